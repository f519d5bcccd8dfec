"""The fold: what each event makes of a run."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.events import (
    Arrived,
    Continued,
    Event,
    Finished,
    Gap,
    LeftEarly,
    Lowered,
    Ordered,
    Paused,
    Raised,
    Replanned,
    Started,
    Turned,
    Uncovered,
    Voted,
    Went,
    effective,
)
from facilitator.domain.order import found
from facilitator.domain.rounds import Round, opened
from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import planned_anew


def after(run: Run, event: Event) -> Run:
    """The run after one more event."""
    return _apply(run.at(event.t), event)


def replay(events: tuple[Event, ...]) -> Run:
    """The run that these events led to, at the time of the last of them."""
    run = Run()
    for event in effective(events):
        run = after(run, event)
    return run.at(events[-1].t) if events else run


def _apply(run: Run, event: Event) -> Run:  # noqa: C901 -- one line an event
    match event:
        case Started():
            return _started(event)
        case Paused():
            return replace(run, phase=Phase.PAUSED)
        case Continued():
            return replace(run, phase=Phase.RUNNING)
        case Went():
            return _went(run, event)
        case Turned():
            return _turned(run, event)
        case Raised():
            return _raised(run, event)
        case Lowered():
            return _lowered(run, event)
        case Ordered():
            return _ordered(run, event)
        case Uncovered():
            return replace(run, uncovered=(*run.uncovered, event.segment))
        case Arrived():
            return _arrived(run, event)
        case LeftEarly():
            return _left(run, event)
        case Replanned():
            return _replanned(run, event)
        case Voted():
            return replace(run, votes=(*run.votes, event))
        case Finished():
            return replace(run, phase=Phase.FINISHED)
        case Gap() if event.counted and run.phase is Phase.RUNNING:
            return _entered(run)  # it is in t already: the step's time, and nobody's turn
        case _:
            return run  # what was taken back never comes here


def _started(event: Started) -> Run:
    first = event.segments[0].id if event.segments else ""
    fresh = Run(Phase.RUNNING, 0, event.segments, event.segments, first, here=event.here)
    return _entered(replace(fresh, rounds=opened(event.segments, {}))).at(event.t)


def _entered(run: Run) -> Run:
    """A turn begins afresh when its segment is entered."""
    turn = run.round
    if turn is None:
        return run
    return replace(run, rounds={**run.rounds, run.current: turn.begun(run.remaining)})


def _went(run: Run, event: Went) -> Run:
    if event.to and found(run.segments, event.to) is None:
        return run  # what led there was taken back
    done = tuple(d for d in run.done if d not in (event.to, run.current))
    left = tuple(x for x in run.left if x not in (event.to, run.current))
    if run.current in ("", event.to):
        pass
    elif event.finished:
        done = (*done, run.current)
    elif run.left[-1:] != (event.to,):  # who comes back leaves nothing to come back to
        left = (*left, run.current)
    return _entered(replace(run, current=event.to, done=done, left=left))


def _turned(run: Run, event: Turned) -> Run:
    turn = run.rounds.get(event.segment)
    if turn is None or turn.speaker != event.person:
        return run
    ended = turn.ended(event.outcome, event.rest_to)
    if event.segment == run.current:  # else the step to it was taken back; who spoke has spoken
        ended = ended.begun(run.remaining)
    return replace(run, rounds={**run.rounds, event.segment: ended})


def _raised(run: Run, event: Raised) -> Run:
    """A step without a round gets one of those who raise their hands."""
    turn = run.rounds.get(event.segment, Round((), volunteers=True))
    if not turn.volunteers or event.person in turn.waiting:
        return run
    return _changed(run, event.segment, replace(turn, waiting=(*turn.waiting, event.person)))


def _lowered(run: Run, event: Lowered) -> Run:
    turn = run.rounds.get(event.segment)
    if turn is None or not turn.volunteers:
        return run
    return _changed(run, event.segment, turn.left_by(event.person))


def _ordered(run: Run, event: Ordered) -> Run:
    turn = run.rounds.get(event.segment)
    return run if turn is None else _changed(run, event.segment, turn.in_order(event.waiting))


def _changed(run: Run, segment: str, turn: Round) -> Run:
    """With another round; whoever speaks only now begins afresh."""
    before = run.rounds.get(segment)
    after = replace(run, rounds={**run.rounds, segment: turn})
    same = before is not None and before.speaker == turn.speaker
    return after if same or segment != run.current else _entered(after)


def growing(run: Run, person: str) -> tuple[str, ...]:
    """The rounds in which someone who comes now has a turn, also those that are done already."""
    return tuple(
        segment.id
        for segment in run.segments
        if segment.id in run.rounds
        and person not in segment.listeners
        and run.rounds[segment.id].open_to_all(run.here, segment.listeners)
    )


def _arrived(run: Run, event: Arrived) -> Run:
    rounds = dict(run.rounds)
    for identity in growing(run, event.person):
        rounds[identity] = rounds[identity].joined_by(event.person)
    here = run.here if event.person in run.here else (*run.here, event.person)
    gone = tuple(p for p in run.gone if p != event.person)
    return _widened(run, replace(run, here=here, gone=gone, rounds=rounds))


def _left(run: Run, event: LeftEarly) -> Run:
    if event.person not in run.here:
        return run
    here = tuple(person for person in run.here if person != event.person)
    rounds = {key: turn.left_by(event.person) for key, turn in run.rounds.items()}
    after = replace(run, here=here, gone=(*run.gone, event.person), rounds=rounds)
    return _widened(run, after)


def _replanned(run: Run, event: Replanned) -> Run:
    segments = planned_anew(run.segments, event.order, event.changed, run.current)
    left = tuple(identity for identity in run.left if found(segments, identity))
    rounds = opened(segments, run.rounds)
    return _widened(run, replace(run, segments=segments, rounds=rounds, left=left))


def _widened(before: Run, after: Run) -> Run:
    """Whoever speaks shares what is left anew; someone who speaks only now begins afresh."""
    was, turn = before.round, after.round
    if turn is None:
        return after
    if was is None or was.speaker != turn.speaker:
        return _entered(after)
    widened = turn.widened(after.remaining)
    return replace(after, rounds={**after.rounds, after.current: widened})
