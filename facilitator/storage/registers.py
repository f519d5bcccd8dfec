"""Registers across all meetings, each in one query."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from facilitator.app.register import OF_KIND, Entry, Register, Registers
from facilitator.domain.closing import Sorted
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.storage import commitment_rows, tables
from facilitator.storage.apart import NOTE_WITHIN, apart
from facilitator.storage.codec import many_from_json
from facilitator.storage.lists import GONE_MEETINGS, LIVING
from facilitator.storage.shaping import a_day, a_time, word

_c, _m, _n, _p = tables.commitment.c, tables.meeting.c, tables.note.c, tables.expected.c

_OF = bindparam("of", type_=_m.team.type)
_NOTED = tuple(kind.value for kind in (Kind.WONDERING, Kind.PARKING, Kind.EVIDENCE))
_MEETINGS = (
    select(
        _m.id,
        _m.team,
        _m.day,
        _m.start,
        _m.title,
        _m.stage,
        _m.sorted,
        _m.worth_sharing,
        _m.ask_head,
        _m.answer,
    )
    .where(_m.id.not_in(GONE_MEETINGS), or_(_OF == "", _m.team == _OF))
    .order_by(_m.day.desc(), _m.start.desc(), _m.id)
)
_COMMITMENTS = LIVING.where(or_(_OF == "", _c.team == _OF)).order_by(_c.utc.desc(), _c.id)
_NOTES = (
    select(
        _n.id,
        _n.meeting,
        _n.kind,
        _n.text,
        _n.utc,
        _n.offset,
        _n.file,
        _n.private,
        or_(_n.confidential == 1, NOTE_WITHIN).label("confidential"),
    )
    .where(_n.binned_utc.is_(None), _n.kind.in_(_NOTED))
    .order_by(_n.utc.desc(), _n.id)
)
_GUESTS = select(_p.id, _p.name).where(_p.guest == 1, _p.name != "").distinct()


def question(team: str) -> Callable[[Connection], Registers]:
    """What stands in the registers of a team, or of all for "", the latest first."""
    return lambda db: _registers(db, team)


def _registers(db: Connection, team: str) -> Registers:
    of = {"of": team}
    meetings = {row.id: row for row in db.execute(_MEETINGS, of).all()}
    held: dict[str, list[str]] = {}
    for row in reversed(meetings.values()):
        if row.stage == Stage.HELD:
            held.setdefault(row.team, []).append(row.day)
    entries = [
        *_agreed(db, of, meetings, held),
        *_noted(db, meetings, held),
        *_closed(meetings, held),
    ]
    entries.sort(key=lambda each: -each.at.utc)
    return Registers(tuple(entries), tuple(tuple(row) for row in db.execute(_GUESTS).all()))


def _since(held: dict[str, list[str]], team: str, day: str) -> int:
    days = held.get(team, [])
    return len(days) - bisect_left(days, day)


def _agreed(
    db: Connection, of: dict[str, str], meetings: dict[str, Any], held: dict[str, list[str]]
) -> Iterator[Entry]:
    away = apart(db)
    for each, _ in commitment_rows.load_many(db, _COMMITMENTS, of):
        met = meetings.get(each.meeting)
        day = each.at.civil.date() if met is None else a_day(met.day)
        yield Entry(
            OF_KIND[each.kind],
            each.id,
            each.text,
            each.team,
            each.meeting,
            day,
            "" if met is None else met.title,
            each.at,
            each.kind,
            each.owners,
            private=each.private,
            confidential=each.confidential or each.id in away,
            meetings=_since(held, each.team, day.isoformat()),
            commitment=each,
        )


def _noted(db: Connection, meetings: dict[str, Any], held: dict[str, list[str]]) -> Iterator[Entry]:
    went = {
        each.note: each.to.value
        for row in meetings.values()
        for each in many_from_json(Sorted, row.sorted)
    }
    for row in db.execute(_NOTES).all():
        met = meetings.get(row.meeting)
        if met is None:
            continue
        kind = word(Kind, row.kind)
        yield Entry(
            OF_KIND[kind],
            row.id,
            row.text,
            met.team,
            row.meeting,
            a_day(met.day),
            met.title,
            Moment(row.utc, row.offset),
            kind,
            settled=went.get(row.id, ""),
            file=row.file,
            private=bool(row.private),
            confidential=bool(row.confidential),
            meetings=_since(held, met.team, met.day),
        )


def _of_day(day: str, start: str) -> Moment:
    """When a meeting was to begin, as near as a plan without a zone tells it."""
    begins = datetime.combine(a_day(day), a_time(start), UTC)
    return Moment(int(begins.timestamp()) * 1000)


def _closed(meetings: dict[str, Any], held: dict[str, list[str]]) -> Iterator[Entry]:
    """What is worth sharing, and what the head was asked, by the days of their meetings."""
    for row in meetings.values():
        for register, text in (
            (Register.SHARING, row.worth_sharing),
            (Register.HEAD, row.ask_head),
        ):
            if text.strip():
                day = a_day(row.day)
                yield Entry(
                    register,
                    row.id,
                    text,
                    row.team,
                    row.id,
                    day,
                    row.title,
                    _of_day(row.day, row.start),
                    answer=row.answer if register is Register.HEAD else "",
                    meetings=_since(held, row.team, row.day),
                )
