"""The writer: one thread with one connection that puts on the disk what lies in the tray."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol as Port

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from facilitator.app.keeping import Tick
from facilitator.app.ports import Clock
from facilitator.app.store_port import Deliver, SaveWatcher
from facilitator.domain.time import SECOND, Millis, Moment
from facilitator.domain.words import Text
from facilitator.storage import (
    backups,
    counter,
    ledger,
    running,
    search_forgetting,
    search_index,
    search_watch,
    trouble,
)
from facilitator.storage.anchor import Anchor
from facilitator.storage.bases import Bases
from facilitator.storage.counter import Count
from facilitator.storage.engine import DISK_ERRORS, driver, forget_old_pages, writing_engine
from facilitator.storage.files import DAMAGE, store_file
from facilitator.storage.pending import Pending, Turn
from facilitator.storage.saving import save
from facilitator.storage.tray import Load, Tray

_log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 0.25, 2.0
"""Seconds between tries while saving fails; doubled from try to try."""

NOTED_EVERY: Millis = 10 * SECOND
"""How often a meeting's second goes into the store, and the count of commits beside it."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the threads of a store are given: where it lies, whom to tell, and the clocks."""

    folder: Path
    deliver: Deliver
    watcher: SaveWatcher
    clock: Clock

    def tell_saved(self) -> None:
        """All that was handed in is on the disk."""
        at = self.clock.now()
        self.tell(lambda: self.watcher.saved(at))

    def tell_damage(self, text: Text) -> None:
        """Something stored cannot be read: the next start looks closely and offers a rescue."""
        with contextlib.suppress(OSError):
            (self.folder / DAMAGE).touch()
        self.tell_failed(text)

    def tell_failed(self, text: Text) -> None:
        """Something does not go as it should."""
        self.tell(lambda: self.watcher.failed(text))

    def tell(self, call: Callable[[], None]) -> None:
        """Deliver a call. What goes wrong with it is not the store's, and stops no thread of it."""
        try:
            self.deliver(call)
        except Exception:  # noqa: BLE001 -- the window may be gone already
            _log.exception("an answer could not be delivered")


class Listener(Port):
    """Hears of the writer's doings, in its thread."""

    def committed(self) -> None:
        """The store has changed."""

    def withdrawn(self, team: str) -> None:
        """A team no longer agrees to times: they are gone from the store, not from backups."""

    def copied(self, fresh: Path | None, at: Moment, why: str) -> None:
        """A copy of the store lies there, to be verified; None: it could not be made."""


