"""The one row that says which store this is, and the small rows that are only overwritten."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select, update

from facilitator.app.keeping import Tick
from facilitator.domain.time import Millis, Moment
from facilitator.storage import tables
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.counter import Count
from facilitator.storage.pending import Act
from facilitator.storage.statements import upserts

_s, _k = tables.store.c, tables.chore.c
_COUNT = select(_s.born, _s.commits)
_ONE_MORE = "UPDATE store SET commits = commits + 1"
_OPENED = update(tables.store).values(opened_utc=bindparam("now_utc"))
_NO_DRAFT = delete(tables.draft).where(tables.draft.c.key == bindparam("of"))


def count(db: Connection) -> Count:
    """Which store this is and how many commits it has seen."""
    born, commits = db.execute(_COUNT).one()
    return Count(born, commits)


def one_more(db: Connection) -> None:
    """Part of every commit."""
    db.exec_driver_sql(_ONE_MORE)


def opened(db: Connection, now: Millis) -> Millis:
    """Note that the store is opened now; when it was opened before."""
    before = db.execute(select(_s.opened_utc)).scalar_one()
    db.execute(_OPENED, {"now_utc": now})
    return int(before)


def chores(db: Connection) -> list[tuple[str, str]]:
    """What is still to be done outside the store: its kind and subject."""
    return [(kind, subject) for kind, subject in db.execute(select(_k.kind, _k.subject))]


def chore_done(kind: str, subject: str) -> Act:
    """Note that it has been done."""

    def act(db: Connection, _bases: Bases, _now: Moment) -> bool:
        db.execute(delete(tables.chore).where(_k.kind == kind, _k.subject == subject))
        return False

    return act


def write_drafts(db: Connection, drafts: dict[str, str]) -> None:
    """Overwrite these drafts; an empty text removes one."""
    typed = [{"key": clean(k), "text": clean(text)} for k, text in drafts.items() if text]
    empty = [{"of": clean(key)} for key, text in drafts.items() if not text]
    if typed:
        db.execute(upserts(tables.draft), typed)
    if empty:
        db.execute(_NO_DRAFT, empty)


def write_tick(db: Connection, tick: Tick | None) -> None:
    """Overwrite the second of the running meeting, or remove it."""
    if tick is None:
        db.execute(delete(tables.tick))
        return
    row = {"one": 1, "meeting": clean(tick.meeting), "t": tick.t}
    db.execute(upserts(tables.tick), row | {"utc": tick.at.utc, "offset": tick.at.offset})
