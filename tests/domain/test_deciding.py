"""How a room decides: counts of one question, a low side, and how a decision was reached."""

from dataclasses import replace

import pytest

from facilitator.domain.agenda import Item, Method
from facilitator.domain.deciding import (
    LEVELS,
    counts_on,
    how_reached,
    items_with_options,
    low_side,
)
from facilitator.domain.events import Voted
from facilitator.domain.protocol import Vote
from facilitator.domain.time import Moment
from tests.domain.minutes_reader import say


def _count(n, tally, question="", segment="s", vote=Vote.FIST):
    return Voted(n, 0, Moment(0, 0), segment, vote, tally, question)


def test_the_counts_of_a_question_are_found_by_its_words_and_without_any_by_the_step():
    first = _count(1, (0, 0, 1, 3, 0, 0), "Shall we?")
    second = _count(4, (0, 0, 0, 3, 1, 0), " shall WE? ", "t")
    other = _count(2, (0, 0, 1, 3, 0, 0), "And then?")
    bare, elsewhere = _count(3, (0, 0, 1, 0, 0, 0)), _count(5, (0, 0, 0, 0, 0, 1), "", "t")
    votes = (second, other, bare, elsewhere, first)
    assert counts_on(votes, "s", "Shall we?") == (first, second)
    assert counts_on(votes, "s", "") == (bare,)
    assert counts_on(votes, "t", "  ") == (elsewhere,)


@pytest.mark.parametrize(
    ("vote", "tally", "low"),
    [
        (Vote.FIST, (0, 0, 1, 5, 0, 0), True),
        (Vote.FIST, (0, 0, 0, 5, 1, 0), False),
        (Vote.THUMBS, (0, 1, 4), True),
        (Vote.HANDS, (0, 2, 4), False),
        (Vote.HANDS, (1, 0, 4), True),
        (Vote.CONSENT, (0, 1, 4), True),
        (Vote.CONSENT, (0, 0, 4), False),
        (Vote.GRADIENTS, (0, 1, 0, 4), True),
        (Vote.GRADIENTS, (0, 0, 4), False),
        (Vote.DOTS, (4, 0, 1), False),
        (Vote.SCORES, (4, 0, 1), False),
    ],
)
def test_a_side_is_low_where_somebody_does_not_agree(vote, tally, low):
    assert low_side(vote, tally) is low


def test_how_a_decision_was_reached():
    first = _count(1, (0, 0, 2, 3, 0, 0), "A sample a month?")
    last = _count(2, (0, 0, 0, 0, 2, 3), "A sample a month?")
    bare = "Fist to five: 3 hands with 5 fingers and 2 hands with 4 fingers"
    asked = bare.replace("five:", "five on “A sample a month?”:")
    assert say(how_reached((last,), "A sample a month?")) == bare
    assert say(how_reached((last,), "One sample")) == asked
    told = f"{asked}; counted once before; not agreed: Too often"
    assert say(how_reached((first, last), "One sample", "Too often")) == told
    assert how_reached((), "One sample") == ""


def test_levels_run_from_least_to_most_and_shorter_sets_leave_some_out():
    assert sorted(LEVELS) == [3, 4, 5, 6, 7, 8]
    for number, levels in LEVELS.items():
        assert len(levels) == number
        assert [level for level in LEVELS[8] if level in levels] == list(levels)


def _laid_out(identity, step, protocol="dot-voting", sitting=1):
    return Item(identity, method=Method.PROTOCOL, protocol=protocol, sitting=sitting, step=step)


def test_options_of_a_protocol_that_is_laid_out_were_kept_in_the_items_before():
    first, question, vote = (_laid_out(f"a{n}", n) for n in (1, 2, 3))
    again = (_laid_out("b1", 1), _laid_out("b3", 3))
    between, plain = Item("break", minutes=5), Item("talk")
    other, later = _laid_out("c1", 1, "charrette"), _laid_out("a4", 4)
    items = (plain, first, other, question, between, vote, later, *again)
    assert items_with_options(items, "a3") == ("a1", "a2", "a3")
    assert items_with_options(items, "b3") == ("b1", "b3")
    assert items_with_options(items, "a1") == ("a1",)
    for alone in ("talk", "c1", "unknown"):
        assert items_with_options(items, alone) == (alone,)
    assert items_with_options(
        (_laid_out("x", 1, sitting=1), _laid_out("y", 2, sitting=2)), "y"
    ) == ("y",)
    whole = replace(vote, step=0)
    assert items_with_options((first, whole), "a3") == ("a3",)
