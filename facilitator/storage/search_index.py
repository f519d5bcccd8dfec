"""Keeping the search index: after what was written, made anew, and compared with what there is."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from sqlcipher3 import dbapi2

from facilitator.app.search import Holder
from facilitator.storage import search_tables, trouble
from facilitator.storage.search_sources import TOUCHED, every, of_touched
from facilitator.storage.search_watch import SPREADING, WHOLE_MEETING, WHOLE_TEAM

_log = logging.getLogger(__name__)

SHIFT = 32
"""Bits for the number within a day."""

UNDATED = 4_000_000
"""The day's ordinal of what has none: after all days that there are."""

STALE = "search"
"""The chore that is left when the index could not follow: it is made anew at the next start."""

_UNSEEN = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_COLUMNS = "unit, owner, id, part, kind, meeting, item, team, private, text, who"
_PUT = f"INSERT INTO found (n, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_INTO_INDEX = "INSERT INTO find (rowid, text, who, kind) VALUES (?, ?, ?, ?)"
_OUT_OF_INDEX = "INSERT INTO find (find, rowid, text, who, kind) VALUES ('delete', ?, ?, ?, ?)"
_OUT = "DELETE FROM found WHERE n = ?"
_MOVED = "UPDATE found SET meeting = ?, item = ?, team = ?, private = ? WHERE n = ?"
_THERE = (
    f"SELECT n, {_COLUMNS} FROM found WHERE unit = :unit AND (owner, id) IN"  # noqa: S608
    f" (SELECT owner, id FROM temp.{TOUCHED} WHERE unit = :unit)"
)


class Entry(NamedTuple):
    """What can be found, as a row of `found` without its number."""

    unit: str
    owner: str
    id: str
    part: str
    kind: str
    meeting: str
    item: str
    team: str
    private: int
    text: str
    who: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """By what it is told from others."""
        return self[:4]

    @property
    def words(self) -> tuple[str, str, str]:
        """What stands in the index."""
        return self.text, self.who, self.kind


Dated: TypeAlias = tuple[int, Entry]
"""An entry with the ordinal of its day."""


def person_word(identity: str) -> str:
    """The word that stands for a person: one that is cut nowhere, whatever the identity is."""
    return "x" + identity.encode("utf-8", "replace").hex()


def follow(raw: dbapi2.Connection) -> None:
    """Let the index follow what was written in this transaction; see `search_watch.watch`.

    What it meets on its own part never keeps anything from being saved: then the index is stale.
    Raises what the disk meets, as a full one, which is met by the save as well.
    """
    if raw.execute(f"SELECT 1 FROM temp.{TOUCHED} LIMIT 1").fetchone() is None:  # noqa: S608
        return
    if_it_goes(raw, _follow)
    _forget(raw)


def leave(raw: dbapi2.Connection) -> None:
    """Do not let it follow: it has kept something from being saved."""
    note_stale(raw)
    _forget(raw)


def _forget(raw: dbapi2.Connection) -> None:
    raw.execute(f"DELETE FROM temp.{TOUCHED}")  # noqa: S608


def rebuild(raw: dbapi2.Connection) -> None:
    """Make the index anew of all that is kept, in the transaction that is under way."""
    raw.execute("DELETE FROM found")
    raw.execute("INSERT INTO find (find) VALUES ('delete-all')")
    numbers = _Numbers(raw)
    raw.executemany(_PUT, ((numbers.next(day), *entry) for day, entry in entries(raw)))
    raw.execute("INSERT INTO find (find) VALUES ('rebuild')")
    raw.execute("DELETE FROM chore WHERE kind = ?", (STALE,))


def rebuild_if_it_goes(raw: dbapi2.Connection) -> None:
    """The same where all else is worth more: what the index meets leaves it stale."""
    if_it_goes(raw, rebuild)


def rebuild_if_there(raw: dbapi2.Connection) -> None:
    """The same where the store may be of a program that had no search."""
    if search_tables.are_there(raw):
        rebuild_if_it_goes(raw)


def note_stale(raw: dbapi2.Connection) -> None:
    """It is no more to be trusted: the next start makes it anew."""
    raw.execute("INSERT OR IGNORE INTO chore (kind, subject) VALUES (?, '')", (STALE,))


def is_stale(raw: dbapi2.Connection) -> bool:
    """Whether it could not follow a save."""
    return raw.execute("SELECT 1 FROM chore WHERE kind = ?", (STALE,)).fetchone() is not None


