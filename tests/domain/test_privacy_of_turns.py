"""The promise to a team without consent: no duration of a person can be computed from its log."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act, replan
from facilitator.domain.events import (
    Event,
    LeftEarly,
    Lowered,
    Ordered,
    Outcome,
    Raised,
    Replanned,
    TookBack,
    Turned,
    Went,
    Why,
    effective,
)
from facilitator.domain.finish import results
from facilitator.domain.fold import replay
from facilitator.domain.time import Moment
from facilitator.domain.turn_times import without_any_times, without_times
from tests.domain.meetings import BEGAN, Played, few, going_round, meetings, started, step

OF_TURNS = (Turned, Raised, Lowered, Ordered)
ROUNDS_AND_STEPS = st.integers(0, 2**32).map(Random)


def ending_turns(events: tuple[Event, ...]) -> set[int]:
    """The numbers of events at which a turn begins or ends; also of speakers who leave the room."""
    ends = {e.n for e in events if isinstance(e, OF_TURNS)}
    for at, e in enumerate(events):
        before = replay(events[:at])
        if isinstance(e, LeftEarly) and before.round and before.round.speaker == e.person:
            ends.add(e.n)
        if isinstance(e, Replanned) and e.why is Why.LEFT and e.n - 1 in ends:
            ends.add(e.n)
    return ends


def at_other_times(events: tuple[Event, ...], random: Random) -> tuple[Event, ...]:
    """The same log in which everybody spoke for longer or shorter, with all else as it was."""
    ends = ending_turns(events)
    out = []
    for e in events:
        number = e.of if isinstance(e, TookBack) else e.n
        t = random.randrange(10_000_000)
        out.append(replace(e, t=t, at=BEGAN.plus(t)) if number in ends else e)
    return tuple(out)


@few
@given(meetings(), ROUNDS_AND_STEPS)
def test_how_long_anyone_spoke_leaves_no_trace(stages: list[Played], random: Random):
    events = stages[-1].events
    kept = without_any_times(events)
    assert without_any_times(at_other_times(events, random)) == kept
    assert without_any_times(kept) == kept


@few
@given(meetings(), ROUNDS_AND_STEPS)
def test_nor_in_what_a_finished_meeting_came_to(stages: list[Played], random: Random):
    events = stages[-1].events
    told = []
    for log in (events, at_other_times(events, random)):
        kept = without_any_times(log)
        run = replay(kept).at(stages[-1].t)
        told.append(results(run, kept, {}, consent=False, ended=Moment(0)))
    assert told[0] == told[1]
    assert all(turn.taken is None for turn in told[0].turns)


@few
@given(meetings())
def test_all_else_stays_as_it_was(stages: list[Played]):
    t = stages[-1].t
    for events in (stage.events for stage in stages[::-8]):
        kept = without_any_times(events)
        blank = {"t": 0, "at": BEGAN}
        assert [replace(e, **blank) for e in kept] == [replace(e, **blank) for e in events]
        turns = ending_turns(events)
        for before, after in zip(events, kept, strict=True):
            leaving = isinstance(before, Replanned) and before.why is Why.LEFT
            may_change = isinstance(before, (*OF_TURNS, LeftEarly, TookBack)) or leaving
            may_change = may_change or before.n in turns
            assert may_change or before == after
        was, now = replay(events).at(t), replay(kept).at(t)
        assert (now.current, now.spent, now.done) == (was.current, was.spent, was.done)
        assert now.here == was.here
        assert {k: (r.waiting, r.turns) for k, r in now.rounds.items()} == {
            k: (r.waiting, r.turns) for k, r in was.rounds.items()
        }


def test_only_the_step_that_is_meant_is_touched():
    played = started(going_round("r"), going_round("s"))
    for wish in (act.next_step, None):
        played.wait(30)
        played.wish(act.end_turn, Outcome.SPOKE)
        played.wait(10)
        played.wish(wish or act.pause)
    kept = without_times(played.events, "r")
    assert [e.t for e in kept] == [0, 0, 40_000, 70_000, 80_000]
    assert without_any_times(played.events, "s") == kept
    assert [e.t for e in without_any_times(played.events)] == [0, 0, 40_000, 40_000, 80_000]


def test_a_first_speaker_who_leaves_the_room_keeps_the_step_but_not_the_minute():
    played = started(step("a"), going_round("r"))
    played.wait(60)
    played.wish(act.next_step)
    played.wait(95)
    played.wish(replan.leave, "ana")
    (left,) = (e for e in without_any_times(played.events) if isinstance(e, LeftEarly))
    assert (left.t, left.at) == (60_000, BEGAN.plus(60_000))


def test_who_leaves_in_another_step_keeps_the_minute():
    played = started(step("a"), going_round("r"))
    played.wait(60)
    played.wish(replan.leave, "ana")
    played.wait(60)
    played.wish(act.next_step)
    assert without_any_times(played.events) == played.events


def test_a_turn_that_was_taken_back_is_hidden_with_its_taking_back():
    played = started(going_round("r"))
    played.wait(10)
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wait(10)
    played.wish(act.take_back_speaker)
    kept = without_any_times(played.events)
    assert [e.t for e in kept] == [0, 0, 0]
    assert [type(e).__name__ for e in effective(kept)] == ["Started"]


def test_no_turn_lends_its_times_to_another():
    agenda = started(going_round("r"), going_round("s")).events
    turns = (Turned(2, 10, BEGAN, "r", "ana"), Turned(3, 20, BEGAN, "s", "ana"))
    assert [e.t for e in without_times((*agenda, *turns), "s")] == [0, 10, 0]


def test_nor_does_someone_who_left_the_room_in_another_round():
    agenda = started(going_round("r"), going_round("s")).events
    happened = (
        Went(2, 5, BEGAN, "s"),
        LeftEarly(3, 10, BEGAN, "ana"),
        TookBack(4, 20, BEGAN, 2),
        TookBack(5, 30, BEGAN, 3),
        Turned(6, 40, BEGAN, "r", "ana"),
    )
    assert [e.t for e in without_any_times((*agenda, *happened))] == [0, 5, 5, 20, 20, 20]
