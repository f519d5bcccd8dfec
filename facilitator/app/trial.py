"""A meeting for a rehearsal: the same agenda, with made-up colleagues, here and now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from facilitator.app.laying_out import as_item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol
from facilitator.domain.time import later

MADE_UP = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
"""First names of colleagues who do not exist; beyond them they have numbers."""


def colleagues(people: int, numbered: Callable[[int], str]) -> tuple[str, ...]:
    """So many made-up names; `numbered` calls the n-th one beyond those that are known."""
    more = (numbered(number) for number in range(len(MADE_UP) + 1, people + 1))
    return (*MADE_UP[:people], *more)


def trial_of(
    plan: Plan, people: int, numbered: Callable[[int], str], now: datetime
) -> tuple[Team, Meeting]:
    """A plan as a meeting that begins now, with a made-up person for each who is expected.

    Who was expected keeps the identity, so that leads, roles and presenters stay, under another
    name; with nobody expected there are so many `people`.
    """
    kept = tuple(p.id for p in plan.expected if p.id not in plan.apologies)
    identities = kept or tuple(f"made-up-{number}" for number in range(1, people + 1))
    names = colleagues(len(identities), numbered)
    called = zip(identities, names, strict=True)
    expected = tuple(Person(identity, name) for identity, name in called)
    start = now.time().replace(second=0, microsecond=0)
    minutes = plan.minutes if plan.minutes > 0 else sum(item.minutes for item in plan.items)
    fresh = replace(
        plan,
        day=now.date(),
        start=start,
        bell=later(start, minutes),
        expected=expected,
        apologies=(),
    )
    members = tuple(Member(person.id, person.name) for person in expected)
    return Team("rehearsal", members=members), Meeting("rehearsal", "rehearsal", fresh)


def plan_of(protocol: Protocol, sitting: int = 1) -> Plan:
    """One protocol as a plan, with the usual number of people still to come."""
    item = as_item(protocol, protocol.people.usual, "rehearsed", sitting)
    return Plan(title=protocol.name, items=(item,), bell=later(Plan().start, item.minutes))
