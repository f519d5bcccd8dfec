"""The line to the target, the pace, and what asks for a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.goal import Goal, Reading, Review, Standing, with_reading, with_review
from facilitator.domain.goal_course import Course, Flag, Pace, course, expected, flags, pace
from facilitator.domain.measure import Direction
from facilitator.domain.time import Moment

START, DUE = date(2026, 9, 7), date(2027, 3, 26)
WAY = Course(
    Standing.OPEN, "%", Decimal(50), Decimal(70), None, START, DUE, 60, Decimal(55), START, START
)
DAYS = st.integers(-30, 260).map(lambda days: START + timedelta(days))
VALUES = st.decimals(0, 100, places=1)
ORDER = [Pace.BEHIND, Pace.ON, Pace.AHEAD, Pace.REACHED]


@given(DAYS, DAYS)
def test_the_line_goes_from_baseline_to_target_and_never_back(first, second):
    low, high = (expected(WAY, day) for day in sorted((first, second)))
    assert low is not None
    assert high is not None
    assert 50 <= low <= high <= 70
    assert (expected(WAY, START), expected(WAY, DUE)) == (50, 70)


@given(DAYS, VALUES, VALUES)
def test_a_better_reading_never_has_a_worse_pace_and_down_is_up_mirrored(day, one, two):
    low, high = sorted((one, two))
    worse, better = (pace(replace(WAY, read=day, value=value)) for value in (low, high))
    assert ORDER.index(worse) <= ORDER.index(better)
    mirrored = replace(
        WAY, baseline=Decimal(50), target=Decimal(30), read=day, value=Decimal(100) - low
    )
    assert pace(mirrored) is worse


@given(DAYS)
def test_a_reading_on_the_line_is_on_its_way(day):
    value = expected(WAY, day)
    if value is not None and value < 70:
        assert pace(replace(WAY, read=day, value=value)) is Pace.ON


@pytest.mark.parametrize(
    "gone",
    [
        {"target": None},
        {"value": None},
        {"baseline": None},
        {"due": START},
        {"baseline": Decimal(70)},
    ],
)
def test_without_a_line_there_is_no_pace(gone):
    assert pace(replace(WAY, **gone)) is Pace.UNKNOWN


def test_a_goal_with_a_target_alone_can_be_reached():
    way = replace(WAY, baseline=None, direction=Direction.UP, value=Decimal(70))
    assert pace(way) is Pace.REACHED


@pytest.mark.parametrize("standing", [s for s in Standing if s is not Standing.OPEN])
def test_only_an_open_goal_asks_for_a_look(standing):
    assert flags(replace(WAY, standing=standing), date(2028, 1, 1)) == ()


def test_each_flag_is_told_when_its_time_has_come():
    calm = replace(WAY, read=START + timedelta(20), value=Decimal(52), seen=START + timedelta(20))
    day = START + timedelta(30)
    assert flags(calm, day) == ()
    assert flags(calm, START + timedelta(63)) == (Flag.UNSEEN,)
    assert flags(replace(calm, review=day), day) == (Flag.REVIEW,)
    assert flags(replace(calm, value=Decimal(40)), day) == (Flag.BEHIND,)
    assert flags(replace(calm, value=None, read=None), day) == (Flag.UNREAD,)
    near = replace(calm, seen=DUE, value=Decimal(69), read=DUE)
    assert flags(near, DUE - timedelta(14)) == (Flag.DUE_SOON,)
    assert flags(near, DUE + timedelta(1)) == (Flag.PAST_DUE,)


def test_a_whole_goal_knows_its_last_look_and_its_next_review():
    goal = Goal("g", "t", made=Moment(0), start=START, due=DUE)
    assert course(goal).seen == date(1970, 1, 1)
    goal = with_reading(goal, Reading("r", START, Decimal(52)))
    goal = with_review(goal, Review("v", START + timedelta(40)))
    goal = with_review(goal, Review("w", START + timedelta(20)))
    assert (course(goal).seen, course(goal).review) == (START, START + timedelta(20))
    held = Moment(1_790_000_000_000)
    goal = with_review(goal, Review("w", START + timedelta(20), held))
    assert (course(goal).seen, course(goal).review) == (
        held.civil.date(),
        START + timedelta(40),
    )
