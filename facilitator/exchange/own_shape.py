"""A file of format 1 with one thing that a school has made its own, as it stands in JSON.

The tables are those of protocol and template files, but less strict: nobody is kept from taking
along what is half written by a title that is still missing. What was saved is checked as ever.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from facilitator.domain.protocol_check import MOST_LOOPS, MOST_STEPS
from facilitator.domain.school_days import MOST_DAYS_OFF
from facilitator.domain.template import USUAL_SLOT
from facilitator.exchange.marks import (
    MOST_CHANGES,
    MOST_ITEMS,
    MOST_LINES,
    MOST_MINUTES,
    Day,
    Line,
    When,
    Words,
)
from facilitator.exchange.minutes_shape import FormTable
from facilitator.exchange.protocol_shape import Identity, ProtocolTable, RepeatTable, StepTable
from facilitator.exchange.template_shape import MOST_PARTS, ItemTable, MeetingTable, TemplateTable

FORMAT = 1
"""The newest format that is understood."""

_A_DAY = 24 * 60
_Some = Annotated[int, Meta(ge=1, le=MOST_MINUTES)]
_Number = Annotated[int, Meta(ge=1, le=1_000_000)]
# From the start to a bell that may have been set before it.
_Slot = Annotated[int, Meta(ge=-_A_DAY, le=_A_DAY)]
_Texts: TypeAlias = Annotated[tuple[Words, ...], Meta(max_length=MOST_LINES)]


class OwnRepeatTable(RepeatTable, frozen=True, kw_only=True, omit_defaults=True):
    """A loop: neighbours of one block repeat together."""

    block: Words = ""


class OwnStepTable(StepTable, frozen=True, kw_only=True, omit_defaults=True):
    """One part of a protocol."""

    title: Words = ""
    grouping: Words = ""
    repeat: Annotated[tuple[OwnRepeatTable, ...], Meta(max_length=MOST_LOOPS)] = ()


class OwnProtocolTable(ProtocolTable, frozen=True, kw_only=True, omit_defaults=True):
    """The words of a protocol: the same fields as in a protocol file."""

    name: Words = ""
    steps: Annotated[tuple[OwnStepTable, ...], Meta(max_length=MOST_STEPS)] = ()
    also: _Texts = ()
    category: Words = ""
    materials: _Texts = ()


class VersionTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The words as they were saved."""

    number: _Number
    at: When
    words: OwnProtocolTable


class VersionsTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A protocol of one's own with every version that was saved."""

    id: Identity
    versions: Annotated[tuple[VersionTable, ...], Meta(max_length=MOST_CHANGES)] = ()
    draft: OwnProtocolTable | None = None
    retired: bool = False


class OwnItemTable(ItemTable, frozen=True, kw_only=True, omit_defaults=True):
    """One item of the agenda."""

    minutes: _Some
    title: Words = ""
    protocol: Line = ""
    bring: _Texts = ()


class OwnMeetingTable(MeetingTable, frozen=True, omit_defaults=True):
    """One meeting of a template."""

    items: Annotated[tuple[OwnItemTable, ...], Meta(max_length=MOST_ITEMS)] = ()
    title: Words = ""
    minutes: _Slot = USUAL_SLOT


class OwnTemplateTable(TemplateTable, frozen=True, kw_only=True, omit_defaults=True):
    """A template of one's own: the same fields as in a template file."""

    meetings: Annotated[tuple[OwnMeetingTable, ...], Meta(min_length=1, max_length=MOST_PARTS)]
    name: Words = ""


class DayOffTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A day off, or a holiday from its first day to its last."""

    first: Day
    last: Day | None = None
    name: Line = ""


class OwnFileTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing that a school has made its own: a protocol, a template, days off, a Word form."""

    format: Annotated[int, Meta(ge=1, le=FORMAT)] | None = None
    protocol: VersionsTable | None = None
    template: OwnTemplateTable | None = None
    days_off: Annotated[tuple[DayOffTable, ...], Meta(max_length=MOST_DAYS_OFF)] | None = None
    form: FormTable | None = None
