"""The places of a meeting's notes and items, where the bin has had its hands in them.

A difference writes only what stands elsewhere than before, so that the places on the disk must
be those in the value that it starts from.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, bindparam, select, update

from facilitator.domain.meeting import Meeting
from facilitator.storage import tables
from facilitator.storage.clean import clean


def close_ranks(db: Connection, table: Table, meeting: str) -> None:
    """Count the places of what is not in the bin anew, from 0 and each once."""
    living = table.c.meeting == meeting, table.c.binned_utc.is_(None)
    tie = table.c.utc if "utc" in table.c else table.c.id
    order = select(table.c.id).where(*living).order_by(table.c.position, tie)
    _place(db, table, meeting, db.execute(order).scalars().all())


def put_as_in(db: Connection, meeting: Meeting) -> bool:
    """Give everything the place that it has in the value; whether the disk has more than that,

    which has been taken out of the bin behind the value's back.
    """
    more = False
    for table, things in ((tables.note, meeting.record.notes), (tables.item, meeting.plan.items)):
        here = clean(meeting.id)
        mine = [clean(thing.id) for thing in things]
        _place(db, table, here, mine)
        living = table.c.meeting == here, table.c.binned_utc.is_(None)
        there = set(db.execute(select(table.c.id).where(*living)).scalars())
        if not there <= set(mine):
            close_ranks(db, table, here)
            more = True
    return more


def _place(db: Connection, table: Table, meeting: str, identities: Iterable[str]) -> None:
    places = [{"of": each, "place": place} for place, each in enumerate(identities)]
    if places:
        one = table.c.meeting == meeting, table.c.id == bindparam("of")
        db.execute(update(table).where(*one).values(position=bindparam("place")), places)
