"""A goal is told as it was, and only figures of enough people are told."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.goal import GroupValue, Level, Reading, Standing, marked
from facilitator.domain.goal_sharing import shared
from facilitator.domain.goal_then import as_it_was
from facilitator.domain.results_summary import FEWEST
from facilitator.domain.time import Moment
from tests.domain import goals as any_of
from tests.export.figures import GOAL

UNTIL, LATER = Moment(1_800_000_000_000), Moment(1_800_000_060_000)
OURS = st.sampled_from(("", "met"))
SIZES = st.none() | st.integers(0, 12)
GROUPS = st.lists(
    st.builds(GroupValue, st.sampled_from("abc"), st.just(Decimal(5)), SIZES), max_size=4
).map(tuple)
READINGS = st.lists(
    st.builds(
        Reading, st.uuids().map(str), st.just(GOAL.due), st.just(Decimal(5)), st.just(""), GROUPS
    ),
    max_size=3,
).map(tuple)


@given(any_of.goals(), any_of.goals(), any_of.goals())
def test_marked_changes_after_the_moment_are_undone_in_turn(goal, second, third):
    goal = replace(goal, standing=Standing.OPEN, readings=(), reviews=(), changes=())
    after = goal
    for other in (second, third):
        figures = {
            name: getattr(other, name)
            for name in ("baseline", "target", "unit", "start", "due", "sentence", "instrument")
        }
        after = marked(after, replace(after, **figures), LATER, "", "later")
    was = as_it_was(after, UNTIL, "met")
    assert any_of.exact(was) == any_of.exact(goal)
    assert as_it_was(after, LATER) == as_it_was(after, UNTIL, "later") == after


@given(READINGS, SIZES, st.sampled_from(Level))
def test_no_group_is_told_that_is_small_or_can_be_reckoned(readings, size, level):
    goal = replace(GOAL, readings=readings, cohort_size=size, level=level)
    told = shared(goal)
    whole = {each.id: each for each in readings}
    for reading in told.goal.readings:
        assert all((each.size or 0) >= FEWEST for each in reading.groups)
        left = [g for g in whole[reading.id].groups if g not in reading.groups]
        if reading.groups and left:
            assert sum(each.size or 0 for each in left) >= FEWEST
    assert told.withheld is (told.goal != goal)
