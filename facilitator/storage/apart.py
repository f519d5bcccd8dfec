"""What stands in a confidential item: by itself it may be for all, and yet is told apart only."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from facilitator.storage import tables

_c, _i, _n = tables.commitment.c, tables.item.c, tables.note.c

_APART = select(_c.id).join(
    tables.item, and_(_i.meeting == _c.meeting, _i.id == _c.item, _i.confidential == 1)
)

NOTE_WITHIN: ColumnElement[bool] = exists().where(
    _i.meeting == _n.meeting, _i.id == _n.item, _i.confidential == 1
)
"""Whether a note stands in one, for a selection of notes."""


def apart(db: Connection) -> frozenset[str]:
    """The identities of the commitments that stand in one."""
    return frozenset(db.execute(_APART).scalars().all())
