"""The bin: what was deleted lies there for thirty days and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    desc,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
    update,
)

from facilitator.app.keeping import Binned, Kept, Shelf
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import without
from facilitator.domain.time import MINUTE, Millis, Moment
from facilitator.storage import tables
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.pending import Act
from facilitator.storage.ranks import close_ranks
from facilitator.storage.shaping import day_from

DAY: Millis = 24 * 60 * MINUTE
KEPT_FOR: Millis = 30 * DAY

TABLES: dict[Shelf, Table] = {
    Shelf.TEAM: tables.team,
    Shelf.MEETING: tables.meeting,
    Shelf.COMMITMENT: tables.commitment,
    Shelf.NOTE: tables.note,
    Shelf.ITEM: tables.item,
    Shelf.TEMPLATE: tables.template,
    Shelf.GOAL: tables.goal,
    Shelf.AIM: tables.aim,
    Shelf.VARIANT: tables.variant,
}
IN_A_MEETING = (Shelf.NOTE, Shelf.ITEM)
WITH_BASES = (Shelf.COMMITMENT, Shelf.GOAL, Shelf.MEETING, Shelf.TEAM)
"""What the writer takes differences of; children before what they belong to."""

ROWS = (*WITH_BASES, Shelf.TEMPLATE, Shelf.AIM, Shelf.VARIANT)
"""Whose rows go by their identity, with all that belongs to them."""

LABEL = 80
"""Characters of a text that stand for it in the bin."""


def put_in(shelf: Shelf, identity: str) -> Act:
    """Into the bin; nothing happens to what lies there already."""
    return partial(_put_in, shelf, clean(identity))


def take_out(shelf: Shelf, identity: str) -> Act:
    """Out of the bin again, to where it stood."""
    return partial(_take_out, shelf, clean(identity))


def emptied(before: Millis | None = None) -> Act:
    """All that lies in the bin, or lay there before that moment, is deleted for good."""
    return partial(_emptied, before)


def _put_in(shelf: Shelf, identity: str, db: Connection, bases: Bases, now: Moment) -> bool:
    table = TABLES[shelf]
    of = table.c.id == identity, table.c.binned_utc.is_(None)
    meetings = _meetings(db, shelf, of)
    db.execute(update(table).where(*of).values(binned_utc=now.utc, binned_offset=now.offset))
    if shelf is Shelf.COMMITMENT and (base := bases.known((shelf, identity))) is not None:
        bases.stage((shelf, identity), replace(base, binned=True))
    for meeting in meetings:
        close_ranks(db, table, meeting)
        base = bases.known((Shelf.MEETING, meeting))
        if base is not None:
            left = _left(shelf, identity, base.value)
            bases.stage((Shelf.MEETING, meeting), replace(base, value=left))
    return False


def _left(shelf: Shelf, identity: str, value: Kept) -> Kept:
    """What the next difference starts from: a value that has the thing still brings it back."""
    if not isinstance(value, Meeting):
        return value
    if shelf is Shelf.NOTE:
        notes = without(value.record.notes, identity)
        return replace(value, record=replace(value.record, notes=notes))
    return replace(value, plan=replace(value.plan, items=without(value.plan.items, identity)))


def _take_out(shelf: Shelf, identity: str, db: Connection, bases: Bases, _now: Moment) -> bool:
    table = TABLES[shelf]
    of = table.c.id == identity, table.c.binned_utc.is_not(None)
    meetings = _meetings(db, shelf, of)
    db.execute(update(table).where(*of).values(binned_utc=None, binned_offset=None))
    for meeting in meetings:
        close_ranks(db, table, meeting)
        base = bases.known((Shelf.MEETING, meeting))
        if base is not None:
            bases.stage((Shelf.MEETING, meeting), replace(base, loose=True))
    return False


def _meetings(
    db: Connection, shelf: Shelf, of: tuple[ColumnElement[bool], ColumnElement[bool]]
) -> list[str]:
    """The meetings that such a thing stands in."""
    if shelf not in IN_A_MEETING:
        return []
    return list(db.execute(select(TABLES[shelf].c.meeting).where(*of)).scalars())


def _emptied(before: Millis | None, db: Connection, bases: Bases, _now: Moment) -> bool:
    """Deletes the rows, what belongs to them, and their earlier texts and drafts."""
    gone = _gone(db, before)
    for shelf in WITH_BASES:
        for identity in gone[shelf]:
            bases.forget((shelf, identity))
    for shelf, identities in gone.items():
        rows = [{"of": identity, "of_shelf": shelf.value} for identity in identities]
        if rows:
            db.execute(_NO_TEXTS, rows)
    _forget(db, tables.draft.c.key, [*gone[Shelf.MEETING], *gone[Shelf.GOAL]])
    _forget(db, tables.school.c.id, gone[Shelf.TEAM])
    for shelf in ROWS:
        rows = [{"of": identity} for identity in gone[shelf]]
        if rows:
            db.execute(delete(TABLES[shelf]).where(TABLES[shelf].c.id == bindparam("of")), rows)
    count = sum(len(identities) for identities in gone.values())
    for table in (tables.note, tables.item, tables.member):
        count += db.execute(delete(table).where(_is_gone(table, before))).rowcount
    db.execute(delete(tables.lead).where(_NO_ITEM))
    return count > 0


def _is_gone(table: Table, before: Millis | None) -> ColumnElement[bool]:
    gone = table.c.binned_utc.is_not(None)
    return gone if before is None else gone & (table.c.binned_utc < before)


def _gone(db: Connection, before: Millis | None) -> dict[Shelf, list[str]]:
    """The identities of all that goes for good: what lies in the bin, and what belongs to that."""
    teams = _is_gone(tables.team, before)
    of_teams = select(tables.team.c.id).where(teams)
    conditions = {Shelf.TEAM: teams}
    for shelf in (Shelf.TEMPLATE, Shelf.VARIANT):
        conditions[shelf] = _is_gone(TABLES[shelf], before)
    for shelf in (Shelf.MEETING, Shelf.GOAL, Shelf.AIM):
        table = TABLES[shelf]
        conditions[shelf] = _is_gone(table, before) | table.c.team.in_(of_teams)
    within = select(tables.meeting.c.id).where(conditions[Shelf.MEETING])
    for shelf in (Shelf.COMMITMENT, Shelf.NOTE, Shelf.ITEM):
        table = TABLES[shelf]
        conditions[shelf] = _is_gone(table, before) | table.c.meeting.in_(within)
    # What was made in no meeting goes with its team.
    conditions[Shelf.COMMITMENT] |= tables.commitment.c.team.in_(of_teams)
    return {
        shelf: list(db.execute(select(TABLES[shelf].c.id).where(condition)).scalars())
        for shelf, condition in conditions.items()
    }


def _forget(db: Connection, keys: Column[str], owners: list[str]) -> None:
    """Delete the rows whose keys name one of these, between colons."""
    gone = set(owners)
    found = db.execute(select(keys)).scalars().all() if gone else []
    stale = [key for key in found if gone.intersection(key.split(":"))]
    if stale:
        db.execute(delete(keys.table).where(keys == bindparam("of")), [{"of": k} for k in stale])


def listed(db: Connection) -> tuple[Binned, ...]:
    """What lies in the bin, latest first; not what lies there within something else that does."""
    return tuple(
        Binned(Shelf(shelf), identity, label, Moment(utc, offset or 0), day_from(day))
        for shelf, identity, label, utc, offset, day in db.execute(_LISTED).all()
    )


def _label(shelf: Shelf) -> ColumnElement[str]:
    columns = TABLES[shelf].c
    if shelf is Shelf.GOAL:
        title = func.coalesce(func.nullif(columns.title, ""), columns.sentence)
        return func.substr(title, 1, LABEL)
    names = {
        Shelf.TEAM: "name",
        Shelf.TEMPLATE: "name",
        Shelf.COMMITMENT: "text",
        Shelf.NOTE: "text",
        Shelf.AIM: "text",
        Shelf.VARIANT: "name",
    }
    return func.substr(columns[names.get(shelf, "title")], 1, LABEL)


def _choice(shelf: Shelf) -> Select[Any]:
    columns = TABLES[shelf].c
    chosen = select(
        literal(shelf.value),
        columns.id,
        _label(shelf),
        columns.binned_utc,
        columns.binned_offset,
        columns.day if shelf is Shelf.MEETING else null(),
    ).where(columns.binned_utc.is_not(None))
    meetings = select(tables.meeting.c.id).where(tables.meeting.c.binned_utc.is_not(None))
    return chosen if "meeting" not in columns else chosen.where(columns.meeting.not_in(meetings))


_texts = tables.revision.c
_NO_TEXTS = delete(tables.revision).where(
    _texts.shelf == bindparam("of_shelf"),
    # The text of a field is kept under "<identity>:<field>".
    or_(
        _texts.id == bindparam("of"),
        func.substr(_texts.id, 1, func.length(bindparam("of")) + 1) == bindparam("of") + ":",
    ),
)
_NO_ITEM = tables.lead.c.item.not_in(
    select(tables.item.c.id).where(tables.item.c.meeting == tables.lead.c.meeting)
)
_LISTED = union_all(*(_choice(shelf) for shelf in Shelf)).order_by(desc("binned_utc"), "id")
