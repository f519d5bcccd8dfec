"""Backups: single files in a folder of their own, verified before they count."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from facilitator.app.keeping import Backup
from facilitator.domain.time import Moment
from facilitator.storage import promise, thinning
from facilitator.storage.engine import DISK_ERRORS, UNREADABLE, copying_engine, driver
from facilitator.storage.files import (
    backup_folder,
    beside,
    make_folder,
    put_in_place,
    remove_database,
    sync_folder,
)
from facilitator.storage.soundness import Newer, Unsound, at_once, damaged_rows, examine, read_only

_log = logging.getLogger(__name__)

MOST_LISTED = 60
"""Backups that are verified for a choice: each is read whole."""

PAUSED = "kept-since-a-restore"
"""While this file lies among the backups none is thinned; it goes two weeks after a restore."""

_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3})Z([+-]\d{4})\.([a-z-]{1,20})\.db")
_FORM = "%Y%m%dT%H%M%S"


def name_of(at: Moment, why: str) -> str:
    """The file name of a backup, which sorts by time."""
    stamp = datetime.fromtimestamp(at.utc // 1000, UTC).strftime(_FORM)
    reason = re.sub("[^a-z-]", "", why.lower())[:20] or "other"
    return f"{stamp}.{at.utc % 1000:03d}Z{at.offset:+05d}.{reason}.db"


def told_by(name: str) -> tuple[Moment, str] | None:
    """When and why a backup was made, by its file name; None for another file."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        stamp = datetime.strptime(found[1][:15], _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Moment(int(stamp.timestamp()) * 1000 + int(found[1][16:]), int(found[2])), found[3]


def present(folder: Path) -> list[tuple[Moment, str, Path]]:
    """The backups of a store's folder by their names, the latest first; none is opened."""
    found = []
    for path in backup_folder(folder).glob("*.db"):
        told = told_by(path.name)
        if told is not None:
            found.append((told[0], told[1], path))
    return sorted(found, reverse=True)


def verified(folder: Path) -> tuple[Backup, ...]:
    """The backups that can be restored, the latest first: each of them has been read whole."""
    found = []
    for at, why, path in present(folder)[:MOST_LISTED]:
        with contextlib.suppress(Unsound, Newer, OSError, *UNREADABLE):
            found.append(Backup(str(path), at, verify(path), why))
    return tuple(found)


def verify(path: Path, between: Callable[[], bool] = at_once) -> int:
    """Read a backup whole: how many meetings it has. Raises Unsound, Newer, SQLite's errors.

    For `between` see `soundness.damaged_rows`.
    """
    with read_only(path) as raw:
        findings = examine(raw, searched=False)
        if damaged_rows(raw, between):
            raise Unsound("a text is not as it was written")
    return findings.meetings


def copy(source: dbapi2.Connection, folder: Path) -> Path:
    """An exact copy of an open store under a name that does not count yet."""
    make_folder(backup_folder(folder))
    fresh = beside(backup_folder(folder) / "copy.db")
    target = dbapi2.connect(str(fresh), isolation_level=None)
    try:
        target.execute("PRAGMA synchronous=OFF")  # it is synced when it has been verified
        source.backup(target)
    finally:
        target.close()
    return fresh


def tried_copy(engine: Engine, folder: Path) -> Path | None:
    """The same of a store by its engine; None when the disk does not take it."""
    try:
        with engine.connect() as db:
            return copy(driver(db), folder)
    except DISK_ERRORS:
        _log.warning("the store could not be copied", exc_info=True)
        return None


def settle(
    fresh: Path, folder: Path, at: Moment, why: str, between: Callable[[], bool] = at_once
) -> Path:
    """Make a copy count: without the times that nobody agreed to, verified, on the disk.

    For `between` see `soundness.damaged_rows`; it must not answer true. Raises Unsound and
    SQLite's and the disk's errors; the copy is gone then.
    """
    try:
        engine = copying_engine(fresh)
        try:
            with engine.begin() as db:
                promise.hide_without_consent(db)
        finally:
            engine.dispose()
        return settle_as_it_is(fresh, folder, at, why, between)
    except BaseException:
        remove_database(fresh)
        raise


def settle_as_it_is(
    fresh: Path, folder: Path, at: Moment, why: str, between: Callable[[], bool] = at_once
) -> Path:
    """The same for a store of an older revision, whose rows only its own program understands."""
    try:
        verify(fresh, between)
        path = backup_folder(folder) / name_of(at, why)
        put_in_place(fresh, path)
    except BaseException:
        remove_database(fresh)
        raise
    return path


def clean(folder: Path, team: str) -> int:
    """Take the times of a team that withdrew its consent out of every backup; how many have

    been rewritten. One that cannot be read is deleted: what is in it cannot be told.
    """
    count = 0
    for _at, _why, path in present(folder):
        fresh = beside(path)
        try:
            copied(path, fresh)
            if not without_times(fresh, team):
                continue
            verify(fresh)
            put_in_place(fresh, path)
        except (Unsound, Newer, *UNREADABLE):
            path.unlink(missing_ok=True)
        finally:
            remove_database(fresh)
        count += 1
    return count


def copied(path: Path, fresh: Path) -> None:
    """A copy of a closed store, its log included. Raises OSError when the disk is full.

    The driver does not say by name why a copy failed.
    """
    with read_only(path) as raw, contextlib.closing(dbapi2.connect(str(fresh))) as target:
        try:
            raw.backup(target)
        except dbapi2.OperationalError as error:
            if "full" in str(error):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
            raise


def without_times(path: Path, team: str) -> bool:
    """Take the times of a team out of a copy, and those that nobody agreed to; whether any were.

    That it had agreed is forgotten as well. Raises BadValue and SQLAlchemy's errors.
    """
    engine = copying_engine(path)
    try:
        with engine.begin() as db:
            had = promise.consents(db, team)
            promise.forget_consent(db, team)
            hid = promise.hide_times_of(db, team)
            return promise.hide_without_consent(db) or hid or had
    finally:
        engine.dispose()


def thin(folder: Path, now: Moment) -> int:
    """Delete the backups that are no longer needed; how many. Only after a sound one was made."""
    pause = backup_folder(folder) / PAUSED
    if pause.exists():
        if now.utc - pause.stat().st_mtime * 1000 < 14 * thinning.DAY:
            return 0
        pause.unlink(missing_ok=True)
    every = present(folder)
    drop = thinning.to_drop([at for at, _, _ in every], now)
    # The one before the latest migration stays: it is the way back.
    way_back = next((path for _, why, path in every if why == "migration"), None)
    gone = [path for at, _, path in every if at in drop and path != way_back]
    for path in gone:
        path.unlink(missing_ok=True)
    if gone:
        sync_folder(backup_folder(folder))
    return len(gone)


def pause_thinning(folder: Path) -> None:
    """After a restore every backup stays for two weeks."""
    make_folder(backup_folder(folder))
    (backup_folder(folder) / PAUSED).touch()
