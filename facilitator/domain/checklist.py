"""The checklist of a well-designed meeting: what the plan shows by itself, and what a person says.

Its four parts are the usual ones of a look at an agenda beforehand; the questions are our own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.agenda import planned_minutes, starts
from facilitator.domain.design import Design
from facilitator.domain.hints import looks_back
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.time import minutes_between
from facilitator.domain.words import Text, tr

SPARE = 20
"""One minute in so many should be left over."""


class Part(StrEnum):
    """What a question of the checklist is about."""

    PURPOSE = "purpose"
    PROCESS = "process"
    PREPARATION = "preparation"
    PACING = "pacing"


PARTS: Mapping[Part, Text] = MappingProxyType(
    {
        Part.PURPOSE: tr("What it is for"),
        Part.PROCESS: tr("How it is held"),
        Part.PREPARATION: tr("What is ready"),
        Part.PACING: tr("How the time is used"),
    }
)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist. `by_hand`: only a person can say whether it is `done`."""

    key: str
    part: Part
    words: Text
    done: bool
    by_hand: bool = False


def checks(design: Design) -> tuple[Check, ...]:
    """All lines, part by part; in each first what the plan shows."""
    lines = [Check(key, part, words, bool(seen(design))) for key, part, words, seen in _SEEN]
    ticked = design.plan.ticked
    lines += [Check(key, part, words, key in ticked, True) for key, part, words in _BY_HAND]
    return tuple(line for part in Part for line in lines if line.part is part)


def with_tick(plan: Plan, key: str, on: bool) -> Plan:
    """The plan with a line of the checklist ticked by hand, or not; others cannot be."""
    if key not in {each for each, _, _ in _BY_HAND}:
        return plan
    rest = tuple(each for each in plan.ticked if each != key)
    return replace(plan, ticked=(*rest, key) if on else rest)


def _is_for(design: Design) -> bool:
    return bool(design.plan.purpose.strip())


def _leaves(design: Design) -> bool:
    items = design.plan.items
    return bool(items) and all(item.leaves.strip() for item in items)


def _led(design: Design) -> bool:
    items = design.plan.items
    return bool(items) and all(map(design.leaders, items))


def _shared(design: Design) -> bool:
    return any(map(design.shared, design.plan.items))


def _brought(design: Design) -> bool:
    items = design.plan.items
    return bool(items) and not any(map(design.lacks_presenter, items))


def _roles(design: Design) -> bool:
    return all(map(design.plan.holders, (Role.FACILITATOR, Role.TIMEKEEPER, Role.RECORDER)))


def _expected(design: Design) -> bool:
    return bool(design.plan.expected) and bool(design.plan.place.strip())


def _spare(design: Design) -> int:
    return design.plan.minutes - planned_minutes(design.plan.items)


def _fits(design: Design) -> bool:
    return bool(design.plan.items) and _spare(design) >= 0


def _leaves_room(design: Design) -> bool:
    return bool(design.plan.items) and _spare(design) * SPARE >= design.plan.minutes


def _early(design: Design) -> bool:
    """Whether the longest item begins in the first half of the time."""
    items, start = design.plan.items, design.plan.start
    if not items:
        return False
    longest = max(range(len(items)), key=lambda at: items[at].minutes)
    return 2 * minutes_between(start, starts(items, start)[longest]) <= design.plan.minutes


_SEEN: tuple[tuple[str, Part, Text, Callable[[Design], bool]], ...] = (
    ("for", Part.PURPOSE, tr("The meeting says what it is for"), _is_for),
    ("leaves", Part.PURPOSE, tr("Each item says what it should leave behind"), _leaves),
    ("led", Part.PROCESS, tr("Each item has someone who leads it"), _led),
    ("shared", Part.PROCESS, tr("At least one item gives everybody a turn"), _shared),
    ("brought", Part.PREPARATION, tr("Wherever someone has to present, somebody does"), _brought),
    (
        "roles",
        Part.PREPARATION,
        tr("Somebody facilitates, somebody keeps time, somebody records"),
        _roles,
    ),
    ("expected", Part.PREPARATION, tr("It is known who comes and where"), _expected),
    ("fits", Part.PACING, tr("The agenda ends by the bell"), _fits),
    ("spare", Part.PACING, tr("Some minutes are spare"), _leaves_room),
    ("early", Part.PACING, tr("The longest item begins in the first half"), _early),
    ("looking-back", Part.PACING, tr("There is time to look back"), looks_back),
)
_BY_HAND: tuple[tuple[str, Part, Text], ...] = (
    ("linked", Part.PURPOSE, tr("It takes up what the last meeting left open")),
    ("talk", Part.PROCESS, tr("Each item needs us to talk; all else goes out in writing")),
    ("stuck", Part.PROCESS, tr("I know what to do if the main item gets stuck")),
    ("sent", Part.PREPARATION, tr("All have the agenda, and what to read or bring, in time")),
    ("asked", Part.PREPARATION, tr("Whoever leads or presents has been asked")),
    ("room", Part.PREPARATION, tr("Room, seats and things are ready")),
)
