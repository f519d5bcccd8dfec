"""Several goals in one picture: what its rows tell, and what they never do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from facilitator.domain.goal import Standing
from facilitator.domain.goal_course import Course, Pace
from facilitator.domain.goal_dashboard import MOST_ROWS, dashboard
from facilitator.language.english import English

TODAY = date(2026, 11, 24)
WAY = Course(
    Standing.OPEN,
    "%",
    Decimal(52),
    Decimal(70),
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    value=Decimal(57),
    read=date(2026, 11, 9),
)


def test_a_row_tells_the_way_and_the_words_say_the_same() -> None:
    (row,) = dashboard((("Reading", WAY),), TODAY).rows
    assert row.pace is Pace.ON
    assert row.value == Decimal(5) / 18
    assert row.place is not None
    assert row.value < row.place < 1
    told = English().say(row.said)
    assert told == "Reading: from 52% to 70%; 57% on 9 November 2026, on its line."


@pytest.mark.parametrize("value", [-500, 0, 52, 70, 100, 9_000])
@pytest.mark.parametrize("target", [70, 52, 20])
def test_no_value_leaves_the_picture(value: int, target: int) -> None:
    way = Course(Standing.OPEN, "%", Decimal(52), Decimal(target), value=Decimal(value), read=TODAY)
    (row,) = dashboard((("Reading", way),), TODAY).rows
    assert row.value is None or abs(row.value - Decimal("0.5")) <= Decimal("0.58")
    assert (row.value is None) is (target == 52)


def test_goals_without_figures_or_readings_say_so_and_too_many_are_counted() -> None:
    bare = Course(Standing.OPEN)
    unread = Course(Standing.OPEN, "%", Decimal(52), Decimal(70))
    shown = dashboard((("a", bare), ("b", unread)), TODAY)
    told = [English().say(each) for each in shown.said]
    assert told[1:] == [
        "a: it does not say yet from where to where.",
        "b: from 52% to 70%; no reading yet.",
    ]
    many = dashboard((("a", bare),) * (MOST_ROWS + 3), TODAY)
    assert len(many.rows) == MOST_ROWS
    assert English().say(many.said[-1]) == "3 more goals are not shown"
