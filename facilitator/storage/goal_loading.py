"""Goals from their rows: one by its identity, or all that a selection finds at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from facilitator.domain import goal as of
from facilitator.domain.goal import Goal, GroupValue, Level, Marked, Piece, Reading, Review
from facilitator.domain.measure import Direction
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import fields_from_json, many_from_json
from facilitator.storage.goal_rows import COLUMNS
from facilitator.storage.shaping import a_day, a_number, day_from, moment_from, number_from, word

_OF: BindParameter[str] = bindparam("of")
_g, _r, _v = tables.goal.c, tables.reading.c, tables.review.c
_h, _d, _e = tables.goal_change.c, tables.dismissed.c, tables.evidence.c
_GOAL = select(*(_g[name] for name in COLUMNS), _g.body, _g.revision)
_ONE = _GOAL.where(_g.id == _OF)
_READING = select(
    _r.goal, _r.id, _r.day, _r.value, _r.note, _r.groups, _r.size, _r.meeting
).order_by(_r.goal, _r.position, _r.id)
_REVIEW = select(
    _v.goal,
    _v.id,
    _v.day,
    _v.held_utc,
    _v.held_offset,
    _v.meeting,
    _v.verdict,
    _v.reason,
    _v.reflection,
).order_by(_v.goal, _v.position, _v.id)
_CHANGE = select(
    _h.goal, _h.utc, _h.offset, _h.part, _h.before, _h.after, _h.reason, _h.meeting
).order_by(_h.goal, _h.position)
_DISMISSED = select(_d.goal, _d.rule, _d.phrase, _d.reason, _d.utc, _d.offset).order_by(
    _d.goal, _d.position
)
_PIECE = select(_e.goal, _e.id, _e.what, _e.whereabouts, _e.day, _e.meeting).order_by(
    _e.goal, _e.position, _e.id
)


def _reading(row: Any) -> Reading:  # noqa: ANN401 -- a Row
    # Taken apart at once: to ask a row for a column by its name takes longer than all the rest.
    _, identity, day, value, note, groups, size, meeting = row
    by_group = many_from_json(GroupValue, groups)
    return Reading(identity, a_day(day), a_number(value), note, by_group, size, meeting)


def _review(row: Any) -> Review:  # noqa: ANN401 -- a Row
    return Review(
        row.id,
        a_day(row.day),
        moment_from(row.held_utc, row.held_offset),
        row.meeting,
        None if row.verdict is None else word(of.Verdict, row.verdict),
        row.reason,
        row.reflection,
    )


def _change(row: Any) -> Marked:  # noqa: ANN401 -- a Row
    _, utc, offset, part, before, after, reason, meeting = row
    return Marked(Moment(utc, offset), word(of.Part, part), before, after, reason, meeting)


def _dismissed(row: Any) -> of.Dismissed:  # noqa: ANN401 -- a Row
    _, rule, phrase, reason, utc, offset = row
    return of.Dismissed(rule, phrase, reason, Moment(utc, offset))


def _piece(row: Any) -> Piece:  # noqa: ANN401 -- a Row
    _, identity, what, where, day, meeting = row
    return Piece(identity, what, where, day_from(day), meeting)


_Make: TypeAlias = Callable[[Any], Any]
_PARTS: dict[str, tuple[Select[Any], _Make]] = {
    "readings": (_READING, _reading),
    "reviews": (_REVIEW, _review),
    "changes": (_CHANGE, _change),
    "dismissed": (_DISMISSED, _dismissed),
    "evidence": (_PIECE, _piece),
}
_PARTS_OF_ONE = {
    name: (parts.where(parts.selected_columns.goal == _OF), make)
    for name, (parts, make) in _PARTS.items()
}


def load(db: Connection, identity: str) -> tuple[Goal, int] | None:
    """The goal of that identity and its revision; from the bin as well. Raises BadValue."""
    given = {"of": identity}
    row = db.execute(_ONE, given).first()
    if row is None:
        return None
    parts = {
        name: tuple(make(each) for each in db.execute(chosen, given).all())
        for name, (chosen, make) in _PARTS_OF_ONE.items()
    }
    return _goal(row, parts), row.revision


def load_many(db: Connection, chosen: Select[Any], given: Mapping[str, object]) -> list[Goal]:
    """The goals whose identities a selection finds, in its order, by a question for each part."""
    within = chosen.order_by(None)
    parts: dict[str, dict[str, list[Any]]] = {}
    for name, (every, make) in _PARTS.items():
        found = parts[name] = defaultdict(list)
        those = every.where(every.selected_columns.goal.in_(within))
        for row in db.execute(those, given).all():
            found[row[0]].append(make(row))
    rows = {row.id: row for row in db.execute(_GOAL.where(_g.id.in_(within)), given).all()}
    names = db.execute(chosen, given).scalars().all()
    return [
        _goal(rows[each], {name: tuple(found.get(each, ())) for name, found in parts.items()})
        for each in names
    ]


def _goal(row: Any, parts: Mapping[str, tuple[Any, ...]]) -> Goal:  # noqa: ANN401 -- a Row
    return fields_from_json(
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
        **parts,
    )
