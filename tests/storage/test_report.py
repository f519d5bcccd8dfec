"""The check finds what was planted, says nothing of a sound store, and changes no byte."""

import errno
import hashlib
import json
import random
import sqlite3
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.storage import backups, files
from facilitator.storage.report import report
from facilitator.storage.tables import REVISION
from tests.storage import damage
from tests.storage.conftest import Clock, Opened
from tests.storage.samples import TEAM, a_meeting, a_note, a_round, an_action

NOTES = tuple(a_note(f"note-{n}", f"Line {n} of a long afternoon. " * 8) for n in range(60))


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """The folder of a closed store with a meeting and one backup."""
    opened = Opened(tmp_path_factory.mktemp("sound") / "data", Clock())
    opened.kept(TEAM, a_meeting("meeting", *NOTES, events=a_round(finished=True)), an_action())
    opened.store.backup("close")
    opened.store.close()
    return opened.folder


@pytest.fixture
def folder(sound, tmp_path) -> Path:
    damage.crashed_copy(sound, tmp_path / "data")
    return tmp_path / "data"


def sql(*statements: str):
    """A plant that works on the database with SQLite."""

    def plant(folder: Path) -> None:
        raw = sqlite3.connect(files.store_file(folder))
        for statement in statements:
            raw.execute(statement)
        raw.commit()
        raw.close()

    return plant


def newer(folder: Path) -> None:
    sql(f"PRAGMA user_version={REVISION + 1}")(folder)


def marked(folder: Path) -> None:
    (folder / files.DAMAGE).touch()


def gone(folder: Path) -> None:
    files.store_file(folder).unlink()


def commits_lost(folder: Path) -> None:
    counter = folder / files.COUNTER
    told = json.loads(counter.read_text())
    counter.write_text(json.dumps(told | {"commits": told["commits"] + 3}))


def a_page(folder: Path) -> None:
    damage.garbage_page(files.store_file(folder), random.Random(4))


def backup_damaged(folder: Path) -> None:
    (_at, _why, path), *_ = backups.present(folder)
    damage.half(path, random.Random(0))


PLANTS = {
    "the text of a note": sql("UPDATE note SET text = 'Otherwise' WHERE id = 'note-7'"),
    "the text of an action": sql("UPDATE commitment SET text = 'Otherwise'"),
    "an orphan": sql("PRAGMA foreign_keys=0", "DELETE FROM team"),
    "a word that means nothing": sql("UPDATE meeting SET stage = 'asleep'"),
    "a log without its beginning": sql("DELETE FROM event WHERE n = 1"),
    "a log that nobody can read": sql("UPDATE event SET body = '{'"),
    "a newer store": newer,
    "a mark of earlier damage": marked,
    "a store that is gone": gone,
    "commits that are gone": commits_lost,
    "a page": a_page,
    "a backup": backup_damaged,
} | {
    how.__name__: (lambda folder, how=how: how(files.store_file(folder), random.Random(0)))
    for how in damage.FATAL
}


def state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_of_a_sound_store_nothing_bad_is_said(folder):
    before = state(folder)
    findings = report(folder)
    assert [f.text.msgid for f in findings if not f.good] == []
    assert [f.text.places["n"] for f in findings] == [1, 1]
    assert state(folder) == before


@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
def test_what_was_planted_is_found_and_nothing_is_changed(folder, plant):
    plant(folder)
    before = state(folder)
    assert any(not finding.good for finding in report(folder))
    assert state(folder) == before


def test_a_folder_that_cannot_be_looked_into_is_told(folder, monkeypatch):
    """Another user's, say: an administrator may look everywhere, so the system is asked to say."""

    def refused(_folder):
        raise PermissionError(errno.EACCES, "not yours")

    monkeypatch.setattr(files, "store_file", refused)
    with pytest.raises(UserError, match="cannot be used"):
        report(folder)


def test_an_empty_folder_is_in_order(tmp_path):
    assert all(finding.good for finding in report(tmp_path))
