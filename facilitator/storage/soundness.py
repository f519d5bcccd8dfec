"""Whether a file is a store, whose revision it has, and whether what it holds is sound."""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlcipher3 import dbapi2

from facilitator.storage import search_tables, tables
from facilitator.storage.engine import WRITER_PATIENCE
from facilitator.storage.files import LEFTOVER, companions

MAGIC = b"SQLite format 3\x00"
HEADER = 100
"""Bytes of the header; at 60 stands the user's version, at 68 the application, big-endian."""

SAMPLE = 65_536
"""Bytes that are looked at where there is no header."""
SMALLEST_PAGE = 512
PACKED = b"PK"
"""How zip files begin, and with them all documents of an office."""

OWN = {table.name for table in tables.metadata.sorted_tables}
KNOWN = OWN | search_tables.NAMES | {"sqlite_sequence"}
_IS_THERE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"

BREATH = 300
"""Rows that are hashed without a break; about two milliseconds."""
_BEFORE_ALL = -(2**63)
"""Less than any number of a row."""

HASHED = {"note": "text", "commitment": "text", "goal": "sentence"}
"""Tables whose rows have a hash over identity and a text, and in which column that stands."""


class Unsound(Exception):
    """The file is not a store of ours, or it is damaged. The words are for the log."""


class Missing(Unsound):
    """There was a file, and there is none any more."""


class Unreadable(Unsound):
    """Not a byte of the file makes sense: it is encrypted, or damaged from end to end."""


class Disordered(Unsound):
    """A page or a row is damaged; it may be that of an index alone."""


class Newer(Exception):
    """The file is a store of ours, of a revision that this program does not know."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a sound store says of itself."""

    revision: int
    born: str
    commits: int
    meetings: int


def look_at_header(path: Path) -> int:
    """The revision in the file's header. Raises Unsound, Newer, OSError. Nothing is opened."""
    if path.exists() and not path.is_file():
        raise Unsound("no file")  # a pipe would be waited for
    with path.open("rb") as file:
        start = file.read(SAMPLE)
    header = start[:HEADER]
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise (Unreadable if _is_noise(start) else Unsound)("no database")
    (revision,) = struct.unpack(">i", header[60:64])
    (application,) = struct.unpack(">I", header[68:72])
    return _ours(application, revision)


@contextmanager
def read_only(path: Path) -> Iterator[dbapi2.Connection]:
    """The database as it is, its log included, without a byte of either being changed."""
    journal = companions(path)[2]
    if journal.exists() and journal.stat().st_size > 0:
        with _rolled_back(path, journal) as raw:
            yield raw
    else:
        with _as_it_is(path) as raw:
            yield raw


@contextmanager
def _rolled_back(path: Path, journal: Path) -> Iterator[dbapi2.Connection]:
    """A copy without the transaction that was broken off: only its journal tells what was before.

    SQLite would put the store itself right, and it is not known to be sound yet.
    """
    with tempfile.TemporaryDirectory(prefix=f"{LEFTOVER}look-", dir=path.parent) as place:
        copy = Path(place) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, companions(copy)[2])
        with closing(dbapi2.connect(str(copy), isolation_level=None)) as raw:
            _set_up(raw)
            yield raw


@contextmanager
def _as_it_is(path: Path) -> Iterator[dbapi2.Connection]:
    log, shared, _ = companions(path)
    with_log = log.exists() and log.stat().st_size > 0
    had_shared = shared.exists()
    raw = dbapi2.connect(_address(path, with_log=with_log), uri=True, isolation_level=None)
    try:
        _set_up(raw)
        yield raw
    finally:
        raw.close()
        if with_log and not had_shared:
            shared.unlink(missing_ok=True)


def _set_up(raw: dbapi2.Connection) -> None:
    for pragma in (f"busy_timeout={WRITER_PATIENCE}", "trusted_schema=0", "cell_size_check=1"):
        raw.execute(f"PRAGMA {pragma}")


def _address(path: Path, *, with_log: bool) -> str:
    how = "mode=ro" if with_log else "mode=ro&immutable=1"
    return f"file:{quote(os.fsencode(path.as_posix()))}?{how}"


