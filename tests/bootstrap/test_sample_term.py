"""The sample term shows whoever looks round what the minutes of a led meeting can hold."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.app.library import Library
from facilitator.bootstrap.sample import hold_term, sample_script
from facilitator.domain.deciding import counts_on
from facilitator.domain.events import Order, Ordered, Voted, Why
from facilitator.domain.goal import Part, Verdict
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Vote
from facilitator.exchange.protocol_file import read_library
from tests.memory_store import MemoryStore

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def term():
    protocols, errors = read_library([RESOURCES / "protocols" / "en"])
    assert not errors
    store = MemoryStore()
    script = sample_script(RESOURCES, date(2026, 11, 24))
    hold_term(store, Library({each.id: each for each in protocols}), script)
    return store, script


@pytest.fixture(scope="module")
def held(term):
    store, script = term
    return [store.meetings[scene.meeting.id].log for scene in script.scenes[:-1]]


def test_a_goal_goes_from_its_first_meeting_through_readings_to_a_review(term):
    store, script = term
    (goal,) = store.goals_kept.values()
    days = {scene.meeting.id: scene.meeting.plan.day for scene in script.scenes}
    assert goal.made_in == script.scenes[0].meeting.id
    assert len(goal.readings) == 3
    assert all(days[each.meeting] == each.day for each in goal.readings)
    assert {each.part for each in goal.changes} == {Part.INSTRUMENT, Part.SENTENCE}
    told, *coming = goal.reviews
    assert (days[told.meeting], told.verdict) == (told.day, Verdict.ADAPT)
    assert all(each.held is None and each.day > told.day for each in coming)
    assert {aim.id for aim in store.ground_kept.aims} >= {goal.priority}
    assert {c.kind for c in store.commitments.values() if c.goal == goal.id} >= {
        Kind.DECISION,
        Kind.ACTION,
    }
    for scene in script.scenes:
        asked = []
        store.goals_of(scene.meeting.id, asked.extend)
        works = any(item.goal for item in scene.meeting.plan.items)
        assert asked == ([goal] if works or scene.meeting.id == goal.made_in else [])


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
