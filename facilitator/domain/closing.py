"""What the last minutes of a meeting settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from facilitator.domain.agenda import RoleHolders


class Destination(StrEnum):
    """Where a parked line goes at the close."""

    NEXT_AGENDA = "next-agenda"
    ACTION = "action"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Sorted:
    """A parked note and where it goes."""

    note: str
    to: Destination


class NormKept(StrEnum):
    """What the room says at the end of its norm of the day."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """Minutes of an earlier meeting, held on `day`, that this one approved, with corrections."""

    meeting: str
    day: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """What the last minutes of a meeting settle. `rating` is 1 to 5, or 0 when not asked.

    `read_back` are identities of decisions that were read to the room. `norm_kept` is None
    when the room was not asked. The next meeting is civil; None while it is not agreed.
    """

    read_back: tuple[str, ...] = ()
    sorted: tuple[Sorted, ...] = ()
    rating: int = 0
    norm_kept: NormKept | None = None
    worth_sharing: str = ""
    ask_head: str = ""
    next_day: date | None = None
    next_start: time | None = None
    next_place: str = ""
    next_roles: tuple[RoleHolders, ...] = ()
    approved: tuple[LastMinutes, ...] = ()
