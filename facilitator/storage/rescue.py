"""When the store is damaged: another file takes its place; the damaged one is set aside whole."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Backup
from facilitator.domain.words import tr
from facilitator.storage import backups
from facilitator.storage.engine import UNREADABLE
from facilitator.storage.files import (
    COUNTER,
    DAMAGE,
    LEFTOVER,
    PRIVATE,
    RUNNING,
    beside,
    companions,
    make_folder,
    put_in_place,
    remove_database,
    store_file,
    sync_file,
    sync_folder,
)
from facilitator.storage.fresh import make_store
from facilitator.storage.recovery import recover
from facilitator.storage.soundness import Newer, Unsound

ASIDE = "set-aside"
"""The folder in which every store that was replaced is kept, each in a folder of its own."""

STAMP = "%Y%m%dT%H%M%S.%f"
"""How those folders are called: when it was, in UTC."""


def restore_backup(folder: Path, backup: Backup) -> None:
    """Put a backup in the place of the store, which must be closed.

    The backup is verified once more and stays where it is; the store of now is set aside. Raises
    UserError when the backup cannot be read or the disk does not take it; then nothing changed.
    """

    def make(fresh: Path) -> None:
        backups.verify(Path(backup.path))
        shutil.copyfile(backup.path, fresh)
        backups.verify(fresh)

    _replace(folder, make)
    backups.pause_thinning(folder)


def start_afresh(folder: Path) -> None:
    """Put an empty store in the place of this one, which must be closed and is set aside.

    Raises UserError when the disk does not take it; then nothing changed.
    """
    _replace(folder, make_store)
    backups.pause_thinning(folder)


def salvage(folder: Path) -> None:
    """Put a new store in the place of this one with every row of it that can still be read.

    What is on no readable page is taken from the latest sound backup, where it is there. Raises
    UserError when nothing can be read; then nothing changed.
    """

    def make(fresh: Path) -> None:
        make_store(fresh)
        sources = [Path(backup.path) for backup in backups.verified(folder)[:1]]
        if not recover(store_file(folder), sources, fresh):
            raise Unsound("no row can be read")
        backups.verify(fresh)

    _replace(folder, make)
    backups.pause_thinning(folder)


def copy_aside(folder: Path) -> Path:
    """Keep a copy of the store as it is, byte for byte, with all that belongs to it: where.

    Each file has been read again and compared. One that was kept before is not kept twice. Raises
    OSError and Unsound; then there is no new copy.
    """
    of_now = [each for each in _belonging(folder) if each.exists()]
    every = folder / ASIDE
    for place in every.iterdir() if every.exists() else ():
        if _is_copy(of_now, place):
            return place
    make_folder(every)
    fresh = folder / f"{LEFTOVER}aside-{_stamp()}"
    try:
        make_folder(fresh)
        for each in of_now:
            shutil.copyfile(each, fresh / each.name)
            (fresh / each.name).chmod(PRIVATE)
            sync_file(fresh / each.name)
        if not _is_copy(of_now, fresh):
            raise Unsound("the disk does not give back what it took")
        place = every / _stamp()
        fresh.rename(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    sync_folder(every)
    sync_folder(folder)
    return place


def _is_copy(files: list[Path], place: Path) -> bool:
    names = {each.name for each in files}
    if names != {each.name for each in place.iterdir()}:
        return False
    return all(filecmp.cmp(each, place / each.name, shallow=False) for each in files)


def _replace(folder: Path, make: Callable[[Path], None]) -> None:
    path = store_file(folder)
    fresh = beside(path)
    try:
        make(fresh)
        _set_aside(folder)
        put_in_place(fresh, path)
    except (Unsound, Newer, *UNREADABLE) as error:
        raise UserError(
            tr("This cannot be read either. Please choose another backup, or start afresh.")
        ) from error
    except OSError as error:
        raise UserError(
            tr(
                "The disk did not take it: {reason}. Nothing has been changed. Please see that"
                " there is room on the disk and try again.",
                reason=os.strerror(error.errno or 0),
            )
        ) from error
    finally:
        remove_database(fresh)


def _set_aside(folder: Path) -> None:
    """Move the store of now with all that belongs to it; its log first means nothing alone."""
    place = folder / ASIDE / _stamp()
    make_folder(place)
    for each in _belonging(folder):
        if each.exists():
            each.rename(place / each.name)
    sync_folder(place)
    sync_folder(folder)


def _belonging(folder: Path) -> tuple[Path, ...]:
    """The store and every file that tells of it alone."""
    path = store_file(folder)
    return (path, *companions(path), folder / COUNTER, folder / RUNNING, folder / DAMAGE)


def _stamp() -> str:
    return datetime.now(UTC).strftime(STAMP)
