"""How often what stands on an agenda came along, from the rows of a team's other meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from sqlalchemy import Connection, bindparam, select

from facilitator.app import carried_times
from facilitator.app.carried_times import Agenda, Past
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import many_from_json
from facilitator.storage.shaping import a_day, day_from, word

_m, _i, _c = tables.meeting.c, tables.item.c, tables.commitment.c
_TEAM = bindparam("of_team", type_=_m.team.type)
_HELD = (
    select(_m.day)
    .where(_m.team == _TEAM, _m.stage == Stage.HELD.value, _m.binned_utc.is_(None))
    .order_by(_m.day)
)
_ON = (
    select(_m.id, _m.stage, _m.for_next)
    .where(_m.day == bindparam("on"), _m.team == _TEAM, _m.binned_utc.is_(None))
    .order_by(_m.start, _m.id)
)
_ITEMS = (
    select(_i.id, _i.carried, _i.carried_from)
    .where(_i.meeting == bindparam("of"), _i.binned_utc.is_(None))
    .order_by(_i.position, _i.id)
)
_MADE = (
    select(_c.id, _c.utc, _c.offset, _m.day)
    .select_from(tables.commitment.outerjoin(tables.meeting, _c.meeting == _m.id))
    .where(_c.team == _TEAM, _c.kind.in_((Kind.QUESTION.value, Kind.ACTION.value)))
    .order_by(_c.utc, _c.id)
)


def times(db: Connection, meeting: Meeting, commitments: Iterable[Commitment]) -> dict[str, int]:
    """See `carried_times.times`. Raises BadValue."""
    team = {"of_team": meeting.team}

    @cache
    def held() -> tuple[date, ...]:
        return tuple(a_day(day) for (day,) in db.execute(_HELD, team).all())

    @cache
    def on(day: date) -> tuple[Agenda, ...]:
        rows = db.execute(_ON, {**team, "on": day.isoformat()}).all()
        return tuple(
            Agenda(
                row.id,
                row.stage == Stage.HELD.value,
                (*_items(db, row.id), *many_from_json(Item, row.for_next)),
            )
            for row in rows
        )

    @cache
    def made(wanted: tuple[str, ...]) -> dict[str, date]:
        asked = _MADE.where(_c.id.in_(wanted)) if wanted else _MADE
        return {
            identity: Moment(utc, offset).civil.date() if day is None else a_day(day)
            for identity, utc, offset, day in db.execute(asked, team).all()
        }

    return carried_times.times(meeting, commitments, Past(held, on, made))


def _items(db: Connection, meeting: str) -> Iterator[Item]:
    for row in db.execute(_ITEMS, {"of": meeting}).all():
        since = day_from(row.carried_from)
        yield Item(row.id, carried=word(Carried, row.carried), carried_from=since)