def is_right(raw: dbapi2.Connection) -> bool:
    """Whether the index says what is kept, each word of it. Reads all; needs a connection that

    may write, and writes nothing.
    """
    there = sorted(
        (n >> SHIFT, Entry(*row))
        for n, *row in raw.execute(f"SELECT n, {_COLUMNS} FROM found")  # noqa: S608
    )
    if there != sorted(entries(raw)):
        return False
    try:
        raw.execute("INSERT INTO find (find, rank) VALUES ('integrity-check', 1)")
    except dbapi2.DatabaseError as error:
        if trouble.is_passing(error):
            raise
        return False
    return True


def entries(raw: dbapi2.Connection) -> Iterator[Dated]:
    """Everything that can be found, from what is kept."""
    for unit in Holder:
        yield from _entries(unit, raw.execute(every(unit)))


def if_it_goes(raw: dbapi2.Connection, call: Callable[[dbapi2.Connection], None]) -> None:
    """Do this to the index; what it meets leaves the index stale, and what is kept as it was."""
    raw.execute("SAVEPOINT search")
    try:
        call(raw)
        # FTS5 keeps what it is given until the next savepoint: what it meets, it meets here.
        raw.execute("SAVEPOINT flushed")
        raw.execute("RELEASE flushed")
    except Exception as error:
        if trouble.is_passing(error):
            raise
        raw.execute("ROLLBACK TO search")
        _log.warning("the search index cannot be kept up and is made anew later", exc_info=error)
        note_stale(raw)
    raw.execute("RELEASE search")


def _follow(raw: dbapi2.Connection) -> None:
    units = _units(raw)
    if units & {WHOLE_MEETING, WHOLE_TEAM}:
        for statement in SPREADING:
            raw.execute(statement)
        units = _units(raw)
    numbers = _Numbers(raw)
    for unit in Holder:
        if unit in units:
            _follow_unit(raw, unit, numbers)


def _units(raw: dbapi2.Connection) -> set[str]:
    asked = f"SELECT DISTINCT unit FROM temp.{TOUCHED}"  # noqa: S608
    return {row[0] for row in raw.execute(asked)}


def _follow_unit(raw: dbapi2.Connection, unit: Holder, numbers: _Numbers) -> None:
    touched = _entries(unit, raw.execute(of_touched(unit)))
    fresh = {entry.key: (day, entry) for day, entry in touched}
    for n, *row in raw.execute(_THERE, {"unit": unit.value}).fetchall():
        was = Entry(*row)
        day, entry = fresh.get(was.key, (0, was))
        if day != n >> SHIFT:
            _take_out(raw, n, was)
            continue
        del fresh[was.key]
        if entry.words != was.words:
            _take_out(raw, n, was)
            _put(raw, n, entry)
        elif entry != was:
            raw.execute(_MOVED, (*entry[5:9], n))
    for day, entry in fresh.values():
        _put(raw, numbers.next(day), entry)


def _take_out(raw: dbapi2.Connection, n: int, was: Entry) -> None:
    raw.execute(_OUT_OF_INDEX, (n, *was.words))
    raw.execute(_OUT, (n,))


def _put(raw: dbapi2.Connection, n: int, entry: Entry) -> None:
    raw.execute(_PUT, (n, *entry))
    raw.execute(_INTO_INDEX, (n, *entry.words))


def _entries(unit: Holder, rows: Iterable[tuple[object, ...]]) -> Iterator[Dated]:
    for owner, identity, part, kind, meeting, item, team, private, text, who, day in rows:
        shown = _UNSEEN.sub(" ", str(text or "")).strip()
        if shown:
            yield (
                _ordinal(day),
                Entry(
                    unit.value,
                    str(owner),
                    str(identity),
                    str(part),
                    str(kind),
                    str(meeting),
                    str(item),
                    str(team),
                    int(bool(private)),
                    shown,
                    _people(str(who)),
                ),
            )


def _ordinal(day: object) -> int:
    try:
        return date.fromisoformat(str(day)).toordinal()
    except ValueError:
        return UNDATED


def _people(who: str) -> str:
    if not who or who == "[]":
        return ""
    try:
        found = json.loads(who)
    except ValueError:
        return ""
    listed = found if isinstance(found, list) else []
    return " ".join(person_word(each) for each in listed if isinstance(each, str) and each)


class _Numbers:
    """Gives numbers: the next of a day."""

    def __init__(self, raw: dbapi2.Connection) -> None:
        self._raw = raw
        self._last: dict[int, int] = {}

    def next(self, day: int) -> int:
        first = day << SHIFT
        last = self._last.get(day)
        if last is None:
            asked = "SELECT max(n) FROM found WHERE n >= ? AND n < ?"
            (last,) = self._raw.execute(asked, (first, (day + 1) << SHIFT)).fetchone()
        number = first if last is None else last + 1
        self._last[day] = number
        return number
