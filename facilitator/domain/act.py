"""From a wish to what happens: each function gives the next events, () when it is not legal.

They decide nothing about clocks: `Now` carries the run, its log and both clocks as they stand.
Planning the rest anew, also for those who come and go, is in replan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.domain.events import (
    Continued,
    Event,
    Finished,
    Gap,
    Outcome,
    Paused,
    Replanned,
    Started,
    TookBack,
    Turned,
    Voted,
    Went,
    Why,
    effective,
)
from facilitator.domain.fold import after, replay
from facilitator.domain.order import found
from facilitator.domain.protocol import Vote
from facilitator.domain.run import Move, Run, moves
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis, Moment

CHOICES: Mapping[Vote, int] = MappingProxyType(
    {Vote.FIST: 6, Vote.THUMBS: 3, Vote.HANDS: 3, Vote.CONSENT: 3}
)
"""How many choices a count has where its kind fixes that; the others have those of `options`."""

_TURN_MOVES = {
    Outcome.SPOKE: Move.NEXT_SPEAKER,
    Outcome.PASSED: Move.PASS,
    Outcome.ABSENT: Move.ABSENT,
}


@dataclass(frozen=True, slots=True)
class Now:
    """A running meeting at the moment of a wish.

    `events` is the whole log that led to `run`; `t` the meeting's clock and `at` the wall clock
    as they are read now.
    """

    run: Run
    events: tuple[Event, ...]
    t: Millis
    at: Moment

    @property
    def here(self) -> Run:
        """The run at this very moment."""
        return self.run.at(self.t)

    @property
    def n(self) -> int:
        """The number of the next event."""
        return self.events[-1].n + 1 if self.events else 1

    @property
    def stamp(self) -> tuple[int, Millis, Moment]:
        """Number and clocks of the next event; the meeting's clock never runs backwards."""
        return (self.n, max(self.t, self.run.t), self.at)

    @property
    def stamp_after(self) -> tuple[int, Millis, Moment]:
        """Number and clocks of the event after the next one, when a wish makes two."""
        return (self.n + 1, max(self.t, self.run.t), self.at)

    def may(self, move: Move) -> bool:
        """Whether a move is legal, taking back included."""
        return move in legal(self.run, self.events)


def legal(run: Run, events: tuple[Event, ...]) -> frozenset[Move]:
    """All moves that are legal now: what a window enables."""
    legal_now = set(moves(run))
    if Move.INSERT in legal_now:
        if _last_step(events) is not None:
            legal_now.add(Move.BACK)
        if _last_turn(run, events) is not None:
            legal_now.add(Move.SPEAKER_BACK)
    return frozenset(legal_now)


def run_after(run: Run, events: tuple[Event, ...], fresh: tuple[Event, ...]) -> Run:
    """The run after `fresh` events, where `events` led to `run`. Taking back folds all anew."""
    if any(isinstance(event, TookBack) for event in fresh):
        return replay((*events, *fresh))
    for event in fresh:
        run = after(run, event)
    return run


def start(now: Now, segments: tuple[Segment, ...], here: tuple[str, ...]) -> tuple[Event, ...]:
    """Begin with these segments and these people in the room, in seat order."""
    return (Started(*now.stamp, segments, here),) if now.may(Move.START) else ()


def pause(now: Now, reason: str = "") -> tuple[Event, ...]:
    """Stop the clock."""
    return (Paused(*now.stamp, reason),) if now.may(Move.PAUSE) else ()


def go_on(now: Now) -> tuple[Event, ...]:
    """Let the clock run again."""
    return (Continued(*now.stamp),) if now.may(Move.CONTINUE) else ()


def finish(now: Now) -> tuple[Event, ...]:
    """End the meeting."""
    return (Finished(*now.stamp),) if now.may(Move.FINISH) else ()


def next_step(now: Now) -> tuple[Event, ...]:
    """The step under way is done; on to the next, or to none when all are done."""
    if not now.may(Move.NEXT):
        return ()
    following = now.run.following
    return (Went(*now.stamp, "" if following is None else following.id, finished=True),)


def go_to(now: Now, segment: str) -> tuple[Event, ...]:
    """Leave the step under way for a while and go to another."""
    run = now.run
    if not now.may(Move.GO_TO) or segment == run.current or found(run.segments, segment) is None:
        return ()
    return (Went(*now.stamp, segment, finished=_had_ended(now)),)


