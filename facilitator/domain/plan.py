"""What is intended of a meeting: day and times, agenda, roles and people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.domain.agenda import Item, RoleHolders
from facilitator.domain.people import Person, Role
from facilitator.domain.series import Rule
from facilitator.domain.time import minutes_between


@dataclass(frozen=True, slots=True)
class DateAhead:
    """A day that the team should keep in mind, and what is on it. Civil, without a zone."""

    id: str
    day: date
    what: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is intended: civil date and times, agenda, roles and the people expected.

    `bell` is when the room must be empty. `norm` is the norm of the day, `norm_at` the
    identity of the item at which it is shown again, "" for none. `apologies` are the identities of
    those expected people who have said that they cannot come.

    `ticked` are the keys of what a person has ticked by hand on the checklist (`checklist`),
    `put_away` those of the hints (`hints`), and of what earlier meetings left (`app/carrying`),
    that are not to be shown for this meeting.

    `series` is the same in all meetings that were planned together, "" for a meeting of its own;
    `rule` is by what their days were found, None where that is not known. A day of its own changes
    no rule: it is how the series goes on.
    `moved_from` is the day for which it was planned first, None while it is still that day. One
    that is `cancelled` stays where it is, with a `reason` if one was given.

    `for_next` are items that went off this agenda to wait for the next one. Each has the identity
    of the parked line that tells of it, and goes where that line is sent.
    """

    title: str = ""
    day: date = date(2000, 1, 1)
    start: time = time(15, 30)
    bell: time = time(16, 10)
    place: str = ""
    purpose: str = ""
    items: tuple[Item, ...] = ()
    roles: tuple[RoleHolders, ...] = ()
    expected: tuple[Person, ...] = ()
    apologies: tuple[str, ...] = ()
    dates: tuple[DateAhead, ...] = ()
    norm: str = ""
    norm_at: str = ""
    ticked: tuple[str, ...] = ()
    put_away: tuple[str, ...] = ()
    series: str = ""
    rule: Rule | None = None
    moved_from: date | None = None
    cancelled: bool = False
    reason: str = ""
    for_next: tuple[Item, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes from the start to the bell; negative when the bell lies before the start."""
        return minutes_between(self.start, self.bell)

    def holders(self, role: Role) -> tuple[str, ...]:
        """The identities of those who hold a role."""
        return next((held.holders for held in self.roles if held.role is role), ())

    def person(self, identity: str) -> Person | None:
        """The expected person of that identity."""
        return next((person for person in self.expected if person.id == identity), None)
