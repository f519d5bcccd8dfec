"""Two states of one thing put together: what both sides added is kept, nothing is lost.

No common ancestor is known, and none is needed: things are known by their identities, states of a
commitment by their moments, and a change of a goal's figures by its mark. What was taken out on
one side only comes back, since it looks like something that the other side added.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import count
from typing import Any, Generic, TypeVar, cast

from facilitator.app.comparing import (
    SETS,
    field_holds,
    key_of,
    later_parts,
    place_of,
)
from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Change, Commitment
from facilitator.domain.goal import Dismissed, Goal, Marked, Reading, Review
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Note
from facilitator.domain.people import Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.words import Text

V = TypeVar("V")

_OPEN = (Team, Meeting, Plan, Record, Closing, Commitment, Goal)
"""What is put together field by field, beside things that stand in a list under a key."""


@dataclass(frozen=True, slots=True)
class Together(Generic[V]):
    """What comes of two states. `clashes` are the places where both cannot stand: there it has

    what the first one had. Without any it holds all of both.
    """

    value: V
    clashes: tuple[Text, ...] = ()


def together(here: V, there: V) -> Together[V]:
    """Two states of one thing put together. Which is the first matters only where they clash."""
    clashes: dict[Text, None] = {}

    def clash(name: str) -> None:
        clashes[place_of(name)] = None

    value = _fields(here, there, "", clash)
    return Together(cast("V", value), tuple(clashes))


_Clash = Callable[[str], None]


def _fields(here: Any, there: object, place: str, clash: _Clash) -> object:  # noqa: ANN401 -- any value
    mine, theirs = _later(here, there)
    given: dict[str, object] = {}
    for field in fields(here):
        name = field.name
        one, other = getattr(here, name), getattr(there, name)
        if name in mine or name in theirs:
            given[name] = one if name in mine else other
        else:
            inner = name if not place or place in ("plan", "record") else place
            given[name] = _one(name, one, other, inner, clash)
    return replace(here, **given)


def _later(here: object, there: object) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of a goal that each side alone has changed, where their marks come together."""
    if not isinstance(here, Goal) or not isinstance(there, Goal):
        return frozenset(), frozenset()
    if _woven_history(here.changes, there.changes) is None:
        return frozenset(), frozenset()
    return later_parts(here, there), later_parts(there, here)


def _one(name: str, here: object, there: object, place: str, clash: _Clash) -> object:
    if name in SETS and isinstance(here, tuple) and isinstance(there, tuple):
        return _set(here, there)
    if field_holds(name, here, there):
        return here
    if field_holds(name, there, here):
        return there
    if isinstance(here, _OPEN) and type(here) is type(there):
        return _fields(here, there, place, clash)
    if isinstance(here, tuple) and isinstance(there, tuple):
        return _tuple(here, there, place, clash)
    clash(place)
    return here


def _tuple(here: tuple[Any, ...], there: tuple[Any, ...], place: str, clash: _Clash) -> object:
    if isinstance(here[0], Change | Marked | Dismissed):
        woven = _woven_history(here, there)
        if woven is not None:
            return woven
    elif _told_apart(here) and _told_apart(there):
        return _list(here, there, place, clash)
    clash(place)
    return here


def _set(here: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    if set(here) == set(there):
        return min(here, there)
    if set(here) < set(there) or set(there) < set(here):
        return max(here, there, key=lambda each: len(set(each)))
    return tuple(sorted({*here, *there}))


def _told_apart(things: tuple[object, ...]) -> bool:
    keys = [key_of(each) for each in things]
    return None not in keys and len(set(keys)) == len(keys)


def _list(here: tuple[Any, ...], there: tuple[Any, ...], place: str, clash: _Clash) -> object:
    """Things under a key; those on both sides are put together themselves."""
    mine, theirs = ({key_of(each): each for each in side} for side in (here, there))
    woven = _woven(list(mine), list(theirs), lambda key: _rank(mine.get(key, theirs.get(key))))
    if woven is None:
        clash(place)
        woven = [*mine, *(key for key in theirs if key not in mine)]

    def thing(key: object) -> object:
        if key not in mine or key not in theirs:
            return mine.get(key, theirs.get(key))
        one, other = mine[key], theirs[key]
        if is_dataclass(one) and type(one) is type(other):
            return _fields(one, other, place, clash)
        clash(place)
        return one

    return tuple(thing(key) for key in woven)


def _woven_history(here: tuple[Any, ...], there: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """States of both in the order of their moments; None where two of one moment clash."""
    mine, theirs = _numbered(here), _numbered(there)
    every = {**theirs, **mine}
    alone = {every[key].at.utc for key in mine if key not in theirs}
    if any(every[key].at.utc in alone for key in theirs if key not in mine):
        return None
    woven = _woven(list(mine), list(theirs), lambda key: every[key].at.utc)
    return None if woven is None else tuple(every[key] for key in woven)


def _numbered(things: tuple[Any, ...]) -> dict[Hashable, Any]:
    """Each under itself and how often it stood before."""
    seen: dict[Hashable, count[int]] = {}
    return {(each, next(seen.setdefault(each, count()))): each for each in things}


def _woven(
    here: Sequence[Any], there: Sequence[Any], rank: Callable[[Any], Any]
) -> list[Any] | None:
    """Both in their own order, what both have once; None where they have it in another order.

    Between what both have the lower rank comes first.
    """
    mine, theirs = set(here), set(there)
    if [key for key in here if key in theirs] != [key for key in there if key in mine]:
        return None
    woven: list[Any] = []
    left, right = deque(here), deque(there)
    while left and right:
        one, other = left[0], right[0]
        if one == other:
            right.popleft()
            woven.append(left.popleft())
        elif one in theirs or (other not in mine and rank(other) < rank(one)):
            woven.append(right.popleft())
        else:
            woven.append(left.popleft())
    return [*woven, *left, *right]


def _rank(thing: object) -> tuple[str, int, str]:
    """By its day or its moment where it has one, else by what it is known by."""
    day, moment = "", 0
    if isinstance(thing, Reading | Review | DateAhead):
        day = thing.day.isoformat()
    elif isinstance(thing, Note):
        moment = thing.at.utc
    return day, moment, str(key_of(thing))
