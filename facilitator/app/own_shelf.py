"""Protocols of one's own beside the shipped ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.app.library import Library
from facilitator.domain.agenda import Item, Method
from facilitator.domain.expand import fair_minutes
from facilitator.domain.own_protocol import OwnProtocol, drafted, on_one_shelf
from facilitator.domain.protocol import Protocol
from facilitator.domain.time import Moment


def stocked(shipped: Mapping[str, Protocol], own: Iterable[OwnProtocol] = ()) -> Library:
    """The shelf of what came with the program and what is one's own."""
    mine = {each.id: each for each in own}
    return Library(on_one_shelf(shipped, mine.values()), shipped, mine)


def with_own(library: Library, *own: OwnProtocol) -> Library:
    """The library with these as they are now."""
    shipped = library.shipped or library.protocols
    made = stocked(shipped, {**library.own, **{each.id: each for each in own}}.values())
    return replace(made, templates=library.templates)


def begun(new_id: Callable[[], str], words: Protocol) -> OwnProtocol:
    """A protocol of one's own that is being written, beginning with these words."""
    return drafted(OwnProtocol(f"own-{new_id()[:12]}"), words)


def adapted(library: Library, identity: str) -> OwnProtocol:
    """One's own over what lies on the shelf, with its words to begin with."""
    known = library.own.get(identity)
    if known is not None:
        return known
    return OwnProtocol(identity, draft=library.protocols[identity])


def names_at(library: Library, at: Moment | None) -> dict[str, str]:
    """What each protocol was called at a moment: an own one by the version that there was then.

    None asks for the names of now. What is on the shelf no more keeps its name.
    """
    names = {
        each.id: each.name for each in (*library.shipped.values(), *library.protocols.values())
    }
    for own in library.own.values():
        then = [v for v in own.versions if at is None or v.at.utc <= at.utc]
        if own.id in library.shipped and (not then or (at is None and own.retired)):
            names[own.id] = library.shipped[own.id].name
        elif own.versions:
            names[own.id] = (then or own.versions)[-1].protocol.name
    return names


@dataclass(frozen=True, slots=True)
class MovedOn:
    """An item that was planned with the minutes of an earlier version of its protocol."""

    item: Item
    protocol: Protocol
    planned: int
    now: int


def moved_on(library: Library, items: Iterable[Item], people: int) -> tuple[MovedOn, ...]:
    """The items whose protocol takes other minutes now than when they were planned.

    What a person typed or a fit gave is no sign of that: only minutes that an earlier version, or
    the shipped text, takes with so many people.
    """
    return tuple(each for item in items if (each := _moved_on(library, item, people)) is not None)


def _moved_on(library: Library, item: Item, people: int) -> MovedOn | None:
    own, now = library.own.get(item.protocol), library.protocols.get(item.protocol)
    if item.method is not Method.PROTOCOL or item.ideal or own is None or now is None:
        return None
    minutes = _minutes(now, item, people)
    earlier = [version.protocol for version in own.versions]
    if item.protocol in library.shipped:
        earlier.append(library.shipped[item.protocol])
    planned_so = any(_minutes(each, item, people) == item.minutes for each in earlier)
    if minutes == item.minutes or not planned_so:
        return None
    return MovedOn(item, now, item.minutes, minutes)


def _minutes(protocol: Protocol, item: Item, people: int) -> int:
    steps = protocol.sitting(item.sitting)
    if 0 < item.step <= len(steps):
        return max(1, steps[item.step - 1].minutes_for(people))
    return fair_minutes(protocol, people, item.sitting)
