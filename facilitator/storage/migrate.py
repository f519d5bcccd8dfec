"""Bringing a store of an older program to the present schema. Imports Alembic."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol as Port

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, text

from facilitator.storage.engine import driver, forget_old_pages, migrating_engine
from facilitator.storage.migrations import (
    r0001_first,
    r0002_files_and_signals,
    r0003_fits,
    r0004_own_protocols,
    r0005_notes,
    r0006_starts,
    r0007_for_next,
    r0008_goals,
    r0009_series_rule,
    r0010_life,
    r0011_search,
)
from facilitator.storage.search_index import rebuild_if_there
from facilitator.storage.search_tables import NAMES
from facilitator.storage.soundness import Unsound, damaged_rows


class Revision(Port):
    """A migration module: `revision` counts from 1; `upgrade` uses `alembic.op`."""

    revision: int

    def upgrade(self) -> None:
        """Change the schema of the revision before into this one."""


REVISIONS: tuple[Revision, ...] = (
    r0001_first,
    r0002_files_and_signals,
    r0003_fits,
    r0004_own_protocols,
    r0005_notes,
    r0006_starts,
    r0007_for_next,
    r0008_goals,
    r0009_series_rule,
    r0010_life,
    r0011_search,
)


def migrate(path: Path, revisions: Sequence[Revision] = REVISIONS) -> int:
    """Bring a store to the last of the revisions, in one transaction; which it has then.

    It must have been backed up. Raises Unsound when what it holds would not be whole
    afterwards, and whatever a migration meets; the store is as before then.
    """
    engine = migrating_engine(path)
    try:
        with engine.begin() as db:
            if db.exec_driver_sql("PRAGMA foreign_keys").scalar():
                raise Unsound("foreign keys are on: a rebuilt table would lose its children")
            before = int(db.exec_driver_sql("PRAGMA user_version").scalar_one())
            steps = [step for step in revisions if step.revision > before]
            rows = counts(db) if before else {}
            for step in steps:
                _upgrade(db, step)
            rebuild_if_there(driver(db))
            _check(db, rows)
        forget_old_pages(engine)
    finally:
        engine.dispose()
    return steps[-1].revision if steps else before


def counts(db: Connection) -> dict[str, int]:
    """How many rows each table has; those of the search index are made anew."""
    names = db.execute(
        text("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    )
    return {
        name: int(db.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608
        for name in names.scalars().all()
        if name not in NAMES
    }


def _upgrade(db: Connection, step: Revision) -> None:
    with Operations.context(MigrationContext.configure(db)):
        step.upgrade()
    # The header's number is a page like any other: it changes with the transaction or not at all.
    db.exec_driver_sql(f"PRAGMA user_version={step.revision}")


def _check(db: Connection, before: dict[str, int]) -> None:
    """Nothing may have been lost on the way. A table that a revision drops is not compared."""
    after = counts(db)
    lost = [name for name, rows in before.items() if name in after and after[name] != rows]
    if lost:
        raise Unsound(f"rows of {', '.join(lost)} would be lost")
    if db.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Unsound("rows would belong to nothing")
    if db.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise Unsound("the store would be damaged")
    if before and damaged_rows(driver(db)):
        raise Unsound("a text would not be as it was written")
