"""The contents of the store as a whole: taken out as parcels, put in together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Connection, bindparam, select

from facilitator.app.importing import Here
from facilitator.app.keeping import Kept, Owned, Shelf, Starts
from facilitator.app.parcel import Parcel
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OWN, OwnForm
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.time import Moment
from facilitator.storage import (
    commitment_rows,
    goal_loading,
    ground_rows,
    meeting_rows,
    protocol_rows,
    shelved,
    tables,
    team_rows,
)
from facilitator.storage.bases import Bases
from facilitator.storage.pending import ORDER, Act
from facilitator.storage.saving import Name, load, name_of, save

_m, _c, _t = tables.meeting.c, tables.commitment.c, tables.team.c
_g = tables.goal.c

HEAVIEST = 8_000
"""Readings and the like in one parcel of goals; a file has room for twice as many."""

_MEETINGS = select(_m.id, _m.team).where(_m.binned_utc.is_(None)).order_by(_m.day, _m.start, _m.id)
_GOALS = (
    select(_g.id).where(_g.binned_utc.is_(None), _g.team == bindparam("of_team")).order_by(_g.id)
)
_MADE = (
    select(*commitment_rows.COLUMNS)
    .where(_c.binned_utc.is_(None), _c.team == bindparam("of_team"), _c.meeting == bindparam("of"))
    .order_by(_c.utc, _c.id)
)


def parcels(team: str, meeting: str) -> Callable[[Connection], tuple[Parcel, ...]]:
    """The question for what exchange files are made of: one meeting, a team's, or ("", "") all.

    A team's own parcel is there when it has no meeting, or commitments that were made in none;
    others carry its goals and what it has chosen for its minutes. With one meeting go none of
    these. With all comes what the school has made its own, with a team the form that it uses.
    """

    def ask(db: Connection) -> tuple[Parcel, ...]:
        starts = shelved.starts(db)
        met = tuple(_parcels(db, team, meeting, starts))
        if meeting:
            return met
        forms = tuple(_forms_of(met, starts.forms) if team else starts.forms)
        own = () if team else tuple(_owned(db, starts))
        return (*met, *own, *(Parcel(None, None, own=form) for form in forms))

    return ask


def here(names: Iterable[Name]) -> Callable[[Connection], Here]:
    """The question for all teams, what the school has made its own, and for these meetings and

    commitments, from the bin as well.
    """
    wanted = sorted(names)
    return lambda db: _here(db, wanted)


def together(values: Iterable[Kept | Owned]) -> Act:
    """Write all of these in the transaction that the act runs in, teams first."""
    kept: list[Kept] = []
    owned: list[Owned] = []
    for value in values:
        if isinstance(value, Team | Meeting | Commitment | Goal):
            kept.append(value)
        else:
            owned.append(value)
    ordered = sorted(kept, key=lambda value: ORDER.index(name_of(value)[0]))

    def act(db: Connection, bases: Bases, now: Moment) -> bool:
        hid = False
        for value in ordered:
            name = name_of(value)
            written = save(db, bases.of(db, name), value, now)
            bases.stage(name, written.base)
            hid |= written.hid
        for mine in owned:
            _put_owned(db, mine)
        return hid

    return act


def _parcels(db: Connection, team: str, meeting: str, starts: Starts) -> Iterator[Parcel]:
    teams = {each.id: each for each in team_rows.load_all(db)}
    met: set[str] = set()
    for identity, of in db.execute(_MEETINGS).all():
        if of not in teams or (team and of != team) or (meeting and identity != meeting):
            continue
        met.add(of)
        found = meeting_rows.load(db, identity)
        if found is not None:
            yield Parcel(teams[of], found[0], _made(db, of, identity))
    for identity in teams if not meeting else ():
        if team in ("", identity):
            loose = _made(db, identity, "")
            if loose or identity not in met:
                yield Parcel(teams[identity], None, loose)
            yield from _with_goals(db, teams[identity], starts)


def _with_goals(db: Connection, team: Team, starts: Starts) -> Iterator[Parcel]:
    """The team's goals in parcels of a size that a file can have, and what they stand on.

    What the team has chosen for its minutes goes with the last of them.
    """
    minutes = next((each for each in starts.minutes if each.team == team.id), None)
    ground = ground_rows.ground(db)
    aims = tuple(aim for aim in ground.aims if aim.team in ("", team.id))
    variants = ground.variants
    goals: list[Goal] = []
    for identity in db.execute(_GOALS, {"of_team": team.id}).scalars().all():
        found = goal_loading.load(db, identity)
        if found is None:
            continue
        if goals and sum(map(_weight, (*goals, found[0]))) > HEAVIEST:
            yield Parcel(team, None, goals=tuple(goals), aims=aims, variants=variants)
            goals, aims, variants = [], (), ()
        goals.append(found[0])
    if goals or aims or variants or minutes is not None:
        goal = tuple(goals)
        yield Parcel(team, None, goals=goal, aims=aims, variants=variants, minutes=minutes)


def _forms_of(parcels: Iterable[Parcel], forms: tuple[OwnForm, ...]) -> Iterator[OwnForm]:
    """The school's own forms that the teams of these parcels use."""
    used = {each.minutes.form for each in parcels if each.minutes is not None}
    yield from (form for form in forms if f"{OWN}{form.name}" in used)


