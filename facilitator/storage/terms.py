"""A team's meetings of a term, with what it agreed and its goals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, bindparam, exists, or_, select

from facilitator.app.terms import TermFolder
from facilitator.domain.commitment import State
from facilitator.domain.terms import Term
from facilitator.domain.time import Millis
from facilitator.storage import commitment_rows, goal_loading, meeting_rows, tables
from facilitator.storage.apart import apart
from facilitator.storage.lists import LIVING
from facilitator.storage.shaping import iso

_m, _c, _h, _g = tables.meeting.c, tables.commitment.c, tables.change.c, tables.goal.c

_OPEN = (State.OPEN.value, State.SNOOZED.value)

_MEETINGS = (
    select(_m.id)
    .where(
        _m.team == bindparam("of_team"),
        _m.day >= bindparam("first"),
        _m.day <= bindparam("last"),
        _m.binned_utc.is_(None),
    )
    .order_by(_m.day, _m.start, _m.id)
)
_CHANGED = exists().where(_h.commitment == _c.id, _h.utc >= bindparam("begins"))
_COMMITMENTS = LIVING.where(
    _c.team == bindparam("of_team"),
    _c.utc < bindparam("ends"),
    or_(_c.utc >= bindparam("begins"), _c.state.in_(_OPEN), _CHANGED),
).order_by(_c.utc, _c.id)
_GOALS = (
    select(_g.id)
    .where(_g.team == bindparam("of_team"), _g.binned_utc.is_(None))
    .order_by(_g.due.is_(None), _g.due, _g.title, _g.id)
)


def question(team: str, term: Term) -> Callable[[Connection], TermFolder]:
    """Asks for a team's term."""
    given = {"of_team": team, "first": iso(term.first), "last": iso(term.last)}
    # Wherever on the earth a day was held, it lies between these.
    times = {"begins": _utc(term.first, -1), "ends": _utc(term.last, 2)}

    def ask(db: Connection) -> TermFolder:
        met = db.execute(_MEETINGS, given).scalars().all()
        meetings = (meeting_rows.load(db, identity) for identity in met)
        made = tuple(commitment_rows.load_many(db, _COMMITMENTS, {"of_team": team, **times}))
        return TermFolder(
            team,
            term,
            tuple(each[0] for each in meetings if each is not None),
            tuple(commitment for commitment, _ in made),
            tuple(goal_loading.load_many(db, _GOALS, {"of_team": team})),
            apart(db) & {each.id for each, _ in made},
        )

    return ask


def _utc(day: date, more: int) -> Millis:
    """The beginning of a day in UTC, so many days later."""
    if more > 0 and day > date.max - timedelta(days=more):
        more = 0
    if more < 0 and day < date.min - timedelta(days=more):
        more = 0
    begins = datetime.combine(day + timedelta(days=more), datetime.min.time(), UTC)
    return (begins - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
