"""A store in which nothing is damaged but the search index: that is left out and made anew."""

from __future__ import annotations

import logging
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from facilitator.storage import backups, rescue, search_index, search_tables, trouble
from facilitator.storage.engine import UNREADABLE, driver, forget_old_pages, set_up, writing_engine
from facilitator.storage.files import beside, put_in_place, remove_database, store_file
from facilitator.storage.soundness import (
    Disordered,
    Newer,
    Unsound,
    damaged_rows,
    examine,
    look_at_header,
    read_only,
    tables_are_sound,
)

_log = logging.getLogger(__name__)


def made_anew(folder: Path) -> bool:
    """Make the index anew where all else is sound; false where it is not, and nothing is changed.

    A copy without the index is filled and looked through, and takes the store's place; the file as
    it was is set aside first. Raises the disk's errors; then nothing has been changed either.
    """
    path = store_file(folder)
    fresh = beside(path)
    try:
        if look_at_header(path) < search_tables.SINCE:
            return False
        with read_only(path) as raw:
            if not tables_are_sound(raw):
                return False
        backups.copied(path, fresh)
        _fill(fresh)
        with read_only(fresh) as raw:
            examine(raw)
            if damaged_rows(raw):
                return False
        _replace(folder, fresh)
    except (Unsound, Newer, *UNREADABLE) as error:
        if trouble.is_passing(error):
            raise
        _log.warning("a new search index does not make the store sound", exc_info=error)
        return False
    finally:
        remove_database(fresh)
    return True


def put_search_right(folder: Path) -> bool:
    """Make the index anew where it does not say what is kept; whether that was done.

    Only in a store of this program that is sound otherwise; else nothing is changed. Call it with
    the folder locked.
    """
    path = store_file(folder)
    try:
        if not path.exists() or look_at_header(path) < search_tables.SINCE:
            return False
        with read_only(path) as raw:
            examine(raw)
        if is_right(folder):
            return False
        engine = writing_engine(path)
        try:
            with engine.begin() as db:
                search_index.rebuild(driver(db))
            forget_old_pages(engine)
        finally:
            engine.dispose()
    except (Disordered, *UNREADABLE) as error:
        return not trouble.is_passing(error) and made_anew(folder)
    except (Unsound, Newer, OSError):
        return False
    return True


def is_right(folder: Path) -> bool:
    """Whether the index of a sound store says what is kept; the store is not changed by a byte."""
    with (
        read_only(store_file(folder)) as raw,
        closing(dbapi2.connect(":memory:", isolation_level=None)) as copy,
    ):
        raw.backup(copy)
        return search_index.is_right(copy)


def _fill(fresh: Path) -> None:
    """The index is struck off the schema, as a damaged one cannot be dropped."""
    with closing(dbapi2.connect(str(fresh), isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=delete")
        set_up(raw, {"trusted_schema": 0, "cell_size_check": 1, "temp_store": 2, "synchronous": 0})
        raw.execute("PRAGMA writable_schema=ON")
        marks = ", ".join("?" for _ in search_tables.NAMES)
        raw.execute(
            f"DELETE FROM sqlite_schema WHERE tbl_name IN ({marks})",  # noqa: S608
            sorted(search_tables.NAMES),
        )
        raw.execute("PRAGMA writable_schema=RESET")
        raw.execute("VACUUM")  # its pages belong to nothing now
        raw.execute("BEGIN IMMEDIATE")
        search_tables.make(raw)
        search_index.rebuild(raw)
        raw.execute("COMMIT")


def _replace(folder: Path, fresh: Path) -> None:
    path = store_file(folder)
    rescue.copy_aside(folder)
    engine = writing_engine(path)
    try:
        # What stands in the log is in the copy; left beside another file it would damage that.
        if not forget_old_pages(engine):
            raise Unsound("the log cannot be emptied")
    finally:
        engine.dispose()
    put_in_place(fresh, path)
