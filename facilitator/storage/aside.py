"""What was set aside, when a team withdraws its consent: no times of its turns may stay there."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import ShortDate, Text, tr
from facilitator.storage import backups, trouble
from facilitator.storage import bin as the_bin
from facilitator.storage.codec import BadValue
from facilitator.storage.engine import UNREADABLE, set_up
from facilitator.storage.files import (
    LEFTOVER,
    beside,
    companions,
    put_in_place,
    remove_database,
    store_file,
    sync_folder,
)
from facilitator.storage.rescue import ASIDE, STAMP
from facilitator.storage.soundness import Disordered, Newer, Unsound, examine, read_only

_log = logging.getLogger(__name__)

CLEANED = "cleaned.db"
"""A whole copy without the times: while it lies there the one before it has yet to be removed."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Whether nothing is left to be done, and what has to be told."""

    done: bool
    told: tuple[Text, ...] = ()


def clean(folder: Path, team: str, today: Millis, is_sound: Callable[[], bool]) -> Cleaned:
    """Take a team's times out of every copy that was set aside, as far as it can be opened.

    One that cannot be opened may hold such times. It is told of, with its path; a month after it
    was set aside it is deleted, when the store of now is sound: what could be rescued has been.
    """
    done, told = True, []
    for place in _places(folder):
        try:
            _clean(place, team)
        except (Unsound, Newer, BadValue, OSError, DBAPIError, *UNREADABLE) as error:
            if trouble.is_passing(error):
                done = False
                continue
            _log.warning("what was set aside cannot be cleaned", exc_info=error)
            goes = _set_aside_at(place) + the_bin.KEPT_FOR
            if today >= goes and is_sound():
                shutil.rmtree(place)
                sync_folder(place.parent)
                told.append(_has_gone(place))
            else:
                done = False
                told.append(_stays(place, goes))
    return Cleaned(done, tuple(told))


def _stays(place: Path, goes: Millis) -> Text:
    return tr(
        "A damaged file that was set aside cannot be opened, so it may still tell how long"
        " people spoke: {folder}. Please delete that folder if you do not need it. Else it will be"
        " deleted after {day}.",
        folder=str(place),
        day=ShortDate(Moment(goes).civil.date()),
    )


def _has_gone(place: Path) -> Text:
    return tr(
        "A damaged file has been deleted that was set aside more than a month ago: it could not be"
        " opened, and may have told how long people spoke. It was in {folder}.",
        folder=str(place),
    )


def _places(folder: Path) -> Iterator[Path]:
    """The folders in which something lies that may hold times."""
    every = folder / ASIDE
    for place in sorted(every.iterdir()) if every.exists() else ():
        path = store_file(place)
        held = (path, *companions(path), place / CLEANED)
        if any(each.exists() and each.stat().st_size for each in held):
            yield place


def _clean(place: Path, team: str) -> None:
    """Raises what a file can that is no sound store, and the disk's errors; it is as before then.

    Nothing is written where there is nothing to take out.
    """
    for left in place.glob(f"{LEFTOVER}*"):
        left.unlink()
    _finish(place)
    path = store_file(place)
    if not path.exists():
        raise Unsound("the store is gone, and its log is there")
    fresh = beside(path)
    try:
        backups.copied(path, fresh)
        _put_in_order(fresh)
        # A log may hold what the store has forgotten since.
        if not backups.without_times(fresh, team) and not _has_log(path):
            return
        with read_only(fresh) as raw:
            examine(raw, searched=False)
        put_in_place(fresh, place / CLEANED)
        _finish(place)
    finally:
        remove_database(fresh)


def _put_in_order(fresh: Path) -> None:
    """By an index that is damaged, rows with times would not be found. Raises Unsound."""
    with closing(dbapi2.connect(str(fresh), isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=delete")
        set_up(raw, {"trusted_schema": 0, "cell_size_check": 1, "secure_delete": 1})
        try:
            examine(raw, searched=False)
        except Disordered:
            raw.execute("REINDEX")
            examine(raw, searched=False)


def _has_log(path: Path) -> bool:
    return any(each.exists() and each.stat().st_size for each in companions(path))


def _finish(place: Path) -> None:
    """Let the cleaned copy be the only one. Broken off anywhere, it can be done again."""
    cleaned = place / CLEANED
    if cleaned.exists():
        remove_database(store_file(place))
        cleaned.replace(store_file(place))
        sync_folder(place)


def _set_aside_at(place: Path) -> Millis:
    try:
        stamp = datetime.strptime(place.name, STAMP).replace(tzinfo=UTC).timestamp()
    except ValueError:
        stamp = place.stat().st_mtime
    return int(stamp * 1000)
