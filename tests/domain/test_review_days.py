"""Days that are proposed for a look at a goal."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.review_days import NEAR, SHORTEST, closed, proposed, workday
from facilitator.domain.school_days import DayOff, SchoolDays

START = date(2026, 9, 7)
NO_HOLIDAYS = SchoolDays()
AUTUMN = SchoolDays((DayOff(date(2026, 10, 26), date(2026, 10, 30), "Autumn"),))


@given(st.integers(0, 400), st.sets(st.integers(1, 400), max_size=30))
def test_the_days_lie_between_and_no_gap_is_over_nine_weeks(whole, meetings):
    due = START + timedelta(whole)
    free = {START + timedelta(each) for each in meetings}
    days = proposed(START, due, NO_HOLIDAYS, free)
    assert (days == ()) == (whole < SHORTEST)
    assert list(days) == sorted(set(days))
    edges = [START, *days, due]
    if days:
        assert days[0] > START
        assert days[-1] < due
        assert max((b - a).days for a, b in itertools.pairwise(edges)) <= 49 + 2 * NEAR
    for day in days:
        assert day in free or not closed(day, NO_HOLIDAYS)


def test_the_edges_of_a_usual_goal_keep_within_nine_weeks():
    due = date(2027, 6, 4)
    edges = [START, *proposed(START, due, AUTUMN), due]
    assert max((b - a).days for a, b in itertools.pairwise(edges)) <= 63


@given(st.integers(14, 300))
def test_no_look_falls_on_a_day_off(whole):
    for day in proposed(START, START + timedelta(whole), AUTUMN):
        assert not closed(day, AUTUMN)


def test_a_look_takes_the_meeting_that_is_planned_anyway():
    due = START + timedelta(70)
    meeting = START + timedelta(30)
    assert proposed(START, due, NO_HOLIDAYS, [meeting]) == (meeting,)
    assert proposed(START, due, NO_HOLIDAYS, [START + timedelta(5)]) == (START + timedelta(35),)


def test_a_day_to_begin_with_lies_on_no_weekend():
    friday = date(2026, 11, 27)
    days = [workday(friday + timedelta(ahead)) for ahead in range(-1, 4)]
    assert days == [friday - timedelta(1), friday, friday, friday, friday + timedelta(3)]
