"""Whether one value holds all that another holds, and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

from facilitator.domain.words import Text, tr

V = TypeVar("V")

_GROWING = frozenset({"events", "changes", "dismissed", "passages"})
"""Histories: the one that holds the other begins with it."""

PLACES: Mapping[str, Text] = {
    "name": tr("name"),
    "school": tr("school"),
    "members": tr("members"),
    "norms": tr("norms"),
    "title": tr("title"),
    "day": tr("date"),
    "start": tr("start"),
    "bell": tr("bell"),
    "place": tr("place"),
    "purpose": tr("purpose"),
    "items": tr("agenda"),
    "roles": tr("roles"),
    "expected": tr("people"),
    "apologies": tr("apologies"),
    "dates": tr("dates ahead"),
    "norm": tr("norm of the day"),
    "norm_at": tr("norm of the day"),
    "moved_from": tr("date"),
    "rule": tr("how the series goes on"),
    "cancelled": tr("whether it is cancelled"),
    "reason": tr("reason"),
    "notes": tr("notes"),
    "closing": tr("closing"),
    "events": tr("what happened"),
    "results": tr("results"),
    "passages": tr("approval of the minutes"),
    "answer": tr("the head's answer"),
    "text": tr("text"),
    "owners": tr("people"),
    "due": tr("date"),
    "bring": tr("what to bring"),
    "changes": tr("state"),
    "standing": tr("state"),
    "sentence": tr("sentence"),
    "baseline": tr("baseline"),
    "target": tr("target"),
    "owner": tr("people"),
    "readings": tr("readings"),
    "reviews": tr("reviews"),
    "evidence": tr("evidence"),
    "versions": tr("versions"),
    "draft": tr("what is being written"),
    "retired": tr("whether it is put aside"),
    "parts": tr("agenda"),
    "people": tr("how many people"),
    "when": tr("when it helps"),
    "off": tr("days"),
}
"""What the parts of a value are called when two of them are compared."""


def holds(more: object, less: object) -> bool:
    """Whether `more` has everything that `less` has: nothing would be lost by taking it instead.

    What was never filled in ("", None, nothing in a list) is held by anything. Things with an
    identity may stand among others; a history must begin with the other; all else must be equal.
    """
    if more == less or less is None or less in ("", ()):
        return True
    if isinstance(more, tuple) and isinstance(less, tuple):
        return _tuple_holds(more, less)
    if is_dataclass(more) and type(more) is type(less):
        return all(_field_holds(f.name, more, less) for f in fields(more))
    return False


def differing(one: object, other: object) -> tuple[Text, ...]:
    """The places in which two values of a kind differ, in the order of their fields."""
    found: list[Text] = []
    for name, mine, theirs in _leaves(one, other):
        place = PLACES.get(name, tr("other details"))
        if mine != theirs and place not in found:
            found.append(place)
    return tuple(found)


def renamed(value: V, identities: Mapping[str, str]) -> V:
    """The value with every text that is one of these identities replaced by the other one."""
    if not identities:
        return value
    return cast("V", _renamed(value, identities))


def _field_holds(name: str, more: object, less: object) -> bool:
    mine, theirs = getattr(more, name), getattr(less, name)
    if name in _GROWING:
        return bool(mine[: len(theirs)] == theirs)
    return holds(mine, theirs)


def _tuple_holds(more: tuple[Any, ...], less: tuple[Any, ...]) -> bool:
    """In the same order, each held by the one of its identity, or by an equal one."""
    at = 0
    for each in less:
        while at < len(more) and not _answers_to(more[at], each):
            at += 1
        if at == len(more) or not holds(more[at], each):
            return False
        at += 1
    return True


def _answers_to(one: object, other: object) -> bool:
    identity = getattr(other, "id", None)
    return one == other if identity is None else getattr(one, "id", None) == identity


def _leaves(one: object, other: object) -> list[tuple[str, object, object]]:
    """Fields with their values on both sides; Plan, Record and Log are looked into."""
    found: list[tuple[str, object, object]] = []
    if not is_dataclass(one):
        return found
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name in ("plan", "record", "log"):
            found += _leaves(mine, theirs)
        else:
            found.append((field.name, mine, theirs))
    return found


def _renamed(value: object, identities: Mapping[str, str]) -> object:
    if isinstance(value, str):
        # A kind or a role is a text as well, and no identity.
        return identities.get(value, value) if type(value) is str else value
    if isinstance(value, tuple):
        return tuple(_renamed(each, identities) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        given = {f.name: _renamed(getattr(value, f.name), identities) for f in fields(value)}
        return type(value)(**given)
    return value
