"""A meeting as rows, and back: its own columns, its notes, and what plan_rows and event_rows do."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from facilitator.app.keeping import Shelf
from facilitator.domain.agenda import Item
from facilitator.domain.closing import Closing, LastMinutes, NormKept, Sorted
from facilitator.domain.life import Deed, Frozen, Passage
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from facilitator.domain.series import Rule
from facilitator.domain.time import Moment
from facilitator.storage import event_rows, plan_rows, tables
from facilitator.storage.codec import BadValue, from_json, many_from_json, to_json
from facilitator.storage.part import Part, Row
from facilitator.storage.revisions import is_cut, keep
from facilitator.storage.shaping import (
    a_day,
    a_time,
    day_from,
    iso,
    names,
    names_from,
    sha,
    time_from,
    word,
)


def same_top(before: Meeting, after: Meeting) -> bool:
    """Whether the columns of the meeting itself are the same. Cheap where they mostly are."""
    if before.team != after.team or before.record.closing != after.record.closing:
        return False
    if before.answer != after.answer or before.passages != after.passages:
        return False
    if before.plan is not after.plan and top_row(before) != top_row(after):
        return False
    log, new = before.log, after.log
    return log is new or (log.results == new.results and before.stage is after.stage)


_NORM_KEPT = {NormKept.NO: 0, NormKept.YES: 1, NormKept.PARTLY: 2}
"""As the column has it: it began with no and yes, so that their numbers stay."""


def top_row(meeting: Meeting) -> Row:
    """The columns of the meeting itself. Its stage stands there for the lists."""
    plan, closing, results = meeting.plan, meeting.record.closing, meeting.log.results
    return {
        "team": meeting.team,
        "title": plan.title,
        "day": iso(plan.day),
        "start": iso(plan.start),
        "bell": iso(plan.bell),
        "place": plan.place,
        "purpose": plan.purpose,
        "norm": plan.norm,
        "norm_at": plan.norm_at,
        "ticked": names(plan.ticked),
        "put_away": names(plan.put_away),
        "series": plan.series,
        "rule": None if plan.rule is None else to_json(plan.rule),
        "moved_from": iso(plan.moved_from),
        "cancelled": int(plan.cancelled),
        "reason": plan.reason,
        "for_next": to_json(plan.for_next),
        "apologies": names(plan.apologies),
        "stage": meeting.stage.value,
        "read_back": names(closing.read_back),
        "sorted": to_json(closing.sorted),
        "rating": closing.rating,
        "norm_kept": None if closing.norm_kept is None else _NORM_KEPT[closing.norm_kept],
        "worth_sharing": closing.worth_sharing,
        "ask_head": closing.ask_head,
        "next_day": iso(closing.next_day),
        "next_start": iso(closing.next_start),
        "next_place": closing.next_place,
        "results": None if results is None else to_json(results),
        "standing": meeting.standing.value,
        "answer": meeting.answer,
        "approved": to_json(closing.approved),
    }


def _note_row(note: Note) -> Row:
    return {
        "kind": note.kind.value,
        "text": note.text,
        "utc": note.at.utc,
        "offset": note.at.offset,
        "item": note.item,
        "segment": note.segment,
        "private": int(note.private),
        "sha": sha(note.id, note.text),
        "file": note.file,
        "confidential": int(note.confidential),
    }


NOTES: Part[Meeting, Note] = Part(
    tables.note,
    "meeting",
    ("id",),
    lambda meeting: meeting.record.notes,
    lambda _place, note: (note.id,),
    _note_row,
    bins=True,
)


def _passage_row(passage: Passage) -> Row:
    return {
        "deed": passage.deed.value,
        "utc": passage.at.utc,
        "offset": passage.at.offset,
        "at_meeting": passage.meeting,
        "words": passage.words,
        "kept": None if passage.kept is None else to_json(passage.kept),
    }


PASSAGES: Part[Meeting, Passage] = Part(
    tables.passage,
    "meeting",
    ("position",),
    lambda meeting: meeting.passages,
    lambda place, _passage: (place,),
    _passage_row,
)


def write_parts(db: Connection, before: Meeting | None, after: Meeting, now: Moment) -> int:
    """Write what differs in plan, notes and passages; how many rows that were."""
    count = plan_rows.write(db, before, after, now)
    count += PASSAGES.save(db, after.id, before, after, now)
    if before is not None and before.record.notes is after.record.notes:
        return count
    notes = NOTES.changed(before, after)
    for _key, _place, old, new in notes.put:
        if old is not None and is_cut(old.text, new.text):
            keep(db, Shelf.NOTE, old.id, old.text, now)
    return count + NOTES.write(db, after.id, notes, now)


_OF: BindParameter[str] = bindparam("of")
_m, _n = tables.meeting.c, tables.note.c
_MEETING = select(
    _m.team,
    _m.title,
    _m.day,
    _m.start,
    _m.bell,
    _m.place,
    _m.purpose,
    _m.norm,
    _m.norm_at,
    _m.ticked,
    _m.put_away,
    _m.series,
    _m.rule,
    _m.moved_from,
    _m.cancelled,
    _m.reason,
    _m.for_next,
    _m.apologies,
    _m.read_back,
    _m.sorted,
    _m.rating,
    _m.norm_kept,
    _m.worth_sharing,
    _m.ask_head,
    _m.next_day,
    _m.next_start,
    _m.next_place,
    _m.results,
    _m.answer,
    _m.approved,
    _m.revision,
).where(_m.id == _OF)
_NOTE = (
    select(
        _n.id,
        _n.kind,
        _n.text,
        _n.utc,
        _n.offset,
        _n.item,
        _n.segment,
        _n.private,
        _n.file,
        _n.confidential,
    )
    .where(_n.meeting == _OF, _n.binned_utc.is_(None))
    .order_by(_n.position, _n.utc)
)
_p = tables.passage.c
_PASSAGE = (
    select(_p.deed, _p.utc, _p.offset, _p.at_meeting, _p.words, _p.kept)
    .where(_p.meeting == _OF)
    .order_by(_p.position)
)


def load(db: Connection, identity: str) -> tuple[Meeting, int] | None:
    """The meeting of that identity and its revision; from the bin as well. Raises BadValue."""
    row = db.execute(_MEETING, {"of": identity}).first()
    if row is None:
        return None
    roles, next_roles = plan_rows.load_roles(db, identity)
    plan = Plan(
        title=row.title,
        day=a_day(row.day),
        start=a_time(row.start),
        bell=a_time(row.bell),
        place=row.place,
        purpose=row.purpose,
        items=plan_rows.load_items(db, identity),
        roles=roles,
        expected=plan_rows.load_people(db, identity),
        apologies=names_from(row.apologies),
        dates=plan_rows.load_days(db, identity),
        norm=row.norm,
        norm_at=row.norm_at,
        ticked=names_from(row.ticked),
        put_away=names_from(row.put_away),
        series=row.series,
        rule=None if row.rule is None else from_json(Rule, row.rule),
        moved_from=day_from(row.moved_from),
        cancelled=bool(row.cancelled),
        reason=row.reason,
        for_next=many_from_json(Item, row.for_next),
    )
    closing = Closing(
        read_back=names_from(row.read_back),
        sorted=many_from_json(Sorted, row.sorted),
        rating=row.rating,
        norm_kept=_norm_kept(row.norm_kept),
        worth_sharing=row.worth_sharing,
        ask_head=row.ask_head,
        next_day=day_from(row.next_day),
        next_start=time_from(row.next_start),
        next_place=row.next_place,
        next_roles=next_roles,
        approved=many_from_json(LastMinutes, row.approved),
    )
    results = None if row.results is None else from_json(Results, row.results)
    log = Log(event_rows.load(db, identity), results)
    record = Record(_load_notes(db, identity), closing)
    passages = _load_passages(db, identity)
    return Meeting(identity, row.team, plan, record, log, passages, row.answer), row.revision


def _load_passages(db: Connection, meeting: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            word(Deed, row.deed),
            Moment(row.utc, row.offset),
            row.at_meeting,
            row.words,
            None if row.kept is None else from_json(Frozen, row.kept),
        )
        for row in db.execute(_PASSAGE, {"of": meeting}).all()
    )


def _norm_kept(number: int | None) -> NormKept | None:
    if number is None:
        return None
    kept = next((kept for kept, each in _NORM_KEPT.items() if each == number), None)
    if kept is None:
        raise BadValue(f"{number} says nothing of a norm")
    return kept


def _load_notes(db: Connection, meeting: str) -> tuple[Note, ...]:
    kinds = {kind.value: kind for kind in Kind}
    rows = db.execute(_NOTE, {"of": meeting}).all()
    return tuple(_note(row, kinds.get(row[1]) or word(Kind, row[1])) for row in rows)


def _note(row: Any, kind: Kind) -> Note:  # noqa: ANN401 -- a Row
    identity, _kind, text, utc, offset, item, segment, private, file, confidential = row
    at = Moment(utc, offset)
    return Note(identity, kind, text, at, item, segment, bool(private), file, bool(confidential))
