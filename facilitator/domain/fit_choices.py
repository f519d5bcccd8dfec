"""What can be done when an agenda does not fit, and how short each choice lets it become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.agenda import Item, Method
from facilitator.domain.fit import Fit
from facilitator.domain.fit_units import sized
from facilitator.domain.order import found
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol
from facilitator.domain.time import later

DAY_MINUTES = 24 * 60


class Way(StrEnum):
    """A way out: a later bell, unlocking an item, letting one go, keeping it for the next meeting,
    or holding the later sittings of a protocol in the next meeting."""

    LATER = "later"
    UNLOCK = "unlock"
    REMOVE = "remove"
    NEXT = "next"
    SITTINGS = "sittings"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out: the items it is about, and how short the agenda can then be.

    `room` is how many minutes there are then. `name` is the title of the item, with SITTINGS the
    protocol's name.
    """

    way: Way
    shortest: int
    room: int
    items: tuple[str, ...] = ()
    name: str = ""

    @property
    def enough(self) -> bool:
        """Whether the agenda fits then."""
        return self.shortest <= self.room


def choices(
    plan: Plan, fitted: Fit, people: int, protocols: Mapping[str, Protocol]
) -> tuple[Choice, ...]:
    """What helps, () when it fits. Only ways that let the agenda become shorter, or end later."""
    if fitted.fits:
        return ()
    whole, room, of = fitted.shortest, fitted.room, fitted.shortest_of
    out = []
    if plan.start.hour * 60 + plan.start.minute + whole < DAY_MINUTES:
        out.append(Choice(Way.LATER, whole, whole))
    for item in plan.items:
        if item.locked:
            free = sized((replace(item, locked=False),), people, protocols)[0].shortest
            out.append(Choice(Way.UNLOCK, whole - of[item.id] + free, room, (item.id,), item.title))
    for name, items in _later_sittings(plan, protocols):
        less = sum(of[item.id] for item in items)
        out.append(Choice(Way.SITTINGS, whole - less, room, tuple(i.id for i in items), name))
    out += [
        Choice(way, whole - of[item.id], room, (item.id,), item.title)
        for item in plan.items
        for way in (Way.REMOVE, Way.NEXT)
    ]
    return tuple(one for one in out if one.room > room or one.shortest < whole)


def best(offered: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """One of each way: that is enough and takes the least, else that helps the most."""
    out = []
    for way in Way:
        ways = [one for one in offered if one.way is way]
        enough = [one for one in ways if one.enough]
        if enough:
            out.append(max(enough, key=lambda one: one.shortest))
        elif ways:
            out.append(min(ways, key=lambda one: one.shortest))
    return tuple(out)


def chosen(plan: Plan, choice: Choice) -> Plan:
    """The plan with a choice made. What goes to the next meeting is taken out: keep it there."""
    if choice.way is Way.LATER:
        return replace(plan, bell=later(plan.start, choice.room))
    if choice.way is Way.UNLOCK:
        items = tuple(
            replace(item, locked=False) if item.id in choice.items else item for item in plan.items
        )
        return replace(plan, items=items)
    return replace(plan, items=tuple(i for i in plan.items if i.id not in choice.items))


def left_for_next(plan: Plan, choice: Choice) -> tuple[Item, ...]:
    """The items that a choice keeps for the next meeting."""
    if choice.way not in (Way.NEXT, Way.SITTINGS):
        return ()
    items = (found(plan.items, identity) for identity in choice.items)
    return tuple(item for item in items if item is not None)


def _later_sittings(
    plan: Plan, protocols: Mapping[str, Protocol]
) -> list[tuple[str, tuple[Item, ...]]]:
    """Of each protocol that is held in several sittings here, the items of all but the first."""
    held: dict[str, list[Item]] = {}
    for item in plan.items:
        if item.method is Method.PROTOCOL and item.protocol in protocols:
            held.setdefault(item.protocol, []).append(item)
    out = []
    for identity, items in held.items():
        first = min(item.sitting for item in items)
        rest = tuple(item for item in items if item.sitting > first)
        if rest:
            out.append((protocols[identity].name, rest))
    return out
