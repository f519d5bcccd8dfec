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
    SHRUNK = "shrunk"
    TAKEN = "taken"
    EXTENDED = "extended"
    GROUPED = "grouped"
    LED_ON = "led-on"


class Order(StrEnum):
    """How the order of a round was found."""

    SEAT = "seat"
    NAME = "name"
    DRAWN = "drawn"
    FAIR = "fair"
    CHOSEN = "chosen"


class Cause(StrEnum):
    """Why meeting time and wall clock came apart."""

    LATE_START = "late-start"
    CRASH = "crash"
    SLEEP = "sleep"
    FORGOTTEN_END = "forgotten-end"


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
    """The clock was stopped; `reason` in words, "" when none was given."""

    reason: str = ""


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
    """In a round, a person's turn ended. Without consent its times do not outlive the step.

    `rest_to` is who was given what was left of the speaker's share, "" for nobody.
    """

    segment: str = ""
    person: str = ""
    outcome: Outcome = Outcome.SPOKE
    rest_to: str = ""


@dataclass(frozen=True, slots=True)
class Raised(_Happening):
    """Someone raised a hand and waits for a turn in a step that has no round of its own."""

    segment: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Lowered(_Happening):
    """Someone who waited for a turn no longer does."""

    segment: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Ordered(_Happening):
    """Those who still wait in a round speak in this order."""

    segment: str = ""
    waiting: tuple[str, ...] = ()
    how: Order = Order.SEAT


@dataclass(frozen=True, slots=True)
class Uncovered(_Happening):
    """What was typed under cover in a step was shown to all."""

    segment: str = ""


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

    Segments that `order` does not name are no longer part of the meeting. `subject` names the
    item or step that the choice was about, `span` by how many milliseconds it moved the end
    (negative: earlier), `tally` the thumbs down, sideways and up that agreed to it.
    """

    order: tuple[str, ...] = ()
    changed: tuple[Segment, ...] = ()
    why: Why = Why.MINUTE_MORE
    subject: str = ""
    span: Millis = 0
    tally: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Voted(_Happening):
    """The room showed where it stands: `tally[k]` hands for the k-th choice.

    Fist to five has six choices, 0 to 5; thumbs three: down, sideways, up; hands three: against,
    abstaining, for; consent three: an objection, a concern, none. Gradients, dots and scores have
    the choices named in `options`, gradients from the least agreement to the most. With scores
    the tally holds sums, and `each` is how many scores a card got; with dots how many a person
    had. `abstained` counts those who took no part, the facilitator perhaps among them.
    """

    segment: str = ""
    vote: Vote = Vote.FIST
    tally: tuple[int, ...] = ()
    question: str = ""
    options: tuple[str, ...] = ()
    each: int = 0
    abstained: int = 0


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
    | Raised
    | Lowered
    | Ordered
    | Uncovered
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
    Raised,
    Lowered,
    Ordered,
    Uncovered,
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
