"""A goal as rows, and back: its own columns, and its readings, reviews, changes and evidence."""

from __future__ import annotations

from sqlalchemy import BindParameter, Connection, bindparam, select

from facilitator.app.keeping import Shelf
from facilitator.domain import goal as of
from facilitator.domain.goal import Goal, GroupValue, Level, Marked, Piece, Reading, Review
from facilitator.domain.goal_course import course
from facilitator.domain.measure import Direction
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import fields_from_json, fields_to_json, many_from_json, to_json
from facilitator.storage.part import Part, Row
from facilitator.storage.revisions import is_cut, keep
from facilitator.storage.shaping import (
    a_day,
    a_number,
    day_from,
    iso,
    moment_from,
    number_from,
    said,
    sha,
    word,
)

_COLUMNS = (
    "id",
    "team",
    "title",
    "sentence",
    "standing",
    "level",
    "variant",
    "unit",
    "baseline",
    "target",
    "direction",
    "start",
    "due",
    "owner",
    "priority",
    "baseline_day",
    "cohort_size",
)
_PARTS = ("readings", "reviews", "changes", "dismissed", "evidence")
_OWN = (*_COLUMNS, *_PARTS)
"""Fields with a column or a table of their own; the body has the others."""


def same_top(before: Goal, after: Goal) -> bool:
    """Whether the columns of the goal itself are the same."""
    return top_row(before) == top_row(after)


def top_row(goal: Goal) -> Row:
    """The columns of the goal itself. What follows from its parts stands there for the lists."""
    found = course(goal)
    return {
        "team": goal.team,
        "title": goal.title,
        "sentence": goal.sentence,
        "standing": goal.standing.value,
        "level": goal.level.value,
        "variant": goal.variant,
        "unit": goal.unit,
        "baseline": said(goal.baseline),
        "target": said(goal.target),
        "direction": None if goal.direction is None else goal.direction.value,
        "start": iso(goal.start),
        "due": iso(goal.due),
        "owner": goal.owner,
        "priority": goal.priority,
        "baseline_day": iso(goal.baseline_day),
        "cohort_size": goal.cohort_size,
        "latest": said(found.value),
        "latest_day": iso(found.read),
        "looked_at": iso(found.seen),
        "next_review": iso(found.review),
        "sha": sha(goal.id, goal.sentence),
        "body": fields_to_json(goal, _OWN),
    }


READINGS: Part[Goal, Reading] = Part(
    tables.reading,
    "goal",
    ("id",),
    lambda goal: goal.readings,
    lambda _place, reading: (reading.id,),
    lambda reading: {
        "day": iso(reading.day),
        "value": said(reading.value),
        "note": reading.note,
        "size": reading.size,
        "meeting": reading.meeting,
        "groups": to_json(reading.groups),
    },
)
REVIEWS: Part[Goal, Review] = Part(
    tables.review,
    "goal",
    ("id",),
    lambda goal: goal.reviews,
    lambda _place, review: (review.id,),
    lambda review: {
        "day": iso(review.day),
        "held_utc": None if review.held is None else review.held.utc,
        "held_offset": None if review.held is None else review.held.offset,
        "meeting": review.meeting,
        "verdict": None if review.verdict is None else review.verdict.value,
        "reason": review.reason,
        "reflection": review.reflection,
    },
)
CHANGES: Part[Goal, Marked] = Part(
    tables.goal_change,
    "goal",
    ("position",),
    lambda goal: goal.changes,
    lambda place, _change: (place,),
    lambda change: {
        "utc": change.at.utc,
        "offset": change.at.offset,
        "part": change.part.value,
        "before": change.before,
        "after": change.after,
        "reason": change.reason,
        "meeting": change.meeting,
    },
)
DISMISSED: Part[Goal, of.Dismissed] = Part(
    tables.dismissed,
    "goal",
    ("position",),
    lambda goal: goal.dismissed,
    lambda place, _dismissed: (place,),
    lambda dismissed: {
        "rule": dismissed.rule,
        "phrase": dismissed.phrase,
        "reason": dismissed.reason,
        "utc": dismissed.at.utc,
        "offset": dismissed.at.offset,
    },
)
EVIDENCE: Part[Goal, Piece] = Part(
    tables.evidence,
    "goal",
    ("id",),
    lambda goal: goal.evidence,
    lambda _place, piece: (piece.id,),
    lambda piece: {
        "what": piece.what,
        "whereabouts": piece.where,
        "day": iso(piece.day),
        "meeting": piece.meeting,
    },
)


