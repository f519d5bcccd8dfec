"""What a finished meeting came to as it stands in its file.

The attributes have the names of the domain's fields. Nobody writes these by hand.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from facilitator.domain.events import Outcome, Why
from facilitator.domain.protocol import Vote
from facilitator.exchange.marks import (
    MOST_EVENTS,
    MOST_PEOPLE,
    Groups,
    ItemNamed,
    Line,
    Millis,
    Number,
    Options,
    PersonNamed,
    SegmentNamed,
    Shift,
    SpeakerNamed,
    Tally,
    When,
    Words,
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
    person: SpeakerNamed
    outcome: Outcome
    taken: Millis | None = None


class PresenceTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Someone who was there."""

    person: PersonNamed
    name: Line
    came: When | None = None
    left: When | None = None


class CountTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a count came to."""

    segment: SegmentNamed
    vote: Vote
    tally: Tally
    question: Words = ""
    options: Options = ()
    each: Number = 0
    abstained: Number = 0


class ChoiceTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What was chosen when time ran short."""

    segment: SegmentNamed
    why: Why
    subject: Line = ""
    span: Shift = 0
    tally: Tally = ()


class BreakTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A pause."""

    segment: SegmentNamed
    span: Millis
    reason: Words = ""


class TogetherTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The small groups of a segment."""

    segment: SegmentNamed
    groups: Groups


class ResultsTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A finished meeting in figures."""

    began: When
    ended: When
    steps: Annotated[tuple[StepResultTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    turns: Annotated[tuple[TurnResultTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    presence: Annotated[tuple[PresenceTable, ...], Meta(max_length=MOST_PEOPLE)] = ()
    counts: Annotated[tuple[CountTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    choices: Annotated[tuple[ChoiceTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    breaks: Annotated[tuple[BreakTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    together: Annotated[tuple[TogetherTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    on_paper: bool = False
