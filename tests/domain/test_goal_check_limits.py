"""Each limit is told from just beyond it and not at it; and a goal's own sentence passes."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.goal import Goal, Review, Standing
from facilitator.domain.goal_check import found
from facilitator.domain.goal_check_limits import USUAL, Limit
from facilitator.domain.goal_check_others import Others
from facilitator.domain.goal_sentence import sentence
from facilitator.domain.measure import COUNT, PERCENT
from facilitator.language.speaker import Speaker
from facilitator.language.words import open_words
from facilitator.paths import resources
from tests.domain.goal_pairs import PAIRS, SETTING

START = date(2026, 11, 23)
GOOD = replace(PAIRS[0].better, start=START)
ENGLISH: Speaker = open_words("en", resources() / "i18n")


def rules(goal: Goal, setting=SETTING) -> set[str]:
    return {each.rule for each in found(goal, setting)}


def due_in(days: int) -> Goal:
    looks = tuple(Review(str(n), START + timedelta(n)) for n in range(21, days, 21))
    return replace(GOOD, due=START + timedelta(days), reviews=looks)


def reviewed_after(days: int) -> Goal:
    due = START + timedelta(days + 40)
    return replace(GOOD, due=due, reviews=(Review("r", START + timedelta(days)),))


def of_words(n: int) -> Goal:
    return replace(GOOD, sentence=" ".join(["readers"] * (n - 1) + ["70"]))


def from_to(baseline: str, target: str, weeks: int = 50, size: int = 1000) -> Goal:
    figures = {"baseline": Decimal(baseline), "target": Decimal(target), "cohort_size": size}
    return replace(due_in(weeks * 7), **figures)


def without_reviews(days: int) -> Goal:
    return replace(due_in(days), reviews=())


# At the limit, and just beyond it.
AT: dict[str, tuple[Goal, Goal]] = {
    "S1 few": (of_words(8), of_words(7)),
    "S1 many": (of_words(60), of_words(61)),
    "M6": (from_to("52", "70", 50, 6), from_to("52", "68", 50, 6)),
    "M7": (from_to("52", "100"), from_to("52", "100.1")),
    "M9": (
        replace(GOOD, baseline_day=START - timedelta(30)),
        replace(GOOD, baseline_day=START - timedelta(31)),
    ),
    "A3": (from_to("50", "55"), from_to("50", "54.9")),
    "A4": (from_to("40", "70", 10), from_to("40", "70.1", 10)),
    "A5": (from_to("70", "100"), from_to("69.9", "100")),
    "T2": (due_in(20), due_in(0)),
    "T3 short": (due_in(14), due_in(13)),
    "T3 long": (due_in(366), due_in(367)),
    "T5": (without_reviews(42), without_reviews(43)),
    "T6": (reviewed_after(63), reviewed_after(64)),
}


@pytest.mark.parametrize("name", AT)
def test_a_limit_is_told_beyond_it_and_not_at_it(name):
    at, beyond = AT[name]
    rule = name.split()[0]
    assert rule not in rules(at)
    assert rule in rules(beyond)


@pytest.mark.parametrize("ahead", [0, 30])
def test_a_look_is_proposed_for_days_to_come_alone(ahead):
    goal = replace(without_reviews(300), start=START, standing=Standing.OPEN)
    goal = replace(goal, reviews=(Review("r", START + timedelta(200)),))
    today = START + timedelta(200 - 64 - ahead)
    better = [f.better.day for f in found(goal, replace(SETTING, today=today)) if f.rule == "T6"]
    assert better
    assert min(better) > today
    late = replace(SETTING, today=START + timedelta(200 - 63))
    assert [f.phrase[:10] for f in found(goal, late) if f.rule == "T6"] == ["2027-06-11"]


@pytest.mark.parametrize("same", ["owner", "team"])
def test_five_open_goals_are_no_more_than_one_can_look_after(same):
    apart = {"owner": "team", "team": "owner"}[same]
    mine = replace(GOOD, standing=Standing.OPEN)
    more = [replace(mine, id=f"g{n}", **{apart: f"o{n}"}) for n in range(5)]
    for count, told in ((4, False), (5, True)):
        others = Others.of([mine, *more[:count]])
        assert ("O3" in rules(mine, replace(SETTING, others=others))) is told


def test_another_school_hands_in_limits_of_its_own():
    longer = replace(USUAL, longest_days=Limit(800, "Plans of two years."))
    goal = due_in(700)
    assert "T3" in rules(goal)
    assert "T3" not in rules(goal, replace(SETTING, limits=longer))


LEARNERS = st.sampled_from(["Year 4 pupils", "class 7b", "boys in grades 3 and 4", "first years"])
DOES = st.sampled_from(
    [
        "read and write 90 words",
        "explain more than one way",
        "solve 4 of 5 tasks",
        "use and mark it",
    ]
)


@given(LEARNERS, DOES, st.integers(1, 90), st.integers(2, 99), st.sampled_from([PERCENT, COUNT]))
def test_the_sentence_that_a_goals_fields_make_has_nothing_to_mend(who, does, low, high, unit):
    assume(low != high)
    figures = {"baseline": Decimal(low), "target": Decimal(high), "unit": unit}
    goal = replace(GOOD, cohort=who, behaviour=does, direction=None, **figures)
    goal = replace(goal, sentence=ENGLISH.say(sentence(goal)))
    assert not rules(goal) & {"S1", "S2", "S4", "S5", "M8", "R1", "T4", "X1", "X2"}, goal.sentence