def _weight(goal: Goal) -> int:
    """About how many things a goal has in a file."""
    parts = (goal.reviews, goal.changes, goal.dismissed, goal.evidence)
    groups = sum(len(reading.groups) for reading in goal.readings)
    return 5 + len(goal.readings) + groups + sum(map(len, parts))


def _owned(db: Connection, starts: Starts) -> Iterator[Parcel]:
    for own in protocol_rows.load_all(db):
        if own.working is not None:
            yield Parcel(None, None, own=own)
    for template in starts.templates:
        yield Parcel(None, None, own=template)
    if starts.school.off:
        yield Parcel(None, None, own=starts.school)


def _put_owned(db: Connection, value: Owned) -> None:
    if isinstance(value, OwnProtocol):
        protocol_rows.put_one(db, value)
    else:
        shelved.put_one(db, value)


def _made(db: Connection, team: str, meeting: str) -> tuple[Commitment, ...]:
    found = commitment_rows.load_many(db, _MADE, {"of_team": team, "of": meeting})
    return tuple(commitment for commitment, _ in found)


def _here(db: Connection, names: list[Name]) -> Here:
    teams: dict[str, Team] = {}
    meetings: dict[str, Meeting] = {}
    commitments: dict[str, Commitment] = {}
    goals: dict[str, Goal] = {}
    binned: set[Name] = set()
    every = [(Shelf.TEAM, identity) for identity in _all_teams(db)]
    for name in [*every, *(name for name in names if name[0] is not Shelf.TEAM)]:
        base = load(db, name)
        if base is None:
            continue
        if base.binned:
            binned.add(name)
        match base.value:
            case Team() as value:
                teams[value.id] = value
            case Meeting() as value:
                meetings[value.id] = value
            case Commitment() as value:
                commitments[value.id] = value
            case Goal() as value:
                goals[value.id] = value
    starts, away = shelved.starts(db), shelved.binned(db)
    binned |= {(Shelf.TEMPLATE, each.id) for each in away}
    ground, cast_off = ground_rows.ground(db), ground_rows.ground(db, binned=True)
    binned |= {(Shelf.AIM, each.id) for each in cast_off.aims}
    binned |= {(Shelf.VARIANT, each.id) for each in cast_off.variants}
    return Here(
        teams,
        meetings,
        commitments,
        frozenset(binned),
        {each.id: each for each in protocol_rows.load_all(db)},
        {each.id: each for each in (*starts.templates, *away)},
        starts.school,
        goals,
        {each.id: each for each in (*ground.aims, *cast_off.aims)},
        {each.id: each for each in (*ground.variants, *cast_off.variants)},
        {each.name: each for each in starts.forms},
        {each.team: each for each in starts.minutes},
    )


def _all_teams(db: Connection) -> list[str]:
    return [identity for (identity,) in db.execute(select(_t.id).order_by(_t.name, _t.id)).all()]
