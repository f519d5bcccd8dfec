"""A whole tuning protocol by the keyboard alone in a real window, to Word minutes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.desktop import until
from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey

STEPS = (
    "Open",
    "Present the draft",
    "Questions of fact",
    "Deeper questions",
    "Think in silence",
    "Share feedback",
    "The presenter responds",
    "Look back at how we worked",
)
SAID = {
    "Open": ("Alt+1", "Note: Copies are there"),
    "Present the draft": ("", "Note: A lesson on fractions"),
    "Questions of fact": ("", "Question: How long is the lesson?"),
    "Deeper questions": ("Alt+5", "Wondering: What if they chose the numbers?"),
    "Think in silence": ("Alt+6", "Evidence: Page 2 of the draft"),
    "Share feedback": ("", "Note: The start works well"),
    "Look back at how we worked": ("Alt+2", "Decision: Tune once a month"),
}
"""A line for each step: the key of its kind, "" where the step brings it, and how it stands."""


def prepare(keys: Keyboard) -> None:
    """A team of four, and an agenda of the protocol alone with Dev presenting."""
    keys.stand("What is the team called?")
    keys.type("Year 4")
    keys.press("Tab")
    keys.stand("Who meets?")
    keys.type("Ana, Ben, Carys, Dev")
    keys.press("Return")
    keys.there("Agenda: 6 items")
    keys.press("Ctrl+4")
    keys.tab_to("Agenda")
    for left in ("5 items", "4 items", "3 items", "2 items", "1 item", "0 items"):
        keys.press("Del")
        keys.there(f"Agenda: {left}")
    keys.press("Ctrl+f")
    keys.stand("Search protocols")
    keys.type("short tuning")
    keys.there("Short tuning, 35–40 min")
    keys.tab_to("Protocols")
    keys.press("Return")
    keys.there("Agenda: 1 item")
    keys.tab_to("Who presents")
    keys.press("Space")
    keys.there("Done")
    keys.press("Down", "Down", "Down", "Space", "Return")
    until(lambda: not keys.eyes.ask("names", part="Done"))
    keys.stand("Who presents")


def keep(keys: Keyboard, kind: str, shown: str) -> None:
    """Keep a line as it is to stand there."""
    keys.stand("Keep")
    if kind:
        keys.press(kind)
    keys.type(shown.partition(": ")[2])
    keys.press("Return")
    keys.there(shown)


def pause(keys: Keyboard) -> None:
    """Stop the clock, say why, and go on."""
    keys.press("F5")
    keys.there("Paused since")
    keys.tab_to("Another reason, then Enter", key="Shift+Tab")
    keys.type("The bell rang twice")
    keys.press("Return")
    keys.there(": The bell rang twice")
    keys.stand("Keep")
    keys.press("F5")
    until(lambda: not keys.eyes.ask("names", part="Paused since"))


def extend(keys: Keyboard) -> None:
    """Go on for two minutes, as the room's thumbs say."""
    keys.press("F12")
    until(lambda: not keys.eyes.ask("where").startswith("Keep"))
    keys.press("5")
    keys.stand("Go on for how many minutes?")
    keys.type("2")
    keys.tab_to("Hands for Up")
    keys.type("4")
    keys.press("Return")
    keys.there("This step goes on 2 minutes.")
    keys.stand("Keep")


def count(keys: Keyboard) -> None:
    """Four show five fingers."""
    keys.press("F2")
    keys.tab_to("Hands for 5")
    keys.type("4")
    keys.press("Ctrl+Return")
    keys.stand("Keep")


def lead(keys: Keyboard) -> None:
    """All eight steps, each with what was said in it."""
    keys.press("F5")
    keys.stand("Start")
    keys.press("F5")
    for number, step in enumerate(STEPS, 1):
        keys.there(f"step {number} of 8")
        keys.there(step)
        if step == "Open":
            keys.there("We are here to help Dev make a draft better.")
        if step in SAID:
            keep(keys, *SAID[step])
        if step == "Deeper questions":
            pause(keys)
        if step == "Share feedback":
            extend(keys)
        if step == "The presenter responds":
            keys.stand("Keep")
            keys.type("Try it with Year 5 @Ben by Friday")
            keys.press("Return")
            keys.there("Action: Try it with Year 5")
        if step == "Look back at how we worked":
            count(keys)
        keys.press("F6")


@pytest.mark.extended
def test_a_tuning_protocol_is_led_from_plan_to_minutes(keys: Keyboard, tmp_path: Path) -> None:
    prepare(keys)
    lead(keys)
    keys.there("Close the meeting")
    keys.close("Tune once a month", "Try it with Year 5")
    minutes = keys.save_minutes(tmp_path)
    whole = "\n".join(minutes.said)
    for _, shown in SAID.values():
        assert shown.partition(": ")[2] in whole
    today = date.today()  # noqa: DTZ011 -- the program's own day is the machine's
    friday = today + timedelta(days=(4 - today.weekday()) % 7 or 7)
    assert ("1", "Try it with Year 5", "Ben", f"{friday.day} {friday:%B %Y}") in minutes.rows
    assert "Present\tAna, Ben, Carys and Dev" in minutes.said
    assert "4 hands with 5 fingers" in whole
    assert "The bell rang twice" in whole
