"""A keyboard as a person uses it in a real window: keys, and looks at what they did."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import docx

from tests.journeys.desktop import Eyes, until

_PROTOCOLS = Path(__file__).parents[2] / "resources" / "protocols" / "en"
SHELF = len(tuple(_PROTOCOLS.glob("*.toml")))
"""How many protocols the library offers to whoever has none of their own."""


@dataclass(frozen=True)
class Minutes:
    """A Word file as it was read: paragraphs, rows of tables, what pictures say in words."""

    said: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    pictures: tuple[str, ...]


@dataclass
class Keyboard:
    """Fingers, and eyes that wait for what they did."""

    eyes: Eyes

    def press(self, *keys: str) -> None:
        self.eyes.key(*keys)

    def type(self, words: str) -> None:
        self.eyes.key(*words)

    def stand(self, name: str) -> None:
        """Wait until the keyboard is there."""
        until(lambda: self.eyes.ask("where").startswith(name))

    def tab_to(self, name: str, most: int = 60, key: str = "Tab") -> None:
        """Go on by Tab, or back by Shift+Tab, until the keyboard is there."""
        for _ in range(most):
            before = self.eyes.ask("where")
            if before == name:
                return
            self.press(key)
            until(lambda before=before: self.eyes.ask("where") != before)
        raise AssertionError(f"{name} is not reached by Tab")

    def tab_on(self, beginning: str) -> None:
        """Go on by Tab to what is named so, and maybe more: a choice says what it stands on."""
        while not (before := self.eyes.ask("where")).startswith(beginning):
            self.press("Tab")
            until(lambda before=before: self.eyes.ask("where") != before)

    def there(self, part: str) -> None:
        assert self.eyes.ask("await", part=part), (part, self.eyes.ask("names", part=""))

    def step_until(self, part: str) -> None:
        while not self.eyes.ask("names", part=part):
            before = self.eyes.ask("names", part=", now")
            self.press("F6")
            until(lambda before=before: self.eyes.ask("names", part=", now") != before)

    def close(self, decision: str, action: str) -> None:
        """Read the decision back, say yes for the action's owner, finish."""
        self.press("F6")
        for box in (f"Read back: {decision}", f"Says yes to: {action}"):
            self.there(box)
            self.tab_to(box)
            self.press("Space")
        self.there("All is settled")
        self.press("Ctrl+Return")
        self.there("Save elsewhere…")

    def save_minutes(self, folder: Path) -> Minutes:
        """Save the minutes in a folder of one's own choice; what is in the file."""
        path = folder / "school" / "minutes.docx"
        path.parent.mkdir()
        self.press("Ctrl+Shift+E")
        self.stand("File name:")
        self.press("Ctrl+a")
        self.type(str(path))
        self.press("Return")
        self.there(f"The minutes are saved as {path.name} in {path.parent}.")
        document = docx.Document(str(path))
        return Minutes(
            tuple(paragraph.text for paragraph in document.paragraphs),
            tuple(
                tuple(cell.text for cell in row.cells)
                for table in document.tables
                for row in table.rows
            ),
            tuple(
                shape._inline.docPr.get("descr", "")  # it has no other name for it
                for shape in document.inline_shapes
            ),
        )
