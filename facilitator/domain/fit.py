"""Fitting an agenda to the bell: what each part may have, what is left out, and why.

Everything is computed from the ideals, never from what an earlier fit left. First steps are left
out, as few as need be, so that the leasts of all the others have room: in the order that their
protocols say (1 first), of equal ones in the order of the agenda. Then whole minutes are taken in
proportion, by the divisor method, from what is longer than its least. All passes of a step have
the same minutes, so that a few minutes may stay free. An item never loses its last step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import mul

from facilitator.domain.agenda import Item
from facilitator.domain.divisor import Giver, given
from facilitator.domain.fit_units import Sized, Unit, sized
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol


class Because(StrEnum):
    """Why a fit gives something other minutes.

    SHORTER: less than it is meant to have, since time is short. DROPPED: it may be left out, and
    stands before others in that order. MEANT: what it is meant to have, which it had not before.
    """

    SHORTER = "shorter"
    DROPPED = "dropped"
    MEANT = "meant"


@dataclass(frozen=True, slots=True)
class Change:
    """Minutes that a fit gives: of a step, each of its `times` passes, or of an item ("").

    `before` is what it is meant to have, with MEANT what it had. `rank` is the place of a step
    that is left out among those that may be, from 1.
    """

    item: str
    item_title: str
    step: str
    before: int
    after: int
    because: Because
    times: int = 1
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """An agenda as it fits into `room` minutes; when it does not, as short as it can be.

    `shortest` is how short the whole can be, what is locked at its own minutes; `shortest_of`
    the same by item.
    """

    items: tuple[Item, ...]
    room: int
    shortest: int
    changes: tuple[Change, ...]
    shortest_of: Mapping[str, int]

    @property
    def fits(self) -> bool:
        """Whether all of it ends by the bell."""
        return self.shortest <= self.room


def fit(plan: Plan, people: int, protocols: Mapping[str, Protocol]) -> Fit:
    """The agenda of a plan between its start and its bell, for so many people."""
    parts = sized(plan.items, people, protocols)
    units = [unit for part in parts for unit in part.units]
    room = max(0, plan.minutes)
    free = room - sum(part.shortest for part in parts if part.item.locked)
    minutes = _shared(units, free)
    items: list[Item] = []
    changes: list[Change] = []
    at = 0
    for part in parts:
        steps = tuple(minutes[at : at + len(part.units)])
        at += len(steps)
        items.append(_with(part, steps))
        changes += _changes(part, items[-1], steps)
    shortest_of = {part.item.id: part.shortest for part in parts}
    shortest = sum(part.shortest for part in parts)
    return Fit(tuple(items), room, shortest, tuple(changes), shortest_of)


def _shared(units: list[Unit], free: int) -> list[int]:
    """The minutes of each unit, so that all together have no more than `free`, or their least."""
    gone = _left_out(units, free)
    minutes = [0 if at in gone else unit.ideal for at, unit in enumerate(units)]
    over = sum(has * unit.times for has, unit in zip(minutes, units, strict=True)) - free
    givers = [
        Giver(has, has and has - unit.least, unit.times)
        for has, unit in zip(minutes, units, strict=True)
    ]
    return [has - cut for has, cut in zip(minutes, given(givers, over), strict=True)]


def _left_out(units: list[Unit], free: int) -> frozenset[int]:
    """As few as need be of what may be left out, from the front of its order; by their places."""
    least = sum(unit.least * unit.times for unit in units)
    gone = []
    for _, at in sorted((unit.drop, at) for at, unit in enumerate(units) if unit.drop):
        if least <= free:
            break
        least -= units[at].least * units[at].times
        gone.append(at)
    return frozenset(gone)


def _with(part: Sized, steps: tuple[int, ...]) -> Item:
    """The item with what its units have; itself when that is what it has."""
    item, units = part.item, part.units
    if item.locked:
        return item
    if part.own:
        minutes = sum(map(mul, steps, part.times))
        kept, ideal = () if steps == part.own else steps, item.ideal
    else:
        minutes, kept = steps[0], ()
        ideal = 0 if minutes == units[0].ideal else units[0].ideal
    if (minutes, kept, ideal) == (item.minutes, item.steps, item.ideal):
        return item
    return replace(item, minutes=minutes, steps=kept, ideal=ideal)


def _changes(part: Sized, fitted: Item, steps: tuple[int, ...]) -> list[Change]:
    item = part.item
    out = [
        _change(item, unit, after)
        for unit, after in zip(part.units, steps, strict=True)
        if unit.ideal != after
    ]
    if not out and fitted.minutes != item.minutes:
        return [Change(item.id, item.title, "", item.minutes, fitted.minutes, Because.MEANT)]
    return out


def _change(item: Item, unit: Unit, after: int) -> Change:
    because = Because.SHORTER if after else Because.DROPPED
    rank = 0 if after else unit.drop
    return Change(item.id, item.title, unit.title, unit.ideal, after, because, unit.times, rank)
