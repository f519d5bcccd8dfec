"""A damaged store is never opened, never changed, and never a dead end."""

import contextlib
import hashlib
import os
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.domain.meeting import Record
from facilitator.storage import backups, keeper, opening
from facilitator.storage.files import store_file
from facilitator.storage.first_look import first_look
from facilitator.storage.rescue import restore_backup, salvage, start_afresh
from facilitator.storage.store import open_store
from facilitator.storage.tables import REVISION
from tests.storage import damage
from tests.storage.conftest import Clock, Opened, Watcher
from tests.storage.samples import TEAM, a_meeting, a_note, an_action

NOTES = tuple(a_note(f"note-{n}", f"Line {n} of a long afternoon. " * 8) for n in range(120))
MEETING = a_meeting("meeting", *NOTES)


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """The folder of a closed store with one meeting of 120 notes and one backup."""
    opened = Opened(tmp_path_factory.mktemp("sound") / "data", Clock())
    opened.kept(TEAM, MEETING, an_action())
    opened.store.backup("close")
    opened.store.close()
    return opened.folder


@pytest.fixture
def folder(sound, tmp_path) -> Path:
    """A copy of it to damage."""
    damage.crashed_copy(sound, tmp_path / "data")
    return tmp_path / "data"


def state(folder: Path) -> dict[str, str]:
    """The store's files, byte for byte."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.glob("store.db*")
    }


def try_to_open(folder: Path):
    store = open_store(folder, lambda call: call(), Watcher(), Clock())
    store.close()


@pytest.mark.parametrize("how", damage.FATAL, ids=lambda how: how.__name__)
def test_a_damaged_store_is_left_as_it_is_and_backups_are_offered(folder, open_in, how):
    how(store_file(folder), random.Random(0))
    before = state(folder)
    with pytest.raises(DamagedStore) as raised:
        try_to_open(folder)
    assert state(folder) == before
    (backup,) = raised.value.backups
    assert (backup.meetings, backup.why) == (1, "close")
    restore_backup(folder, backup)
    opened = open_in(folder)
    assert opened.folder_of("meeting").meeting == MEETING
    (aside,) = (folder / "set-aside").iterdir()
    assert state(aside) == before


def test_a_store_that_is_gone_is_damage_too(folder):
    store_file(folder).unlink()
    with pytest.raises(DamagedStore) as raised:
        try_to_open(folder)
    assert len(raised.value.backups) == 1
    assert "not there any more" in raised.value.text.msgid
    start_afresh(folder)
    try_to_open(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
@pytest.mark.parametrize("make", [Path.mkdir, getattr(os, "mkfifo", None)])
def test_what_is_no_file_at_all_is_not_waited_for(folder, make):
    store_file(folder).unlink()
    make(store_file(folder))
    assert first_look(folder) is None
    with pytest.raises(DamagedStore) as raised:
        try_to_open(folder)
    restore_backup(folder, raised.value.backups[0])
    try_to_open(folder)


def test_one_can_start_afresh(folder, open_in):
    damage.half(store_file(folder), random.Random(0))
    before = state(folder)
    start_afresh(folder)
    assert open_in(folder).ask(open_in(folder).store.overview).teams == ()
    (aside,) = (folder / "set-aside").iterdir()
    assert state(aside) == before
    assert len(backups.verified(folder)) == 1


@pytest.mark.parametrize("with_log", [False, True])
def test_a_newer_store_is_refused_byte_for_byte(folder, sound, tmp_path, with_log):
    raw = sqlite3.connect(store_file(folder), isolation_level=None)
    raw.execute(f"PRAGMA user_version={REVISION + 1}")
    if with_log:  # the number stands in the log alone
        damage.crashed_copy(folder, tmp_path / "crashed")
        folder = tmp_path / "crashed"
    raw.close()
    before = state(folder)
    assert ("store.db-wal" in before) == with_log
    with pytest.raises(NewerStore):
        try_to_open(folder)
    assert state(folder) == before


def opened_and_read(folder):
    """The texts of the meeting's notes, and what was told."""
    watcher, texts = Watcher(), {}

    def read(found):
        if found is not None:
            texts.update({note.id: note.text for note in found.meeting.record.notes})

    store = open_store(folder, lambda call: call(), watcher, Clock())
    store.overview(lambda _overview: None)
    store.folder("meeting", read)
    store.close()
    return texts, watcher.failures


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("how", [damage.flipped_bit, damage.garbage_page])
def test_random_damage_never_crashes_and_is_never_kept_silent(folder, seed, how):
    how(store_file(folder), random.Random(seed))
    before = state(folder)
    try:
        texts, told = opened_and_read(folder)
    except UserError:
        assert state(folder) == before
        return
    wrong = [note.id for note in NOTES if texts.get(note.id) != note.text]
    assert not wrong or told
    if any("made anew" not in text.msgid for text in told):  # the next start offers the backups
        with pytest.raises(DamagedStore):
            try_to_open(folder)


