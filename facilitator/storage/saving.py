"""Writing one value: the difference to the one before it, its revision checked."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection, Table, select, update

from facilitator.app.keeping import Kept, Shelf
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.results import untimed
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.turn_times import without_any_times
from facilitator.storage import (
    commitment_rows,
    event_rows,
    goal_loading,
    goal_rows,
    meeting_rows,
    promise,
    tables,
    team_rows,
)
from facilitator.storage.clean import clean
from facilitator.storage.part import Row, fit
from facilitator.storage.ranks import put_as_in
from facilitator.storage.revisions import is_cut, keep
from facilitator.storage.statements import OWNER, touches, updates, upserts

_log = logging.getLogger(__name__)

Name: TypeAlias = tuple[Shelf, str]
"""A value's kind and identity."""

_TABLES = {
    Shelf.TEAM: tables.team,
    Shelf.MEETING: tables.meeting,
    Shelf.COMMITMENT: tables.commitment,
    Shelf.GOAL: tables.goal,
}


@dataclass(frozen=True, slots=True)
class Base:
    """What the next difference of a value starts from, and the revision that its row has.

    `loose`: something of a meeting has come out of the bin that the value does not know, so that
    places on the disk may not be those in the value.
    """

    value: Kept
    revision: int
    binned: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What a save came to.

    `hid` says that times were taken off turns: old pages must go. `withdrawn` says that a team
    no longer agrees to them: older backups have to be cleaned.
    """

    base: Base
    rows: int
    hid: bool = False
    withdrawn: bool = False


def name_of(value: Kept) -> Name:
    """Under which name a value is kept."""
    match value:
        case Team():
            return Shelf.TEAM, value.id
        case Meeting():
            return Shelf.MEETING, value.id
        case Commitment():
            return Shelf.COMMITMENT, value.id
        case Goal():
            return Shelf.GOAL, value.id


def load(db: Connection, name: Name) -> Base | None:
    """The stored value of that name. Raises BadValue when its rows cannot be understood."""
    shelf, identity = name
    found: tuple[Kept, int] | None
    if shelf is Shelf.TEAM:
        found = team_rows.load(db, identity)
    elif shelf is Shelf.MEETING:
        found = meeting_rows.load(db, identity)
    elif shelf is Shelf.GOAL:
        found = goal_loading.load(db, identity)
    else:
        found = commitment_rows.load(db, identity)
    return None if found is None else Base(found[0], found[1], _is_binned(db, name))


def load_all(db: Connection) -> None:
    """Read every value there is, to see that it can be. Raises BadValue."""
    for shelf, table in _TABLES.items():
        for identity in db.execute(select(table.c.id)).scalars().all():
            load(db, (shelf, identity))


def save(db: Connection, base: Base | None, value: Kept, now: Moment) -> Written:
    """Write what differs between the value that was committed last and this one.

    A commitment that is handed in comes back out of the bin, as an undo hands it in. Anything
    else does not: it was put there from a list, and whoever has it open still writes.
    """
    before = None if base is None else base.value
    if base is not None and base.binned and isinstance(value, Commitment):
        _take_out(db, value)
    elif base is not None and before is value:
        return Written(base, 0)
    binned = base is not None and base.binned and not isinstance(value, Commitment)
    revision = 0
    if base is None:
        # Its own row first: the rows of its parts refer to it.
        db.execute(upserts(_table(value)), _new_row(db, value))
    parts, hid = _write_parts(db, before, value, now)
    loose = base is not None and base.loose and isinstance(value, Meeting) and put_as_in(db, value)
    if base is not None:
        same = _same_top(base.value, value)
        revision = _update(db, value, base, same=same) if parts or not same else base.revision
    rows = parts + (base is None or revision != base.revision)
    return Written(Base(value, revision, binned, loose), rows, hid, _withdrew(before, value))


def _is_binned(db: Connection, name: Name) -> bool:
    table = _TABLES[name[0]]
    return db.execute(select(table.c.binned_utc).where(table.c.id == name[1])).scalar() is not None


def _take_out(db: Connection, value: Commitment) -> None:
    table = tables.commitment
    out = update(table).where(table.c.id == value.id)
    db.execute(out.values(binned_utc=None, binned_offset=None))


def _table(value: Kept) -> Table:
    return _TABLES[name_of(value)[0]]


def _same_top(before: Kept, after: Kept) -> bool:
    if isinstance(before, Meeting) and isinstance(after, Meeting):
        return meeting_rows.same_top(before, after)
    if isinstance(before, Team) and isinstance(after, Team):
        return team_rows.same_top(before, after)
    if isinstance(before, Commitment) and isinstance(after, Commitment):
        return commitment_rows.same_top(before, after)
    if isinstance(before, Goal) and isinstance(after, Goal):
        return goal_rows.same_top(before, after)
    return False


def _top_row(db: Connection, value: Kept) -> Row:
    """The columns of the value itself, without a person's times that nobody agreed to."""
    match value:
        case Team():
            return fit(team_rows.top_row(value))
        case Meeting():
            return fit(meeting_rows.top_row(_allowed(db, value)))
        case Commitment():
            return fit(commitment_rows.top_row(value))
        case Goal():
            return fit(goal_rows.top_row(value))


