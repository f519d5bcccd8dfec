"""What bench/store.py measures: loading, listing and autosaving on both sides."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from datetime import time as civil_time
from pathlib import Path
from typing import TypeAlias

from _ratios import ratio
from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from facilitator.app.overview import MeetingLine
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.storage import ledger, lists, meeting_rows, search_index
from facilitator.storage.engine import PRAGMAS, driver, reading_engine, set_up, writing_engine
from facilitator.storage.fresh import make_store
from facilitator.storage.saving import load, name_of, save
from facilitator.storage.search_watch import watched
from facilitator.storage.shaping import sha

NOTES, MEETINGS = 200, 5_000
AT = Moment(1_800_000_000_000, 60)
Act: TypeAlias = Callable[[int], object]

LOADED = (
    "SELECT * FROM meeting WHERE id = ?",
    "SELECT * FROM role WHERE meeting = ? ORDER BY next, position",
    "SELECT * FROM lead WHERE meeting = ? ORDER BY item, position",
    "SELECT * FROM item WHERE meeting = ? AND binned_utc IS NULL ORDER BY position, id",
    "SELECT * FROM expected WHERE meeting = ? ORDER BY position",
    "SELECT * FROM date_ahead WHERE meeting = ? ORDER BY position",
    "SELECT * FROM event WHERE meeting = ? ORDER BY n",
)
NOTES_OF = (
    "SELECT id, kind, text, utc, offset, item, segment, private FROM note"
    " WHERE meeting = ? AND binned_utc IS NULL ORDER BY position, utc"
)
LIST = (
    "SELECT id, team, title, day, start, bell, stage,"
    " (SELECT count(*) FROM commitment c WHERE c.meeting = m.id AND c.kind = 'decision'"
    "  AND c.binned_utc IS NULL),"
    " (SELECT count(*) FROM commitment c WHERE c.meeting = m.id AND c.kind = 'action'"
    "  AND c.binned_utc IS NULL)"
    " FROM meeting m WHERE binned_utc IS NULL"
    " AND team NOT IN (SELECT id FROM team WHERE binned_utc IS NOT NULL)"
    " ORDER BY day DESC, start DESC, id LIMIT 100 OFFSET 0"
)


def meeting_of(number: int, notes: int) -> Meeting:
    """A meeting with so many notes."""
    lines = (
        Note(f"{number}-{n}", Kind.NOTE, f"Line {n} of what was said", AT.plus(n))
        for n in range(notes)
    )
    plan = Plan(f"Meeting {number}", date.fromordinal(738_000 + number % 2_000))
    return Meeting(f"m{number}", "team", plan, Record(tuple(lines)))


def fill(path: Path, open_in: int = MEETINGS) -> None:
    """Five thousand meetings with what they made, one of them with two hundred notes.

    Only the actions of the last `open_in` of them are still open.
    """
    make_store(path)
    engine = writing_engine(path)
    with engine.begin() as db:
        save(db, None, Team("team", "Third grade"), AT)
        for number in range(MEETINGS):
            save(db, None, meeting_of(number, NOTES if number == 0 else 1), AT)
            done = (Change(State.DONE, "", AT),) if number < MEETINGS - open_in else ()
            for kind, changes in ((Kind.DECISION, ()), (Kind.ACTION, done)):
                made = Commitment(f"{number}-{kind}", "team", kind, "To do", AT, f"m{number}")
                save(db, None, replace(made, changes=changes), AT)
        search_index.rebuild(driver(db))
    engine.dispose()


def raw_connection(path: Path) -> dbapi2.Connection:
    """The driver alone, set up as the store's."""
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    set_up(raw, PRAGMAS)
    return raw


def raw_load(raw: dbapi2.Connection) -> None:
    """The rows of a meeting, and its notes as values."""
    raw.execute("BEGIN")
    for statement in LOADED:
        raw.execute(statement, ("m0",)).fetchall()
    kinds = {kind.value: kind for kind in Kind}
    for i, kind, text, utc, offset, item, segment, private in raw.execute(NOTES_OF, ("m0",)):
        Note(i, kinds[kind], text, Moment(utc, offset), item, segment, bool(private))
    raw.execute("COMMIT")


def raw_list(raw: dbapi2.Connection) -> None:
    """The rows of the list as values."""
    raw.execute("BEGIN")
    stages = {stage.value: stage for stage in Stage}
    for i, team, title, day, start, bell, stage, decisions, actions in raw.execute(LIST):
        civil = date.fromisoformat(day), civil_time.fromisoformat(start)
        ends = civil_time.fromisoformat(bell)
        MeetingLine(i, team, title, *civil, ends, stages[stage], decisions, actions)
    raw.execute("COMMIT")


