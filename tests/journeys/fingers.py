"""A keyboard as a person uses it in a real window: keys, and looks at what they did."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.desktop import Eyes, until

_PROTOCOLS = Path(__file__).parents[2] / "resources" / "protocols" / "en"
SHELF = len(tuple(_PROTOCOLS.glob("*.toml")))
"""How many protocols the library offers to whoever has none of their own."""


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

    def there(self, part: str) -> None:
        assert self.eyes.ask("await", part=part), (part, self.eyes.ask("names", part=""))

    def step_until(self, part: str) -> None:
        while not self.eyes.ask("names", part=part):
            before = self.eyes.ask("names", part=", now")
            self.press("F6")
            until(lambda before=before: self.eyes.ask("names", part=", now") != before)
