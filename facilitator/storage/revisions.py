"""Earlier texts of notes, commitments and fields."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, insert, select

from facilitator.app.keeping import Shelf
from facilitator.domain.time import Moment
from facilitator.storage.clean import clean
from facilitator.storage.tables import revision

_r = revision.c
_OF = (
    select(_r.utc, _r.offset, _r.text)
    .where(_r.shelf == bindparam("of_shelf"), _r.id == bindparam("of_id"))
    .order_by(_r.number.desc())
)
_LATEST = _OF.limit(1)


def keep(db: Connection, shelf: Shelf, identity: str, text: str, at: Moment) -> None:
    """Keep a text as the latest revision; the same text again is none."""
    of = {"of_shelf": shelf.value, "of_id": clean(identity)}
    text = clean(text)
    latest = db.execute(_LATEST, of).first()
    if latest is not None and latest.text == text:
        return
    row = {"shelf": shelf.value, "id": of["of_id"], "text": text}
    db.execute(insert(revision), row | {"utc": at.utc, "offset": at.offset})


def is_cut(old: str, new: str) -> bool:
    """Whether so much goes in one save that the old text must be kept: more than half of it."""
    return 2 * len(new) < len(old)


def listed(db: Connection, shelf: Shelf, identity: str) -> tuple[tuple[Moment, str], ...]:
    """Earlier texts with the moment at which each was kept, latest first."""
    rows = db.execute(_OF, {"of_shelf": shelf.value, "of_id": clean(identity)})
    return tuple((Moment(utc, offset), text) for utc, offset, text in rows)