def raw_draft(raw: dbapi2.Connection, number: int) -> None:
    """One draft, and the count of commits."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("REPLACE INTO draft (key, text) VALUES (?, ?)", ("capture:m0", f"typed {number}"))
    raw.execute("UPDATE store SET commits = commits + 1")
    raw.execute("COMMIT")


def raw_note(raw: dbapi2.Connection, number: int) -> None:
    """One changed note with its hash, its meeting's revision, and the count of commits."""
    text = f"typed {number}"
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(
        "UPDATE note SET text = ?, sha = ? WHERE meeting = ? AND id = ?",
        (text, sha("0-7", text), "m0", "0-7"),
    )
    raw_found(raw, text)
    raw.execute("UPDATE meeting SET revision = revision + 1 WHERE id = 'm0'")
    raw.execute("UPDATE store SET commits = commits + 1")
    raw.execute("COMMIT")


def raw_found(raw: dbapi2.Connection, text: str) -> None:
    """What is searched follows the note: its entry, and the words in the index."""
    ((n, *was),) = raw.execute(
        "SELECT n, text, who, kind FROM found"
        " WHERE unit = 'note' AND owner = 'm0' AND id = '0-7' AND part = ''"
    ).fetchall()
    raw.execute(
        "INSERT INTO find (find, rowid, text, who, kind) VALUES ('delete', ?, ?, ?, ?)", (n, *was)
    )
    raw.execute("UPDATE found SET text = ? WHERE n = ?", (text, n))
    raw.execute("INSERT INTO find (rowid, text, who, kind) VALUES (?, ?, '', 'note')", (n, text))


class Ours:
    """The same by the store's own functions."""

    def __init__(self, path: Path) -> None:
        self.reading: Engine = reading_engine(path)
        self.writing: Engine = watched(writing_engine(path))
        self.meeting = meeting_of(0, NOTES)
        with self.writing.begin() as db:
            self.base = load(db, name_of(self.meeting))

    def read(self, question: Callable[[Connection], object]) -> None:
        """Ask as the reader does."""
        with self.reading.begin() as db:
            question(db)

    def draft(self, number: int) -> None:
        """Write one draft as the writer does."""
        with self.writing.begin() as db:
            ledger.write_drafts(db, {"capture:m0": f"typed {number}"})
            search_index.follow(driver(db))
            ledger.one_more(db)

    def note(self, number: int) -> None:
        """Write one changed note as the writer does: two meetings of 200 notes are compared."""
        notes = list(self.meeting.record.notes)
        notes[7] = replace(notes[7], text=f"typed {number}")
        record = replace(self.meeting.record, notes=tuple(notes))
        self.meeting = replace(self.meeting, record=record)
        with self.writing.begin() as db:
            self.base = save(db, self.base, self.meeting, AT).base
            search_index.follow(driver(db))
            ledger.one_more(db)

    def close(self) -> None:
        """Let go of the file."""
        self.reading.dispose()
        self.writing.dispose()


def in_turn(raw: Act, ours: Act, times: int) -> tuple[list[float], list[float]]:
    """Microseconds of each call, one of each side after the other: a disk has its moods."""
    found: tuple[list[float], list[float]] = ([], [])
    for number in range(-3, times):
        for side, act in zip(found, (raw, ours), strict=True):
            began = time.perf_counter_ns()
            act(number)
            if number >= 0:  # the first ones warm the caches
                side.append((time.perf_counter_ns() - began) / 1_000)
    return found


def main(arguments: list[str]) -> int:
    """Measure and print."""
    times = int(arguments[0]) if arguments else 300
    with tempfile.TemporaryDirectory() as place:
        path, other = Path(place) / "store.db", Path(place) / "raw.db"
        fill(path)
        shutil.copy(path, other)
        ours = Ours(path)
        with closing(raw_connection(other)) as raw:
            sides: dict[str, tuple[Act, Act]] = {
                f"load a meeting of {NOTES} notes (at most 3.5)": (
                    lambda _: raw_load(raw),
                    lambda _: ours.read(lambda db: meeting_rows.load(db, "m0")),
                ),
                f"100 of {MEETINGS} meetings with counts, one query": (
                    lambda _: raw_list(raw),
                    lambda _: ours.read(lists.lines),
                ),
                "autosave of one draft (at most 4)": (lambda n: raw_draft(raw, n), ours.draft),
                f"autosave of one note of {NOTES} (at most 4)": (
                    lambda n: raw_note(raw, n),
                    ours.note,
                ),
            }
            print("the store, times the raw driver; microseconds of the medians")
            for title, (one, another) in sides.items():
                floor, values = in_turn(one, another, times)
                print(f"  {title:48s} {ratio(values, floor)}")
        ours.close()
    return 0
