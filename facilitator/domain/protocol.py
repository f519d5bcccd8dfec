"""Reusable scripts for a discussion: a protocol and its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.notes import Kind
from facilitator.domain.people import Role


class Format(StrEnum):
    """How people work in a step."""

    WHOLE_GROUP = "whole-group"
    PRESENTER = "presenter"
    PAIRS = "pairs"
    TRIADS = "triads"
    SMALL_GROUPS = "small-groups"
    SILENT = "individual-silent"
    ROUND = "round-robin"


class Who(StrEnum):
    """Who speaks, or who only listens, in a step."""

    EVERYONE = "everyone"
    PRESENTER = "presenter"
    OTHERS = "others"
    FACILITATOR = "facilitator"
    NOBODY = "nobody"


class Over(StrEnum):
    """What a block of steps is repeated for."""

    PARTICIPANTS = "participants"
    GROUP_MEMBERS = "group-members"
    TIMES = "times"


class Vote(StrEnum):
    """How the room shows where it stands; the facilitator types the count."""

    NONE = ""
    FIST = "fist-to-five"
    THUMBS = "thumbs"
    DOTS = "dots"
    GRADIENTS = "gradients"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Consecutive steps of one `block` repeat together, once for each of `over`, or `times`."""

    over: Over
    block: str
    times: int = 0


@dataclass(frozen=True, slots=True)
class HandOver:
    """Where a step leads on to: "goal", or "protocol" with the identity of that protocol."""

    to: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a protocol.

    `ideal` and `least` are minutes at the usual group. `drop` is the place in the order in
    which steps may be dropped, from 1; 0 is never. `seconds` is one speaker's time in a round.
    """

    title: str
    cue: str
    say: str
    sticks: str
    ideal: int
    least: int
    drop: int = 0
    sitting: int = 1
    format: Format = Format.WHOLE_GROUP
    speaks: Who = Who.EVERYONE
    listens: Who = Who.NOBODY
    seconds: int = 0
    private: bool = False
    vote: Vote = Vote.NONE
    capture: tuple[Kind, ...] = ()
    repeat: Repeat | None = None
    hand_over: HandOver | None = None

    def minutes_for(self, people: int) -> int:
        """Whole minutes this step takes with so many people present, not counting repeats."""
        if self.format is not Format.ROUND or not self.seconds:
            return self.ideal
        return max(self.least, -(-self.seconds * self.speakers(people) // 60))

    def speakers(self, people: int) -> int:
        """How many of the people present have a turn in this step's round."""
        if self.speaks is Who.OTHERS:
            return max(1, people - 1)
        return max(1, people) if self.speaks is Who.EVERYONE else 1


@dataclass(frozen=True, slots=True)
class GroupSize:
    """How many people a protocol is for."""

    least: int = 2
    most: int = 20
    usual: int = 8


@dataclass(frozen=True, slots=True)
class Protocol:
    """A scripted, timed way of talking about something."""

    id: str
    name: str
    category: str
    purpose: str
    steps: tuple[Step, ...]
    people: GroupSize = field(default_factory=GroupSize)
    also: tuple[str, ...] = ()
    when: str = ""
    when_not: str = ""
    caution: str = ""
    origin: str = ""
    rights: str = ""
    rights_note: str = ""
    verification: str = ""
    roles: tuple[Role, ...] = ()
    materials: tuple[str, ...] = ()

    @property
    def sittings(self) -> int:
        """In how many meetings it is held; at least 1."""
        return max((step.sitting for step in self.steps), default=1)

    def sitting(self, number: int) -> tuple[Step, ...]:
        """The steps of one sitting, from 1."""
        return tuple(step for step in self.steps if step.sitting == number)

    def minutes_for(self, people: int, sitting: int = 1) -> int:
        """Whole minutes of one sitting with so many people present, repeats included."""
        return sum(step.minutes_for(people) for step in unrolled(self.sitting(sitting), people))

    def least_minutes(self, people: int, sitting: int = 1) -> int:
        """The shortest a sitting can be with nothing dropped."""
        return sum(step.least for step in unrolled(self.sitting(sitting), people))


def unrolled(steps: tuple[Step, ...], people: int) -> tuple[Step, ...]:
    """The steps in the order in which they happen, repeated blocks written out."""
    return tuple(step for step, _ in passes(steps, people))


def passes(steps: tuple[Step, ...], people: int) -> tuple[tuple[Step, int], ...]:
    """The unrolled steps, each with the how many-th pass of its block it belongs to, from 0."""
    out: list[tuple[Step, int]] = []
    at = 0
    while at < len(steps):
        repeat, end = steps[at].repeat, at + 1
        while repeat is not None and end < len(steps) and _same_block(steps[end], repeat):
            end += 1
        for turn in range(1 if repeat is None else _times(repeat, people)):
            out.extend((step, turn) for step in steps[at:end])
        at = end
    return tuple(out)


def _same_block(step: Step, repeat: Repeat) -> bool:
    return step.repeat is not None and step.repeat.block == repeat.block


def _times(repeat: Repeat, people: int) -> int:
    if repeat.over is Over.PARTICIPANTS:
        return max(1, people)
    return max(1, repeat.times)
