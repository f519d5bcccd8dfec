"""Reusable scripts for a discussion: a protocol and its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.grouping import in_number, sizes
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.related import Related
from facilitator.domain.repeat import Repeat, passes
from facilitator.domain.signals import Signal


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
    """Who speaks, or who only listens, in a step.

    GROUPS: one person for each small group. VOLUNTEERS: who raises a hand, in that order.
    """

    EVERYONE = "everyone"
    PRESENTER = "presenter"
    OTHERS = "others"
    FACILITATOR = "facilitator"
    GROUPS = "groups"
    VOLUNTEERS = "volunteers"
    NOBODY = "nobody"


class Vote(StrEnum):
    """How the room shows where it stands; the facilitator types the count."""

    NONE = ""
    FIST = "fist-to-five"
    THUMBS = "thumbs"
    DOTS = "dots"
    GRADIENTS = "gradients"
    HANDS = "hands"
    CONSENT = "consent"
    SCORES = "scores"


IN_GROUPS = {Format.PAIRS: 2, Format.TRIADS: 3, Format.SMALL_GROUPS: 4}
"""People in a small group where a step does not say."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Where a step leads on to: "goal", or "protocol" with the identity of that protocol."""

    to: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a protocol.

    `ideal` and `least` are minutes at the usual group, for one pass where it repeats. `drop` is
    the place in the order in which steps may be dropped, from 1; 0 is never. `seconds` is one
    speaker's time in a round. `repeats` are the loops it stands in, the outermost first.

    `size` is how many people a small group has, 0 as its format says; `groups` is how many small
    groups there are whatever their size, 0 when the size decides. A round in groups is held in all
    of them at once, under one clock. Steps of one `grouping` keep the same groups, as do those of
    one size without any; `regroup` forms them anew in each pass. `each` is how many dots a person
    has, or how many scores a card gets. `private`: each alone, on paper or typed under
    cover; what is typed is shown together.
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
    repeats: tuple[Repeat, ...] = ()
    hand_over: HandOver | None = None
    size: int = 0
    groups: int = 0
    grouping: str = ""
    regroup: bool = False
    each: int = 0
    signal: Signal = Signal.ALL

    @property
    def group_size(self) -> int:
        """People that a small group is meant to have, 0 when all are together."""
        return self.size or IN_GROUPS.get(self.format, 0)

    def group_sizes(self, people: int) -> tuple[int, ...]:
        """The sizes of the small groups of so many people, () when all are together."""
        if self.groups:
            return in_number(people, self.groups)
        return sizes(people, self.group_size) if self.group_size else ()

    def minutes_for(self, people: int) -> int:
        """Whole minutes this step takes with so many people present, not counting repeats."""
        speakers = self.speakers(people)
        if self.format is not Format.ROUND or not self.seconds or not speakers:
            return self.ideal
        return max(self.least, -(-self.seconds * speakers // 60))

    def least_for(self, people: int, usual: int) -> int:
        """The least minutes of one pass with so many people, where it was given for `usual`.

        A round needs more for more voices, and never less than was given.
        """
        voices = self.speakers(people)
        if self.format is not Format.ROUND or not self.seconds or not voices:
            return self.least
        scaled = -(-self.least * voices // self.speakers(usual))
        return max(self.least, min(scaled, self.minutes_for(people)))

    def speakers(self, people: int) -> int:
        """How many have a turn, one after another, in this step's round; 0 when nobody knows."""
        if self.speaks is Who.VOLUNTEERS:
            return 0
        made = self.group_sizes(max(1, people))
        if self.speaks is Who.GROUPS:
            return len(made) or max(1, people)
        circle = max(made, default=max(1, people))
        if self.speaks is Who.OTHERS:
            return max(1, circle - 1)
        return circle if self.speaks is Who.EVERYONE else 1


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
    related: tuple[Related, ...] = ()

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
        steps = unrolled(self.sitting(sitting), people)
        return sum(step.least_for(people, self.people.usual) for step in steps)


def unrolled(steps: tuple[Step, ...], people: int) -> tuple[Step, ...]:
    """The steps in the order in which they happen, repeated blocks written out."""
    return tuple(each.step for each in passes(steps, people))
