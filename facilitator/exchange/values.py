"""From the filled tables of a meeting file to values of the domain, each text by its mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from facilitator.domain.agenda import Lead, LeadKind
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.words import Text, tr
from facilitator.exchange.figures import figure_from
from facilitator.exchange.marked import marked
from facilitator.exchange.marks import Mark
from facilitator.exchange.meeting_shape import CommitmentTable, LeadTable
from facilitator.exchange.moments import clock_from, day_from, moment_from
from facilitator.exchange.pairs import KINDS
from facilitator.exchange.places import Path
from facilitator.exchange.scope import Scope

_SPELT: dict[Mark, tuple[Callable[..., Any], Text]] = {
    Mark.FIGURE: (figure_from, tr("expected a number such as 52.5")),
    Mark.DAY: (day_from, tr("expected a date such as 2026-10-12")),
    Mark.CLOCK: (clock_from, tr("expected a time such as 15:30")),
    Mark.MOMENT: (
        moment_from,
        tr("expected date, time and offset such as 2026-10-12T15:30:00+02:00"),
    ),
}


def to_value(table: Struct, path: Path, scope: Scope, **more: object) -> Any:  # noqa: ANN401
    """The domain's value of a table at a place of the file; `more` are fields it does not have."""
    if isinstance(table, LeadTable):
        return _lead(table, path, scope)
    given = values_of(table, path, scope) | more
    if isinstance(table, CommitmentTable):
        given["kind"] = Kind(table.kind)  # Its table allows three of the kinds only.
        given["team"] = scope.team
    return KINDS[type(table)](**given)


def values_of(table: Struct, path: Path, scope: Scope) -> dict[str, Any]:
    """The fields of a table as the domain has them."""
    return {
        field.name: _value(getattr(table, field.name), field.mark, (*path, field.told), scope)
        for field in marked(type(table))
    }


def _value(given: Any, mark: Mark | None, path: Path, scope: Scope) -> Any:  # noqa: ANN401
    if isinstance(given, tuple):
        return tuple(_value(each, mark, (*path, at), scope) for at, each in enumerate(given))
    if isinstance(given, Struct):
        return to_value(given, path, scope)
    if given is None or mark is None:
        return given
    if mark in _SPELT:
        return spelt(given, mark, path, scope)
    if mark is Mark.LINE:
        return one_line(given)
    if mark is Mark.IDENTITY:
        return given
    return scope.identity(mark, given, path)


def one_line(text: str) -> str:
    """A text that has no breaks and tabs."""
    return text.replace("\n", " ").replace("\t", " ")


def spelt(given: str, mark: Mark, path: Path, scope: Scope) -> Any:  # noqa: ANN401
    """The day, time, moment or number that a text spells; a UserError names its place."""
    convert, expected = _SPELT[mark]
    try:
        return convert(given)
    except ValueError:
        scope.refuse(path, expected)


def _lead(table: LeadTable, path: Path, scope: Scope) -> Lead:
    if table.kind is LeadKind.PERSON:
        who = scope.identity(Mark.PERSON, table.who, (*path, "who"))
        return Lead(table.kind, who)
    if table.kind is LeadKind.ROLE and table.who not in set(Role):
        scope.refuse((*path, "who"), tr("this word is not one that can stand here"))
    return Lead(table.kind, table.who)
