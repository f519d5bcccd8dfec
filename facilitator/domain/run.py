"""The meeting under way as a value, and which moves are legal. MOVES is the state diagram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator.domain.events import Voted
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
    LEAD_ON = "lead-on"
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
    ORDER = "order"
    RAISE = "raise"
    GIVE = "give"
    UNCOVER = "uncover"
    REGROUP = "regroup"
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
    to, the latest last. `here` are the people in the room in seat order. `uncovered` are the
    segments of which all has been shown that was typed under cover.
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
    uncovered: tuple[str, ...] = ()

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
    def covered(self) -> bool:
        """Whether what is kept in the segment under way is typed under cover, and still is."""
        segment = self.segment
        return segment is not None and segment.private and segment.id not in self.uncovered

    def hides(self, segment: str) -> bool:
        """Whether what was kept in a segment still lies under cover.

        It comes into sight when it is shown together, and in any case when its step has ended.
        """
        kept_in = found(self.segments, segment)
        if kept_in is None or not kept_in.private or self.phase is Phase.FINISHED:
            return False
        return segment not in self.uncovered and segment not in self.done

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


_OF_A_STEP = frozenset({Move.MORE, Move.LESS, Move.PARK, Move.VOTE, Move.RAISE})
_OF_A_SPEAKER = frozenset({Move.NEXT_SPEAKER, Move.PASS, Move.ABSENT, Move.GIVE})


def moves(run: Run) -> frozenset[Move]:
    """The moves that are legal now, apart from taking back, which needs the events."""
    legal = {move for phase, move in MOVES if phase is run.phase} - {Move.BACK, Move.SPEAKER_BACK}
    if run.segment is None:
        legal -= _OF_A_STEP
        if run.following is None:
            legal -= {Move.NEXT}
    if not run.left:
        legal -= {Move.COME_BACK}
    if not run.covered:
        legal -= {Move.UNCOVER}
    if run.segment is None or run.segment.hand_over is None:
        legal -= {Move.LEAD_ON}
    if run.segment is None or not run.segment.groups:
        legal -= {Move.REGROUP}
    return frozenset(legal - _not_in(run.round))


def _not_in(turn: Round | None) -> frozenset[Move]:
    """The moves of a round that are not legal in this one."""
    if turn is None:
        return _OF_A_SPEAKER | {Move.ORDER}
    if turn.volunteers:
        few = frozenset({Move.ORDER, Move.PASS, Move.GIVE})
        return few | _OF_A_SPEAKER if turn.speaker is None else few
    none = frozenset() if turn.speaker is not None else _OF_A_SPEAKER
    return none | {Move.RAISE} if len(turn.waiting) > 1 else none | {Move.RAISE, Move.ORDER}


def next_segment(run: Run) -> Segment | None:
    """The first segment after the present one that is not done, else the first before it."""
    ids = [segment.id for segment in run.segments]
    at = ids.index(run.current) if run.current in ids else len(ids)
    for segment in (*run.segments[at + 1 :], *run.segments[:at]):
        if segment.id not in run.done:
            return segment
    return None
