"""What happened in a meeting, as it happened. Events are stored and never edited.

Every event has a number `n` in its log, the meeting's own clock `t` (milliseconds of meeting
time: it stands still while the program does not run, unless the leader counts the gap), and
`at`, the wall clock. The one exception to "never edited" is `rounds.without_times`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from facilitator.domain.protocol import Vote
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis, Moment


class Outcome(StrEnum):
    """How a turn ended."""

    SPOKE = "spoke"
    PASSED = "passed"
    ABSENT = "absent"


class Why(StrEnum):
    """Why the rest was planned anew."""

    MINUTE_MORE = "minute-more"
    MINUTE_LESS = "minute-less"
    INSERTED = "inserted"
    MOVED = "moved"
    DROPPED = "dropped"
    PARKED = "parked"
    LATECOMER = "latecomer"
    LEFT = "left"


class Cause(StrEnum):
    """Why meeting time and wall clock came apart."""

    LATE_START = "late-start"
    CRASH = "crash"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class _Happening:
    n: int
    t: Millis
    at: Moment


@dataclass(frozen=True, slots=True)
class Started(_Happening):
    """The meeting began with these segments and these people in the room, in seat order."""

    segments: tuple[Segment, ...] = ()
    here: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paused(_Happening):
    """The clock was stopped."""


@dataclass(frozen=True, slots=True)
class Continued(_Happening):
    """The clock runs again after a pause."""


@dataclass(frozen=True, slots=True)
class Went(_Happening):
    """The meeting went to the segment `to` ("": none is left).

    `finished` tells whether the one before is done, or was only left for a while.
    """

    to: str = ""
    finished: bool = True


@dataclass(frozen=True, slots=True)
class Turned(_Happening):
    """In a round, a person's turn ended. Without consent its times do not outlive the step."""

    segment: str = ""
    person: str = ""
    outcome: Outcome = Outcome.SPOKE


@dataclass(frozen=True, slots=True)
class Arrived(_Happening):
    """Someone came after the start; `name` is kept for guests who were not expected."""

    person: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class LeftEarly(_Happening):
    """Someone left before the end."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class Replanned(_Happening):
    """From here the segments stand in this order; `changed` are those that are new or differ.

    Segments that `order` does not name are no longer part of the meeting.
    """

    order: tuple[str, ...] = ()
    changed: tuple[Segment, ...] = ()
    why: Why = Why.MINUTE_MORE


@dataclass(frozen=True, slots=True)
class Voted(_Happening):
    """The room showed where it stands: `tally[k]` hands for the k-th choice.

    Fist to five has six choices, 0 to 5; thumbs three: down, sideways, up.
    """

    segment: str = ""
    vote: Vote = Vote.FIST
    tally: tuple[int, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Gap(_Happening):
    """`span` milliseconds that nobody watched, and whether they count as meeting time.

    A gap that counts is already in `t`.
    """

    span: Millis = 0
    cause: Cause = Cause.CRASH
    counted: bool = False


@dataclass(frozen=True, slots=True)
class TookBack(_Happening):
    """The event number `of` was a mistake; the time since then flows as if it had not been."""

    of: int = 0


@dataclass(frozen=True, slots=True)
class Finished(_Happening):
    """The meeting ended."""


Event: TypeAlias = (
    Started
    | Paused
    | Continued
    | Went
    | Turned
    | Arrived
    | LeftEarly
    | Replanned
    | Voted
    | Gap
    | TookBack
    | Finished
)

EVENTS: tuple[type[Event], ...] = (
    Started,
    Paused,
    Continued,
    Went,
    Turned,
    Arrived,
    LeftEarly,
    Replanned,
    Voted,
    Gap,
    TookBack,
    Finished,
)
"""Every kind of event; their class names are what a store keeps as the kind."""


def effective(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that count: without those taken back and without the taking back itself."""
    taken = {event.of for event in events if isinstance(event, TookBack)}
    return tuple(e for e in events if e.n not in taken and not isinstance(e, TookBack))
