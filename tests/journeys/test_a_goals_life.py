"""A goal from the meeting that writes it to the minutes that tell of it, by the keyboard alone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey

TODAY = date.today()  # noqa: DTZ011 -- the program's own day is the machine's
MEASURED, LOOK, DUE = (TODAY + timedelta(days=days) for days in (-35, 63, 119))
SENTENCE = (
    "The share of Year 4 pupils who read 90 words a minute rises from 52% to {target} by {due},"
    " measured with the one-minute check."
)


def said(day: date) -> str:
    """A day as documents write it."""
    return f"{day.day} {day:%B %Y}"


def typed(day: date) -> str:
    """A day as fingers type it."""
    return f"{day:%d%m%Y}"


def plan(keys: Keyboard) -> None:
    """A team, and a meeting that is the second sitting of the goal workshop and nothing else."""
    keys.stand("What is the team called?")
    keys.type("Year 4")
    keys.press("Tab")
    keys.stand("Who meets?")
    keys.type("Ana, Ben, Carys")
    keys.tab_on("Weekly team meeting")
    keys.type("blank")
    keys.stand("Blank")
    keys.press("Return")
    keys.there("Agenda: 0 items")
    keys.press("Ctrl+f")
    keys.stand("Search protocols")
    keys.type("goal workshop")
    keys.there("1 of ")
    keys.tab_on("Sitting 1 of 2")
    keys.press("Down")
    keys.there("Sitting 2 of 2")
    keys.tab_to("Insert")
    keys.press("Space")
    keys.there("Agenda: 1 item")


def lead(keys: Keyboard) -> None:
    """Start the meeting that is planned."""
    keys.press("F5")
    keys.stand("Start")
    keys.press("F5")
    keys.there("Keep it")
    keys.stand("Keep")


def finish(keys: Keyboard) -> None:
    """Go on to the end, where nothing is left to settle."""
    keys.step_until("Close the meeting")
    keys.press("F6")
    keys.there("All is settled")
    keys.press("Ctrl+Return")
    keys.there("Save elsewhere…")


def write(keys: Keyboard) -> None:
    """Lead on to the form in the middle of the meeting; the answers make the sentence."""
    keys.step_until("Write the goal")
    keys.press("Ctrl+Shift+x")
    answer(keys, "The group", "Year 4 pupils")
    answer(keys, "Number of people", "42", "Return")
    answer(keys, "What they do then", "read 90 words a minute")
    answer(keys, "The figure now", "52%", "Tab")
    keys.tab_to("Not said yet")
    keys.press("Down")
    answer(keys, "When was that measured? The day", typed(MEASURED))
    answer(keys, "The figure we want", "70%")
    answer(keys, "What shows it", "the one-minute check")
    keys.stand("Not said yet")
    keys.press("Down")
    answer(keys, "The last day The day", typed(DUE))
    keys.stand("One name")
    keys.type("Ana")
    keys.stand("People of the team")
    keys.press("Return")
    keys.stand("Who helps?")
    keys.press("Ctrl+Return")
    keys.there("The goal is under way.")
    keys.press("Escape")
    keys.stand("Keep")


def answer(keys: Keyboard, field: str, words: str, on: str = "Ctrl+PgDown") -> None:
    """Answer where the keyboard stands, and go on to the next question."""
    keys.stand(field)
    keys.type(words)
    keys.press(on)


def read(keys: Keyboard) -> None:
    """Enter three readings of three days on the goal's page, and plan its reviews."""
    keys.press("Ctrl+9")
    keys.there("looked after by Ana")
    for days, value in ((28, "54"), (14, "57,5"), (0, "61")):
        keys.press("Ctrl+r")
        answer(keys, "What did it come to?", value, "Shift+Tab")
        answer(keys, "On which day?", typed(TODAY - timedelta(days=days)), "Ctrl+Return")
        keys.stand("The figure as a table")
    keys.there(f"3 readings, from 54% on {said(TODAY - timedelta(days=28))}")
    keys.press("Ctrl+p")
    keys.there("Take it out")


def meet(keys: Keyboard) -> None:
    """Make an empty meeting; what is due comes onto its agenda by itself."""
    keys.press("Ctrl+2")
    keys.stand("Meetings")
    keys.press("Ctrl+n")
    keys.stand("The last meeting")
    keys.type("blank")
    keys.stand("Blank")
    keys.tab_to("On which day?")
    keys.type(typed(LOOK))
    keys.press("Return")
    keys.there("Agenda: 1 item")
    keys.there("Look at the goal: The share of Year 4 pupils")


def decide(keys: Keyboard) -> None:
    """Aim higher, with a reason and what was learned."""
    keys.press("Shift+F2")
    keys.stand("Keep going")
    keys.press("4")
    answer(keys, "Because", "We are there early", "Tab")
    keys.stand("What have we learned?")
    keys.type("Small groups work")
    keys.tab_to("Where we want to be", key="Shift+Tab")
    keys.type("75")
    keys.press("Return")
    keys.there("Decided: Aim higher. We are there early")
    keys.stand("Keep")


@pytest.mark.extended
def test_a_goal_is_written_read_looked_at_and_told_of(keys: Keyboard, tmp_path: Path) -> None:
    plan(keys)
    lead(keys)
    write(keys)
    finish(keys)
    read(keys)
    meet(keys)
    lead(keys)
    decide(keys)
    finish(keys)
    minutes = keys.save_minutes(tmp_path)
    sentence = SENTENCE.format(target="75%", due=said(DUE))
    assert sentence in minutes.said
    assert (sentence, "52%", "75%", "61%", said(DUE), "Ana") in [
        tuple(cell.partition("\n")[0] for cell in row) for row in minutes.rows
    ]
    for day, what, value in (
        (MEASURED, "Where we were", "52%"),
        (TODAY - timedelta(days=14), "Reading", "57.5%"),
        (DUE, "Where we want to be", "75%"),
    ):
        assert (said(day), what, value) in minutes.rows
    (picture,) = minutes.pictures
    assert picture.startswith(f"The line goes from 52% on {said(MEASURED)} to 75% on {said(DUE)}.")
    for line in (
        "Review\tAim higher",
        "Why\tWe are there early",
        "What we learned\tSmall groups work",
        "Changed\tWhere we want to be: 75%, before 70%. Why: We are there early",
    ):
        assert line in minutes.said
