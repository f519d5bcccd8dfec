"""An index that is damaged alone is made anew; what a table has lost is never hidden by it."""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import UserError
from facilitator.domain.words import Text
from facilitator.storage import reindexing, rescue, search_tables
from facilitator.storage.files import store_file
from facilitator.storage.opening import make_ready
from tests.storage.cases import ROOT, a_sound_store
from tests.storage.conftest import Clock
from tests.storage.damage import PAGE
from tests.storage.test_damage import state

INDEX_PAGES = (2, 10)
"""First bytes of pages that are no leaf, or a leaf, of an index."""

LINE = b"(?<!note)meetingnote-73"
"""In the table and its index, and not in what is searched."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    return a_sound_store(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def folder(sound, tmp_path) -> Path:
    shutil.copytree(sound, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def damaged(folder) -> Path:
    """Its index of notes says of one row what the table does not."""
    path = store_file(folder)
    data = path.read_bytes()
    path.write_bytes(re.sub(LINE, b"mevtingnote-73", data, count=1))
    assert path.read_bytes() != data
    return folder


def words(folder: Path) -> dict[str, list[str]]:
    """Everything that the tables hold, read without any index; but for the count of starts.

    Nor what is searched: that is made of the rest.
    """
    with closing(sqlite3.connect(store_file(folder))) as raw:
        tables = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        return {
            table: sorted(map(repr, raw.execute(f"SELECT * FROM {table} NOT INDEXED")))
            for table in tables
            if table not in {"store", *search_tables.NAMES}
        }


def flip_in_an_index(path: Path, chance: random.Random) -> None:
    """Another bit in the head of an index's page, or in one of its entries."""
    data = bytearray(path.read_bytes())
    pages = [at for at in range(PAGE, len(data), PAGE) if data[at] in INDEX_PAGES]
    page = chance.choice([at for at in pages if any(data[at + 3 : at + 5])])
    entries = page + int.from_bytes(data[page + 5 : page + 7])
    where = chance.choice([*range(page, page + 12), *range(entries, page + PAGE)])
    data[where] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def opened(folder: Path) -> tuple[Text, ...]:
    return make_ready(folder, Clock()).notices


def test_any_bit_of_an_index_costs_no_word(sound, tmp_path):
    whole, mended = words(sound), 0
    for seed in range(40):
        folder = tmp_path / str(seed)
        shutil.copytree(sound, folder)
        flip_in_an_index(store_file(folder), random.Random(seed))
        before = state(folder)
        try:
            told = opened(folder)
        except DamagedStore:
            assert state(folder) == before
            assert not (folder / rescue.ASIDE).exists()
            continue
        assert words(folder) == whole
        if (folder / rescue.ASIDE).exists():
            mended += 1
            (aside,) = (folder / rescue.ASIDE).iterdir()
            assert {name: state(aside)[name] for name in before} == before
            # Nothing is told of an index of search: it was made anew of all that is there.
            assert all(str(aside) in each.places.values() for each in told)
            assert opened(folder) == ()
    assert mended > 20


def past_an_index(path: Path, index: str, statement: str) -> None:
    """Change a table behind the back of an index, as damage to the table would."""
    hide = "PRAGMA writable_schema=1"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        row = raw.execute("SELECT * FROM sqlite_schema WHERE name = ?", (index,)).fetchone()
        raw.execute(hide)
        raw.execute("DELETE FROM sqlite_schema WHERE name = ?", (index,))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        assert raw.execute(statement).rowcount == 1
        raw.execute(hide)
        raw.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", row)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() != ("ok",)


LOST = "DELETE FROM revision WHERE number = 2"
CHANGED = "UPDATE meeting SET day = '2031-01-01'"
MOVED = "UPDATE revision SET number = 99 WHERE number = 2"


@pytest.mark.parametrize(
    ("index", "statement"),
    [("ix_revision_of", LOST), ("ix_meeting_day", CHANGED), ("ix_revision_of", MOVED)],
)
def test_what_the_table_has_lost_is_not_hidden(folder, index, statement):
    with closing(sqlite3.connect(store_file(folder))) as raw:
        row = "(shelf, id, text, utc, offset) VALUES ('note', 'note-1', 'before', 0, 0)"
        raw.executemany(f"INSERT INTO revision {row}", [()] * 3)
        raw.commit()
    past_an_index(store_file(folder), index, statement)
    before = state(folder)
    with pytest.raises(DamagedStore):
        opened(folder)
    assert state(folder) == before
    assert not (folder / rescue.ASIDE).exists()


def test_a_row_that_is_damaged_in_the_table_is_not_taken_for_right(folder):
    path = store_file(folder)
    parts = re.split(LINE, path.read_bytes())
    assert len(parts) == 3
    path.write_bytes(parts[0] + b"meetingnote-73" + parts[1] + b"meftingnote-73" + parts[2])
    with pytest.raises(DamagedStore):
        opened(folder)


_KILLED = """
import os, signal, sys
from pathlib import Path
from facilitator.storage import reindexing, rescue
from facilitator.storage.opening import make_ready
from tests.storage.conftest import Clock

where, call = {"trial": (reindexing, "_reindex"), "aside": (rescue, "sync_file"),
               "store": (reindexing, "_reindex")}[sys.argv[2]]
real, calls = getattr(where, call), []

def deadly(given):
    real(given)
    calls.append(given)
    if len(calls) == (2 if sys.argv[2] == "store" else 1):
        os.kill(os.getpid(), signal.SIGKILL)

setattr(where, call, deadly)
make_ready(Path(sys.argv[1]), Clock())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.parametrize("where", ["trial", "aside", "store"])
def test_killed_in_the_middle_it_is_made_anew_at_the_next_start(damaged, sound, where):
    command = [sys.executable, "-c", _KILLED, str(damaged), where]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL, done.stderr
    (told,) = opened(damaged)
    assert "made anew" in told.msgid
    assert words(damaged) == words(sound)
    assert [path.name for path in damaged.glob(".~*")] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of a file's size")
def test_a_full_disk_is_said_and_changes_nothing(damaged, sound):
    import resource

    before, limits = state(damaged), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, limits[1]))
    try:
        with pytest.raises(UserError) as raised:
            opened(damaged)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not isinstance(raised.value, DamagedStore)
    assert state(damaged) == before
    assert opened(damaged)
    assert words(damaged) == words(sound)


def test_a_disk_that_is_full_at_the_last_write_is_said_and_loses_nothing(
    damaged, sound, monkeypatch
):
    real, calls = reindexing._reindex, []

    def failing(raw):
        real(raw)
        calls.append(raw)
        if len(calls) == 2:
            error = dbapi2.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise error

    monkeypatch.setattr(reindexing, "_reindex", failing)
    with pytest.raises(UserError) as raised:
        opened(damaged)
    assert "The disk is full" in raised.value.text.msgid
    assert opened(damaged)
    assert words(damaged) == words(sound)
    # What was set aside before is not kept a second time.
    assert len(list((damaged / rescue.ASIDE).iterdir())) == 1
