"""One thing that a school has made its own as a JSON file, and back (docs: exchange.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from facilitator.app.errors import UserError
from facilitator.app.keeping import Sole
from facilitator.domain.agenda import LeadKind
from facilitator.domain.clean import cleaned
from facilitator.domain.minutes_parts import OwnForm
from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.protocol_check import Fault, faults, related_faults
from facilitator.domain.school_days import LONGEST_OFF, DayOff, SchoolDays
from facilitator.domain.template import Template, TemplateItem
from facilitator.domain.words import Said, tr
from facilitator.exchange.json_complaint import json_complaint
from facilitator.exchange.marks import Mark
from facilitator.exchange.moments import day_said, moment_said
from facilitator.exchange.own_form import form_table, own_form
from facilitator.exchange.own_shape import (
    FORMAT,
    DayOffTable,
    OwnFileTable,
    OwnItemTable,
    OwnMeetingTable,
    OwnProtocolTable,
    OwnRepeatTable,
    OwnStepTable,
    OwnTemplateTable,
    VersionsTable,
    VersionTable,
)
from facilitator.exchange.places import Path
from facilitator.exchange.protocol_shape import (
    HandOverTable,
    PeopleTable,
    RelatedTable,
    to_protocol,
)
from facilitator.exchange.reading import LARGEST_FILE, too_large
from facilitator.exchange.scope import Scope
from facilitator.exchange.template_shape import ALL, to_template
from facilitator.exchange.values import one_line, spelt

KINDS = ("protocol", "template", "days_off", "form")
"""The fields of which a file has one."""

T = TypeVar("T", bound=Struct)


def own_bytes(value: Sole) -> bytes:
    """The file. The same value gives the same bytes. A UserError when it would be too large."""
    whole = msgspec.json.format(msgspec.json.encode(_file_table(value)), indent=2) + b"\n"
    if len(whole) > LARGEST_FILE:
        name = "" if isinstance(value, SchoolDays) else value.name
        raise UserError(too_large(name or tr("The file"), LARGEST_FILE))
    return whole


def own_from(file: Said, tree: dict[str, Any]) -> Sole:
    """What a tree of JSON holds; a UserError names the file, the place in it and what is wrong."""
    try:
        table = msgspec.convert(tree, OwnFileTable)
    except msgspec.ValidationError as error:
        raise UserError(json_complaint(file, str(error), tree, OwnFileTable)) from error
    scope = Scope(file)
    given = [name for name in KINDS if getattr(table, name) is not None]
    if len(given) != 1:
        told = tr("expected one thing in a file. Put each into a file of its own")
        scope.refuse((given[-1] if given else KINDS[0],), told)
    if table.protocol is not None:
        return _own_protocol(table.protocol, scope)
    if table.template is not None:
        return to_template(table.template, line=one_line, own=True)
    if table.form is not None:
        return own_form(table.form, scope)
    return SchoolDays().with_all(_days_off(table.days_off or (), scope))


def _file_table(value: Sole) -> OwnFileTable:
    match value:
        case OwnProtocol():
            return OwnFileTable(format=FORMAT, protocol=_versions_table(value))
        case Template():
            return OwnFileTable(format=FORMAT, template=_template_table(value))
        case SchoolDays():
            return OwnFileTable(format=FORMAT, days_off=tuple(map(_day_table, value.off)))
        case OwnForm():
            return OwnFileTable(format=FORMAT, form=form_table(value))


def _versions_table(own: OwnProtocol) -> VersionsTable:
    return VersionsTable(
        id=own.id,
        versions=tuple(
            VersionTable(each.number, moment_said(each.at), _protocol_table(each.protocol))
            for each in own.versions
        ),
        draft=None if own.draft is None else _protocol_table(own.draft),
        retired=own.retired,
    )


def _protocol_table(protocol: Protocol) -> OwnProtocolTable:
    people = _table(PeopleTable, protocol.people)
    steps = tuple(_step_table(step) for step in protocol.steps)
    kin = tuple(_table(RelatedTable, each) for each in protocol.related)
    return _table(
        OwnProtocolTable, protocol, format=FORMAT, people=people, steps=steps, related=kin
    )


def _step_table(step: Step) -> OwnStepTable:
    to = step.hand_over
    return _table(
        OwnStepTable,
        step,
        repeat=tuple(_table(OwnRepeatTable, loop) for loop in step.repeats),
        hand_over=None if to is None else _table(HandOverTable, to),
    )


def _template_table(template: Template) -> OwnTemplateTable:
    meetings = tuple(
        _table(OwnMeetingTable, part, items=tuple(map(_item_table, part.items)))
        for part in template.parts
    )
    people = _table(PeopleTable, template.people)
    return _table(OwnTemplateTable, template, format=FORMAT, meetings=meetings, people=people)


def _item_table(item: TemplateItem) -> OwnItemTable:
    leads = tuple(ALL if lead.kind is LeadKind.ALL else lead.who for lead in item.leads)
    one = len(leads) == 1
    return _table(OwnItemTable, item, lead=leads[0] if one else ALL, leads=() if one else leads)


def _day_table(day: DayOff) -> DayOffTable:
    last = None if day.last == day.first else day_said(day.last)
    return DayOffTable(day_said(day.first), last, cleaned(day.name))


def _table(kind: type[T], value: object, **given: object) -> T:
    """A table with the fields of a value of the domain that are called the same."""
    names = (name for name in kind.__struct_fields__ if name not in given)
    return kind(**{name: _told(getattr(value, name)) for name in names}, **given)


def _told(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        return tuple(map(_told, value))
    return cleaned(value) if type(value) is str else value


def _own_protocol(table: VersionsTable, scope: Scope) -> OwnProtocol:
    draft = None
    if table.draft is not None:
        path: Path = ("protocol", "draft")
        draft = _words(table.draft, table.id, path, scope)
        # Nobody writes these by hand in the program, so nobody could mend them there.
        _refuse(next(related_faults(draft), None), path, scope)
    versions = tuple(_versions(table, scope))
    if draft is None and not versions:
        scope.refuse(("protocol", "versions"), tr("is missing"))
    return OwnProtocol(table.id, versions, draft, table.retired)


def _versions(table: VersionsTable, scope: Scope) -> Iterator[Version]:
    last = 0
    for at, each in enumerate(table.versions):
        path: Path = ("protocol", "versions", at)
        if each.number <= last:
            scope.refuse((*path, "number"), tr("expected more than {n}", n=last))
        last = each.number
        words = _words(each.words, table.id, (*path, "words"), scope)
        _refuse(next(faults(words), None), (*path, "words"), scope)
        yield Version(each.number, spelt(each.at, Mark.MOMENT, (*path, "at"), scope), words)


def _refuse(fault: Fault | None, path: Path, scope: Scope) -> None:
    if fault is not None:
        where = ("steps", fault.step - 1) if fault.step else ()
        scope.refuse((*path, *where, fault.field), fault.text)


def _words(table: OwnProtocolTable, identity: str, path: Path, scope: Scope) -> Protocol:
    if table.id != identity:
        scope.refuse((*path, "id"), tr("expected {id}, as above", id=identity))
    return to_protocol(table, line=one_line)


def _days_off(tables: tuple[DayOffTable, ...], scope: Scope) -> Iterator[DayOff]:
    for at, each in enumerate(tables):
        path: Path = ("days_off", at)
        first = spelt(each.first, Mark.DAY, (*path, "first"), scope)
        last = first
        if each.last is not None:
            last = spelt(each.last, Mark.DAY, (*path, "last"), scope)
        if last < first:
            scope.refuse((*path, "last"), tr("expected a day that is not before the first"))
        if (last - first).days >= LONGEST_OFF:
            scope.refuse((*path, "last"), tr("expected at most a year"))
        yield DayOff(first, last, one_line(each.name))
