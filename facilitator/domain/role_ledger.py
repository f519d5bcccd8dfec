"""Who held which role in a team's meetings, with absences and swaps: counts, never a ranking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage

ROTATING = (Role.FACILITATOR, Role.TIMEKEEPER, Role.RECORDER)
"""Roles that every meeting has."""

KEPT = (*ROTATING, Role.OBSERVER)
"""Roles that the ledger keeps; who presents follows from the agenda, not from a turn."""


@dataclass(frozen=True, slots=True)
class Held:
    """One role in one meeting.

    `did` took it on. `absent` were to have it and were not there, `gave` were to have it, were
    there, and somebody else took it over.
    """

    role: Role
    did: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    gave: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting in the ledger; `ahead` while it is still to come.

    `people` were expected, `here` came; nobody where that was not written down.
    """

    meeting: str
    day: date
    roles: tuple[Held, ...] = ()
    people: frozenset[str] = frozenset()
    ahead: bool = False
    here: frozenset[str] = frozenset()

    @property
    def gaps(self) -> tuple[Role, ...]:
        """Roles that somebody was to have who was not there, and that nobody else took on."""
        return tuple(held.role for held in self.roles if held.absent and not held.did)

    def of(self, role: Role) -> Held:
        """What is known of a role there."""
        return next((each for each in self.roles if each.role is role), Held(role))


@dataclass(frozen=True, slots=True)
class Ledger:
    """Meetings, the earliest first. Counts begin at `since`; who was last may lie before it."""

    sittings: tuple[Sitting, ...] = ()
    since: date = date.min

    @property
    def counted(self) -> tuple[Sitting, ...]:
        """Those of the term."""
        return tuple(each for each in self.sittings if each.day >= self.since)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that every meeting has, and those that somebody has held."""
        used = {held.role for each in self.sittings for held in each.roles}
        return tuple(role for role in KEPT if role in ROTATING or role in used)

    def times(self, role: Role, person: str) -> int:
        """How often somebody took a role on."""
        return sum(person in each.of(role).did for each in self.counted)

    def last(self, role: Role, person: str) -> date | None:
        """The last day on which somebody took a role on."""
        days = (each.day for each in reversed(self.sittings) if person in each.of(role).did)
        return next(days, None)

    def of_meeting(self, meeting: str) -> bool:
        """Whether that meeting is in it."""
        return any(each.meeting == meeting for each in self.sittings)

    def with_plan(self, meeting: str, plan: Plan) -> Ledger:
        """The ledger with one more meeting, which is still to come."""
        return Ledger((*self.sittings, _ahead(meeting, plan)), self.since)


def ledger(meetings: Iterable[Meeting], since: date = date.min) -> Ledger:
    """The ledger of these meetings; cancelled ones are passed over, planned ones are ahead."""
    ordered = sorted(meetings, key=lambda each: (each.plan.day, each.plan.start, each.id))
    out: list[Sitting] = []
    agreed: Mapping[Role, tuple[str, ...]] = {}
    agreed_for: date | None = None
    for meeting in ordered:
        plan = meeting.plan
        if meeting.stage is Stage.CANCELLED:
            continue
        if meeting.log.results is None:
            out.append(_ahead(meeting.id, plan))
            continue
        meant = agreed_for is not None and agreed_for in (plan.day, plan.moved_from)
        out.append(_held(meeting, agreed if meant else {}))
        closing = meeting.record.closing
        agreed = {each.role: each.holders for each in closing.next_roles}
        agreed_for = closing.next_day
    return Ledger(tuple(out), since)


def _ahead(meeting: str, plan: Plan) -> Sitting:
    roles = tuple(Held(role, plan.holders(role)) for role in KEPT if plan.holders(role))
    return Sitting(meeting, plan.day, roles, _people(plan), ahead=True)


def _held(meeting: Meeting, agreed: Mapping[Role, tuple[str, ...]]) -> Sitting:
    plan = meeting.plan
    results = meeting.log.results
    here = frozenset(each.person for each in results.presence) if results is not None else None
    roles = tuple(_role(role, plan, here, agreed.get(role, ())) for role in KEPT)
    told = tuple(each for each in roles if each != Held(each.role))
    return Sitting(meeting.id, plan.day, told, _people(plan), here=here or frozenset())


def _role(role: Role, plan: Plan, here: frozenset[str] | None, agreed: tuple[str, ...]) -> Held:
    """Where nobody wrote down who came, whoever was to have it has had it."""
    planned = plan.holders(role)
    there = here or frozenset((*planned, *agreed))
    did = tuple(each for each in planned if each in there)
    meant = tuple(dict.fromkeys((*planned, *agreed)))
    absent = tuple(each for each in meant if each not in there)
    gave = tuple(each for each in agreed if each in there and each not in planned)
    return Held(role, did, absent, gave)


def _people(plan: Plan) -> frozenset[str]:
    return frozenset(person.id for person in plan.expected)
