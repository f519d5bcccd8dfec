"""Making a new, empty store."""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy import Connection, insert

from facilitator.storage import search_tables, tables
from facilitator.storage.engine import driver, forget_old_pages, writing_engine
from facilitator.storage.files import beside, companions, put_in_place


def make_schema(db: Connection) -> None:
    """All tables of the present revision in an empty database, and whose file it is."""
    db.exec_driver_sql(f"PRAGMA application_id={tables.APPLICATION_ID}")
    tables.metadata.create_all(db, checkfirst=False)
    search_tables.make(driver(db))
    db.exec_driver_sql(f"PRAGMA user_version={tables.REVISION}")


def make_store(path: Path) -> None:
    """An empty store under that name, whole or not there at all. Raises on a disk that is full."""
    fresh = beside(path)
    engine = writing_engine(fresh)
    try:
        with engine.begin() as db:
            make_schema(db)
            row = {"one": 1, "born": secrets.token_hex(8), "commits": 0, "opened_utc": 0}
            db.execute(insert(tables.store), row)
        forget_old_pages(engine)
    finally:
        engine.dispose()
    for each in companions(fresh):
        each.unlink(missing_ok=True)
    put_in_place(fresh, path)
