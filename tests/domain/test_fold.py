"""Properties of the fold: whatever happens in a meeting, in whatever order."""

from itertools import pairwise

from hypothesis import event, given

from facilitator.domain.events import (
    Continued,
    Event,
    Finished,
    Outcome,
    Paused,
    Started,
    TookBack,
    Turned,
    Went,
    effective,
)
from facilitator.domain.fold import replay
from facilitator.domain.order import found
from facilitator.domain.run import Run
from tests.domain.meetings import ACTS, BEGAN, Played, few, going_round, meetings, started, step


def watched(events: tuple[Event, ...]) -> int:
    """Milliseconds in which a step was under way and the clock ran, added up the plain way."""
    total, last, running, at_work = 0, 0, False, False
    for e in (*effective(events), events[-1]):
        if isinstance(e, Started):
            running, at_work = True, bool(e.segments)
        if running and at_work:
            total += max(0, e.t - last)
        last = max(last, e.t)
        running = (running or isinstance(e, Continued)) and not isinstance(e, Paused | Finished)
        at_work = bool(e.to) if isinstance(e, Went) else at_work
    return total


@few
@given(meetings())
def test_what_was_folded_step_by_step_is_what_replaying_gives(stages: list[Played]):
    for stage in stages:
        assert replay(stage.events) == stage.run


@few
@given(meetings())
def test_time_never_runs_backwards(stages: list[Played]):
    times = [stage.run.t for stage in stages]
    assert times == sorted(times)
    assert all(spent >= 0 for stage in stages for spent in stage.run.spent.values())
    for before, after in pairwise(stages):
        fresh = after.events[len(before.events) :]
        if any(isinstance(e, TookBack) for e in fresh):
            continue  # time goes back to the step that it belongs to
        assert all(after.run.spent[key] >= spent for key, spent in before.run.spent.items())


@few
@given(meetings())
def test_the_time_spent_is_the_time_of_the_meeting_less_its_pauses(stages: list[Played]):
    for stage in stages:
        assert sum(stage.run.spent.values()) == watched(stage.events)


@few
@given(meetings())
def test_taking_back_is_as_if_it_had_never_happened(stages: list[Played]):
    for stage in stages:
        last = stage.events[-1]
        if isinstance(last, TookBack | Started):
            continue
        t = stage.t + 5_000
        taken = TookBack(last.n + 1, t, BEGAN.plus(t), last.n)
        assert replay((*stage.events, taken)) == replay(stage.events[:-1]).at(t)


@few
@given(meetings())
def test_what_is_under_way_is_part_of_the_plan(stages: list[Played]):
    for run in (stage.run for stage in stages):
        ids = [segment.id for segment in run.segments]
        assert len(set(ids)) == len(ids)
        assert run.current in ("", *ids)
        assert set(run.left) <= set(ids)
        assert not {run.current, *run.left} & set(run.done)
        assert run.to_come >= 0
        assert all(segment.planned >= 0 for segment in run.segments)


@few
@given(meetings())
def test_in_a_round_nobody_has_two_turns_and_nobody_is_forgotten(stages: list[Played]):
    run = stages[-1].run
    given = {(e.segment, e.rest_to) for e in effective(stages[-1].events) if isinstance(e, Turned)}
    for identity, turn in run.rounds.items():
        had = [t.person for t in turn.turns if (identity, t.person) not in given]
        assert len(set(turn.waiting)) == len(turn.waiting)
        assert not set(turn.waiting) & set(run.gone)
        if turn.volunteers:
            continue
        assert len(set(had)) == len(had)
        assert not set(had) & set(turn.waiting)
        segment = found(run.segments, identity)
        if segment is not None:
            known = segment.speakers if segment.groups else run.here
            assert set(known) <= {*(t.person for t in turn.turns), *turn.waiting}
        event(f"turns: {min(len(had), 6)}")


@few
@given(meetings())
def test_who_passes_comes_back_once_and_no_more(stages: list[Played]):
    asked: dict[tuple[str, str], int] = {}
    for e in effective(stages[-1].events):
        if isinstance(e, Turned) and e.outcome is Outcome.PASSED:
            key = (e.segment, e.person)
            asked[key] = asked.get(key, 0) + 1
    given = {(e.segment, e.rest_to) for e in effective(stages[-1].events) if isinstance(e, Turned)}
    assert all(times <= 2 for key, times in asked.items() if key not in given)


@few
@given(meetings())
def test_the_shares_of_a_round_never_come_to_more_than_is_left(stages: list[Played]):
    for run in (stage.run for stage in stages):
        turn = run.round
        if turn is not None and turn.speaker is not None:
            left = max(0, run.remaining)
            fresh = [p for p in turn.waiting if p not in {t.person for t in turn.turns}]
            promised = sum(turn.given.get(person, 0) for person in turn.waiting)
            own = turn.share - turn.spent - turn.given.get(turn.waiting[0], 0)
            assert turn.share - turn.spent <= left
            assert own <= 0 or turn.volunteers or own * len(fresh) + promised <= left


def test_a_step_that_was_taken_back_does_not_take_the_turns_in_it_along():
    played = started(step("a"), going_round("b"))
    for wish in ("next", "turn", "back", "next"):
        played.wait(10)
        ACTS[wish](played, 0)
    assert played.run.round is not None
    assert [t.person for t in played.run.round.turns] == ["ana"]
    assert played.run.round.speaker == "ben"


def test_a_reading_before_the_present_changes_nothing():
    run = started(step("a")).run.at(10_000)
    assert run.at(9_000) == run


def test_nothing_at_all_is_a_run_that_is_ready():
    assert replay(()) == Run()
