"""A goal as rows: its own columns, and its readings, reviews, changes and evidence."""

from __future__ import annotations

from sqlalchemy import Connection

from facilitator.app.keeping import Shelf
from facilitator.domain import goal as of
from facilitator.domain.goal import Goal, Marked, Piece, Reading, Review
from facilitator.domain.goal_course import course
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import fields_to_json, to_json
from facilitator.storage.part import Part, Row
from facilitator.storage.revisions import is_cut, keep
from facilitator.storage.shaping import (
    iso,
    said,
    sha,
)

COLUMNS = (
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
_OWN = (*COLUMNS, *_PARTS)
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