class Writer:
    """Runs until the tray is shut."""

    def __init__(self, around: Around, tray: Tray, bases: Bases, listener: Listener) -> None:
        self._around = around
        self._tray = tray
        self._bases = bases
        self._listener = listener
        self._anchor = Anchor(store_file(around.folder))
        self._told: Text | None = None
        self._wait = 0.0
        self._not_before = 0.0
        self._old_pages = False
        self._forget_at = math.inf
        self._searched = True
        self._deleted = False
        self._count: Count | None = None
        self._counted: Millis | None = None
        self._ticked: Millis | None = None
        self._thread = threading.Thread(target=self._work, name="store-writer", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def join(self, limit: Millis) -> bool:
        """Wait for the end of the thread; whether it has come."""
        self._thread.join(limit / SECOND)
        return not self._thread.is_alive()

    def _work(self) -> None:
        engine = search_watch.watched(writing_engine(store_file(self._around.folder)))
        try:
            while (load := self._tray.take_up(self._not_before, self._forget_at)) is not None:
                self._handle(engine, load)
            self._tidy(engine)
        finally:
            engine.dispose()

    def _handle(self, engine: Engine, load: Load) -> None:
        try:
            for tick in load.ticks:
                self._note_second(engine, tick)
            if load.pending:
                self._try(engine, load.pending)
            else:
                self._tray.noted()
                self._forget_old_pages(engine)
        except Exception as error:  # noqa: BLE001 -- this thread must not end before the program
            _log.exception("the writer met a defect")
            self._put_off(error, load.pending)

    def _try(self, engine: Engine, pending: Pending) -> None:
        left, error = self._written(engine, pending)
        if error is None:
            self._went_well(engine)
            return
        if self._told is None:
            _log.warning("saving fails: %s", type(error).__name__, exc_info=error)
        self._put_off(error, left)

    def _put_off(self, error: Exception, left: Pending) -> None:
        """Keep what is left for another try, later from try to try, and say why."""
        self._wait = min(LONGEST_WAIT, self._wait * 2 or FIRST_WAIT)
        self._not_before = time.monotonic() + self._wait
        text = trouble.sentence(error, self._around.folder)
        self._tray.put_back(left)
        if text != self._told:
            self._told = text
            self._around.tell_failed(text)

    def _written(self, engine: Engine, pending: Pending) -> tuple[Pending, Exception | None]:
        """Write all, in one transaction from copy to copy; what is left of it, and why."""
        left = pending
        try:
            for group in pending.between_copies():
                self._commit(engine, group)
                left = left.after(group)
        except Exception as error:  # noqa: BLE001 -- whatever it is, nothing may be given up
            self._bases.rolled_back()
            # Should it be the search index that fails, the next try goes without it.
            self._searched &= trouble.is_passing(error)
            if trouble.of_the_disk(error) or len(parts := left.singly()) == 1:
                return left, error
            return self._singly(engine, parts)
        return Pending(), None

    def _singly(self, engine: Engine, parts: list[Pending]) -> tuple[Pending, Exception | None]:
        """One thing is faulty: the others must not be kept from the disk by it."""
        left, why = Pending(), None
        for part in parts:
            rest, error = self._written(engine, part)
            left, why = left.under(rest), error or why
        return left, why

    def _commit(self, engine: Engine, pending: Pending) -> None:
        now = self._around.clock.now()
        withdrawn: list[str] = []
        with engine.begin() as db:
            for turn in pending.turns:
                self._write(db, turn, now, withdrawn)
            self._keep_searched(driver(db))
            ledger.one_more(db)
            count = ledger.count(db) if self._count is None else self._count.next
        self._count = count
        self._deleted = False
        self._bases.committed()
        self._listener.committed()
        for team in withdrawn:
            self._listener.withdrawn(team)
        for why in pending.turns[-1].copies:
            self._copy(engine, now, why)

    def _keep_searched(self, raw: dbapi2.Connection) -> None:
        """Let the search index follow, and forget what was deleted for good."""
        if not self._searched:
            search_index.leave(raw)
            return
        search_index.follow(raw)
        if self._deleted:
            search_forgetting.forget_words(raw)

    def _write(self, db: Connection, turn: Turn, now: Moment, withdrawn: list[str]) -> None:
        """Write a turn; teams that no longer agree to times are added to `withdrawn`."""
        for name, value in turn.in_order():
            written = save(db, self._bases.of(db, name), value, now)
            self._bases.stage(name, written.base)
            self._old_pages |= written.hid
            if written.withdrawn:
                withdrawn.append(value.id)
        ledger.write_drafts(db, turn.drafts)
        for act in turn.acts:
            gone = act(db, self._bases, now)
            self._old_pages |= gone
            self._deleted |= gone

    def _went_well(self, engine: Engine) -> None:
        self._wait = self._not_before = 0.0
        self._told = None
        self._forget_old_pages(engine)
        now = self._around.clock.awake()
        if self._counted is None or now - self._counted >= NOTED_EVERY:
            self._counted = now
            self._note_count()
        done = self._tray.done()
        if not self._anchor.holds():
            self._adrift(engine)
        elif done:
            self._around.tell_saved()

    def is_adrift(self) -> bool:
        """Whether the store lies elsewhere by now; may be called from another thread."""
        return not self._anchor.holds()

    def _adrift(self, engine: Engine) -> None:
        """Never call that saved which the next start will not find. A backup it will."""
        if self._anchor.copy_due(self._around.clock.awake()):
            fresh = backups.tried_copy(engine, self._around.folder)
            if fresh is not None:
                self._listener.copied(fresh, self._around.clock.now(), "moved")
            self._around.tell_failed(trouble.moved(self._around.folder, copied=fresh is not None))

    def _forget_old_pages(self, engine: Engine) -> None:
        """Deleted words and times go from the log, too, at once or soon.

        Typing does not wait for whoever reads meanwhile, unless somebody waits for all to be done.
        """
        if not self._old_pages:
            return
        # First, so that the next try waits whatever goes wrong with this one.
        self._forget_at = time.monotonic() + FIRST_WAIT
        with contextlib.suppress(*DISK_ERRORS):
            self._old_pages = not forget_old_pages(engine, patient=self._tray.hurried())
        if not self._old_pages:
            self._forget_at = math.inf

    def _copy(self, engine: Engine, at: Moment, why: str) -> None:
        """A copy for a backup, made here so that it stands between what came before and after."""
        self._listener.copied(backups.tried_copy(engine, self._around.folder), at, why)

    def _note_count(self) -> None:
        if self._count is not None:
            with contextlib.suppress(OSError):
                counter.note(self._around.folder, self._count)

    def _note_second(self, engine: Engine, tick: Tick | None) -> None:
        """The file each second, the store at times; what fails here is made good a second later."""
        with contextlib.suppress(OSError):
            running.write(self._around.folder, tick)
        now = self._around.clock.awake()
        if tick and self._ticked is not None and now - self._ticked < NOTED_EVERY:
            return
        self._ticked = now if tick else None
        with contextlib.suppress(*DISK_ERRORS), engine.begin() as db:
            ledger.write_tick(db, tick)

    def _tidy(self, engine: Engine) -> None:
        """At the end: no log beside the store, and the count of commits as it is."""
        with contextlib.suppress(*DISK_ERRORS):
            forget_old_pages(engine)
        self._note_count()
