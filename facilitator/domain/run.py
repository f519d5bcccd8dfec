"""The meeting under way: a fold over what happened. MOVES is the state diagram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator.domain.events import (
    Arrived,
    Continued,
    Event,
    Finished,
    Gap,
    LeftEarly,
    Paused,
    Replanned,
    Started,
    Turned,
    Voted,
    Went,
    effective,
)
from facilitator.domain.order import found
from facilitator.domain.rounds import Round, opened
from facilitator.domain.segment import Segment, planned_anew
from facilitator.domain.time import Millis


class Phase(StrEnum):
    """Where a run stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class Move(StrEnum):
    """What the facilitator can do with a run."""

    START = "start"
    PAUSE = "pause"
    CONTINUE = "continue"
    NEXT = "next"
    BACK = "back"
    GO_TO = "go-to"
    COME_BACK = "come-back"
    INSERT = "insert"
    MORE = "more"
    LESS = "less"
    PARK = "park"
    NEXT_SPEAKER = "next-speaker"
    SPEAKER_BACK = "speaker-back"
    PASS = "pass"  # noqa: S105 -- a turn, not a secret
    ABSENT = "absent"
    ARRIVE = "arrive"
    LEAVE = "leave"
    VOTE = "vote"
    FINISH = "finish"


_TURNING_POINTS = (Move.START, Move.PAUSE, Move.CONTINUE, Move.FINISH)

MOVES: dict[tuple[Phase, Move], Phase] = {
    (Phase.READY, Move.START): Phase.RUNNING,
    (Phase.RUNNING, Move.PAUSE): Phase.PAUSED,
    (Phase.PAUSED, Move.CONTINUE): Phase.RUNNING,
    (Phase.RUNNING, Move.FINISH): Phase.FINISHED,
    (Phase.PAUSED, Move.FINISH): Phase.FINISHED,
    **{
        (phase, move): phase
        for phase in (Phase.RUNNING, Phase.PAUSED)
        for move in Move
        if move not in _TURNING_POINTS
    },
}


@dataclass(frozen=True, slots=True)
class Run:
    """A running meeting at the meeting time `t` (milliseconds).

    `segments` are in the order planned now, `baseline` as they were at the start. `current` is
    the identity of the segment under way, "" when none is left. `spent` has the milliseconds of
    each segment so far. `done` are segments that have ended, `left` those that can be come back
    to, the latest last. `here` are the people in the room in seat order.
    """

    phase: Phase = Phase.READY
    t: Millis = 0
    segments: tuple[Segment, ...] = ()
    baseline: tuple[Segment, ...] = ()
    current: str = ""
    spent: Mapping[str, Millis] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    rounds: Mapping[str, Round] = field(default_factory=dict)
    votes: tuple[Voted, ...] = ()

    @property
    def segment(self) -> Segment | None:
        """The segment under way."""
        return found(self.segments, self.current)

    @property
    def round(self) -> Round | None:
        """The round under way, if the segment is one."""
        return self.rounds.get(self.current)

    @property
    def remaining(self) -> Millis:
        """Milliseconds left of the segment under way; negative once it is over."""
        segment = self.segment
        return 0 if segment is None else segment.planned - self.spent.get(segment.id, 0)

    @property
    def turn_remaining(self) -> Millis:
        """Milliseconds left of the speaker's equal share; negative once it is used up."""
        return 0 if self.round is None else self.round.share - self.round.spent

    @property
    def following(self) -> Segment | None:
        """The segment that "next" leads to."""
        return next_segment(self)

    @property
    def to_come(self) -> Millis:
        """Milliseconds from now to the expected end if all goes as planned from here."""
        ahead = max(0, self.remaining)
        for segment in self.segments:
            if segment.id != self.current and segment.id not in self.done:
                ahead += max(0, segment.planned - self.spent.get(segment.id, 0))
        return ahead

    def at(self, t: Millis) -> Run:
        """The run when the meeting's clock shows `t`; a `t` before the present changes nothing."""
        passed = t - self.t
        if passed <= 0:
            return self
        if self.phase is not Phase.RUNNING or not self.current:
            return replace(self, t=t)
        spent = {**self.spent, self.current: self.spent.get(self.current, 0) + passed}
        turn = self.round
        if turn is None or not turn.waiting:
            return replace(self, t=t, spent=spent)
        rounds = {**self.rounds, self.current: replace(turn, spent=turn.spent + passed)}
        return replace(self, t=t, spent=spent, rounds=rounds)

    def then(self, event: Event) -> Run:
        """The run after one more event."""
        return _apply(self.at(event.t), event)


def replay(events: tuple[Event, ...]) -> Run:
    """The run that these events led to, at the time of the last of them."""
    run = Run()
    for event in effective(events):
        run = run.then(event)
    return run.at(events[-1].t) if events else run


def moves(run: Run) -> frozenset[Move]:
    """The moves that are legal now, apart from taking back, which needs the events."""
    legal = {move for phase, move in MOVES if phase is run.phase} - {Move.BACK, Move.SPEAKER_BACK}
    if run.segment is None:
        legal -= {Move.MORE, Move.LESS, Move.PARK, Move.VOTE}
    if run.segment is None and run.following is None:
        legal -= {Move.NEXT}
    if not run.left:
        legal -= {Move.COME_BACK}
    if run.round is None or run.round.speaker is None:
        legal -= {Move.NEXT_SPEAKER, Move.PASS, Move.ABSENT}
    return frozenset(legal)


def next_segment(run: Run) -> Segment | None:
    """The first segment after the present one that is not done, else the first before it."""
    ids = [segment.id for segment in run.segments]
    at = ids.index(run.current) if run.current in ids else len(ids)
    for segment in (*run.segments[at + 1 :], *run.segments[:at]):
        if segment.id not in run.done:
            return segment
    return None


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
    ended = turn.ended(event.outcome)
    if event.segment == run.current:  # else the step to it was taken back; who spoke has spoken
        ended = ended.begun(run.remaining)
    return replace(run, rounds={**run.rounds, event.segment: ended})


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
