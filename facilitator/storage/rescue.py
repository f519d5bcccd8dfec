"""When the store is damaged: another file takes its place; the damaged one is set aside whole."""

from __future__ import annotations

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
    RUNNING,
    beside,
    companions,
    make_folder,
    put_in_place,
    remove_database,
    store_file,
    sync_folder,
)
from facilitator.storage.fresh import make_store
from facilitator.storage.recovery import recover
from facilitator.storage.soundness import Newer, Unsound

ASIDE = "set-aside"
"""The folder in which every store that was replaced is kept, each in a folder of its own."""


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


def _replace(folder: Path, make: Callable[[Path], None]) -> None:
    path = store_file(folder)
    fresh = beside(path)
    try:
        make(fresh)
        _set_aside(folder, path)
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


def _set_aside(folder: Path, path: Path) -> None:
    """Move the store of now with all that belongs to it; its log first means nothing alone."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    place = folder / ASIDE / stamp
    make_folder(place)
    for each in (path, *companions(path), folder / COUNTER, folder / RUNNING, folder / DAMAGE):
        if each.exists():
            each.rename(place / each.name)
    sync_folder(place)
    sync_folder(folder)
