"""A store whose tables are whole and whose indexes alone are damaged: they are made anew."""

from __future__ import annotations

import errno
import logging
import os
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2

from facilitator.storage import rescue, trouble
from facilitator.storage.engine import (
    UNREADABLE,
    Pragmas,
    driver,
    forget_old_pages,
    set_up,
    writing_engine,
)
from facilitator.storage.files import beside, remove_database, store_file
from facilitator.storage.soundness import (
    HASHED,
    Newer,
    Unsound,
    damaged_rows,
    examine,
    read_only,
    verdict,
)

_log = logging.getLogger(__name__)

Value: TypeAlias = str | int | float | bytes | None
Rows: TypeAlias = dict[int, tuple[Value, ...]]

_KINDS = {type(None): 0, int: 1, float: 1, str: 2, bytes: 3}

_TRIAL: Pragmas = {"trusted_schema": 0, "cell_size_check": 1, "temp_store": 2, "synchronous": 0}


def made_anew(folder: Path) -> Path | None:
    """Make a store's indexes anew: where the file as it was lies now, None when that is no help.

    It is tried on a copy first, and only where that comes out sound the store is set aside as a
    verified copy and changed, in one transaction. Raises the disk's errors: no damage, and nothing
    has been changed then.
    """
    path = store_file(folder)
    try:
        with read_only(path) as raw:
            if not all(_table_is_right(raw, *index) for index in _indexes(raw)):
                return None
            _try_on_a_copy(raw, path)
    except (Unsound, Newer) as error:
        _log.warning("new indexes do not make the store sound", exc_info=error)
        return None
    place = rescue.copy_aside(folder)
    engine = writing_engine(path)
    try:
        with engine.begin() as db:
            _reindex(driver(db))
        forget_old_pages(engine)
    finally:
        engine.dispose()
    return place


def _try_on_a_copy(raw: dbapi2.Connection, path: Path) -> None:
    """Raises Unsound and SQLite's errors where a copy of the store cannot be made sound."""
    fresh = beside(path)
    try:
        with closing(dbapi2.connect(str(fresh), isolation_level=None)) as trial:
            set_up(trial, {"synchronous": 0})
            _copy(raw, trial)
            set_up(trial, _TRIAL)
            trial.execute("BEGIN IMMEDIATE")
            _reindex(trial)
            trial.execute("COMMIT")
            examine(trial)
            if damaged_rows(trial):
                raise Unsound("a text is not as it was written")
    except dbapi2.DatabaseError as error:
        if trouble.is_passing(error):
            raise
        raise Unsound("an index cannot be made anew") from error
    finally:
        remove_database(fresh)


def _copy(raw: dbapi2.Connection, trial: dbapi2.Connection) -> None:
    """Page by page. The driver does not say by name why a copy failed; all was readable before."""
    try:
        raw.backup(trial)
    except dbapi2.OperationalError as error:
        number = errno.ENOSPC if "full" in str(error) else errno.EIO
        raise OSError(number, os.strerror(number)) from error


def _reindex(raw: dbapi2.Connection) -> None:
    """Within a transaction, which is broken off when the store is not sound afterwards."""
    raw.execute("REINDEX")
    if verdict(raw) != "ok":
        raise Unsound("more than an index is damaged")


def _indexes(raw: dbapi2.Connection) -> list[tuple[str, str]]:
    """Each index with its table."""
    found = raw.execute("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'")
    return [(str(name), str(table)) for name, table in found]


def _table_is_right(raw: dbapi2.Connection, index: str, table: str) -> bool:
    """Whether the index is the damaged one wherever it and its table do not say the same.

    A row that the table has lost stands in the index still, and a value that is damaged in the
    table differs as well: to make the index anew would hide both.
    """
    columns = [str(row[2]) for row in raw.execute(f'PRAGMA index_info("{index}")')]
    quoted = ", ".join(f'"{name}"' for name in columns)
    ask = f'SELECT _rowid_, {quoted} FROM "{table}"'  # noqa: S608
    rows: Rows = {row[0]: tuple(row[1:]) for row in raw.execute(f"{ask} NOT INDEXED")}
    try:
        entries = [(row[0], tuple(row[1:])) for row in raw.execute(f'{ask} INDEXED BY "{index}"')]
    except UNREADABLE:
        return True  # It cannot be followed: the damage is its own.
    strays = Counter(words for rowid, words in entries if rowid not in rows)
    seen = {rowid for rowid, _ in entries}
    strays.subtract(words for rowid, words in rows.items() if rowid not in seen)
    if any(count > 0 for count in strays.values()) or (_is_numbered(raw, table) and strays):
        return False
    for at, (rowid, words) in enumerate(entries):
        if rowid not in rows or rows[rowid] == words:
            continue
        around = (entries[at - 1][1] if at else None, *(e[1] for e in entries[at + 1 : at + 2]))
        told_by_place = _fits(rows[rowid], around) and not _fits(words, around)
        if not told_by_place and not _vouched(raw, table, columns, rows[rowid], words):
            return False
    return True


def _is_numbered(raw: dbapi2.Connection, table: str) -> bool:
    """Whether the row's own number means something."""
    keys = [row[2] for row in raw.execute(f'PRAGMA table_info("{table}")') if row[5]]
    return keys == ["INTEGER"]


def _fits(words: tuple[Value, ...], around: tuple[tuple[Value, ...] | None, ...]) -> bool:
    """Whether an entry can stand between these two, as an index has them in order."""
    before, after = around[0], around[1] if len(around) > 1 else None
    here = _sorted_as(words)
    late_enough = before is None or _sorted_as(before) <= here
    return late_enough and (after is None or here <= _sorted_as(after))


def _sorted_as(words: tuple[Value, ...]) -> tuple[tuple[int, Value], ...]:
    """SQLite sorts nothing first, then numbers, texts and bytes."""
    return tuple((_KINDS[type(value)], 0 if value is None else value) for value in words)


def _vouched(
    raw: dbapi2.Connection,
    table: str,
    columns: list[str],
    row: tuple[Value, ...],
    entry: tuple[Value, ...],
) -> bool:
    """Whether something else says the same as the table in each column where the index differs.

    The identity of a note or a commitment stands in its hash, which is looked at as well; a column
    that is called like a table names a row of it; and whatever else is called so names this one.
    """
    for column, value, other in zip(columns, row, entry, strict=True):
        if value == other or (column == "id" and table in HASHED):
            continue
        if not any(
            _holds(raw, asked, name, value) and not _holds(raw, asked, name, other)
            for asked, name in _witnesses(raw, table, column)
        ):
            return False
    return True


def _witnesses(raw: dbapi2.Connection, table: str, column: str) -> list[tuple[str, str]]:
    """Tables and columns that have the same values as this one."""
    tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    if column in tables:
        return [(column, "id")]
    if column != "id":
        return []
    having = "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"
    return [(each, table) for each in tables if raw.execute(having, (each, table)).fetchone()[0]]


def _holds(raw: dbapi2.Connection, table: str, column: str, value: Value) -> bool:
    ask = f'SELECT 1 FROM "{table}" NOT INDEXED WHERE "{column}" = ? LIMIT 1'  # noqa: S608
    return raw.execute(ask, (value,)).fetchone() is not None
