"""The keeper: a thread that makes copies of the store into backups and looks after them."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from facilitator.domain.time import SECOND, Millis, Moment
from facilitator.domain.words import tr
from facilitator.storage import aside, backups, ledger, promise, thinning
from facilitator.storage.codec import BadValue
from facilitator.storage.engine import DISK_ERRORS, UNREADABLE, driver, reading_engine
from facilitator.storage.files import store_file
from facilitator.storage.soundness import Unsound, damaged_rows, examine
from facilitator.storage.tray import Tray
from facilitator.storage.writer import Around

_log = logging.getLogger(__name__)

Job: TypeAlias = Callable[[], None]

LOOKS_EVERY = 60.0
"""Seconds between two looks at whether a backup is due."""

BREATH = 0.004
"""Seconds of rest between two milliseconds of hashing: the window must not stall."""

NO_BACKUP = tr(
    "A backup could not be made. Your meetings are saved. Please see that there is room on the"
    " disk; it is tried again in half an hour."
)
DAMAGED = tr(
    "Something in the file of your meetings has been damaged on the disk, so no backup was made"
    " of it. Please close the program, start it again and choose a backup."
)


class Keeper:
    """Verifies and thins backups, cleans them of withdrawn times, checks the rows' hashes."""

    def __init__(self, around: Around, tray: Tray, today: Millis) -> None:
        self._around = around
        self._today = today
        self._tray = tray
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._ending = threading.Event()
        self._changed = False
        self._copied: Millis = around.clock.awake()
        self._thread = threading.Thread(target=self._work, name="store-keeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def committed(self) -> None:
        """The store has changed; called in the writer's thread."""
        self._changed = True

    def copied(self, fresh: Path | None, at: Moment, why: str) -> None:
        """The writer has copied the store, or could not; called in its thread."""
        self._copied, self._changed = self._around.clock.awake(), False
        self._jobs.put(lambda: self._settle(fresh, at, why))

    def check_rows(self) -> None:
        """Look in the background whether every text is as it was written."""
        self._jobs.put(self._check_at_start)

    def withdrawn(self, team: str) -> None:
        """A team has withdrawn its consent: clean all copies that were made until now."""
        self.clean_backups(team)
        self.clean_aside(team)

    def clean_backups(self, team: str) -> None:
        """Take its times out of the backups."""
        self._jobs.put(lambda: self._clean_backups(team))

    def clean_aside(self, team: str) -> None:
        """Take its times out of what was set aside."""
        self._jobs.put(lambda: self._clean_aside(team))

    def close(self, limit: Millis) -> bool:
        """Do what has been asked for and end the thread; whether that was done in time."""
        self._ending.set()
        self._jobs.put(None)
        self._thread.join(limit / SECOND)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=LOOKS_EVERY)
            except queue.Empty:
                self.look()
                continue
            if job is None:
                return
            try:
                job()
            except Exception:  # noqa: BLE001 -- the thread goes on whatever a job met
                _log.exception("a job of the keeper failed")

    def look(self) -> None:
        """Ask for a backup when the store has changed and the latest is half an hour old."""
        since = self._around.clock.awake() - self._copied
        if self._changed and since >= thinning.EVERY:
            self._tray.put(lambda pending: pending.copy("timer"))

    def _settle(self, fresh: Path | None, at: Moment, why: str) -> None:
        folder = self._around.folder
        if fresh is None:
            self._around.tell_failed(NO_BACKUP)
            return
        try:
            backups.settle(fresh, folder, at, why, self._breath)
            backups.thin(folder, at)
        except BadValue:
            _log.exception("a stored value cannot be understood")
            self._around.tell_damage(DAMAGED)
        except Unsound:
            _log.exception("a copy of the store is damaged")
            self._tell_of_damage()
        except DISK_ERRORS:
            _log.warning("no backup could be made", exc_info=True)
            self._around.tell_failed(NO_BACKUP)

    def _check(self, *, pages: bool = True) -> None:
        engine = reading_engine(store_file(self._around.folder))
        try:
            with engine.connect() as db:
                if pages:
                    examine(driver(db), searched=False)
                count = damaged_rows(driver(db), self._breath_or_end)
            if count:
                raise Unsound(f"{count} texts are not as they were written")
        finally:
            engine.dispose()

    def _check_at_start(self) -> None:
        """Look at the texts; the opening has looked at every page.

        Twice would take as long again, and where a journal lies beside the store nothing could be
        saved meanwhile.
        """
        try:
            self._check(pages=False)
        except (Unsound, *UNREADABLE):
            _log.exception("the store is damaged")
            self._around.tell_damage(DAMAGED)

    def _tell_of_damage(self) -> None:
        """The copy may be damaged and the store not: a disk has good and bad places."""
        try:
            self._check()
        except (Unsound, *UNREADABLE):
            self._around.tell_damage(DAMAGED)
        else:
            self._around.tell_failed(NO_BACKUP)

    def _breath(self) -> bool:
        """Other threads have theirs, unless somebody waits for the end of this one."""
        self._ending.wait(BREATH)
        return False

    def _breath_or_end(self) -> bool:
        return self._ending.wait(BREATH)

    def _is_sound(self) -> bool:
        try:
            self._check()
        except (Unsound, *DISK_ERRORS, UnicodeDecodeError):
            return False
        return not self._ending.is_set()  # else it has not been read to its end

    def _clean_backups(self, team: str) -> None:
        with contextlib.suppress(OSError):
            backups.clean(self._around.folder, team)
            self._done(promise.CLEAN_BACKUPS, team)

    def _clean_aside(self, team: str) -> None:
        """What is not done stays a chore, and the next start tries it again."""
        with contextlib.suppress(OSError):
            cleaned = aside.clean(self._around.folder, team, self._today, self._is_sound)
            for told in cleaned.told:
                self._around.tell_failed(told)
            if cleaned.done:
                self._done(promise.CLEAN_ASIDE, team)

    def _done(self, chore: str, team: str) -> None:
        self._tray.put(lambda pending: pending.act(ledger.chore_done(chore, team)))
