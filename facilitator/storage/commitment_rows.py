"""Commitments as rows, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.part import Part
from facilitator.storage.part import Row as Columns
from facilitator.storage.shaping import day_from, iso, names, names_from, sha, word


def same_top(before: Commitment, after: Commitment) -> bool:
    """Whether the columns of the commitment itself are the same."""
    return top_row(before) == top_row(after)


def top_row(commitment: Commitment) -> Columns:
    """The columns of the commitment itself. Its state stands there for the lists."""
    return {
        "team": commitment.team,
        "meeting": commitment.meeting,
        "kind": commitment.kind.value,
        "text": commitment.text,
        "utc": commitment.at.utc,
        "offset": commitment.at.offset,
        "item": commitment.item,
        "segment": commitment.segment,
        "owners": names(commitment.owners),
        "due": iso(commitment.due),
        "next_meeting": int(commitment.next_meeting),
        "accepted": int(commitment.accepted),
        "method": commitment.method,
        "private": int(commitment.private),
        "goal": commitment.goal,
        "dissent": commitment.dissent,
        "confidential": int(commitment.confidential),
        "state": commitment.state.value,
        "sha": sha(commitment.id, commitment.text),
    }


def _change_row(change: Change) -> Columns:
    return {
        "state": change.state.value,
        "meeting": change.meeting,
        "utc": change.at.utc,
        "offset": change.at.offset,
        "reason": change.reason,
        "until": iso(change.until),
        "other": change.other,
    }


CHANGES: Part[Commitment, Change] = Part(
    tables.change,
    "commitment",
    ("position",),
    lambda commitment: commitment.changes,
    lambda place, _change: (place,),
    _change_row,
)


def write_parts(db: Connection, before: Commitment | None, after: Commitment, now: Moment) -> int:
    """Write the changes that are new; one that was undone at once goes again."""
    return CHANGES.save(db, after.id, before, after, now)


_c, _h = tables.commitment.c, tables.change.c
COLUMNS = (
    _c.id,
    _c.team,
    _c.kind,
    _c.text,
    _c.utc,
    _c.offset,
    _c.meeting,
    _c.item,
    _c.segment,
    _c.owners,
    _c.due,
    _c.next_meeting,
    _c.accepted,
    _c.method,
    _c.private,
    _c.goal,
    _c.dissent,
    _c.confidential,
    _c.revision,
)
_ONE = select(*COLUMNS).where(_c.id == bindparam("of"))
_CHANGE = select(
    _h.commitment, _h.state, _h.meeting, _h.utc, _h.offset, _h.reason, _h.until, _h.other
).order_by(_h.commitment, _h.position)


def load(db: Connection, identity: str) -> tuple[Commitment, int] | None:
    """The commitment of that identity and its revision; from the bin as well."""
    return next(iter(load_many(db, _ONE, {"of": identity})), None)


def load_many(
    db: Connection, chosen: Select[Any], given: Mapping[str, object]
) -> list[tuple[Commitment, int]]:
    """The commitments that a selection of COLUMNS finds, in its order, with their revisions."""
    rows = db.execute(chosen, given).all()
    if not rows:
        return []
    within = chosen.with_only_columns(_c.id).order_by(None)
    history: dict[str, list[Change]] = {}
    changes = _CHANGE.where(_h.commitment.in_(within))
    for row in db.execute(changes, given).all():
        change = Change(
            word(State, row.state),
            row.meeting,
            Moment(row.utc, row.offset),
            row.reason,
            day_from(row.until),
            row.other,
        )
        history.setdefault(row.commitment, []).append(change)
    return [(_commitment(row, tuple(history.get(row.id, ()))), row.revision) for row in rows]


def _commitment(row: Any, changes: tuple[Change, ...]) -> Commitment:  # noqa: ANN401 -- a Row
    return Commitment(
        id=row.id,
        team=row.team,
        kind=word(Kind, row.kind),
        text=row.text,
        at=Moment(row.utc, row.offset),
        meeting=row.meeting,
        item=row.item,
        segment=row.segment,
        owners=names_from(row.owners),
        due=day_from(row.due),
        next_meeting=bool(row.next_meeting),
        accepted=bool(row.accepted),
        method=row.method,
        private=bool(row.private),
        changes=changes,
        goal=row.goal,
        dissent=row.dissent,
        confidential=bool(row.confidential),
    )