def write_parts(db: Connection, before: Goal | None, after: Goal, now: Moment) -> int:
    """Write what differs in the parts; how many rows that were. A sentence that is cut is kept."""
    if before is not None and is_cut(before.sentence, after.sentence):
        keep(db, Shelf.GOAL, before.id, before.sentence, now)
    return (
        READINGS.save(db, after.id, before, after, now)
        + REVIEWS.save(db, after.id, before, after, now)
        + CHANGES.save(db, after.id, before, after, now)
        + DISMISSED.save(db, after.id, before, after, now)
        + EVIDENCE.save(db, after.id, before, after, now)
    )


_OF: BindParameter[str] = bindparam("of")
_g, _r, _v = tables.goal.c, tables.reading.c, tables.review.c
_h, _d, _e = tables.goal_change.c, tables.dismissed.c, tables.evidence.c
_GOAL = select(*(_g[name] for name in _COLUMNS), _g.body, _g.revision).where(_g.id == _OF)
_READING = (
    select(_r.id, _r.day, _r.value, _r.note, _r.groups, _r.size, _r.meeting)
    .where(_r.goal == _OF)
    .order_by(_r.position, _r.id)
)
_REVIEW = (
    select(
        _v.id,
        _v.day,
        _v.held_utc,
        _v.held_offset,
        _v.meeting,
        _v.verdict,
        _v.reason,
        _v.reflection,
    )
    .where(_v.goal == _OF)
    .order_by(_v.position, _v.id)
)
_CHANGE = (
    select(_h.utc, _h.offset, _h.part, _h.before, _h.after, _h.reason, _h.meeting)
    .where(_h.goal == _OF)
    .order_by(_h.position)
)
_DISMISSED = (
    select(_d.rule, _d.phrase, _d.reason, _d.utc, _d.offset)
    .where(_d.goal == _OF)
    .order_by(_d.position)
)
_PIECE = (
    select(_e.id, _e.what, _e.whereabouts, _e.day, _e.meeting)
    .where(_e.goal == _OF)
    .order_by(_e.position, _e.id)
)


def load(db: Connection, identity: str) -> tuple[Goal, int] | None:
    """The goal of that identity and its revision; from the bin as well. Raises BadValue."""
    row = db.execute(_GOAL, {"of": identity}).first()
    if row is None:
        return None
    goal = fields_from_json(
        Goal,
        row.body,
        id=row.id,
        team=row.team,
        title=row.title,
        sentence=row.sentence,
        standing=word(of.Standing, row.standing),
        level=word(Level, row.level),
        variant=row.variant,
        unit=row.unit,
        baseline=number_from(row.baseline),
        target=number_from(row.target),
        direction=None if row.direction is None else word(Direction, row.direction),
        start=day_from(row.start),
        due=day_from(row.due),
        owner=row.owner,
        priority=row.priority,
        baseline_day=day_from(row.baseline_day),
        cohort_size=row.cohort_size,
        readings=_readings(db, identity),
        reviews=_reviews(db, identity),
        changes=_changes(db, identity),
        dismissed=_dismissed(db, identity),
        evidence=_evidence(db, identity),
    )
    return goal, row.revision


def _readings(db: Connection, goal: str) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            row.id,
            a_day(row.day),
            a_number(row.value),
            row.note,
            many_from_json(GroupValue, row.groups),
            row.size,
            row.meeting,
        )
        for row in db.execute(_READING, {"of": goal}).all()
    )


def _reviews(db: Connection, goal: str) -> tuple[Review, ...]:
    return tuple(
        Review(
            row.id,
            a_day(row.day),
            moment_from(row.held_utc, row.held_offset),
            row.meeting,
            None if row.verdict is None else word(of.Verdict, row.verdict),
            row.reason,
            row.reflection,
        )
        for row in db.execute(_REVIEW, {"of": goal}).all()
    )


def _changes(db: Connection, goal: str) -> tuple[Marked, ...]:
    return tuple(
        Marked(Moment(utc, offset), word(of.Part, part), before, after, reason, meeting)
        for utc, offset, part, before, after, reason, meeting in db.execute(
            _CHANGE, {"of": goal}
        ).all()
    )


def _dismissed(db: Connection, goal: str) -> tuple[of.Dismissed, ...]:
    return tuple(
        of.Dismissed(rule, phrase, reason, Moment(utc, offset))
        for rule, phrase, reason, utc, offset in db.execute(_DISMISSED, {"of": goal}).all()
    )


def _evidence(db: Connection, goal: str) -> tuple[Piece, ...]:
    return tuple(
        Piece(identity, what, where, day_from(day), meeting)
        for identity, what, where, day, meeting in db.execute(_PIECE, {"of": goal}).all()
    )
