"""Goals: readings and reviews by day, and changes that are marked once a goal is agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.criteria import REFLECTIVE, VARIANTS, Criterion, variant
from facilitator.domain.goal import (
    Goal,
    Part,
    Reading,
    Standing,
    marked,
    with_reading,
)
from facilitator.domain.measure import Direction
from facilitator.domain.time import Moment

_GOAL = Goal("g", "t", baseline=Decimal(52), target=Decimal(70), unit="%")
_DAYS = st.integers(0, 400).map(lambda days: date(2026, 9, 1) + timedelta(days))


@given(st.lists(st.tuples(st.integers(0, 6), _DAYS, st.integers(0, 100)), max_size=20))
def test_readings_stand_by_day_and_each_stands_once(entered: list[tuple[int, date, int]]) -> None:
    goal = _GOAL
    for identity, day, value in entered:
        goal = with_reading(goal, Reading(str(identity), day, Decimal(value)))
    last = {str(identity): (day, Decimal(value)) for identity, day, value in entered}
    assert {each.id: (each.day, each.value) for each in goal.readings} == last
    assert len(goal.readings) == len(last)
    assert [each.day for each in goal.readings] == sorted(each.day for each in goal.readings)


def test_of_two_readings_on_one_day_the_later_entered_one_is_the_latest() -> None:
    day = date(2026, 12, 1)
    goal = with_reading(_GOAL, Reading("a", day, Decimal(55)))
    goal = with_reading(goal, Reading("b", day, Decimal(58)))
    assert goal.latest is not None
    assert goal.latest.value == 58


def test_a_change_of_an_agreed_goal_is_marked_and_a_drafts_is_not() -> None:
    at = Moment(1_000, 60)
    draft = marked(_GOAL, replace(_GOAL, target=Decimal(75)), at)
    assert draft.changes == ()
    agreed = marked(draft, replace(draft, standing=Standing.OPEN), at, "All agree", "m1")
    later = replace(agreed, target=Decimal(80), due=date(2027, 3, 19))
    changed = marked(agreed, later, at.plus(5), "The first check went well", "m2")
    assert [(c.part, c.before, c.after, c.meeting) for c in changed.changes] == [
        (Part.STANDING, "draft", "open", "m1"),
        (Part.TARGET, "75", "80", "m2"),
        (Part.DUE, "", "2027-03-19", "m2"),
    ]
    assert marked(changed, changed, at) is changed


def test_the_way_is_as_said_or_as_the_numbers_go() -> None:
    assert _GOAL.way is Direction.UP
    assert replace(_GOAL, target=Decimal(40)).way is Direction.DOWN
    assert replace(_GOAL, target=Decimal(40), direction=Direction.UP).way is Direction.UP
    assert replace(_GOAL, target=Decimal(52)).way is None


def test_every_variant_asks_for_a_measure_and_a_time_and_the_default_stands_first() -> None:
    assert VARIANTS[0] is REFLECTIVE
    assert variant("nowhere") is REFLECTIVE
    for each in VARIANTS:
        assert {Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIME} <= each.criteria, each.id
        assert len({variant.id for variant in VARIANTS}) == len(VARIANTS)
