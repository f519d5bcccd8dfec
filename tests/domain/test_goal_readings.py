"""What is asked before a reading is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from facilitator.domain.goal import Goal, Reading, with_reading
from facilitator.domain.goal_readings import questions

TODAY = date(2026, 11, 24)
GOAL = Goal(
    "g",
    "t",
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    readings=(Reading("a", TODAY - timedelta(20), Decimal(54)),),
)


def asked(value: str, day: date = TODAY, goal: Goal = GOAL) -> list[str]:
    reading = Reading("n", day, Decimal(value))
    return [text.msgid.split(".")[0] for text in questions(goal, reading, TODAY)]


@pytest.mark.parametrize("value", ["52", "57", "30", "88"])
def test_what_is_near_the_others_is_not_asked_about(value: str) -> None:
    assert not asked(value)


@pytest.mark.parametrize(
    ("value", "begins"),
    [
        ("101", "That is above the scale"),
        ("-1", "That is below the scale"),
        ("5.4", "That is far from the others"),
    ],
)
def test_what_is_odd_is_asked_about(value: str, begins: str) -> None:
    assert [each for each in asked(value) if each.startswith(begins)]


def test_a_second_reading_of_a_day_and_one_to_come_are_asked_about() -> None:
    assert "There is {n} reading of this day already" in asked("55", TODAY - timedelta(20))
    assert "This day is still to come" in asked("55", TODAY + timedelta(1))
    again = replace(GOAL.readings[0], value=Decimal(55))
    assert not questions(GOAL, again, TODAY)


def test_of_two_on_one_day_the_one_entered_last_counts() -> None:
    later = Reading("b", GOAL.readings[0].day, Decimal(50))
    both = with_reading(GOAL, later)
    assert len(both.readings) == 2
    assert both.latest == later
