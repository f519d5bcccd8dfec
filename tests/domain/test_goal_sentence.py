"""The sentence of a goal says what its fields say, and shows what they do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.goal import Goal, Level
from facilitator.domain.goal_sentence import GAP, complete, sentence
from facilitator.domain.measure import UNITS, Direction
from facilitator.language.english import English

WORDS = English()
FIGURES = st.one_of(st.none(), st.decimals(0, 500, places=1))
GOALS = st.builds(
    Goal,
    id=st.just("g"),
    team=st.just("t"),
    level=st.sampled_from(Level),
    cohort=st.sampled_from(["", "Year 4 pupils"]),
    behaviour=st.sampled_from(["", "read 90 words a minute"]),
    subject=st.sampled_from(["", "reading"]),
    baseline=FIGURES,
    target=FIGURES,
    unit=st.sampled_from(["", *UNITS, "steps"]),
    direction=st.sampled_from([None, *Direction]),
    instrument=st.sampled_from(["", "the short check"]),
    due=st.sampled_from([None, date(2027, 3, 19)]),
)


@given(GOALS)
def test_a_sentence_has_a_gap_exactly_when_it_is_not_complete(goal):
    said = WORDS.say(sentence(goal))
    gap = WORDS.say(GAP)
    if complete(goal):
        assert gap not in said
        assert said.endswith(".")
    elif goal.baseline is not None:
        assert gap in said


@given(GOALS, st.decimals(0, 500, places=1), st.decimals(0, 500, places=1))
def test_every_figure_and_name_that_it_is_made_of_can_be_read_in_it(goal, baseline, target):
    goal = replace(
        goal,
        cohort="Year 4 pupils",
        behaviour="read aloud",
        subject="reading",
        due=date(2027, 3, 19),
        baseline=baseline,
        target=target,
    )
    assert complete(goal)
    said = WORDS.say(sentence(goal))
    assert WORDS.formats.decimal(goal.target) in said
    assert WORDS.formats.decimal(goal.baseline) in said
    assert "19 March 2027" in said
    assert "Year 4 pupils" in said
    assert ("the short check" in said) == bool(goal.instrument)


def test_a_whole_goal_reads_as_a_colleague_would_say_it():
    goal = Goal(
        "g",
        "t",
        cohort="Year 4 pupils",
        behaviour="read at least 90 words a minute",
        baseline=Decimal(52),
        target=Decimal(70),
        unit="%",
        due=date(2027, 3, 19),
        instrument="the one-minute reading check",
    )
    assert WORDS.say(sentence(goal)) == (
        "The share of Year 4 pupils who read at least 90 words a minute rises from 52% to 70% "
        "by 19 March 2027, measured with the one-minute reading check."
    )
    fewer = replace(goal, unit="count", baseline=Decimal(41), target=Decimal(25), instrument="")
    assert WORDS.say(sentence(fewer)) == (
        "The number of Year 4 pupils who read at least 90 words a minute falls from 41 to 25 "
        "by 19 March 2027."
    )


def test_nothing_filled_is_a_gap_alone():
    assert sentence(Goal("g", "t")) is GAP
