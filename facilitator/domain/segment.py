"""The agenda of a running meeting, expanded for the people in the room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.grouping import Groups
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Format, HandOver, Vote, Who
from facilitator.domain.signals import Signal
from facilitator.domain.time import Millis


@dataclass(frozen=True, slots=True)
class Segment:
    """One timed stretch of a running meeting, words included.

    `number` of `of` is its place among the steps of its item. `planned` and `least` are
    milliseconds. `speakers` are the identities who have a turn, in order, when it is a round;
    `listeners` those who only listen. `drop` is the place in the dropping order, 0 for never.

    With `groups` it is held in small groups at the same time. Its speakers are then places
    (`place`): the n-th member of every group, or with Who.GROUPS whoever speaks for the n-th
    group. `member` is whose pass it is in every group, from 0; -1 in no such loop. Segments of
    one `grouping` have the same groups.
    """

    id: str
    item: str
    title: str
    item_title: str
    number: int
    of: int
    planned: Millis
    least: Millis
    cue: str = ""
    say: str = ""
    sticks: str = ""
    leaves: str = ""
    format: Format = Format.WHOLE_GROUP
    speakers: tuple[str, ...] = ()
    listeners: tuple[str, ...] = ()
    seconds: int = 0
    private: bool = False
    vote: Vote = Vote.NONE
    capture: tuple[Kind, ...] = ()
    drop: int = 0
    hand_over: HandOver | None = None
    speaks: Who = Who.EVERYONE
    size: int = 0
    grouping: str = ""
    groups: Groups = ()
    member: int = -1
    each: int = 0
    signal: Signal = Signal.ALL

    @property
    def is_round(self) -> bool:
        """Whether people speak in turn, in an order that is known."""
        return self.format is Format.ROUND and bool(self.speakers)

    @property
    def leaders(self) -> tuple[str, ...]:
        """Whose pass it is, one of each group; a group that has no such member has none."""
        if self.member < 0:
            return ()
        return tuple(group[self.member] for group in self.groups if self.member < len(group))

    def with_groups(self, groups: Groups) -> Segment:
        """Held in these groups: a place for each turn, and who listens as it is theirs."""
        made = replace(self, groups=groups)
        made = replace(made, speakers=made.places())
        spoken = {person for each in made.speakers for person in made.at_place(each)}
        hearing = tuple(person for person in made.hearing() if person not in spoken)
        return replace(made, listeners=hearing)

    def hearing(self) -> tuple[str, ...]:
        """Who only listens: whose pass it is while the others speak, or all but those."""
        if self.member < 0:
            return self.listeners
        if self.speaks is Who.OTHERS:
            return self.leaders
        if self.speaks is Who.PRESENTER and self.listeners:
            here = (person for group in self.groups for person in group)
            return tuple(person for person in here if person not in self.leaders)
        return tuple(person for person in self.listeners if person not in self.leaders)

    def places(self) -> tuple[str, ...]:
        """The places that have a turn when it is a round in groups; () otherwise."""
        if self.format is not Format.ROUND or self.speaks not in _IN_TURN or not self.groups:
            return ()
        if self.speaks is Who.GROUPS:
            count = len(self.groups)
        else:
            count = max(len(self._circle(group)) for group in self.groups)
        return tuple(place(number) for number in range(1, count + 1))

    def at_place(self, speaker: str) -> tuple[str, ...]:
        """The people who speak when `speaker` does: those at a place of their groups, or one."""
        number = place_number(speaker) if self.groups else 0
        if not number:
            return (speaker,)
        if self.speaks is Who.GROUPS:
            return self.groups[number - 1] if number <= len(self.groups) else ()
        circles = tuple(self._circle(group) for group in self.groups)
        return tuple(circle[number - 1] for circle in circles if number <= len(circle))

    def _circle(self, group: tuple[str, ...]) -> tuple[str, ...]:
        """The group in the order of its turns: whose pass it is comes last, or listens."""
        if self.member < 0 or self.member >= len(group):
            return group
        begins = (*group[self.member + 1 :], *group[: self.member])
        return begins if self.speaks is Who.OTHERS else (*begins, group[self.member])


_IN_TURN = (Who.EVERYONE, Who.OTHERS, Who.GROUPS)
"""Who has a turn in a round in groups; whoever presents there speaks in a step of their own."""

_PLACE = "#"
"""Before the number of a place; no person's identity begins so."""


def place(number: int) -> str:
    """The speaker at the n-th place of every group, from 1."""
    return f"{_PLACE}{number}"


def place_number(speaker: str) -> int:
    """The number of a place, 0 for a person."""
    return int(speaker[1:]) if speaker[:1] == _PLACE and speaker[1:].isdecimal() else 0


def planned_anew(
    segments: tuple[Segment, ...],
    order: tuple[str, ...],
    changed: tuple[Segment, ...],
    current: str,
) -> tuple[Segment, ...]:
    """The segments that `order` names, in that order, with those in `changed` new or different.

    The one under way cannot vanish: when `order` does not name `current`, it stands first.
    """
    known = {segment.id: segment for segment in (*segments, *changed)}
    wanted = order if current in order else (current, *order)
    return tuple(known[identity] for identity in dict.fromkeys(wanted) if identity in known)
