"""Teams and the people who meet."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.time import Moment


class Role(StrEnum):
    """A task that someone takes on for one meeting."""

    FACILITATOR = "facilitator"
    TIMEKEEPER = "timekeeper"
    RECORDER = "recorder"
    OBSERVER = "observer"
    PRESENTER = "presenter"


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who belongs to a team. Who has left stays as a retired member, for old minutes."""

    id: str
    name: str
    title: str = ""
    email: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Team:
    """Colleagues who meet again and again.

    `timing_consent` is when the team agreed that turns may be timed, or None: without it no
    duration of a person outlives its step.
    """

    id: str
    name: str = ""
    school: str = ""
    members: tuple[Member, ...] = ()
    norms: tuple[str, ...] = ()
    timing_consent: Moment | None = None

    @property
    def active(self) -> tuple[Member, ...]:
        """The members who meet now, in their order."""
        return tuple(member for member in self.members if member.active)

    def member(self, member_id: str) -> Member | None:
        """The member of that identity, retired ones included."""
        return next((member for member in self.members if member.id == member_id), None)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone expected at one meeting, as named then: a member, or a guest of that day."""

    id: str
    name: str
    guest: bool = False


def as_seen(name: str) -> str:
    """What people see of a name, to tell whether two look alike; "" when there is nothing to see.

    Signs without a shape fall out, and it is the same whichever way an accent was typed.
    """
    plain = " ".join(unicodedata.normalize("NFC", name).split())
    return "".join(sign for sign in plain if sign.isprintable()).strip().casefold()


def named_twice(team: Team) -> tuple[str, ...]:
    """Names that more than one active member bears, in order: they cannot be told apart."""
    names = [as_seen(member.name) for member in team.active]
    doubled = {name for name in names if name and names.count(name) > 1}
    seen: dict[str, str] = {}
    for member in team.active:
        key = as_seen(member.name)
        if key in doubled:
            seen.setdefault(key, member.name.strip())
    return tuple(seen.values())


def with_member(team: Team, member: Member) -> Team:
    """The team with that member put in at the end, or in the place of the one of its identity."""
    if team.member(member.id) is None:
        return replace(team, members=(*team.members, member))
    return replace(team, members=tuple(member if m.id == member.id else m for m in team.members))
