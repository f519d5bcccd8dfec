"""Moving and replacing things in an ordered tuple."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Identified(Protocol):
    """Anything with an identity of its own."""

    @property
    def id(self) -> str:
        """The identity, unique among its kind."""
        ...


T = TypeVar("T")
I = TypeVar("I", bound=Identified)  # noqa: E741 -- an item, read beside T


def moved(things: tuple[T, ...], source: int, target: int) -> tuple[T, ...]:
    """The tuple with the thing at `source` standing at `target`; out of range: at the end."""
    if not 0 <= source < len(things):
        return things
    rest = [*things[:source], *things[source + 1 :]]
    rest.insert(max(0, min(target, len(rest))), things[source])
    return tuple(rest)


def replaced(things: tuple[I, ...], fresh: I) -> tuple[I, ...]:
    """The tuple with `fresh` in the place of the thing of its identity."""
    return tuple(fresh if thing.id == fresh.id else thing for thing in things)


def without(things: tuple[I, ...], identity: str) -> tuple[I, ...]:
    """The tuple without the thing of that identity."""
    return tuple(thing for thing in things if thing.id != identity)


def found(things: Iterable[I], identity: str) -> I | None:
    """The thing of that identity, if it is there."""
    return next((thing for thing in things if thing.id == identity), None)


def place(things: tuple[I, ...], identity: str) -> int:
    """Where the thing of that identity stands, or -1."""
    return next((at for at, thing in enumerate(things) if thing.id == identity), -1)
