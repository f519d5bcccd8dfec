"""One engine with one connection, for the one thread that makes, uses and disposes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from facilitator.storage.whereabouts import Place, place_of

OLDEST_SQLITE = (3, 51, 3)
"""Earlier ones can damage a file when two connections meet at a checkpoint."""

PATIENCE = 5_000
"""Milliseconds to wait for another connection."""

WRITER_PATIENCE = 1_500
"""The same for the writer: it tries again by itself, and has to speak up within two seconds."""

Pragmas: TypeAlias = dict[str, int]

DISK_ERRORS = (OSError, DBAPIError, dbapi2.DatabaseError)
"""What the disk and the driver raise, through SQLAlchemy and past it."""

UNREADABLE = (dbapi2.DatabaseError, UnicodeDecodeError)
"""What the driver raises over a damaged file: its own complaint may quote what is no text."""

PRAGMAS: Pragmas = {
    "foreign_keys": 1,
    "synchronous": 2,  # FULL: with NORMAL a power cut lost acknowledged commits
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,  # what is deleted is not readable on the disk
    "mmap_size": 0,
    "temp_store": 2,  # memory: no note text in temporary files
}


ELSEWHERE: Pragmas = {"synchronous": 3}
"""EXTRA, in a folder that a network or a cloud program has its hands in. Without a log beside the
store there: shared memory does not reach other machines, and a log is copied apart from it."""


class WrongPragma(Exception):
    """SQLite did not take a setting that the promises rest on."""


def assert_sqlite() -> None:
    """Refuse a SQLite with the WAL-reset fault."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise WrongPragma(f"SQLite {dbapi2.sqlite_version} is too old")


def set_up(raw: dbapi2.Connection, pragmas: Pragmas) -> None:
    """Set each pragma, read it back, and refuse to go on with another value."""
    for name, value in pragmas.items():
        raw.execute(f"PRAGMA {name}={value}")
        row = raw.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != value:
            raise WrongPragma(f"{name} is {row[0]}, not {value}")


def writing_engine(path: Path) -> Engine:
    """For the writer: every transaction takes the lock at its beginning."""
    return _engine(path, "BEGIN IMMEDIATE", {"busy_timeout": WRITER_PATIENCE})


def reading_engine(path: Path) -> Engine:
    """For questions: sees one state of the store for the length of a transaction, writes none."""
    return _engine(path, "BEGIN DEFERRED", {"busy_timeout": PATIENCE, "query_only": 1})


def migrating_engine(path: Path) -> Engine:
    """For a change of the schema: foreign keys are off before the transaction begins."""
    return _engine(path, "BEGIN IMMEDIATE", {"busy_timeout": PATIENCE, "foreign_keys": 0})


def copying_engine(path: Path) -> Engine:
    """For a copy that is to be a single file: no log beside it, and not synced at every step."""
    return _engine(path, "BEGIN IMMEDIATE", {"busy_timeout": PATIENCE, "synchronous": 0}, "delete")


def _engine(path: Path, begin: str, pragmas: Pragmas, journal: str = "") -> Engine:
    if not journal:
        at_home = place_of(path.parent) is Place.OWN_DISK
        journal = "wal" if at_home else "delete"
        pragmas = pragmas if at_home else ELSEWHERE | pragmas
    engine = create_engine(
        f"sqlite:///{path}",
        module=dbapi2,
        poolclass=StaticPool,
        connect_args={"isolation_level": None, "check_same_thread": True},
        hide_parameters=True,  # no note text in an error message
    )

    @event.listens_for(engine, "connect")
    def on_connect(raw: dbapi2.Connection, _record: object) -> None:
        assert_sqlite()
        raw.execute(f"PRAGMA busy_timeout={pragmas['busy_timeout']}")
        mode = raw.execute(f"PRAGMA journal_mode={journal}").fetchone()[0]
        if mode != journal:
            raise WrongPragma(f"journal_mode is {mode}")
        set_up(raw, PRAGMAS | pragmas)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def engine_on(raw: dbapi2.Connection) -> Engine:
    """An engine on a connection that somebody else has opened, set up and will close."""
    engine = create_engine(
        "sqlite://", creator=lambda: raw, module=dbapi2, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", lambda db: db.exec_driver_sql("BEGIN DEFERRED"))
    return engine


def driver(db: Connection) -> dbapi2.Connection:
    """The driver's own connection beneath, for what only it can do."""
    raw = db.connection.driver_connection
    if raw is None:
        raise WrongPragma("the connection is closed")
    return cast(dbapi2.Connection, raw)


def forget_old_pages(engine: Engine, *, patient: bool = True) -> bool:
    """Write the log into the store and empty it; false while somebody still reads from it.

    Deleted words and times stand in the log until this has happened. Whoever is not `patient` does
    not wait for a reader to end; a look at the whole store may take seconds.
    """
    connection = engine.raw_connection()
    try:
        raw = connection.cursor()
        if patient:
            return _log_emptied(raw)
        (wait,) = raw.execute("PRAGMA busy_timeout").fetchone()
        raw.execute("PRAGMA busy_timeout=0")
        try:
            return _log_emptied(raw)
        finally:
            raw.execute(f"PRAGMA busy_timeout={wait}")
    finally:
        connection.close()


def _log_emptied(raw: DBAPICursor) -> bool:
    row = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return bool(row[0] == 0)
