"""Which groups of a reading can be told, and what is asked before one is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.goal import Goal, GroupValue, Reading, with_reading
from facilitator.domain.goal_readings import questions, told
from facilitator.domain.results_summary import FEWEST

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


@given(st.lists(st.none() | st.integers(0, 12), max_size=6))
def test_nothing_told_and_nothing_left_out_is_about_a_few(sizes: list[int | None]) -> None:
    groups = tuple(GroupValue(str(at), Decimal(at), size) for at, size in enumerate(sizes))
    known = told(Reading("r", TODAY, Decimal(1), groups=groups))
    assert not [each for each in known.groups if each.size is not None and each.size < FEWEST]
    back = [each.size or 0 for each in groups if each not in known.groups]
    assert len(back) == known.kept_back
    uncounted_or_none = all(each.size is None for each in known.groups)
    assert not back or sum(back) >= FEWEST or uncounted_or_none
    if not any(each.size is not None and each.size < FEWEST for each in groups):
        assert known.groups == groups


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
