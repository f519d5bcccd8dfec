"""What screens ask for: lists in as few queries as they have kinds of thing."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, bindparam, exists, func, or_, select

from facilitator.app.keeping import Draft, Folder, Tick
from facilitator.app.overview import MeetingLine, Overview
from facilitator.domain.commitment import State
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.storage import carried_times, commitment_rows, meeting_rows, tables, team_rows
from facilitator.storage.saving import Base, Name, name_of
from facilitator.storage.shaping import a_day, a_time, day_from, standing_of, word

PAGE = 100
"""Meetings on one page of the list."""

STILL_OPEN = (Kind.ACTION.value, Kind.QUESTION.value)
"""Kinds that can be open still; a decision is not, it holds."""

_m, _c, _t = tables.meeting.c, tables.commitment.c, tables.team.c
_h, _d, _k = tables.change.c, tables.draft.c, tables.tick.c


def _made(kind: Kind) -> ColumnElement[int]:
    return (
        select(func.count())
        .where(_c.meeting == _m.id, _c.kind == kind.value, _c.binned_utc.is_(None))
        .correlate(tables.meeting)
        .scalar_subquery()
    )


GONE_TEAMS = select(_t.id).where(_t.binned_utc.is_not(None))
GONE_MEETINGS = select(_m.id).where(or_(_m.binned_utc.is_not(None), _m.team.in_(GONE_TEAMS)))

_LINES = (
    select(
        _m.id,
        _m.team,
        _m.title,
        _m.day,
        _m.start,
        _m.bell,
        _m.stage,
        _made(Kind.DECISION),
        _made(Kind.ACTION),
        _m.series,
        _m.moved_from,
        _m.reason,
        _m.standing,
    )
    .where(_m.binned_utc.is_(None), _m.team.not_in(GONE_TEAMS))
    .order_by(_m.day.desc(), _m.start.desc(), _m.id)
    .limit(PAGE)
    .offset(bindparam("skip"))
)

LIVING = select(*commitment_rows.COLUMNS).where(
    _c.binned_utc.is_(None),
    _c.meeting.not_in(GONE_MEETINGS),
    _c.team.not_in(GONE_TEAMS),
)
_WAITING = (State.OPEN.value, State.SNOOZED.value)
_OPEN = LIVING.where(_c.state.in_(_WAITING), _c.kind.in_(STILL_OPEN)).order_by(_c.utc, _c.id)
_TOUCHED = exists().where(_h.commitment == _c.id, _h.meeting == bindparam("of"))
_OF_FOLDER = LIVING.where(
    or_(
        _c.meeting == bindparam("of"),
        _TOUCHED,
        (_c.team == bindparam("of_team")) & _c.state.in_(_WAITING) & _c.kind.in_(STILL_OPEN),
    )
).order_by(_c.utc, _c.id)
_DRAFTS = select(_d.key, _d.text).order_by(_d.key)
_TICK = select(_k.meeting, _k.t, _k.utc, _k.offset)


def lines(db: Connection, page: int = 0) -> tuple[MeetingLine, ...]:
    """A page of the meetings, the latest first, with counts of what they made: one query."""
    return tuple(
        MeetingLine(
            identity,
            team,
            title,
            a_day(day),
            a_time(start),
            a_time(bell),
            word(Stage, stage),
            decisions,
            actions,
            series,
            day_from(moved_from),
            reason,
            standing_of(stage, standing),
        )
        for (
            identity,
            team,
            title,
            day,
            start,
            bell,
            stage,
            decisions,
            actions,
            series,
            moved_from,
            reason,
            standing,
        ) in db.execute(_LINES, {"skip": page * PAGE}).all()
    )


def overview(db: Connection) -> Overview:
    """Teams by name, the latest meetings, and actions and questions that are still open."""
    still_open = commitment_rows.load_many(db, _OPEN, {})
    return Overview(team_rows.load_all(db), lines(db), tuple(each for each, _ in still_open))


def folder(db: Connection, identity: str) -> tuple[Folder, dict[Name, Base]] | None:
    """A meeting with all that belongs to it, and the bases of its values.

    One that lies in the bin is not found.
    """
    gone = db.execute(select(_m.binned_utc).where(_m.id == identity)).scalar()
    found = meeting_rows.load(db, identity)
    if found is None or gone is not None:
        return None
    meeting = found[0]
    team = team_rows.load(db, meeting.team)
    given = {"of": meeting.id, "of_team": meeting.team}
    commitments = commitment_rows.load_many(db, _OF_FOLDER, given)
    bases = {name_of(meeting): Base(*found)}
    bases |= {name_of(each): Base(each, revision) for each, revision in commitments}
    if team is not None:
        bases[name_of(team[0])] = Base(*team)
    tick = last_tick(db)
    answer = Folder(
        Team(meeting.team) if team is None else team[0],
        meeting,
        tuple(each for each, _ in commitments),
        _drafts(db, meeting),
        tick if tick is not None and tick.meeting == identity else None,
        carried_times.times(db, meeting, tuple(each for each, _ in commitments)),
    )
    return answer, bases


def last_tick(db: Connection) -> Tick | None:
    """The second of the running meeting that was stored last, up to ten seconds old."""
    row = db.execute(_TICK).first()
    if row is None:
        return None
    meeting, t, utc, offset = row
    return Tick(meeting, t, Moment(utc, offset))


def draft_of(db: Connection, key: str) -> str:
    """A draft by its key, "" when there is none."""
    return db.execute(select(_d.text).where(_d.key == key)).scalar() or ""


def _drafts(db: Connection, meeting: Meeting) -> tuple[Draft, ...]:
    """The drafts whose key names the meeting or something in it, between colons."""
    known = {meeting.id}
    known.update(item.id for item in meeting.plan.items)
    known.update(note.id for note in meeting.record.notes)
    rows = db.execute(_DRAFTS)
    return tuple(Draft(key, text) for key, text in rows if known.intersection(key.split(":")))
