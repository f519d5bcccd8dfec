"""What happened in a meeting as it stands in its file: segments and events.

The attributes have the names of the domain's fields. Nobody writes these by hand.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from facilitator.domain.events import Cause, Order, Outcome, Why
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Format, Vote, Who
from facilitator.domain.signals import Signal
from facilitator.exchange.marks import (
    MOST_SEGMENTS,
    Groups,
    Identity,
    Line,
    Member,
    Millis,
    Number,
    Options,
    People,
    PersonNamed,
    SegmentNamed,
    Shift,
    SpeakerNamed,
    Speakers,
    Tally,
    When,
    Words,
)


class HandOverTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a step hands over to."""

    to: Literal["goal", "protocol"]
    id: Line = ""


class SegmentTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One timed stretch of a meeting that has begun, words included."""

    id: Identity
    item: Identity
    title: Line
    item_title: Line
    number: Number
    of: Number
    planned: Millis
    least: Millis
    cue: Words = ""
    say: Words = ""
    sticks: Words = ""
    leaves: Words = ""
    format: Format = Format.WHOLE_GROUP
    speakers: Speakers = ()
    listeners: People = ()
    seconds: Number = 0
    private: bool = False
    vote: Vote = Vote.NONE
    capture: Annotated[tuple[Kind, ...], Meta(max_length=100)] = ()
    drop: Number = 0
    hand_over: HandOverTable | None = None
    speaks: Who = Who.EVERYONE
    size: Number = 0
    grouping: Line = ""
    groups: Groups = ()
    member: Member = -1
    each: Number = 0
    signal: Signal = Signal.ALL


Segments: TypeAlias = Annotated[tuple[SegmentTable, ...], Meta(max_length=MOST_SEGMENTS)]
_Order: TypeAlias = Annotated[tuple[SegmentNamed, ...], Meta(max_length=MOST_SEGMENTS)]


class _Happening(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"
):
    n: Number
    t: Millis
    at: When


class StartedTable(_Happening, frozen=True, tag="started"):
    """The meeting began with these segments and these people in the room."""

    segments: Segments = ()
    here: People = ()


class PausedTable(_Happening, frozen=True, tag="paused"):
    """The clock was stopped."""

    reason: Words = ""


class ContinuedTable(_Happening, frozen=True, tag="continued"):
    """The clock runs again after a pause."""


class WentTable(_Happening, frozen=True, tag="went"):
    """The meeting went to a segment."""

    to: SegmentNamed = ""
    finished: bool = True


class TurnedTable(_Happening, frozen=True, tag="turned"):
    """In a round, a person's turn ended."""

    segment: SegmentNamed = ""
    person: SpeakerNamed = ""
    outcome: Outcome = Outcome.SPOKE
    rest_to: SpeakerNamed = ""


class RaisedTable(_Happening, frozen=True, tag="raised"):
    """Someone raised a hand."""

    segment: SegmentNamed = ""
    person: PersonNamed = ""


class LoweredTable(_Happening, frozen=True, tag="lowered"):
    """Someone who had raised a hand no longer waits for a turn."""

    segment: SegmentNamed = ""
    person: PersonNamed = ""


class OrderedTable(_Happening, frozen=True, tag="ordered"):
    """Those who wait in a round speak in another order."""

    segment: SegmentNamed = ""
    waiting: Speakers = ()
    how: Order = Order.SEAT


class UncoveredTable(_Happening, frozen=True, tag="uncovered"):
    """What was typed under cover was shown to all."""

    segment: SegmentNamed = ""


class ArrivedTable(_Happening, frozen=True, tag="arrived"):
    """Someone came after the start."""

    person: Identity = ""
    name: Line = ""


class LeftEarlyTable(_Happening, frozen=True, tag="left-early"):
    """Someone left before the end."""

    person: PersonNamed = ""


class ReplannedTable(_Happening, frozen=True, tag="replanned"):
    """From here the segments stand in another order."""

    order: _Order = ()
    changed: Segments = ()
    why: Why = Why.MINUTE_MORE
    subject: Identity = ""
    span: Shift = 0
    tally: Tally = ()


class VotedTable(_Happening, frozen=True, tag="voted"):
    """The room showed where it stands."""

    segment: SegmentNamed = ""
    vote: Vote = Vote.FIST
    tally: Tally = ()
    question: Words = ""
    options: Options = ()
    each: Number = 0
    abstained: Number = 0


class GapTable(_Happening, frozen=True, tag="gap"):
    """A span that nobody watched."""

    span: Millis = 0
    cause: Cause = Cause.CRASH
    counted: bool = False


class TookBackTable(_Happening, frozen=True, tag="took-back"):
    """An earlier event was a mistake."""

    of: Number = 0


class FinishedTable(_Happening, frozen=True, tag="finished"):
    """The meeting ended."""


EventTable: TypeAlias = (
    StartedTable
    | PausedTable
    | ContinuedTable
    | WentTable
    | TurnedTable
    | RaisedTable
    | LoweredTable
    | OrderedTable
    | UncoveredTable
    | ArrivedTable
    | LeftEarlyTable
    | ReplannedTable
    | VotedTable
    | GapTable
    | TookBackTable
    | FinishedTable
)
