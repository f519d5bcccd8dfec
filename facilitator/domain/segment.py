"""The agenda of a running meeting, expanded for the people in the room."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Format, HandOver, Vote
from facilitator.domain.time import Millis


@dataclass(frozen=True, slots=True)
class Segment:
    """One timed stretch of a running meeting, words included.

    `number` of `of` is its place among the steps of its item. `planned` and `least` are
    milliseconds. `speakers` are the identities who have a turn, in order, when it is a round;
    `listeners` those who only listen. `drop` is the place in the dropping order, 0 for never.
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

    @property
    def is_round(self) -> bool:
        """Whether people speak in turn."""
        return self.format is Format.ROUND and bool(self.speakers)


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
