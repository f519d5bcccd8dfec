"""One meeting led twice through real stores: all is alike but how long people spoke."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.parcel import Parcel
from facilitator.app.sheet import Where, keep
from facilitator.domain.act import Now
from facilitator.domain.agenda import Item, Method
from facilitator.domain.events import Event
from facilitator.domain.expand import Room
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.run import Run
from facilitator.domain.time import SECOND, Moment
from facilitator.exchange.meeting_file import written
from facilitator.export.word import Word
from facilitator.language.english import English
from tests.domain.meetings import ACTS, PEOPLE
from tests.storage.conftest import Clock, Opened
from tests.storage.samples import PLAN

SLOT = 60 * SECOND
"""Every act has a slot of its own, at the end of which all clocks show the same."""
OF_SPEAKING = ("turn", "speaker back", "raise", "lower", "order", "give", "leave")
BESIDE = ("note", "draft", "backup")
NAMES = {person: person.title() for person in PEOPLE}
TEAM = Team("team", "Year 4", members=tuple(Member(p, name) for p, name in NAMES.items()))
AGREED = replace(TEAM, timing_consent=Moment(1_799_000_000_000, 60))
_APART = ("-wal", "-shm", ".lock", "commits.json")
_BY_CHANCE = ("revision", "commits", "born")


class Side:
    """One of the two: a store, and a conductor whose clock is moved by hand."""

    def __init__(self, folder: Path, team: Team, rounds: list[bool]) -> None:
        self.clock = Clock()
        self.clock.ms += 7 * SECOND
        self.opened = Opened(folder, self.clock)
        self.desk = Desk(self.opened.store)
        self.conductor = Conductor(self.desk, self.opened.store, self.clock)
        kinds = {False: Method.DISCUSSION, True: Method.ROUND}
        items = tuple(Item(str(n), f"Item {n}", method=kinds[r]) for n, r in enumerate(rounds))
        people = tuple(Person(person, name) for person, name in NAMES.items())
        plan = Plan(day=PLAN.day, items=items, expected=people)
        meeting = Meeting("meeting", team.id, plan)
        self.opened.kept(team, meeting)
        self.desk.open(Folder(team, meeting))
        self.conductor.start(Room(PEOPLE, NAMES), {})
        self.spoken: set[int] = set()
        self._dry = False

    # What the acts of tests.domain.meetings ask for.

    @property
    def now(self) -> Now:
        return self.conductor.here

    @property
    def run(self) -> Run:
        return self.conductor.run

    def wish(self, wish: Callable[..., tuple[Event, ...]], *what: object) -> bool:
        if self._dry:
            return bool(wish(self.conductor.here, *what))
        return self.conductor.wish(wish, *what)

    def may(self, name: str, k: int) -> bool:
        """Whether an act would lead to anything now."""
        self._dry = True
        try:
            return bool(ACTS[name](self, k))  # type: ignore[arg-type]
        finally:
            self._dry = False

    def do(self, name: str, k: int) -> None:
        """Act, and wait for the disk."""
        desk, store = self.desk, self.opened.store
        if name == "note":
            where = Where("team", "meeting", "0", self.run.current, self.clock.now())
            desk.change(keep(desk.sheet, where, f"n{self.clock.ms}", Kind.NOTE, f"Line {k}"))
        elif name == "draft":
            store.draft("capture:meeting", f"Half a line {k}")
        elif name == "backup":
            store.backup("timer")
        else:
            ACTS[name](self, k)  # type: ignore[arg-type]
        self.settle()

    def speak(self, name: str, k: int) -> None:
        """Act, and remember when: no file may tell it once the step has ended."""
        self.spoken.add(self.clock.ms)
        self.do(name, k)

    def until(self, ms: int) -> None:
        """Let time pass with a beat every twenty seconds."""
        every = 20 * SECOND
        while self.clock.ms < ms:
            self.clock.ms = min(ms, (self.clock.ms // every + 1) * every)
            if self.clock.ms % every == 0:
                self.conductor.beat()
                self.settle()

    def settle(self) -> None:
        """Wait for the disk, and for a backup that is being made: its copy is a file, too."""
        assert self.opened.store.flush(20_000), self.opened.watcher.heard
        kept = threading.Event()
        self.opened.store._keeper._jobs.put(kept.set)
        assert kept.wait(20)

    def finish(self) -> None:
        self.conductor.finish()
        self.settle()

    def documents(self) -> dict[str, bytes]:
        """What the program hands out of this meeting: its file, its minutes."""
        meeting, team = self.desk.meeting, self.desk.team
        assert meeting is not None
        assert team is not None
        told = minutes(team, meeting, (), (), meeting.log.events[-1].at)
        parcel = Parcel(team, meeting, ())
        return {"json": written(parcel), "word": Word().to_bytes(told, English())}


def in_it(folder: Path) -> dict[str, object]:
    """All that is in the files of a folder: rows of stores and backups, bytes of the others.

    Left out are what a store was called when it was made, by chance, and how often it was
    written: threads may write together what they wrote apart.
    """
    out: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.suffix == ".db":
            out[name] = list(_rows(path))
        elif path.is_file() and not name.endswith(_APART):
            out[name] = path.read_bytes()
    return out


def telling(folder: Path, moments: set[int]) -> set[str]:
    """The files in which one of these moments can be read, as SQLite or as a text writes it."""
    signs = [sign for m in moments for sign in (m.to_bytes(6, "big"), str(m).encode())]
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".db-shm"
        for content in (path.read_bytes(),)
        if any(sign in content for sign in signs)
    }


def _rows(path: Path) -> Iterator[str]:
    """All rows of a database with what stands in its log, read from a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        shutil.copy(path, copy)
        log = path.with_name(f"{path.name}-wal")
        if log.exists():
            shutil.copy(log, copy.with_name("copy.db-wal"))
        raw = dbapi2.connect(str(copy))
        try:
            tables = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            for (table,) in tables:
                kinds = raw.execute(f'PRAGMA table_info("{table}")').fetchall()
                names = ", ".join(f'"{kind[1]}"' for kind in kinds if kind[1] not in _BY_CHANCE)
                for row in raw.execute(f'SELECT {names} FROM "{table}"'):
                    yield f"{table}: {row}"
        finally:
            raw.close()
