"""The agenda: ordered items with their minutes, leads and what they should leave behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from facilitator.domain.carried import Carried
from facilitator.domain.people import Role
from facilitator.domain.signals import Signal
from facilitator.domain.time import later

MOST_MINUTES = 600
"""Minutes that one item may take; more is a slip of the hand."""


class Purpose(StrEnum):
    """What an item is for."""

    INFORM = "inform"
    DISCUSS = "discuss"
    DECIDE = "decide"
    LEARN = "learn"


class Method(StrEnum):
    """How an item is worked on when no protocol is used."""

    DISCUSSION = "discussion"
    ROUND = "round"
    SILENT = "silent-writing"
    PAIRS = "pairs"
    TRIADS = "triads"
    SMALL_GROUPS = "small-groups"
    PRESENTATION = "presentation"
    PROTOCOL = "protocol"


class LeadKind(StrEnum):
    """Who leads an item: a named person, the holder of a role, or all together."""

    PERSON = "person"
    ROLE = "role"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Lead:
    """One lead: `who` is a person's identity or a role's value; "" for all."""

    kind: LeadKind
    who: str = ""


EVERYONE_LEADS = Lead(LeadKind.ALL)


@dataclass(frozen=True, slots=True)
class Item:
    """One part of an agenda. `protocol`, `sitting`, `step` count only with Method.PROTOCOL.

    `step` is 0 when the item holds the whole sitting, else the one step of it, from 1.

    `leaves` says what the item should leave behind; `presenters` are the identities of those
    who bring something when its protocol needs a presenter. `signal`: at which thresholds its time
    is heard; a step of its protocol that says something else keeps to that.

    `minutes` is what it has. `ideal` is what it is meant to have where that is not its protocol's
    to say, 0 for its protocol's own minutes or, without one, for `minutes`. `steps` are the minutes
    that a fit gave one pass of each step that it holds, 0 to one that is left out; () for shares in
    proportion. A fit never touches an item that is `locked`.

    `bring` is what people should bring, for all to read. `notes` are for the facilitator alone: no
    document for colleagues has them, and the room never sees them.

    `carried` says why it stands here when it comes from another meeting, that of `carried_from`;
    of a look at a goal that is the day for which it was planned.
    `goal` is the identity of the goal that it works on, "" for none. All that is kept in a
    `confidential` one stands only in the part of the minutes that is handed out apart.
    """

    id: str
    title: str = ""
    purpose: Purpose = Purpose.DISCUSS
    leads: tuple[Lead, ...] = ()
    method: Method = Method.DISCUSSION
    minutes: int = 5
    leaves: str = ""
    protocol: str = ""
    sitting: int = 1
    step: int = 0
    presenters: tuple[str, ...] = ()
    signal: Signal = Signal.ALL
    ideal: int = 0
    steps: tuple[int, ...] = ()
    locked: bool = False
    bring: str = ""
    notes: str = ""
    carried: Carried = Carried.NO
    carried_from: date | None = None
    goal: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class RoleHolders:
    """Who holds one role in one meeting, by identities; several may share it."""

    role: Role
    holders: tuple[str, ...] = ()


def edited(before: Item, after: Item) -> Item:
    """`after`, which a person made of `before`, without what a fit had made of that.

    Minutes that were typed are what it is meant to have; another way of working begins anew.
    """
    if _held(before) != _held(after):
        return replace(after, ideal=0, steps=())
    if before.minutes != after.minutes:
        meant = after.minutes if after.method is Method.PROTOCOL else 0
        return replace(after, ideal=meant, steps=())
    return after


def _held(item: Item) -> tuple[str, int, int]:
    if item.method is not Method.PROTOCOL:
        return "", 0, 0
    return item.protocol, item.sitting, item.step


def starts(items: tuple[Item, ...], start: time) -> tuple[time, ...]:
    """When each item begins on the clock, and last when the agenda ends: one more than items."""
    times = [start]
    total = 0
    for item in items:
        total += max(0, item.minutes)
        times.append(later(start, total))
    return tuple(times)


def planned_minutes(items: tuple[Item, ...]) -> int:
    """The minutes of all items together."""
    return sum(max(0, item.minutes) for item in items)
