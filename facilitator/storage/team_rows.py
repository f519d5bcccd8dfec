"""A team as rows, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, select

from facilitator.domain.people import Member, Team
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.part import Part
from facilitator.storage.part import Row as Columns
from facilitator.storage.shaping import moment_from


def same_top(before: Team, after: Team) -> bool:
    """Whether the columns of the team itself are the same."""
    return top_row(before) == top_row(after)


def top_row(team: Team) -> Columns:
    """The columns of the team itself."""
    consent = team.timing_consent
    return {
        "name": team.name,
        "school": team.school,
        "consent_utc": None if consent is None else consent.utc,
        "consent_offset": None if consent is None else consent.offset,
    }


def _member_row(member: Member) -> Columns:
    return {
        "name": member.name,
        "title": member.title,
        "email": member.email,
        "active": int(member.active),
    }


MEMBERS: Part[Team, Member] = Part(
    tables.member,
    "team",
    ("id",),
    lambda team: team.members,
    lambda _place, member: (member.id,),
    _member_row,
    bins=True,
)
NORMS: Part[Team, str] = Part(
    tables.norm,
    "team",
    ("position",),
    lambda team: team.norms,
    lambda place, _norm: (place,),
    lambda norm: {"text": norm},
)


def write_parts(db: Connection, before: Team | None, after: Team, now: Moment) -> int:
    """Write what differs in members and norms; how many rows that were."""
    count = MEMBERS.save(db, after.id, before, after, now)
    return count + NORMS.save(db, after.id, before, after, now)


_t, _m, _n = tables.team.c, tables.member.c, tables.norm.c
_TEAM = select(_t.id, _t.name, _t.school, _t.consent_utc, _t.consent_offset, _t.revision)
_MEMBER = (
    select(_m.team, _m.id, _m.name, _m.title, _m.email, _m.active)
    .where(_m.binned_utc.is_(None))
    .order_by(_m.team, _m.position)
)
_NORM = select(_n.team, _n.text).order_by(_n.team, _n.position)
_ONE_TEAM = _TEAM.where(_t.id == bindparam("of"))
_ONE_MEMBER = _MEMBER.where(_m.team == bindparam("of"))
_ONE_NORM = _NORM.where(_n.team == bindparam("of"))
_ALL = _TEAM.where(_t.binned_utc.is_(None)).order_by(_t.name, _t.id)


def load(db: Connection, identity: str) -> tuple[Team, int] | None:
    """The team of that identity and its revision; from the bin as well."""
    of = {"of": identity}
    teams = db.execute(_ONE_TEAM, of).all()
    found = _built(teams, db.execute(_ONE_MEMBER, of).all(), db.execute(_ONE_NORM, of).all())
    return next(iter(found), None)


def load_all(db: Connection) -> tuple[Team, ...]:
    """Every team that is not in the bin, by name."""
    teams = db.execute(_ALL).all()
    found = _built(teams, db.execute(_MEMBER).all(), db.execute(_NORM).all())
    return tuple(team for team, _revision in found)


def _built(
    teams: Iterable[Any], members: Iterable[Any], norms: Iterable[Any]
) -> list[tuple[Team, int]]:
    people: dict[str, list[Member]] = {}
    for team, identity, name, title, email, active in members:
        people.setdefault(team, []).append(Member(identity, name, title, email, bool(active)))
    rules: dict[str, list[str]] = {}
    for team, text in norms:
        rules.setdefault(team, []).append(text)
    return [
        (
            Team(
                identity,
                name,
                school,
                tuple(people.get(identity, ())),
                tuple(rules.get(identity, ())),
                moment_from(utc, offset),
            ),
            revision,
        )
        for identity, name, school, utc, offset, revision in teams
    ]
