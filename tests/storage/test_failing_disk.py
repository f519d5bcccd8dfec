"""A disk that fails: nothing that was handed in is given up, and it is said."""

import os
import shutil
import threading
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlcipher3 import dbapi2

from facilitator.app.damage import DamagedStore
from facilitator.app.keeping import Shelf, Tick
from facilitator.domain.time import Moment
from facilitator.domain.words import Text
from facilitator.storage import trouble, writer
from facilitator.storage.rescue import restore_backup
from tests.storage.conftest import PATIENCE
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, a_note, an_action

FULL = trouble.sentence(OSError(28, "full"))
NO_LIMIT = 4_294_967_294
LONG = "Eight hundred words of one long note. " * 2_000
"""Longer than the free pages of a small store."""


class Faults:
    """What goes wrong in the writer's connection: the disk has so many pages, a statement fails."""

    def __init__(self):
        self.pages = NO_LIMIT
        self.fail_at = 0
        self.statements = 0
        self.errors = []

    def made(self, make, path):
        engine = make(path)

        @event.listens_for(engine, "before_cursor_execute")
        def before(_connection, cursor, statement, *_rest):
            if statement.startswith("BEGIN"):
                cursor.execute(f"PRAGMA max_page_count={self.pages}")
            self._step()

        event.listen(engine, "commit", lambda _connection: self._step())
        return engine

    def _step(self):
        self.statements += 1
        if self.statements == self.fail_at:
            error = dbapi2.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_WRITE"
            self.errors.append(error)
            raise error


@pytest.fixture
def faults(monkeypatch):
    """Faults of every store that is opened from now on; it tries again at once."""
    faults = Faults()
    make = writer.writing_engine
    monkeypatch.setattr(writer, "writing_engine", lambda path: faults.made(make, path))
    monkeypatch.setattr(writer, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(writer, "LONGEST_WAIT", 0.02)
    return faults


def test_a_full_disk_is_told_once_and_made_good(faults, open_in, tmp_path):
    opened = open_in(tmp_path)
    opened.kept(TEAM, a_meeting())
    faults.pages = 1  # SQLite takes the present size for a smaller one
    heard = len(opened.watcher.heard)
    long = a_meeting("meeting", a_note(text=LONG))
    opened.store.save(long)
    assert opened.watcher.wait_for(Text, heard) == FULL
    # What is typed now lies over it in memory, and is what every screen is shown.
    last = replace(long, plan=replace(PLAN, place="Hall"))
    opened.store.save(last)
    opened.store.save(replace(an_action(), text=LONG), a_meeting("new", a_note(text=LONG)))
    assert opened.folder_of("meeting").meeting == last
    assert opened.folder_of("meeting").commitments[0].text == LONG
    assert opened.folder_of("new").meeting.record.notes[0].text == LONG
    assert not opened.store.flush(30)
    heard = len(opened.watcher.heard)
    faults.pages = NO_LIMIT
    assert opened.watcher.wait_for(Moment, heard)
    opened.store.close()
    again = open_in(tmp_path)
    assert again.folder_of("meeting").meeting == last
    assert again.folder_of("new").meeting.record.notes[0].text == LONG
    assert opened.watcher.failures == [FULL]


def test_whichever_write_fails_once_all_is_on_the_disk_in_the_end(faults, open_in, tmp_path):
    """The long matrix: every statement and every commit of a busy second, one after the other."""
    number = 0
    while True:
        number += 1
        faults.statements, faults.fail_at = 0, 0
        opened = open_in(tmp_path / str(number))
        opened.kept(TEAM, a_meeting())
        faults.statements, faults.fail_at = 0, number
        changed = replace(
            a_meeting("meeting", a_note(), a_note("more")), plan=replace(PLAN, items=())
        )
        opened.store.save(replace(TEAM, norms=()), changed, an_action())
        opened.store.draft("capture:meeting", "typed")
        opened.store.close_revision(Shelf.NOTE, "note", "before")
        opened.store.bin(Shelf.COMMITMENT, "action")
        opened.store.tick(Tick("meeting", 1000, AT))
        assert opened.store.flush(20_000)
        folder = opened.folder_of("meeting")
        assert (folder.team, folder.meeting) == (replace(TEAM, norms=()), changed)
        assert (folder.commitments, folder.drafts[0].text) == ((), "typed")
        assert len(opened.ask(opened.store.revisions, Shelf.NOTE, "note")) == 1
        opened.store.close()
        if faults.statements < number:
            break
    assert number > 12
    assert len(faults.errors) >= number - 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of a file's size")
def test_a_file_that_cannot_grow_is_told_and_made_good(opened):
    import resource

    opened.kept(TEAM, a_meeting())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    wal = opened.path.with_name("store.db-wal").stat().st_size
    heard = len(opened.watcher.heard)
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal + 8_192, before[1]))
    try:
        opened.store.save(a_meeting("meeting", a_note(text=LONG)))
        opened.watcher.wait_for(Text, heard)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    heard = len(opened.watcher.heard)
    assert opened.store.flush(20_000)
    assert opened.folder_of("meeting").meeting.record.notes[0].text == LONG


