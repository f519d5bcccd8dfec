"""A whole meeting through the accessibility tree: no key and no pointer, from the first start."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest

from tests.journeys.conftest import Begin
from tests.journeys.desktop import Eyes, until

pytestmark = pytest.mark.journey

DUE = date.today() + timedelta(days=9)  # noqa: DTZ011 -- the program's own day is the machine's


@dataclass
class Tree:
    """What one can do who has nothing but the tree."""

    eyes: Eyes

    def press(self, name: str, role: str = "push button|check box|menu item") -> None:
        self.eyes.ask("press", role, name)

    def tab(self, name: str) -> None:
        self.press(name, "page tab")

    def write(self, field: str, words: str, role: str = "text|spin button") -> None:
        self.eyes.ask("write", role, field, text=words)

    def row(self, name: str) -> None:
        """Select a row by what stands in one of its cells."""
        self.eyes.ask("select", "table cell|list item", name)

    def there(self, part: str) -> str:
        """The first name in sight that holds these words, once there is one."""
        found = self.eyes.ask("await", part=part)
        assert found, (part, self.eyes.ask("names"))
        return found[0]

    def is_as_walked(self) -> None:
        """What is found by one question is what a reader finds who goes from node to node."""

        def found(by: str) -> list[str]:
            # Figures pass between two looks: clocks, and what was saved when.
            return sorted(re.sub(r"\d+", "", name) for name in self.eyes.ask(by))

        until(lambda: found("names") == found("walked"))

    def leave(self, table: str) -> None:
        """Leave the editor of a cell: what stands in it is taken."""
        self.eyes.ask("focus", "table", table)


@pytest.fixture
def tree(begin: Begin, eyes: Eyes, tmp_path: Path) -> Tree:
    """The program at its first start."""
    begin(tmp_path / "data")
    return Tree(eyes)


def team(tree: Tree) -> None:
    """A team from the first screen, and one more member."""
    tree.write("What is the team called?", "Year 4")
    tree.write("Who meets?", "Ana, Ben, Carys")
    tree.press("Make the meeting")
    assert tree.there("Agenda: 6 items")
    tree.tab("Team")
    tree.press("Add a member")
    tree.write("Name", "Dev")
    tree.leave("Members")
    assert tree.there("Dev")
    tree.tab("Today")
    tree.press("Prepare")


def prepare(tree: Tree) -> None:
    """Title, place, who comes, an item of one's own with its minutes, and a protocol."""
    tree.write("Title of the meeting", "Writing samples")
    tree.write("Place of the meeting", "Room 6")
    tree.tab(tree.there("People and roles: "))
    tree.row("Dev")
    tree.press("Tick")
    assert tree.there("3 of 4 come")
    tree.tab(tree.there("Agenda: "))
    gone = ("Promises from last time", "A glance at goal and results", "Plus / delta")
    for left, name in zip((5, 4, 3), gone, strict=True):
        tree.row(name)
        tree.press("Remove")
        assert tree.there(f"Agenda: {left} items")
    tree.row("Main item")
    tree.press("Edit")
    tree.write("Title of the item", "A sample each month")
    for role, name in (
        ("combo box", "To decide"),
        ("push button", "Who leads A sample each month"),
        ("combo box", "Standard team meeting"),
        ("text", "Minutes for A sample each month"),
    ):
        tree.press("Edit")  # goes on to the next field of the row
        tree.eyes.ask("find", role, name)
    tree.write("Minutes for A sample each month", "6")
    tree.leave("Agenda")
    assert tree.there("6 minutes")
    tree.write("Search protocols", "fist to five")
    tree.row(tree.there("Fist to five, 7–11 min"))
    tree.press("Insert")
    assert tree.there("Agenda: 4 items")


def start(tree: Tree) -> None:
    """Start with those who are here."""
    tree.press("Start the meeting")
    tree.eyes.ask("find", "check box", "Dev")
    assert not tree.eyes.ask("checked", "check box", "Dev")
    tree.press("Start")
    assert tree.there("Ana, speaks now")


def keep(tree: Tree, kind: str, words: str) -> None:
    """Keep a line."""
    tree.press(kind)
    tree.write("Keep", words)
    if kind == "Action":
        tree.press("Who will do it?: Choose")
        tree.press("Ben")
        tree.press("Who will do it?: Ben")
        tree.press("By next meeting", "combo box")
        tree.row("By a day")
        tree.write("On which day?", f"{DUE.day} {DUE:%b %Y}")
    tree.press("Keep it")
    assert tree.there(f"{kind}: {words}")


def lead(tree: Tree) -> None:
    """A round in which one passes, lines of three kinds, a count of hands, to the last step."""
    tree.press("Next speaker")
    tree.there("Ben, speaks now")
    tree.press("Pass")
    tree.there("Carys, speaks now")
    tree.there("Ben, next")  # nobody else is left
    keep(tree, "Note", "All have read it")
    tree.eyes.step_until("Item 2 of 4")
    keep(tree, "Decision", "Try it in one class")
    keep(tree, "Action", "Copy the prompt")
    tree.eyes.step_until("Hands for 5")
    tree.write("Hands for 5", "2")
    tree.write("Hands for 3", "1")
    tree.write("What was asked?", "A sample each month")
    tree.press("Keep the count")
    tree.eyes.step_until("Close the meeting")


def close(tree: Tree) -> None:
    """Read back, say yes for the owner, finish."""
    tree.press("Close the meeting")
    tree.press("Read back: Try it in one class")
    tree.press("Says yes to: Copy the prompt")
    assert tree.there("All is settled")
    tree.write("Worth sharing", "Pupils chose their own paragraph.")
    tree.press("Finish and see the minutes")


def export(tree: Tree, path: Path) -> None:
    """Save the minutes in a folder of one's own choice."""
    tree.press("Save elsewhere…")
    tree.write("File name:", str(path))
    tree.press("Save")
    assert tree.there(f"The minutes are saved as {path.name} in {path.parent}.")


@pytest.mark.extended
def test_a_meeting_is_prepared_led_closed_and_handed_over(tree: Tree, tmp_path: Path) -> None:
    for part in (team, prepare, start, lead, close):
        part(tree)
        tree.is_as_walked()
    path = tmp_path / "school" / "minutes.docx"
    path.parent.mkdir()
    export(tree, path)
    document = docx.Document(str(path))
    said = [p.text for p in document.paragraphs]
    rows = [tuple(c.text for c in row.cells) for table in document.tables for row in table.rows]
    assert "Minutes: Writing samples" in said
    assert "Try it in one class" in said
    assert "All have read it" in said
    assert "Pupils chose their own paragraph." in said
    assert "Present\tAna, Ben and Carys" in said
    assert any("2 hands with 5 fingers and 1 hand with 3 fingers" in line for line in said)
    assert ("1", "Copy the prompt", "Ben", f"{DUE.day} {DUE:%B %Y}") in rows
    assert any("planned 6 minutes" in line for line in said)
