"""A whole meeting by the keyboard alone in a real window, from the first start.

Keys go where a person's would; the tree is only read.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.fingers import SHELF, Keyboard

pytestmark = pytest.mark.journey

DUE = date.today() + timedelta(days=9)  # noqa: DTZ011 -- the program's own day is the machine's


def team(keys: Keyboard) -> None:
    """A team from the first screen, and one more member."""
    keys.stand("What is the team called?")
    keys.type("Year 4")
    keys.press("Tab")
    keys.stand("Who meets?")
    keys.type("Ana, Ben, Carys")
    keys.press("Return")
    keys.there("Agenda: 6 items")
    keys.press("Ctrl+3")
    keys.tab_to("Members")
    keys.press("Ins")
    keys.stand("Name")
    keys.type("Dev")
    keys.press("Return")
    keys.there("Dev")


def prepare(keys: Keyboard) -> None:
    """A title, an item of one's own with its minutes, and a protocol."""
    keys.press("Ctrl+4")
    keys.tab_to("Title of the meeting")
    keys.press("Ctrl+a")
    keys.type("Samples")
    keys.tab_to("Agenda")
    keys.press("Down", "Del")
    keys.there("Agenda: 5 items")
    keys.press("Del")
    keys.there("Agenda: 4 items")
    keys.press("F2")
    keys.stand("Title of the item")
    keys.press("Ctrl+a")
    keys.type("A sample each month")
    for name in ("To decide", "Who leads", "Standard team meeting", "Minutes for"):
        keys.press("Tab")
        keys.stand(name)
    keys.type("6")
    keys.press("Return")
    keys.there("6 minutes")
    keys.press("Ctrl+f")
    keys.stand("Search protocols")
    keys.type("fist")
    keys.there(f" of {SHELF}")
    keys.tab_to("Protocols")
    keys.press("Return")
    keys.there("Agenda: 5 items")


def keep(keys: Keyboard, kind: str, key: str, words: str) -> None:
    """Keep a line."""
    keys.press(key)
    keys.stand("Keep")
    keys.type(words)
    if kind == "Action":
        keys.press("Tab")
        keys.stand("Who will do it?")
        keys.press("b", "Tab", "Down", "Tab")
        keys.stand("On which day?")
        keys.type(f"{DUE:%d%m%Y}")
    keys.press("Return")
    keys.there(f"{kind}: {words}")


def lead(keys: Keyboard) -> None:
    """A round in which one passes, lines of three kinds, a count of hands, to the last step."""
    keys.press("F5")
    keys.stand("Start")
    keys.press("F5")
    keys.there("Ana, speaks now")
    keys.stand("Keep")
    keys.press("F7")
    keys.there("Ben, speaks now")
    keys.press("F8")
    keys.there("Ben, passed, comes back")
    keep(keys, "Note", "Alt+1", "All have read it")
    keys.step_until("Item 2 of 5")
    keep(keys, "Decision", "Alt+2", "Try it in one class")
    keep(keys, "Action", "Alt+3", "Copy the prompt")
    keys.step_until("Hands for 5")
    keys.press("F2")
    keys.stand("Hands for 0")
    for _ in range(5):
        keys.press("Tab")
    keys.stand("Hands for 5")
    keys.type("3")
    keys.press("Ctrl+Return")
    keys.stand("Keep")
    keys.step_until("Close the meeting")


@pytest.mark.extended
def test_a_meeting_is_prepared_led_closed_and_handed_over(keys: Keyboard, tmp_path: Path) -> None:
    team(keys)
    prepare(keys)
    lead(keys)
    keys.close("Try it in one class", "Copy the prompt")
    minutes = keys.save_minutes(tmp_path)
    assert "Minutes: Samples" in minutes.said
    assert "Try it in one class" in minutes.said
    assert "All have read it" in minutes.said
    assert "Present\tAna, Ben, Carys and Dev" in minutes.said
    assert any("3 hands with 5 fingers" in line for line in minutes.said)
    assert ("1", "Copy the prompt", "Ben", f"{DUE.day} {DUE:%B %Y}") in minutes.rows
    assert any("planned 6 minutes" in line for line in minutes.said)
