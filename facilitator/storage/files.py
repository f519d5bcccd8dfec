"""What lies in the folder of a store, and the few touches on files that keep it whole."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

STORE = "store.db"
BACKUPS = "backups"
RUNNING = "running.json"
COUNTER = "commits.json"
DAMAGE = "damage-found"
"""Lies there once something in the store could not be read: the next start offers a rescue."""
LEFTOVER = ".~"
"""Every file under way begins so; what is found at a start was left by a crash."""

PRIVATE = 0o600
"""Its user alone may read it; SQLite gives its own files beside a database the same rights."""


def store_file(folder: Path) -> Path:
    """The database of a folder."""
    return folder / STORE


def backup_folder(folder: Path) -> Path:
    """Where a folder's backups lie."""
    return folder / BACKUPS


def beside(path: Path) -> Path:
    """A name of its own in the same folder, for a file that is not whole yet."""
    return path.with_name(f"{LEFTOVER}{path.stem}-{os.urandom(4).hex()}{path.suffix}")


def make_folder(folder: Path) -> None:
    """The folder, readable by its user alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def sync_file(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(fresh: Path, path: Path) -> None:
    """Give a finished file its name: after a power cut the name means the old or the new file."""
    fresh.chmod(PRIVATE)
    sync_file(fresh)
    fresh.replace(path)
    sync_folder(path.parent)


def write_small(path: Path, data: bytes, *, sync: bool) -> None:
    """Replace a small file. Without `sync` a power cut may leave it empty or torn."""
    fresh = path.with_name(f"{LEFTOVER}{path.name}")
    fresh.write_bytes(data)
    fresh.chmod(PRIVATE)
    if sync:
        put_in_place(fresh, path)
    else:
        fresh.replace(path)


def companions(path: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside a database while it is open, or after a crash."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def remove_database(path: Path) -> None:
    """Delete a database file of our own making with all that belongs to it."""
    for each in (path, *companions(path)):
        each.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete what a crash has left half done, in the folder and among its backups."""
    for place in (folder, backup_folder(folder)):
        for left in place.glob(f"{LEFTOVER}*"):
            # A file that cannot be deleted now does no harm and is met again at the next start.
            with contextlib.suppress(OSError):
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink()
