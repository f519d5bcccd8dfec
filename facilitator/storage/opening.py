"""What happens before a store is opened: nothing of it is changed until it is known to be sound."""

from __future__ import annotations

import errno
import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.app.ports import Clock
from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text, tr
from facilitator.storage import (
    backups,
    counter,
    files,
    ledger,
    promise,
    reindexing,
    rescue,
    search_forgetting,
    search_index,
    search_mending,
    search_watch,
    thinning,
    trouble,
)
from facilitator.storage import bin as the_bin
from facilitator.storage.bases import Bases
from facilitator.storage.codec import BadValue
from facilitator.storage.counter import Count
from facilitator.storage.engine import (
    UNREADABLE,
    driver,
    engine_on,
    forget_old_pages,
    writing_engine,
)
from facilitator.storage.files import store_file
from facilitator.storage.fresh import make_store
from facilitator.storage.saving import load_all
from facilitator.storage.soundness import (
    Disordered,
    Findings,
    Missing,
    Newer,
    Unreadable,
    Unsound,
    damaged_rows,
    examine,
    look_at_header,
    read_only,
)
from facilitator.storage.tables import REVISION

_log = logging.getLogger(__name__)
# Nobody who starts the program from a console is to see a traceback: logging prints by itself
# what no handler takes.
logging.getLogger("facilitator.storage").addHandler(logging.NullHandler())

TRUSTED = the_bin.KEPT_FOR - the_bin.DAY
"""How far the clock may have gone on since the last start: a wrong one must not empty the bin."""

LOST = tr(
    "The last words of an earlier session are missing: the disk did not keep them. Please look"
    " through your last meeting."
)

DAMAGED = (
    tr("The file with your meetings is damaged. It has not been changed. Please choose a backup."),
    tr(
        "The file with your meetings is damaged. It has not been changed, and there is no sound"
        " backup of it. Try to rescue what can be read first; if little comes back, start with an"
        " empty store."
    ),
)
MISSING = (
    tr(
        "The file with your meetings is not there any more. If somebody has moved it, put it back"
        " and start the program again; otherwise choose a backup."
    ),
    tr(
        "The file with your meetings is not there any more, and there is no sound backup of it."
        " If somebody has moved it, put it back and start the program again; otherwise start with"
        " an empty store."
    ),
)
ENCRYPTED = (
    tr(
        "The file with your meetings seems to be encrypted, or all of it is damaged: this program"
        " cannot read a word of it. It has not been changed. If somebody has encrypted it, ask"
        " them to undo that; otherwise choose a backup."
    ),
    tr(
        "The file with your meetings seems to be encrypted, or all of it is damaged: this program"
        " cannot read a word of it. It has not been changed, and there is no sound backup of it."
        " If somebody has encrypted it, ask them to undo that; otherwise start with an empty"
        " store."
    ),
)
"""What is said where there are sound backups, and where there are none."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found on the way: when the latest backup was made, whether one is due today,

    teams whose withdrawn consent older backups, or what was set aside, do not know yet, and what
    has to be told. `today` is now, or earlier where the clock has gone on too far to be trusted.
    """

    latest: Moment | None
    due: bool
    today: Millis = 0
    withdrawn: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    notices: tuple[Text, ...] = ()


def make_ready(folder: Path, clock: Clock) -> Opened:
    """Bring a folder to where its store can be opened: made, or examined and migrated.

    Raises NewerStore and DamagedStore with the store's files unchanged, and UserError when the
    folder cannot be used.
    """
    try:
        files.make_folder(folder)
        files.sweep(folder)
        path = store_file(folder)
        if not path.exists():
            _make(folder)
        told: tuple[Text, ...] = ()
        try:
            findings = _examined(folder)
        except (Disordered, *UNREADABLE) as error:
            told = _mended(folder, error)
            findings = _examined(folder)
        _require_writable(folder)
        if findings.revision < REVISION:
            _migrated(folder, clock.now())
        began = _began(folder, findings, clock.now())
        return replace(began, notices=(*told, *began.notices))
    except (Unsound, *UNREADABLE) as error:
        raise _said(folder, error) from error
    except DBAPIError as error:
        raise _said(folder, error.orig or error) from error
    except OSError as error:
        raise UserError(trouble.cannot_open(error, folder)) from error


def _make(folder: Path) -> None:
    """A new store, unless one has been here: then it is missing, and that is damage."""
    traces = (folder / files.COUNTER, folder / rescue.ASIDE)
    if backups.present(folder) or any(trace.exists() for trace in traces):
        raise Missing("the store is gone")
    make_store(store_file(folder))


