"""Whether one value holds all that another holds, and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

from facilitator.domain.agenda import RoleHolders
from facilitator.domain.closing import LastMinutes, Sorted
from facilitator.domain.goal import Goal, GroupValue
from facilitator.domain.words import Text, tr

V = TypeVar("V")

_GROWING = frozenset({"events", "passages"})
"""Histories that one computer writes: the one that holds the other begins with it."""

SETS = frozenset({"ticked", "put_away", "read_back", "apologies"})
"""Fields in which the order says nothing."""

_UNSAID: Mapping[str, object] = {"rating": 0, "accepted": False}
"""What a field has that nobody has filled in yet, where that is no emptiness."""

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
    "log": tr("what happened"),
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
    "read_back": tr("what was read back"),
    "sorted": tr("parking lot"),
    "rating": tr("rating"),
    "norm_kept": tr("norm of the day"),
    "worth_sharing": tr("worth sharing"),
    "ask_head": tr("for the head"),
    "next_day": tr("next meeting"),
    "next_start": tr("next meeting"),
    "next_place": tr("next meeting"),
    "next_roles": tr("next meeting"),
    "approved": tr("last minutes"),
    "method": tr("how it was decided"),
    "dissent": tr("what others want to have said"),
    "why": tr("why it matters"),
    "instrument": tr("how it is seen"),
    "content": tr("the form itself"),
    "order": tr("order of the parts"),
    "left_out": tr("parts that are left out"),
    "appendices": tr("appendices"),
    "language": tr("language"),
    "form": tr("Word form"),
}
"""What the parts of a value are called when two of them are compared."""


def place_of(name: str) -> Text:
    """What the field of that name is called."""
    return PLACES.get(name, tr("other details"))


def holds(more: object, less: object) -> bool:
    """Whether `more` has everything that `less` has: nothing would be lost by taking it instead.

    What was never filled in ("", None, nothing in a list) is held by anything. Things with an
    identity, and states of a commitment, may stand among others; what happened must begin with the
    other; all else must be equal. A figure of a goal may differ where its marks say which is later.
    """
    if more == less or less is None or less in ("", ()):
        return True
    if isinstance(more, tuple) and isinstance(less, tuple):
        return _tuple_holds(more, less)
    if is_dataclass(more) and type(more) is type(less):
        later = later_parts(more, less)
        return all(
            f.name in later or field_holds(f.name, getattr(more, f.name), getattr(less, f.name))
            for f in fields(more)
        )
    return False


def field_holds(name: str, more: object, less: object) -> bool:
    """Whether a field of that name holds all that the same field of another value holds."""
    if isinstance(more, tuple) and isinstance(less, tuple):
        if name in _GROWING:
            return bool(more[: len(less)] == less)
        if name in SETS:
            return set(less) <= set(more)
    if name in _UNSAID and less == _UNSAID[name]:
        return True
    return holds(more, less)


def later_parts(one: object, other: object) -> frozenset[str]:
    """The fields of a goal that `one` alone has changed since: its marks say so."""
    if not isinstance(one, Goal) or not isinstance(other, Goal):
        return frozenset()
    mine, theirs = set(one.changes), set(other.changes)
    changed, since = ({mark.part.value for mark in side} for side in (mine - theirs, theirs - mine))
    return frozenset(changed - since)


def key_of(thing: object) -> object:
    """What a thing is known by among others of its list, None where it has nothing of the kind."""
    match thing:
        case RoleHolders():
            return thing.role
        case Sorted():
            return thing.note
        case LastMinutes():
            return thing.meeting
        case GroupValue():
            return thing.group
        case _:
            return getattr(thing, "id", None)


def differing(one: object, other: object) -> tuple[Text, ...]:
    """The places in which two values of a kind differ, in the order of their fields."""
    found: list[Text] = []
    for name, mine, theirs in leaves(one, other):
        place = place_of(name)
        if mine != theirs and place not in found:
            found.append(place)
    return tuple(found)


def leaves(one: object, other: object) -> list[tuple[str, object, object]]:
    """Fields with their values on both sides; Plan, Record and Log are looked into."""
    found: list[tuple[str, object, object]] = []
    if not is_dataclass(one):
        return found
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name in ("plan", "record", "log"):
            found += leaves(mine, theirs)
        else:
            found.append((field.name, mine, theirs))
    return found


def renamed(value: V, identities: Mapping[str, str]) -> V:
    """The value with every text that is one of these identities replaced by the other one."""
    if not identities:
        return value
    return cast("V", _renamed(value, identities))


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
    key = key_of(other)
    return one == other if key is None else key_of(one) == key


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