def examine(raw: dbapi2.Connection, *, searched: bool = True) -> Findings:
    """The store as SQLite sees it. Raises Unsound, Newer and SQLite's own errors.

    Without `searched` the search index may be damaged: all in it stands elsewhere as well.

    Reads every page once, but no text; `damaged_rows` does the rest. Not the quick check: it
    passes over an index that has lost a row, and whoever reads by that index would miss it.
    """
    application = _number(raw, "PRAGMA application_id")
    revision = _ours(application, _number(raw, "PRAGMA user_version"))
    found = raw.execute("SELECT type, name FROM sqlite_schema").fetchall()
    foreign = [name for kind, name in found if kind in ("trigger", "view")]
    foreign += [name for kind, name in found if kind == "table" and name not in KNOWN]
    if foreign:
        raise Unsound("the schema holds what is not ours")
    try:
        _in_order(raw, revision)
    except (Disordered, dbapi2.DatabaseError):
        if searched or not tables_are_sound(raw):
            raise
    row = raw.execute("SELECT born, commits FROM store").fetchone()
    if row is None:
        raise Unsound("the store does not know itself")
    meetings = _number(raw, "SELECT count(*) FROM meeting WHERE binned_utc IS NULL")
    return Findings(revision, row[0], row[1], meetings)


def _in_order(raw: dbapi2.Connection, revision: int) -> None:
    if verdict(raw) != "ok":
        raise Disordered("a page or a row is damaged")
    if revision >= search_tables.SINCE and not search_tables.are_there(raw):
        raise Disordered("the search index is not there")


def tables_are_sound(raw: dbapi2.Connection) -> bool:
    """Whether each table of ours is, by itself and with its indexes; the search index is none."""
    there = {str(row[0]) for row in raw.execute("SELECT name FROM sqlite_schema")}
    return all(
        raw.execute(f'PRAGMA integrity_check("{table}")').fetchone()[0] == "ok"
        for table in sorted(OWN & there)
    )


def verdict(raw: dbapi2.Connection) -> str:
    """What SQLite says of every page and every index: "ok", or what is wrong first."""
    try:
        return str(raw.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except MemoryError:  # a length in a damaged search index, taken at its word
        return "it asks for more memory than there is"


def at_once() -> bool:
    """Read on without a break."""
    return False


def damaged_rows(raw: dbapi2.Connection, between: Callable[[], bool] = at_once) -> int:
    """How many notes, commitments and goals no longer have the text that was written.

    `between` is called every few hundred rows: it may take a breath, so that other threads have
    theirs, and ends the reading by answering true. Nothing is held then: where a journal lies
    beside the store instead of a log, who reads keeps who saves waiting.
    """
    count = 0
    for table, column in HASHED.items():
        if not raw.execute(_IS_THERE, (table,)).fetchone():
            continue  # the store of an older program
        question = (
            f"SELECT rowid, id, {column}, sha FROM {table}"  # noqa: S608
            f" WHERE rowid > ? ORDER BY rowid LIMIT {BREATH}"
        )
        last = _BEFORE_ALL
        while rows := raw.execute(question, (last,)).fetchall():
            count += sum(not _as_written(*row[1:]) for row in rows)
            last = max(row[0] for row in rows)
            if len(rows) == BREATH and between():
                return count
    return count


def _as_written(identity: str, text: str, sha: bytes) -> bool:
    return hashlib.sha256(f"{identity}\n{text}".encode()).digest() == sha


def _is_noise(start: bytes) -> bool:
    """Whether a file begins as an encrypted store does: nothing but noise, in whole pages.

    It cannot be told from one that was overwritten by chance. What is only packed says so.
    """
    whole = bool(start) and len(start) % SMALLEST_PAGE == 0
    return whole and not start.startswith(PACKED) and len(zlib.compress(start, 1)) >= len(start)


def _ours(application: int, revision: int) -> int:
    if application != tables.APPLICATION_ID:
        raise Unsound("the database of another program")
    if revision > tables.REVISION:
        raise Newer(str(revision))
    if revision < 1:
        raise Unsound("a store without a revision")
    return revision


def _number(raw: dbapi2.Connection, question: str) -> int:
    return int(raw.execute(question).fetchone()[0])
