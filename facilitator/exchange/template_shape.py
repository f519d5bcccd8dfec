"""A template file of format 1 as it stands in TOML, and the domain's value that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import msgspec

from facilitator.domain.agenda import EVERYONE_LEADS, Lead, LeadKind, Method, Purpose
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.people import Role
from facilitator.domain.protocol import GroupSize
from facilitator.domain.template import USUAL_SLOT, Part, Template, TemplateItem
from facilitator.exchange.protocol_shape import (
    Identity,
    Line,
    Lines,
    Minutes,
    Named,
    PeopleTable,
    Place,
    Sitting,
    Words,
)

FORMAT = 1
"""The newest format that is understood."""

MOST_ITEMS = 100
MOST_PARTS = 20
ALL = LeadKind.ALL.value

_Some = Annotated[int, msgspec.Meta(ge=1, le=600)]
_Lead = Annotated[str, msgspec.Meta(pattern="^(" + "|".join((ALL, *Role)) + ")$")]


class ItemTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of the agenda."""

    title: Named
    minutes: _Some
    purpose: Purpose = Purpose.DISCUSS
    lead: _Lead = ALL
    leads: Annotated[tuple[_Lead, ...], msgspec.Meta(max_length=len(Role) + 1)] = ()
    method: Method = Method.DISCUSSION
    protocol: Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]{0,64}$")] = ""
    sitting: Sitting = 1
    step: Place = 0
    leaves: Words = ""
    bring: Lines = ()


class MeetingTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One meeting of a template."""

    items: Annotated[tuple[ItemTable, ...], msgspec.Meta(min_length=1, max_length=MOST_ITEMS)]
    title: Line = ""
    minutes: Minutes = USUAL_SLOT
    purpose: Words = ""


class TemplateTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An agenda to start from, in one file."""

    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    id: Identity
    name: Named
    meetings: Annotated[tuple[MeetingTable, ...], msgspec.Meta(min_length=1, max_length=MOST_PARTS)]
    purpose: Words = ""
    when: Words = ""
    people: PeopleTable = PeopleTable()


def to_template(
    table: TemplateTable, line: Callable[[str], str] = cleaned_line, *, own: bool = False
) -> Template:
    """The domain's value, every text cleaned; `line` makes a line of what has to be one."""
    return Template(
        id=table.id,
        name=line(table.name),
        parts=tuple(_part(each, line) for each in table.meetings),
        purpose=cleaned(table.purpose),
        when=cleaned(table.when),
        people=GroupSize(table.people.least, table.people.most, table.people.usual),
        own=own,
    )


def _part(table: MeetingTable, line: Callable[[str], str]) -> Part:
    return Part(
        items=tuple(_item(each, line) for each in table.items),
        title=line(table.title),
        minutes=table.minutes,
        purpose=cleaned(table.purpose),
    )


def _item(table: ItemTable, line: Callable[[str], str]) -> TemplateItem:
    return TemplateItem(
        title=line(table.title),
        minutes=table.minutes,
        purpose=table.purpose,
        leads=tuple(map(_lead, table.leads or (table.lead,))),
        method=Method.PROTOCOL if table.protocol else table.method,
        protocol=table.protocol,
        sitting=table.sitting,
        step=table.step,
        leaves=cleaned(table.leaves),
        bring=tuple(line(thing) for thing in table.bring),
    )


def _lead(word: str) -> Lead:
    return EVERYONE_LEADS if word == ALL else Lead(LeadKind.ROLE, word)
