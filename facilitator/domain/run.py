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
from facilitator.domain.rounds import Round
from facilitator.domain.segment import Segment
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


_LIVE = (
    Move.NEXT,
    Move.BACK,
    Move.GO_TO,
    Move.COME_BACK,
    Move.INSERT,
    Move.MORE,
    Move.LESS,
    Move.PARK,
    Move.NEXT_SPEAKER,
    Move.SPEAKER_BACK,
    Move.PASS,
    Move.ABSENT,
    Move.ARRIVE,
    Move.LEAVE,
    Move.VOTE,
)

MOVES: dict[tuple[Phase, Move], Phase] = {
    (Phase.READY, Move.START): Phase.RUNNING,
    (Phase.RUNNING, Move.PAUSE): Phase.PAUSED,
    (Phase.PAUSED, Move.CONTINUE): Phase.RUNNING,
    (Phase.RUNNING, Move.FINISH): Phase.FINISHED,
    (Phase.PAUSED, Move.FINISH): Phase.FINISHED,
    **{
        (phase, move): phase
        for phase in (Phase.RUNNING, Phase.PAUSED)
        for move in _LIVE
    },
}


@dataclass(frozen=True, slots=True)
class Run:
    """A running meeting at the meeting time `t` (milliseconds).

    `segments` are in the order planned now, `baseline` as they were at the start. `current` is
    the identity of the segment under way, "" when none is left. `spent` has the milliseconds of
    each segment so far. `done` are segments that have ended, `left` those that were left for a
    while, the latest last. `here` are the people in the room in seat order.
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
    legal = {move for phase, move in MOVES if phase is run.phase}
    legal -= {Move.BACK, Move.SPEAKER_BACK}
    if run.segment is None:
        legal -= {Move.NEXT, Move.MORE, Move.LESS, Move.PARK, Move.VOTE}
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


def _apply(run: Run, event: Event) -> Run:  # noqa: C901, PLR0911 -- one line an event
    match event:
        case Started():
            return _started(run, event)
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
        case _:
            return (
                run  # a Gap is already in t, and what was taken back never comes here
            )


def _started(run: Run, event: Started) -> Run:
    first = event.segments[0].id if event.segments else ""
    rounds = {s.id: Round(s.speakers) for s in event.segments if s.is_round}
    fresh = replace(
        run,
        phase=Phase.RUNNING,
        t=0,
        segments=event.segments,
        baseline=event.segments,
        current=first,
        here=event.here,
        rounds=rounds,
    )
    return _entered(fresh).at(event.t)


def _entered(run: Run) -> Run:
    """A turn begins afresh when its segment is entered."""
    turn = run.round
    if turn is None:
        return run
    return replace(run, rounds={**run.rounds, run.current: turn.begun(run.remaining)})


def _went(run: Run, event: Went) -> Run:
    done = tuple(d for d in run.done if d != event.to)
    left = tuple(x for x in run.left if x not in (event.to, run.current))
    if run.current and event.finished:
        done = (*done, run.current)
    elif run.current:
        left = (*left, run.current)
    return _entered(replace(run, current=event.to, done=done, left=left))


def _turned(run: Run, event: Turned) -> Run:
    turn = run.rounds.get(event.segment)
    if event.segment != run.current or turn is None or turn.speaker != event.person:
        return run
    ended = turn.ended(event.outcome).begun(run.remaining)
    return replace(run, rounds={**run.rounds, event.segment: ended})


def _arrived(run: Run, event: Arrived) -> Run:
    here = run.here if event.person in run.here else (*run.here, event.person)
    rounds = dict(run.rounds)
    for segment in run.segments:
        if (
            segment.id in rounds
            and segment.id not in run.done
            and _speaks(segment, event.person)
        ):
            rounds[segment.id] = rounds[segment.id].joined_by(event.person)
    gone = tuple(p for p in run.gone if p != event.person)
    return _widened(replace(run, here=here, gone=gone, rounds=rounds))


def _speaks(segment: Segment, person: str) -> bool:
    return person not in segment.listeners


def _left(run: Run, event: LeftEarly) -> Run:
    here = tuple(person for person in run.here if person != event.person)
    before = run.round
    rounds = {
        key: turn if key in run.done else turn.left_by(event.person)
        for key, turn in run.rounds.items()
    }
    after = replace(run, here=here, gone=(*run.gone, event.person), rounds=rounds)
    if before is not None and before.speaker == event.person:
        return _entered(after)
    return _widened(after)


def _replanned(run: Run, event: Replanned) -> Run:
    known = {segment.id: segment for segment in run.segments}
    known |= {segment.id: segment for segment in event.changed}
    segments = tuple(known[i] for i in event.order if i in known)
    rounds = dict(run.rounds)
    for segment in segments:
        if segment.is_round and segment.id not in rounds:
            rounds[segment.id] = Round(segment.speakers)
    return _widened(replace(run, segments=segments, rounds=rounds))


def _widened(run: Run) -> Run:
    turn = run.round
    if turn is None:
        return run
    return replace(run, rounds={**run.rounds, run.current: turn.widened(run.remaining)})
