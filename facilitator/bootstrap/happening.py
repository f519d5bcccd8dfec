"""What happens in an item of a scripted meeting beside what is captured: counts, time, order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.events import Order, Why
from facilitator.domain.protocol import Vote


@dataclass(frozen=True, slots=True)
class Counted:
    """A count; its kind is the step's own, and its question the item's title, if not told."""

    tally: tuple[int, ...]
    vote: Vote = Vote.NONE
    question: str = ""
    options: tuple[str, ...] = ()
    each: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True)
class Overrun:
    """What is chosen when the item has run out of time; `tally` are the thumbs that agreed."""

    why: Why
    minutes: int
    tally: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens in one item. `order` is that of its rounds, `pause` why it was interrupted.

    Each step of the item that has a vote takes the next of `counts`, its last step the rest.
    """

    counts: tuple[Counted, ...] = ()
    overrun: Overrun | None = None
    order: Order | None = None
    pause: str = ""


def read_happening(told: dict[str, Any]) -> Happening:
    """What the table of an item in a script file says of it."""
    over = told.get("overrun")
    return Happening(
        tuple(_count(each) for each in told.get("counts", ())),
        None if over is None else Overrun(Why(over["why"]), over["minutes"], _tally(over)),
        Order(told["order"]) if "order" in told else None,
        told.get("pause", ""),
    )


def _count(told: dict[str, Any]) -> Counted:
    return Counted(
        _tally(told),
        Vote(told.get("vote", "")),
        told.get("question", ""),
        tuple(told.get("options", ())),
        told.get("each", 0),
        told.get("abstained", 0),
    )


def _tally(told: dict[str, Any]) -> tuple[int, ...]:
    return tuple(told.get("tally", ()))
