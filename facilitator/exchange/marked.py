"""The fields of a table in a meeting file, each with its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Meta, Struct

from facilitator.domain.agenda import LeadKind
from facilitator.exchange.marks import Mark
from facilitator.exchange.meeting_shape import LeadTable


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its attribute, by what it is called in the file, and what its texts mean."""

    name: str
    told: str
    mark: Mark | None


@cache
def marked(table: type[Struct]) -> tuple[Field, ...]:
    """The fields of a table."""
    hints = get_type_hints(table, include_extras=True)
    return tuple(
        Field(each.name, each.encode_name, _mark(hints[each.name]))
        for each in msgspec.structs.fields(table)
    )


def references(table: Struct) -> Iterator[tuple[Mark, str]]:
    """Everything that a table and the tables in it name, with what it is meant to be."""
    if isinstance(table, LeadTable):
        if table.kind is LeadKind.PERSON:
            yield Mark.PERSON, table.who
        return
    for field in marked(type(table)):
        for each in _each(getattr(table, field.name)):
            if isinstance(each, Struct):
                yield from references(each)
            elif field.mark is not None and each:
                yield field.mark, each


def _each(given: Any) -> Iterator[Any]:  # noqa: ANN401 -- a field has no common type
    """What a field holds: itself, or all that is in its lists."""
    if not isinstance(given, tuple):
        yield given
        return
    for part in given:
        yield from _each(part)


def _mark(hint: Any) -> Mark | None:  # noqa: ANN401 -- a type hint has no common type
    """The mark somewhere in a type; there is one at most."""
    for part in (*getattr(hint, "__metadata__", ()), *get_args(hint)):
        extra = part.extra if isinstance(part, Meta) else None
        found = extra["mark"] if extra else _mark(part)
        if isinstance(found, Mark):
            return found
    return None
