"""A better wording that is taken mends what it was offered for, and loses nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from facilitator.domain.goal import Goal, Review
from facilitator.domain.goal_check import found
from facilitator.domain.goal_check_parts import Finding, Place
from facilitator.domain.goal_check_taking import take
from facilitator.domain.school_days import DayOff, SchoolDays
from tests.domain.goal_pairs import GOALS, PAIRS, SETTING
from tests.domain.odd_goals import ANY
from tests.domain.published import PUBLISHED

WINTER = SchoolDays((DayOff(date(2026, 12, 21), date(2027, 1, 8), "Winter"),))
AT_SCHOOL = replace(SETTING, school=WINTER)
EVERY = (*GOALS, *(each.goal for each in PUBLISHED))


def offered(goal: Goal) -> list[Finding]:
    return [each for each in found(goal, AT_SCHOOL) if each.better is not None]


@pytest.mark.parametrize("goal", EVERY, ids=lambda goal: goal.id)
def test_what_was_mended_is_not_found_again(goal):
    for finding in offered(goal):
        taken = take(goal, finding, "new").goal
        assert (finding.rule, finding.phrase) not in {
            (each.rule, each.phrase) for each in found(taken, AT_SCHOOL)
        }


@given(ANY)
def test_taking_touches_only_what_it_is_about(goal):
    for finding in offered(goal):
        taken = take(goal, finding, "new")
        kept = replace(
            taken.goal,
            sentence=goal.sentence,
            by_hand=goal.by_hand,
            strategy=goal.strategy,
            due=goal.due,
            reviews=goal.reviews,
        )
        assert repr(kept) == repr(goal)
        assert bool(taken.action) == (finding.rule == "R1")
        assert bool(taken.second) <= (finding.rule == "S4")


def test_two_goals_and_an_action_keep_every_word():
    attend = PAIRS[9].weak
    by_rule = {each.rule: each for each in offered(attend)}
    split = take(attend, by_rule["S4"], "new")
    assert split.goal.sentence == "Attend the phonics course."
    assert split.goal.by_hand
    assert split.second == "Develop new resources."
    moved = take(replace(attend, strategy="Read first"), by_rule["R1"], "new")
    assert moved.action == attend.sentence
    assert moved.goal.strategy == f"Read first\n{attend.sentence}"
    assert (moved.goal.sentence, moved.goal.by_hand) == ("", False)


def test_a_review_is_added_in_the_middle_and_one_on_a_closed_day_is_moved():
    goal = replace(PAIRS[0].better, reviews=(), due=date(2027, 2, 12))
    (none,) = (each for each in offered(goal) if each.rule == "T5")
    added = take(goal, none, "new").goal
    assert [each.id for each in added.reviews] == ["new"]
    assert added.reviews[0].day == date(2026, 12, 18)
    closed = replace(goal, reviews=(Review("r", date(2026, 12, 30)),))
    (shut,) = (each for each in offered(closed) if each.rule == "T7")
    moved = take(closed, shut, "new").goal
    assert moved.reviews == (Review("r", date(2026, 12, 18)),)


def test_a_finding_without_a_better_wording_changes_nothing():
    goal = PAIRS[0].weak
    bare = next(each for each in found(goal, SETTING) if each.field is Place.COHORT)
    assert take(goal, bare, "new").goal is goal


def test_where_school_never_opens_no_day_is_offered():
    shut = SchoolDays((DayOff(date(2026, 1, 1), date(2027, 12, 31), "Shut"),))
    goal = replace(PAIRS[0].better, reviews=(), due=date(2026, 11, 23) + timedelta(80))
    told = [each for each in found(goal, replace(SETTING, school=shut)) if each.rule == "T5"]
    assert [each.better for each in told] == [None]