def _allowed(db: Connection, meeting: Meeting) -> Meeting:
    results = meeting.log.results
    if results is None or not promise.timed(results) or promise.consents(db, meeting.team):
        return meeting
    results = untimed(results, without_any_times(meeting.log.events))
    return replace(meeting, log=replace(meeting.log, results=results))


def _new_row(db: Connection, value: Kept) -> Row:
    top = _top_row(db, value)
    return {"id": clean(value.id), **top, "revision": 0, "binned_utc": None, "binned_offset": None}


def _update(db: Connection, value: Kept, base: Base, *, same: bool) -> int:
    """The new revision of the row. One that nobody here has written is noted, not trodden on:

    the difference has been applied to what the other has left.
    """
    table = _table(value)
    identity = clean(value.id)
    if same:
        done = db.exec_driver_sql(touches(table), (identity, base.revision))
    else:
        given: Row = {OWNER: identity, "of_revision": base.revision}
        given |= {f"new_{name}": each for name, each in _top_row(db, value).items()}
        given["new_revision"] = base.revision + 1
        done = db.execute(updates(table), given)
    if done.rowcount == 1:
        return base.revision + 1
    return _update_all_the_same(db, value, table)


def _update_all_the_same(db: Connection, value: Kept, table: Table) -> int:
    _log.error("a %s has been written by somebody else", table.name)
    identity = clean(value.id)
    stored = db.execute(select(table.c.revision).where(table.c.id == identity)).scalar()
    if stored is None:
        db.execute(upserts(table), _new_row(db, value))
        return 0
    given: Row = {OWNER: identity, "of_revision": stored, "new_revision": stored + 1}
    given |= {f"new_{name}": each for name, each in _top_row(db, value).items()}
    db.execute(updates(table), given)
    return int(stored) + 1


def _write_parts(db: Connection, before: Kept | None, after: Kept, now: Moment) -> tuple[int, bool]:
    match after:
        case Team():
            return _write_team(db, before if isinstance(before, Team) else None, after, now)
        case Meeting():
            return _write_meeting(db, before if isinstance(before, Meeting) else None, after, now)
        case Commitment():
            old = before if isinstance(before, Commitment) else None
            if old is not None and is_cut(old.text, after.text):
                keep(db, Shelf.COMMITMENT, old.id, old.text, now)
            return commitment_rows.write_parts(db, old, after, now), False
        case Goal():
            was = before if isinstance(before, Goal) else None
            return goal_rows.write_parts(db, was, after, now), False


def _write_meeting(
    db: Connection, before: Meeting | None, after: Meeting, now: Moment
) -> tuple[int, bool]:
    rows = meeting_rows.write_parts(db, before, after, now)
    events = () if before is None else before.log.events
    more, hid = event_rows.write(db, after.id, events, after.log.events)
    if more and after.stage is Stage.HELD and not promise.consents(db, after.team):
        hid = promise.hide_times(db, after.id) or hid
    return rows + more, hid


def _write_team(db: Connection, before: Team | None, after: Team, now: Moment) -> tuple[int, bool]:
    rows = team_rows.write_parts(db, before, after, now)
    return rows, promise.withdraw(db, after.id) if _withdrew(before, after) else False


def _withdrew(before: Kept | None, after: Kept) -> bool:
    if not isinstance(before, Team) or not isinstance(after, Team):
        return False
    return before.timing_consent is not None and after.timing_consent is None
