"""What happened in a meeting as it stands in its file: segments, events and results.

The attributes have the names of the domain's fields. Nobody writes these by hand.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from facilitator.domain.events import Cause, Outcome, Why
from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Format, Vote
from facilitator.exchange.marks import (
    MOST_EVENTS,
    MOST_PEOPLE,
    MOST_SEGMENTS,
    Identity,
    ItemNamed,
    Line,
    Millis,
    Number,
    People,
    PersonNamed,
    SegmentNamed,
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
    speakers: People = ()
    listeners: People = ()
    seconds: Number = 0
    private: bool = False
    vote: Vote = Vote.NONE
    capture: Annotated[tuple[Kind, ...], Meta(max_length=100)] = ()
    drop: Number = 0
    hand_over: HandOverTable | None = None


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


class ContinuedTable(_Happening, frozen=True, tag="continued"):
    """The clock runs again after a pause."""


class WentTable(_Happening, frozen=True, tag="went"):
    """The meeting went to a segment."""

    to: SegmentNamed = ""
    finished: bool = True


class TurnedTable(_Happening, frozen=True, tag="turned"):
    """In a round, a person's turn ended."""

    segment: SegmentNamed = ""
    person: PersonNamed = ""
    outcome: Outcome = Outcome.SPOKE


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


class VotedTable(_Happening, frozen=True, tag="voted"):
    """A count of hands."""

    segment: SegmentNamed = ""
    vote: Vote = Vote.FIST
    tally: Tally = ()
    question: Words = ""


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
    | ArrivedTable
    | LeftEarlyTable
    | ReplannedTable
    | VotedTable
    | GapTable
    | TookBackTable
    | FinishedTable
)


class StepResultTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one segment came to, in milliseconds."""

    segment: SegmentNamed
    item: ItemNamed
    title: Line
    first_plan: Millis
    planned: Millis
    taken: Millis
    done: bool


class TurnResultTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A turn in a round."""

    segment: SegmentNamed
    person: PersonNamed
    outcome: Outcome
    taken: Millis | None = None


class PresenceTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Someone who was there."""

    person: PersonNamed
    name: Line
    came: When | None = None
    left: When | None = None


class CountTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a count of hands came to."""

    segment: SegmentNamed
    vote: Vote
    tally: Tally
    question: Words = ""


class ResultsTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A finished meeting in figures."""

    began: When
    ended: When
    steps: Annotated[tuple[StepResultTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    turns: Annotated[tuple[TurnResultTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    presence: Annotated[tuple[PresenceTable, ...], Meta(max_length=MOST_PEOPLE)] = ()
    counts: Annotated[tuple[CountTable, ...], Meta(max_length=MOST_EVENTS)] = ()
