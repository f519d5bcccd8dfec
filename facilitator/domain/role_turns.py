"""Whose turn it is: roles for the next meeting by fair rotation, each with its reason in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import product
from typing import TypeAlias

from facilitator.domain.labels import ROLES
from facilitator.domain.people import Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.role_ledger import ROTATING, Ledger
from facilitator.domain.words import ShortDate, Text, tr


class Why(Enum):
    """Why it is somebody's turn."""

    NOT_YET = "not-yet"
    LEAST = "least"
    NEXT = "next"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Turn:
    """A role and who is to have it next. `last` is when they had it before, if they had."""

    role: Role
    person: str
    why: Why
    last: date | None = None


_Cost: TypeAlias = tuple[int, int, int, int, int]


def turns(
    ledger: Ledger, people: tuple[str, ...], roles: tuple[Role, ...] = ()
) -> tuple[Turn, ...]:
    """A proposal for the next meeting among those who will be there, in the team's order.

    Nobody has two roles while somebody is free, nor the same role twice running. Of all ways to
    share the roles out it is the one that goes to who had them least often, then to who had the
    fewest roles altogether, then to whose turn is longest ago, then on along the team. With the
    same people present each time, no role comes to one twice more than to another. Without
    `roles` they are those that the team's meetings have.
    """
    wanted = roles or ledger.roles
    if not people:
        return ()
    times = {role: _reckoned(ledger, role, people) for role in {*wanted, *ledger.roles}}
    whole = {each: sum(had[each] for had in times.values()) for each in people}
    costs = {role: _costs(ledger, role, times[role], whole) for role in wanted}
    free = len(people) >= len(wanted)
    # A role can lose at most the others' number of its best people to them.
    best = {
        role: sorted(people, key=lambda each: costs[role][each])[: max(len(wanted), 1)]
        for role in wanted
    }
    ways = product(*(best[role] for role in wanted))
    chosen = min(
        (way for way in ways if not free or len(set(way)) == len(way)),
        key=lambda way: _weight(way, wanted, costs, people),
    )
    shared = Counter(chosen)
    return tuple(
        _turn(ledger, role, person, people, alone=shared[person] > 1)
        for role, person in zip(wanted, chosen, strict=True)
    )


def present(team: Team, plan: Plan | None = None) -> tuple[str, ...]:
    """The active members who will be there, in the team's order."""
    away = () if plan is None else plan.apologies
    return tuple(each.id for each in team.active if each.id not in away)


def reason(turn: Turn, name: str) -> Text:
    """Why it is their turn: "Ana: not yet this term"."""
    if turn.why is Why.NOT_YET:
        return tr("{name}: not yet this term", name=name)
    if turn.why is Why.ALONE:
        return tr("{name}: too few are there for a role each", name=name)
    if turn.last is None:
        return tr("{name}: next in turn", name=name)
    if turn.why is Why.LEAST:
        return tr("{name}: least often, last on {day}", name=name, day=ShortDate(turn.last))
    return tr("{name}: next in turn, last on {day}", name=name, day=ShortDate(turn.last))


def with_role(turn: Turn, name: str) -> Text:
    """The same with the role before it: "Facilitator. Ana: not yet this term"."""
    return tr("{role}. {why}", role=ROLES[turn.role], why=reason(turn, name))


def _turn(ledger: Ledger, role: Role, person: str, people: tuple[str, ...], *, alone: bool) -> Turn:
    times = {each: ledger.times(role, each) for each in people}
    last = ledger.last(role, person)
    if alone:
        return Turn(role, person, Why.ALONE, last)
    if not times[person]:
        return Turn(role, person, Why.NOT_YET, last)
    least = times[person] == min(times.values()) < max(times.values())
    return Turn(role, person, Why.LEAST if least else Why.NEXT, last)


def _costs(
    ledger: Ledger, role: Role, times: dict[str, int], whole: dict[str, int]
) -> dict[str, _Cost]:
    """What speaks against each, the heaviest first."""
    people = tuple(times)
    past = [each.of(role).did for each in ledger.sittings if each.of(role).did]
    before = past[-1] if past else ()
    begin = _after(before, role, people)
    turn = {each: (at - begin) % len(people) for at, each in enumerate(people)}
    return {
        each: (
            int(each in before),
            times[each],
            whole[each],
            max((at + 1 for at, did in enumerate(past) if each in did), default=0),
            turn[each],
        )
        for each in people
    }


def _after(before: tuple[str, ...], role: Role, people: tuple[str, ...]) -> int:
    """Where along the team the next one stands; for a role that nobody had, apart from others."""
    held = [each for each in before if each in people]
    if held:
        return people.index(held[-1]) + 1
    return ROTATING.index(role) if role in ROTATING else len(ROTATING)


def _reckoned(ledger: Ledger, role: Role, people: tuple[str, ...]) -> dict[str, int]:
    """How often each had the role; who came later begins with the least that others had then.

    Otherwise a newcomer would have every turn until the others are caught up with.
    """
    counted = ledger.counted
    times: dict[str, int] = {}
    for at, sitting in enumerate(counted):
        fresh = sitting.people.union(*(held.did for held in sitting.roles)) - times.keys()
        begin = min(times.values(), default=0) if at else 0
        times |= dict.fromkeys(fresh, begin)
        for person in sitting.of(role).did:
            times[person] += 1
    begin = min(times.values(), default=0)
    return {each: times.get(each, begin) for each in people}


def _weight(
    way: tuple[str, ...],
    roles: tuple[Role, ...],
    costs: dict[Role, dict[str, _Cost]],
    people: tuple[str, ...],
) -> tuple[object, ...]:
    """How heavy a way is to share the roles out, comparable with the others."""
    load = sum(n * n for n in Counter(way).values())
    parts = [costs[role][person] for role, person in zip(roles, way, strict=True)]
    sums = tuple(sum(column) for column in zip(*parts, strict=True))
    return (load, *sums, tuple(people.index(each) for each in way))
