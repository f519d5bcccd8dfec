"""What a fit may shorten: the items of an agenda as units with an ideal and a least."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.domain.agenda import Item, Method
from facilitator.domain.divisor import Giver, given
from facilitator.domain.expand import chosen
from facilitator.domain.protocol import Protocol
from facilitator.domain.repeat import passes


@dataclass(frozen=True, slots=True)
class Unit:
    """A step of an item, or an item without a protocol: whole minutes of one of its `times` passes.

    `title` is "" where the unit is the whole item. `drop` is its place among what may be left out,
    0 for never.
    """

    title: str
    ideal: int
    least: int
    times: int = 1
    drop: int = 0


@dataclass(frozen=True, slots=True)
class Sized:
    """An item with its units for so many people; `shortest` with all left out that may be.

    `own` are the minutes of its steps as its protocol says, () where none holds it, and `times`
    how many passes they have.
    """

    item: Item
    shortest: int
    units: tuple[Unit, ...] = ()
    own: tuple[int, ...] = ()
    times: tuple[int, ...] = ()


def sized(items: Iterable[Item], people: int, protocols: Mapping[str, Protocol]) -> list[Sized]:
    """The items as units; of a locked one there are none.

    An item without a protocol, or whose protocol is not among these, is one unit. It may be
    shortened to half of what it is meant to have, rounded up. The steps of a protocol have the
    minutes for so many people, or are brought near to the minutes that its item is meant to have,
    within their own leasts. No step has less than a minute.
    """
    known: dict[tuple[str, int, int, int], Sized] = {}
    out = []
    for item in items:
        protocol = protocols.get(item.protocol) if item.method is Method.PROTOCOL else None
        if item.locked:
            out.append(Sized(item, max(0, item.minutes)))
        elif protocol is None or not protocol.sitting(item.sitting):
            ideal = max(0, item.ideal or item.minutes)
            half = -(-ideal // 2)
            out.append(Sized(item, half, (Unit("", ideal, half),)))
        else:
            key = (item.protocol, item.sitting, item.step, item.ideal)
            if key not in known:
                known[key] = _held(item, protocol, people)
            held = known[key]
            out.append(Sized(item, held.shortest, held.units, held.own, held.times))
    return out


def _held(item: Item, protocol: Protocol, people: int) -> Sized:
    """An item that a protocol holds."""
    units = _steps(item, protocol, people)
    return Sized(
        item,
        sum(unit.least * unit.times for unit in units if not unit.drop),
        _meant(units, item.ideal),
        # As a meeting shares out the item's minutes where no fit has said otherwise.
        tuple(max(1, step.minutes_for(people)) for step in chosen(item, protocol)),
        tuple(unit.times for unit in units),
    )


def _steps(item: Item, protocol: Protocol, people: int) -> tuple[Unit, ...]:
    """The steps that an item holds, as its protocol says. The last to go of them always stays."""
    steps = chosen(item, protocol)
    times = Counter(each.at for each in passes(steps, people))
    units = []
    for at, step in enumerate(steps):
        least = max(1, step.least_for(people, protocol.people.usual))
        ideal = max(least, step.minutes_for(people))
        units.append(Unit(step.title, ideal, least, times[at], max(0, step.drop)))
    if all(unit.drop for unit in units):
        last = max(range(len(units)), key=lambda at: (units[at].drop, at))
        units[last] = replace(units[last], drop=0)
    return tuple(units)


def _meant(units: tuple[Unit, ...], whole: int) -> tuple[Unit, ...]:
    """The units with ideals that come near to so many minutes in all; 0 for any."""
    usual = sum(unit.ideal * unit.times for unit in units)
    if whole <= 0 or whole == usual:
        return units
    if whole < usual:
        givers = [Giver(unit.ideal, unit.ideal - unit.least, unit.times) for unit in units]
        cuts = given(givers, usual - whole)
        return tuple(
            replace(unit, ideal=unit.ideal - cut) for unit, cut in zip(units, cuts, strict=True)
        )
    longer = [replace(unit, ideal=unit.ideal * whole // usual) for unit in units]
    spare = whole - sum(unit.ideal * unit.times for unit in longer)
    for at, unit in enumerate(longer):
        if unit.times <= spare:
            longer[at] = replace(unit, ideal=unit.ideal + 1)
            spare -= unit.times
    return tuple(longer)
