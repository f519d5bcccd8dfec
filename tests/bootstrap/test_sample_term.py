"""The sample term shows whoever looks round what the minutes of a led meeting can hold."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.app.library import Library
from facilitator.bootstrap.sample import hold_term, sample_script
from facilitator.domain.deciding import counts_on
from facilitator.domain.events import Order, Ordered, Voted, Why
from facilitator.domain.protocol import Vote
from facilitator.exchange.protocol_file import read_library
from tests.memory_store import MemoryStore

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def held():
    protocols, errors = read_library([RESOURCES / "protocols" / "en"])
    assert not errors
    store = MemoryStore()
    script = sample_script(RESOURCES, date(2026, 11, 24))
    hold_term(store, Library({each.id: each for each in protocols}), script)
    return [store.meetings[scene.meeting.id].log for scene in script.scenes[:-1]]


def test_time_ran_short_and_the_clock_stood_still_for_a_reason(held):
    chosen = {each.why for log in held for each in log.results.choices}
    assert chosen >= {Why.EXTENDED, Why.TAKEN}
    assert any(each.reason and each.span for log in held for each in log.results.breaks)


def test_a_round_had_an_order_of_its_own_and_pairs_were_formed(held):
    assert any(isinstance(e, Ordered) and e.how is Order.DRAWN for log in held for e in log.events)
    sizes = {len(g) for log in held for each in log.results.together for g in each.groups}
    assert sizes == {2}


def test_hands_dots_gradients_and_scores_were_counted_and_one_question_twice(held):
    votes = [event for log in held for event in log.events if isinstance(event, Voted)]
    assert {e.vote for e in votes} >= {Vote.FIST, Vote.DOTS, Vote.GRADIENTS, Vote.SCORES}
    again = [tuple(v for v in log.events if isinstance(v, Voted)) for log in held]
    twice = [counts_on(each, each[0].segment, each[0].question) for each in again if each]
    assert max(map(len, twice)) == 2
