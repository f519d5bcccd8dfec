"""Reading a damaged store row by row into a new one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from facilitator.storage import tables
from facilitator.storage.engine import UNREADABLE
from facilitator.storage.files import LEFTOVER, companions
from facilitator.storage.mending import adopt_orphans, mend_words
from facilitator.storage.search_index import rebuild_if_it_goes
from facilitator.storage.shaping import sha
from facilitator.storage.soundness import HASHED

NOT_CARRIED = ("store",)
"""The new store is another one, with a name of its own."""

PAST_THE_LAST = 5_000
"""Row numbers that are tried one by one after a place that cannot be read."""


def recover(damaged: Path, sound: list[Path], fresh: Path) -> int:
    """Copy into the empty store `fresh` every row that can be read; how many that were.

    What the damaged store no longer has is taken from the `sound` ones. All are read from
    copies: opening the damaged file would already change its log.
    """
    with tempfile.TemporaryDirectory(prefix=f"{LEFTOVER}salvage-", dir=fresh.parent) as place:
        copies = []
        for number, path in enumerate((damaged, *sound)):
            copies.append(Path(place) / f"{number}.db")
            _copy(path, copies[-1])
        with closing(dbapi2.connect(str(fresh), isolation_level=None)) as into:
            into.execute("PRAGMA foreign_keys=OFF")
            into.execute("BEGIN IMMEDIATE")
            count = sum(_carry_all(copy, into) for copy in copies)
            mend_words(into)
            adopt_orphans(into)
            rebuild_if_it_goes(into)
            into.execute("COMMIT")
            into.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count


def _copy(path: Path, copy: Path) -> None:
    """The database and its log, without which its latest rows are missing."""
    for source, target in ((path, copy), (companions(path)[0], companions(copy)[0])):
        if source.exists():
            shutil.copyfile(source, target)


def _carry_all(path: Path, into: dbapi2.Connection) -> int:
    count = 0
    with closing(dbapi2.connect(str(path), isolation_level=None)) as raw:
        # A flipped bit makes a sign unreadable, not the whole note.
        raw.text_factory = lambda data: data.decode("utf-8", "replace")
        for table in tables.metadata.sorted_tables:
            if table.name not in NOT_CARRIED:
                count += _carry(raw, table, into)
    return count


def _carry(raw: dbapi2.Connection, table: Table, into: dbapi2.Connection) -> int:
    there = _columns(raw, table.name)
    names = [column.name for column in table.columns if column.name in there]
    if not names:
        return 0
    places = ", ".join("?" for _ in names)
    put = f'INSERT OR IGNORE INTO "{table.name}" ({_quoted(names)}) VALUES ({places})'  # noqa: S608
    count = 0
    for row in _rows(raw, table.name, names):
        if table.name in HASHED:
            at, text = names.index("id"), names.index(HASHED[table.name])
            row[names.index("sha")] = sha(str(row[at]), str(row[text]))
        with suppress(dbapi2.DatabaseError):  # a value of another type than its column's
            count += into.execute(put, row).rowcount
    return count


def _columns(raw: dbapi2.Connection, table: str) -> set[str]:
    """What the table of a store has, which an older program may have made.

    SQLite takes the name of a column that is not there for a text.
    """
    with suppress(*UNREADABLE):
        return {row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')}
    return set()


def _rows(raw: dbapi2.Connection, table: str, names: list[str]) -> Iterator[list[Any]]:
    """Every row that can be read, in the order of the table; what cannot is stepped over."""
    chosen = f'SELECT rowid, {_quoted(names)} FROM "{table}" NOT INDEXED'  # noqa: S608
    at = 0
    while True:
        try:
            for row in raw.execute(f"{chosen} WHERE rowid > ? ORDER BY rowid", (at,)):
                at = row[0]
                yield list(row[1:])
        except UNREADABLE:
            found = _next(raw, f"{chosen} WHERE rowid = ?", at)
            if found is None:
                return
            at = found[0]
            yield list(found[1:])
        else:
            return


def _next(raw: dbapi2.Connection, chosen: str, at: int) -> tuple[Any, ...] | None:
    """The next row that can be read by itself after a place that cannot."""
    for number in range(at + 1, at + PAST_THE_LAST):
        with suppress(*UNREADABLE):
            row: tuple[Any, ...] | None = raw.execute(chosen, (number,)).fetchone()
            if row is not None:
                return row
    return None


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