def come_back(now: Now) -> tuple[Event, ...]:
    """Back to the step that was left last; a step that was done before the visit stays done."""
    if not now.may(Move.COME_BACK):
        return ()
    return (Went(*now.stamp, now.run.left[-1], finished=_had_ended(now)),)


def take_back_step(now: Now) -> tuple[Event, ...]:
    """The last change of step was a mistake: the time since then belongs to the step before."""
    step = _last_step(now.events) if now.may(Move.BACK) else None
    return () if step is None else _taken_back(now, step)


def end_turn(now: Now, outcome: Outcome) -> tuple[Event, ...]:
    """The speaker's turn ended: who spoke or is absent is done, who passes comes back once."""
    turn = now.run.round
    if turn is None or turn.speaker is None or not now.may(_TURN_MOVES[outcome]):
        return ()
    return (Turned(*now.stamp, now.run.current, turn.speaker, outcome),)


def take_back_speaker(now: Now) -> tuple[Event, ...]:
    """The last turn that ended in this round was ended by mistake: it goes on."""
    turn = _last_turn(now.run, now.events) if now.may(Move.SPEAKER_BACK) else None
    return () if turn is None else (TookBack(*now.stamp, turn.n),)


def vote(
    now: Now,
    tally: tuple[int, ...],
    question: str = "",
    kind: Vote = Vote.NONE,
    options: tuple[str, ...] = (),
    each: int = 0,
    abstained: int = 0,
) -> tuple[Event, ...]:
    """A count; `kind` is the step's own, or fist to five, when it is not told.

    Gradients, dots and scores have a number in `tally` for each of `options`, which have names
    that differ; the other kinds have none. `each` is the step's own when it is not told, and only
    dots and scores have it. How many people are here limits nothing: hands are typed as counted.
    """
    segment = now.run.segment
    if segment is None or not now.may(Move.VOTE):
        return ()
    asked = kind or segment.vote or Vote.FIST
    if not _counted(asked, tally, options) or each < 0 or abstained < 0:
        return ()
    if asked not in (Vote.DOTS, Vote.SCORES):
        each = 0
    elif asked is segment.vote:
        each = each or segment.each
    return (Voted(*now.stamp, segment.id, asked, tally, question, options, each, abstained),)


def take_back(now: Now) -> tuple[Event, ...]:
    """The last act of any kind was a mistake; the start, a gap and the end stay."""
    acts = [e for e in effective(now.events) if not isinstance(e, Gap)]
    if not acts or not now.may(Move.INSERT) or isinstance(acts[-1], Started | Finished):
        return ()
    return _taken_back(now, acts[-1])


def _counted(asked: Vote, tally: tuple[int, ...], options: tuple[str, ...]) -> bool:
    """Whether a tally can be one of this kind."""
    if sum(tally) < 1 or min(tally) < 0:
        return False
    if asked in CHOICES:
        return len(tally) == CHOICES[asked] and not options
    named = {option.strip() for option in options} - {""}
    return len(tally) == len(options) == len(named)


def _had_ended(now: Now) -> bool:
    """Whether the step under way was already done when it was gone to, so that it stays done."""
    step = _last_step(now.events)
    if step is None:
        return False
    before = replay(tuple(e for e in effective(now.events) if e.n < step.n))
    return now.run.current in before.done


def _last(events: tuple[Event, ...], wanted: Callable[[Event], bool]) -> Event | None:
    return next((event for event in reversed(effective(events)) if wanted(event)), None)


def _last_step(events: tuple[Event, ...]) -> Event | None:
    return _last(events, lambda event: isinstance(event, Went))


def _last_turn(run: Run, events: tuple[Event, ...]) -> Event | None:
    return _last(events, lambda e: isinstance(e, Turned) and e.segment == run.current)


def _taken_back(now: Now, last: Event) -> tuple[Event, ...]:
    """Take back an event together with the one that the same wish made before it."""
    before = next((e for e in effective(now.events) if e.n == last.n - 1), None)
    whole = TookBack(*now.stamp, last.n)
    if before is None or (before.t, before.at) != (last.t, last.at) or not _paired(before, last):
        return (whole,)
    return (whole, TookBack(*now.stamp_after, before.n))


def _paired(before: Event, last: Event) -> bool:
    if isinstance(last, Replanned):
        return last.why in (Why.LATECOMER, Why.LEFT)
    if isinstance(last, Paused):
        return isinstance(before, Continued)  # a reason was given
    parked = isinstance(before, Replanned) and before.why in (Why.PARKED, Why.INSERTED)
    return isinstance(last, Went) and parked
