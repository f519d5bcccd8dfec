"""D18: a store in a folder that a network or a cloud program has its hands in."""

import contextlib
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.bootstrap.loading import open_everything
from facilitator.paths import resources
from facilitator.storage import soundness, whereabouts
from facilitator.storage.engine import driver, reading_engine, writing_engine
from facilitator.storage.soundness import BREATH, damaged_rows
from facilitator.storage.whereabouts import Place, place_of, warning
from tests.storage.conftest import Clock, Watcher
from tests.storage.samples import TEAM, a_meeting, a_note

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("OneDrive - North School/data", Place.CLOUD),
        ("Dropbox/facilitator", Place.CLOUD),
        ("Google Drive/My Drive/x", Place.CLOUD),
        ("nextcloud", Place.CLOUD),
        ("iCloud Drive/x", Place.CLOUD),
        ("Documents/about Dropbox", Place.OWN_DISK),
        ("share/facilitator", Place.OWN_DISK),
    ],
)
def test_a_cloud_is_known_by_its_name(tmp_path, name, place):
    assert place_of(tmp_path / name) is place
    assert (warning(tmp_path / name) is None) == (place is Place.OWN_DISK)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux lists what is mounted")
def test_a_network_is_known_by_its_mount(tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        f"//server/staff {tmp_path}/the\\040staff cifs rw 0 0\n"
        f"/dev/sdb1 {tmp_path}/the\\040staff/stick vfat rw 0 0\n"
        f"server:/old {tmp_path}/hidden nfs4 rw 0 0\n"
        f"/dev/sdc1 {tmp_path}/hidden ext4 rw 0 0\n"
    )
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    assert place_of(tmp_path / "the staff" / "data") is Place.NETWORK
    assert place_of(tmp_path / "the staff" / "stick" / "data") is Place.OWN_DISK
    assert place_of(tmp_path / "the staffroom") is Place.OWN_DISK
    assert place_of(tmp_path / "hidden") is Place.OWN_DISK
    assert warning(tmp_path / "the staff") is not None
    monkeypatch.setattr(whereabouts, "MOUNTS", tmp_path / "none")
    assert place_of(tmp_path) is Place.OWN_DISK


@pytest.fixture
def cloud(tmp_path) -> Path:
    return tmp_path / "OneDrive - North School" / "data"


def test_there_no_log_lies_beside_the_store(open_in, cloud):
    opened = open_in(cloud)
    opened.kept(TEAM, a_meeting())
    assert opened.folder_of("meeting").meeting == a_meeting()
    assert [path.name for path in cloud.glob("store.db*")] == ["store.db"]
    for make in (writing_engine, reading_engine):
        engine = make(opened.path)
        with engine.connect() as db:
            assert driver(db).execute("PRAGMA journal_mode").fetchone() == ("delete",)
            assert driver(db).execute("PRAGMA synchronous").fetchone() == (3,)
        engine.dispose()
    opened.store.backup("close")
    opened.store.close()
    assert opened.watcher.failures == []
    assert len(list((cloud / "backups").glob("*.db"))) == 1


def test_a_look_at_every_text_keeps_nobody_from_saving_there(open_in, cloud):
    """Without a log, a reader in the middle of a question keeps the writer waiting."""
    opened = open_in(cloud)
    opened.kept(TEAM, a_meeting("meeting", *(a_note(f"n{n}") for n in range(3 * BREATH))))
    opened.store.close()
    breaths = 0

    def breath() -> bool:
        nonlocal breaths
        breaths += 1
        raw.execute("UPDATE note SET text = 'Another' WHERE id = 'n0'")  # fails while it is held
        return False

    reading, raw = reading_engine(opened.path), dbapi2.connect(str(opened.path), timeout=0)
    raw.isolation_level = None
    with reading.connect() as db, contextlib.closing(raw):
        assert damaged_rows(driver(db), breath) == 0
    reading.dispose()
    assert breaths == 3


def test_a_start_looks_at_every_page_once_and_not_while_somebody_types(open_in, cloud, monkeypatch):
    looks: list[str] = []
    look = soundness.verdict

    def seen(raw: dbapi2.Connection) -> str:
        looks.append(threading.current_thread().name)
        return look(raw)

    monkeypatch.setattr(soundness, "verdict", seen)
    opened = open_in(cloud)
    opened.store.close()
    assert looks == [threading.current_thread().name]


def test_a_store_can_be_carried_there_and_back(open_in, cloud, tmp_path):
    home = tmp_path / "home"
    for number, folder in enumerate((home, cloud, home)):
        opened = open_in(folder)
        notes = tuple(a_note(f"n{n}") for n in range(number + 1))
        opened.kept(TEAM, a_meeting("meeting", *notes))
        opened.store.close()
        assert opened.watcher.failures == []
        following = cloud if folder is home else home
        shutil.rmtree(following, ignore_errors=True)
        shutil.copytree(folder, following)
    assert len(open_in(home).folder_of("meeting").meeting.record.notes) == 3


def test_a_transaction_that_was_broken_off_is_taken_back_unseen(open_in, cloud):
    """The journal tells what was before; the store itself is not touched before it is sound."""
    opened = open_in(cloud)
    long = tuple(a_note(f"n{n}", "A long line. " * 60) for n in range(60))
    opened.kept(TEAM, a_meeting("meeting", *long))
    opened.store.close()
    subprocess.run([sys.executable, "-c", KILLED, str(opened.path)], cwd=ROOT, check=False)
    assert opened.path.with_name("store.db-journal").stat().st_size > 0
    again = open_in(cloud)
    assert again.folder_of("meeting").meeting.record.notes == long
    assert again.watcher.failures == []
    assert not [path for path in cloud.iterdir() if path.name.startswith(".~")]


KILLED = """
import os, signal, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA cache_size=1")  # so that pages are written before the end
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE note SET text = text || text")
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


def test_it_is_said_at_the_start_and_nowhere_else(cloud, tmp_path):
    for folder, said in ((cloud, True), (tmp_path / "home", False)):
        store, _library, problems = open_everything(
            folder, resources(), lambda call: call(), (watcher := Watcher()), Clock()
        )
        store.close()
        assert [problem.msgid for problem in problems if "cloud" in problem.msgid] == (
            [warning(cloud).msgid] if said else []
        )
        assert watcher.failures == []


@pytest.mark.extended
@pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills as POSIX does")
def test_kills_cost_nothing_there_either():
    done = subprocess.run(
        [sys.executable, "-m", "tests.long.kills", "20", "9", "OneDrive"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lines lost" in done.stdout