def _examined(folder: Path) -> Findings:
    path = store_file(folder)
    try:
        look_at_header(path)
        with read_only(path) as raw:
            findings = examine(raw)
    except Newer as error:
        raise NewerStore(
            tr(
                "Your meetings were last opened with a newer version of this program. Nothing"
                " has been changed. Please install the newer version to open them."
            )
        ) from error
    if (folder / files.DAMAGE).exists():
        _look_closely(path, findings.revision)
        (folder / files.DAMAGE).unlink()
    return findings


def _mended(folder: Path, error: Exception) -> tuple[Text, ...]:
    """What is told when all that is kept is sound. Raises the error where something else is not.

    Of the search index nothing is told: it holds nothing of its own.
    """
    _require_writable(folder)
    if search_mending.made_anew(folder):
        return ()
    if not isinstance(error, Disordered):
        raise error
    return _with_new_indexes(folder)


def _with_new_indexes(folder: Path) -> tuple[Text, ...]:
    """What is told when the indexes alone were damaged. Raises Disordered where that is no help."""
    kept = reindexing.made_anew(folder)
    if kept is None:
        raise Disordered("a page or a row is damaged")
    return (
        tr(
            "An index in the file with your meetings was damaged. It has been made anew from what"
            " the file holds, and nothing of that is lost. The file as it was is kept in {folder}.",
            folder=str(kept),
        ),
    )


def _require_writable(folder: Path) -> None:
    """Raise OSError before SQLite leaves files of its own beside a store that is read-only."""
    for path in (folder, store_file(folder)):
        if not os.access(path, os.W_OK):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))


def _look_closely(path: Path, revision: int) -> None:
    """Something could not be read the last time: read all there is. Raises Unsound.

    The values of an older schema can be read once they have come to the present one.
    """
    with read_only(path) as raw:
        if damaged_rows(raw):
            raise Unsound("a text is not as it was written")
        if revision < REVISION:
            return
        with engine_on(raw).begin() as db:
            try:
                load_all(db)
            except BadValue as error:
                raise Unsound("a value cannot be understood") from error


def _said(folder: Path, error: BaseException) -> UserError:
    """The right sentence: a disk that is full or cannot be written to is no damage."""
    _log.warning("the store cannot be opened: %s", type(error).__name__, exc_info=error)
    if trouble.is_passing(error):
        return UserError(trouble.cannot_open(error, folder))
    choice = backups.verified(folder)
    kinds: dict[type[BaseException], tuple[Text, Text]]
    kinds = {Unreadable: ENCRYPTED, Missing: MISSING}
    return DamagedStore(kinds.get(type(error), DAMAGED)[not choice], choice)


def _migrated(folder: Path, now: Moment) -> None:
    """Back up, verify, migrate: in that order, or not at all."""
    from facilitator.storage.migrate import migrate

    path = store_file(folder)
    with read_only(path) as raw:
        fresh = backups.copy(raw, folder)
    backups.settle_as_it_is(fresh, folder, now, "migration")
    migrate(path)


def _began(folder: Path, findings: Findings, now: Moment) -> Opened:
    """Note the start in the store, and throw away what has lain in the bin for thirty days."""
    engine = search_watch.watched(writing_engine(store_file(folder)))
    try:
        with engine.begin() as db:
            before = ledger.opened(db, now.utc)
            today = now.utc if not before else min(now.utc, before + TRUSTED)
            purge = the_bin.emptied(today - the_bin.KEPT_FOR)
            purged = purge(db, Bases(), now)
            left = ledger.chores(db)
            ledger.one_more(db)
            count = ledger.count(db)
            search_index.follow(driver(db))
            if purged:
                search_forgetting.forget_words(driver(db))
            if search_index.is_stale(driver(db)):
                search_index.rebuild_if_it_goes(driver(db))
        if purged:
            forget_old_pages(engine)
    finally:
        engine.dispose()
    stored = Count(findings.born, findings.commits)
    notices = (LOST,) if counter.lost(stored, counter.noted(folder)) else ()
    counter.note(folder, count)
    latest = next((at for at, _, _ in backups.present(folder)), None)
    due = findings.meetings > 0 and thinning.is_due(latest, now)
    backed_up, aside = (
        tuple(subject for kind, subject in left if kind == chore)
        for chore in (promise.CLEAN_BACKUPS, promise.CLEAN_ASIDE)
    )
    return Opened(latest, due, today, backed_up, aside, notices)