def test_another_process_that_holds_the_store_is_told_of(opened):
    opened.kept(TEAM, a_meeting())
    other = dbapi2.connect(str(opened.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    heard = len(opened.watcher.heard)
    opened.store.save(an_action())
    told = opened.watcher.wait_for(Text, heard)
    assert told == trouble.sentence(_busy())
    # Reading goes on, with what is not on the disk yet.
    assert opened.folder_of("meeting").commitments == (an_action(),)
    other.execute("ROLLBACK")
    other.close()
    assert opened.store.flush(20_000)
    assert opened.watcher.wait_for(Moment, heard)


def _busy():
    error = dbapi2.OperationalError("database is locked")
    error.sqlite_errorname = "SQLITE_BUSY"
    return error


def test_one_faulty_value_does_not_keep_the_others_from_the_disk(faults, opened):
    broken = replace(a_meeting("broken"), plan=replace(PLAN, title=object()))
    opened.store.save(broken, TEAM, a_meeting(), an_action())
    opened.store.draft("capture:meeting", "typed")
    assert opened.watcher.wait_for(Text)
    folder = opened.folder_of("meeting")
    assert (folder.team, folder.meeting) == (TEAM, a_meeting())
    assert (folder.commitments, folder.drafts[0].text) == ((an_action(),), "typed")
    heard = len(opened.watcher.heard)
    opened.store.save(a_meeting("broken"))
    assert opened.watcher.wait_for(Moment, heard)
    assert opened.folder_of("broken").meeting == a_meeting("broken")


def test_a_disk_that_does_not_answer_is_told_of_by_the_next_second(opened, monkeypatch):
    monkeypatch.setattr("facilitator.storage.store.SLOW", 0.0)
    held, go = threading.Event(), threading.Event()

    def act(_db, _bases, _now):
        held.set()
        return not go.wait(20)

    opened.store._tray.put(lambda pending: pending.act(act))
    assert held.wait(20)
    opened.store.tick(Tick("meeting", 1000, AT))
    assert opened.watcher.failures == [trouble.SLOW]
    go.set()
    opened.watcher.wait_for(Moment)


@pytest.mark.parametrize(
    "error",
    [OSError(28, "full"), OSError(30, "read-only"), OSError(5, "broken"), ValueError("a defect")],
)
def test_every_trouble_has_a_sentence(error):
    assert "kept in memory" in trouble.sentence(error).msgid


def told_at(opened, words: str) -> int:
    """Where among all that was told these words come first, whatever the store was busy with."""
    heard = opened.watcher.heard

    def places() -> list[int]:
        texts = ((at, each) for at, each in enumerate(heard) if isinstance(each, Text))
        return [at for at, text in texts if words in text.msgid]

    with opened.watcher.changed:
        assert opened.watcher.changed.wait_for(places, PATIENCE / 1000), heard
        return places()[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("how", ["moved", "deleted"])
def test_a_folder_that_goes_is_told_and_the_next_start_finds_all_of_it(
    opened, open_in, tmp_path, how
):
    """An open file takes everything, wherever it is by now: that is not saved."""
    opened.kept(TEAM, a_meeting())
    heard = opened.watcher.heard
    opened.folder.rename(tmp_path / "elsewhere")
    if how == "deleted":
        shutil.rmtree(tmp_path / "elsewhere", ignore_errors=True)
    opened.store.save(a_meeting("more"))

    told = told_at(opened, "choose the latest backup")
    opened.kept(a_meeting("last"))
    assert not [each for each in heard[told:] if isinstance(each, Moment)]
    opened.store.close()
    with pytest.raises(DamagedStore) as damaged:
        open_in(opened.folder)
    restore_backup(opened.folder, damaged.value.backups[0])
    again = open_in(opened.folder)
    assert [again.folder_of(m) is not None for m in ("meeting", "more", "last")] == [True] * 3


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_a_folder_that_comes_back_is_saved_in_again(opened, tmp_path, clock):
    opened.kept(TEAM, a_meeting())
    opened.folder.rename(tmp_path / "elsewhere")
    opened.folder.touch()  # no folder can be made there
    opened.store.save(a_meeting("more"))
    told_at(opened, "put it back")
    opened.folder.unlink()
    (tmp_path / "elsewhere").rename(opened.folder)
    heard = len(opened.watcher.heard)
    opened.store.save(a_meeting("last"))
    assert opened.watcher.wait_for(Moment, heard)