@pytest.mark.parametrize("seed", range(12))
def test_salvage_brings_back_what_is_not_damaged(folder, open_in, seed):
    """Without a backup: what a garbage page took is gone, everything else is there."""
    for _, _, path in backups.present(folder):
        path.unlink()
    damage.garbage_page(store_file(folder), random.Random(seed))
    before = state(folder)
    try:
        salvage(folder)
    except UserError:
        # The page was one that leads to all others. Nothing was changed.
        assert state(folder) == before
        return
    opened = open_in(folder)
    found = opened.ask(opened.store.overview)
    texts = set()
    for line in found.meetings:
        texts |= {note.text for note in opened.folder_of(line.id).meeting.record.notes}
    # One page holds a good dozen of these notes.
    assert len(texts & {note.text for note in NOTES}) >= 100 or not found.meetings
    (aside,) = (folder / "set-aside").iterdir()
    assert state(aside) == before


@pytest.mark.parametrize("seed", range(12))
def test_salvage_takes_from_a_backup_what_the_page_had(folder, open_in, seed):
    damage.garbage_page(store_file(folder), random.Random(seed))
    salvage(folder)
    opened = open_in(folder)
    found = opened.folder_of("meeting")
    assert {n.text for n in found.meeting.record.notes} >= {n.text for n in NOTES}
    assert found.meeting.plan == MEETING.plan


def test_orphans_do_no_harm_and_salvage_shows_them(folder, open_in):
    for _, _, path in backups.present(folder):
        path.unlink()
    raw = sqlite3.connect(store_file(folder))
    raw.execute("DELETE FROM meeting")
    raw.commit()
    raw.close()
    opened = open_in(folder)
    assert opened.ask(opened.store.overview).meetings == ()
    opened.store.close()
    salvage(folder)
    opened = open_in(folder)
    assert opened.folder_of("meeting").meeting.record.notes == NOTES


@pytest.fixture
def crashed(folder, tmp_path) -> Path:
    """A folder whose last words are in the log alone."""
    opened = Opened(folder, Clock())
    opened.clock.ms += 60_000
    opened.kept(a_meeting("meeting", *NOTES, a_note("last", "The last words")))
    path = damage.crashed_copy(folder, tmp_path / "crashed")
    opened.store.close()
    return path.parent


def test_after_a_crash_nothing_is_missing(crashed, open_in):
    opened = open_in(crashed)
    assert opened.folder_of("meeting").meeting.record.notes[-1].text == "The last words"
    assert opened.watcher.failures == []


def truncated(log: Path) -> None:
    log.write_bytes(log.read_bytes()[:5_000])


def flipped(log: Path) -> None:
    data = bytearray(log.read_bytes())
    data[len(data) // 3] ^= 4
    log.write_bytes(data)


@pytest.mark.parametrize("how", [truncated, flipped, Path.unlink])
def test_a_log_that_was_cut_is_noticed(crashed, open_in, how):
    how(crashed / "store.db-wal")
    opened = open_in(crashed)
    assert opening.LOST in opened.watcher.failures
    opened.folder_of("meeting")
    opened.store.close()
    # It is said once, not at every start from then on.
    assert opening.LOST not in open_in(crashed).watcher.failures


def test_the_log_of_another_store_does_no_harm(crashed, tmp_path):
    other = Opened(tmp_path / "other", Clock())
    other.kept(replace(MEETING, record=Record()), TEAM)
    (crashed / "store.db-wal").write_bytes((other.folder / "store.db-wal").read_bytes())
    other.store.close()
    before = state(crashed)
    with contextlib.suppress(DamagedStore):
        try_to_open(crashed)
        return
    assert state(crashed) == before


def test_a_text_that_is_not_as_it_was_written_is_told_of_and_not_backed_up(folder, open_in):
    raw = sqlite3.connect(store_file(folder))
    raw.execute("UPDATE note SET text = 'Something else' WHERE id = 'note-7'")
    raw.commit()
    raw.close()
    opened = open_in(folder)
    opened.store.backup("timer")
    opened.store.close()
    assert keeper.DAMAGED in opened.watcher.failures
    assert [why for _, why, _ in backups.present(folder)] == ["close"]
