"""Meetings that are to come, for every check of what is handed out before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import cache

from facilitator.bootstrap.loading import protocols
from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Method,
    Purpose,
    RoleHolders,
)
from facilitator.domain.before import Before
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.time import Moment
from facilitator.paths import resources

NAMES = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
NOW = Moment(1_792_400_000_000, 60)
TEAM = Team(
    "t1",
    "Third grade",
    "Hillside Primary School",
    tuple(Member(name.lower(), name, email=f"{name.lower()}@school.example") for name in NAMES),
)


@cache
def shelf():
    """The protocols that come with the program."""
    return protocols(resources())[0].protocols


def _by(name: str) -> tuple[Lead, ...]:
    return (Lead(LeadKind.PERSON, name),)


def _held_by(item: Item, protocol: str, **more: object) -> Item:
    return replace(item, method=Method.PROTOCOL, protocol=protocol, **more)


PLAN = Plan(
    title="The tasks for reading week",
    day=date(2026, 10, 21),
    start=time(15, 30),
    bell=time(16, 10),
    place="Room 6",
    purpose="Make one task better, and agree who brings what to reading week",
    items=(
        _held_by(Item("i1", "Check-in", Purpose.INFORM, (EVERYONE_LEADS,), minutes=4), "check-in"),
        _held_by(
            Item("i2", "A task for reading week", Purpose.LEARN, _by("ana"), minutes=27),
            "tuning-short",
            presenters=("ben",),
            leaves="A list of changes, each with a date",
        ),
        Item("i3", "Who brings what", Purpose.DECIDE, _by("carys"), minutes=5, leaves="A list"),
        _held_by(
            Item("i4", "Look back", Purpose.LEARN, (EVERYONE_LEADS,), minutes=3), "plus-delta"
        ),
    ),
    roles=(
        RoleHolders(Role.FACILITATOR, ("ana",)),
        RoleHolders(Role.TIMEKEEPER, ("carys",)),
        RoleHolders(Role.RECORDER, ("dev",)),
    ),
    expected=tuple(Person(name.lower(), name) for name in NAMES),
    apologies=("farah",),
    dates=(
        DateAhead("d1", date(2026, 10, 28), "data day"),
        DateAhead("d2", date(2026, 11, 2), "reading week begins"),
    ),
    norm="One voice at a time",
    norm_at="i2",
)


def forty() -> Before:
    """The usual meeting of 40 minutes."""
    return Before(TEAM, "m1", PLAN, NOW, shelf())


def twelve() -> Before:
    """The same with twelve people, two of them guests."""
    more = (f"{name} {letter}." for name in NAMES for letter in "ST")
    people = tuple(Person(f"p{n}", name, n > 9) for n, name in enumerate(more))
    here = replace(PLAN, expected=people, apologies=(), roles=(), items=PLAN.items)
    return Before(TEAM, "m2", here, NOW, shelf())


def long() -> Before:
    """A morning with loops, small groups and votes, and many items past the bell."""
    used = [p for p in shelf().values() if p.id not in {"check-in", "plus-delta"}][:8]
    items = tuple(
        _held_by(
            Item(f"l{number}", f"{protocol.name} with everybody who teaches here", minutes=25),
            protocol.id,
            leaves="One sentence on the wall that all of us can read from where they sit",
        )
        for number, protocol in enumerate(used)
    )
    plan = replace(PLAN, items=(*PLAN.items, *items), bell=time(18, 0))
    return Before(TEAM, "m3", plan, NOW, shelf())


def empty() -> Before:
    """A meeting of nobody about nothing."""
    return Before(Team("t0"), "m0", Plan(), NOW, {})


MEETINGS = {"forty": forty, "twelve": twelve, "long": long, "empty": empty}
