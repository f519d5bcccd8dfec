"""What a person is told when the disk does not do as it should."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from facilitator.domain.words import Text, tr

FULL, READ_ONLY, BUSY = "SQLITE_FULL", "SQLITE_READONLY", ("SQLITE_BUSY", "SQLITE_LOCKED")

PASSING = (
    FULL,
    READ_ONLY,
    *BUSY,
    "SQLITE_IOERR",
    "SQLITE_CANTOPEN",
    "SQLITE_PERM",
    "SQLITE_PROTOCOL",
    "SQLITE_INTERRUPT",
    "OS",
)
"""How the names begin of errors that may go by themselves, or by making room."""

ROOM = 200_000
"""Bytes: with less the disk is full, as far as a store is concerned."""

WHY_BY_NUMBER = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


def of_the_disk(error: BaseException) -> bool:
    """Whether an error comes from the disk or the driver, and not from a fault of ours."""
    return _name(error).startswith((*PASSING, "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_NOMEM"))


def sentence(error: BaseException, folder: Path | None = None) -> Text:
    """What is wrong with saving in a folder, and what happens to what is typed."""
    name = _name(error, folder)
    if name.startswith(FULL):
        return tr(
            "The disk is full. Your words are kept in memory and will be saved as soon as"
            " there is room. Please delete something you do not need."
        )
    if name.startswith(READ_ONLY):
        return tr(
            "The folder of your meetings cannot be written to. Your words are kept in memory"
            " and saving is tried again. Please leave the program open."
        )
    if name.startswith(BUSY):
        return tr(
            "Another program holds the file of your meetings. Your words are kept in memory"
            " and saving is tried again."
        )
    return tr(
        "Saving does not work at the moment. Your words are kept in memory and saving is"
        " tried again. Please leave the program open."
    )


def moved(folder: Path, *, copied: bool) -> Text:
    """What to say when the store is not where it was opened, and whether a copy lies there."""
    if copied:
        return tr(
            "The folder of your meetings was moved, deleted or taken out while the program was"
            " open. All that you type goes into a copy in {folder}. When you have finished, start"
            " the program again and choose the latest backup.",
            folder=str(folder),
        )
    return tr(
        "The folder of your meetings was moved, deleted or taken out while the program was open,"
        " and no copy can be made in {folder}. Please put it back there, or save the minutes"
        " before you close the program.",
        folder=str(folder),
    )


def is_passing(error: BaseException) -> bool:
    """Whether it may go by itself, or by making room: then the file is not to be replaced."""
    return _name(error).startswith(PASSING)


def cannot_open(error: BaseException, folder: Path | None = None) -> Text:
    """Why the folder cannot be used, and what to do."""
    name = _name(error, folder)
    if name.startswith(FULL):
        return tr("The disk is full. Please delete something you do not need, then try again.")
    if name.startswith(BUSY):
        return tr("Another program holds the file of your meetings. Close it, then try again.")
    return tr(
        "The folder of your meetings cannot be used: it may be read-only or not connected."
        " Please see to it, then try again."
    )


def cannot_read(error: BaseException) -> Text:
    """Why a question has no answer now."""
    if _name(error).startswith(BUSY):
        return tr("Another program holds the file of your meetings. Close it, then try again.")
    return tr(
        "The disk with your meetings cannot be read at the moment. Please see that it is"
        " connected and has room, then try again."
    )


SLOW = tr("The disk is slow. Your words are kept in memory until it has taken them.")
"""Said when a write has not come back for more than a second."""


def _name(error: BaseException, folder: Path | None = None) -> str:
    """SQLite's name of the error, "" for one that is not of the disk.

    With a folder, a failed write where there is no room is a full disk: SQLite does not always
    know why the system took nothing.
    """
    name = _told_name(error)
    vague = name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN"))
    return FULL if vague and folder is not None and _no_room(folder) else name


def _no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def _told_name(error: BaseException) -> str:
    if isinstance(error, DBAPIError) and error.orig is not None:
        return str(getattr(error.orig, "sqlite_errorname", ""))
    if isinstance(error, OSError):
        return WHY_BY_NUMBER.get(error.errno or 0, "OS")
    return str(getattr(error, "sqlite_errorname", ""))
