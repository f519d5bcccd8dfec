"""D1 to D19 against the start: two seconds, 200 MB, nothing changed, a sentence."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.each_day import each_day
from tests.examples import share
from tests.storage import damage
from tests.storage.cases import (
    CASES,
    MEGABYTES,
    NOTES,
    ROOT,
    SECONDS,
    a_sound_store,
    by,
    starts,
    wrong_with,
)
from tests.storage.test_damage import state

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="measures memory as POSIX does")


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    return a_sound_store(tmp_path_factory.mktemp("sound"))


def started(*folders: Path, before: tuple[str, ...] = ()) -> list[dict]:
    """What a start says of each folder; every one is within the limits."""
    found = starts(*folders, before=before)
    for each in found:
        assert each["seconds"] < SECONDS
        assert each["megabytes"] < MEGABYTES
    return found


def listed(folder: Path, before: tuple[str, ...] = ()) -> tuple[int, str, str]:
    """What the command line makes of it: its exit code, and what it prints."""
    command = [*before, sys.executable, "main.py", "--data", str(folder), "list"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def found(sound, tmp_path_factory) -> dict[str, dict]:
    """What one program says of all cases, one after the other, and whether it changed a file."""
    place = tmp_path_factory.mktemp("cases")
    folders = [place / str(number) for number in range(len(CASES))]
    states = []
    for folder, case in zip(folders, CASES.values(), strict=True):
        shutil.copytree(sound, folder)
        case.make(folder)
        states.append(state(folder))
    told = started(*folders)
    for each, folder, before in zip(told, folders, states, strict=True):
        each["changed"] = state(folder) != before
        each["left"] = sorted(path.name for path in folder.glob(".~*"))
    return dict(zip(CASES, told, strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_start_comes_to_a_sentence(found, name):
    assert wrong_with(CASES[name], found[name]) == "", found[name]
    assert found[name]["left"] == []


def test_d6_any_flipped_bit(sound, tmp_path):
    """A hundred of them in the long form, in one program."""
    folders = [tmp_path / str(seed) for seed in range(share(100))]
    states = []
    for seed, folder in enumerate(folders):
        shutil.copytree(sound, folder)
        by(damage.flipped_bit, seed)(folder)
        states.append(state(folder))
    came = started(*folders)
    for each, folder, before in zip(came, folders, states, strict=True):
        assert each["kind"] in ("opened", "DamagedStore", "NewerStore")
        assert each["kind"] == "opened" or state(folder) == before
        assert each["notes"] == len(NOTES) or each["said"]
    assert len([each for each in came if each["said"]]) > share(100) // 10, (
        "the bits must hit something"
    )


def test_an_index_that_has_lost_a_row_is_told(sound, tmp_path):
    """Whoever reads by it would miss what is there; the table itself is whole."""
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    path = folder / "store.db"
    # The index was made with the store, and stands before the rows that came later.
    path.write_bytes(path.read_bytes().replace(b"meetingnote-73", b"mevtingnote-73", 1))
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        assert raw.execute("SELECT count(*) FROM note").fetchone() == (len(NOTES),)
    raw.close()
    (came,) = started(folder)
    assert (came["kind"], came["notes"]) == ("opened", len(NOTES))
    assert "made anew" in came["said"][0]


@pytest.fixture
def read_only() -> tuple[str, ...]:
    """A command that runs another with the path after it read-only: root ignores modes."""
    script = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    command = ("unshare", "--mount", "--map-root-user", "sh", "-c", script)
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("only Linux with unshare mounts for one program alone")
    trial = subprocess.run([*command, str(ROOT), "true"], capture_output=True, check=False)
    if trial.returncode:
        pytest.skip(f"this machine does not let a test mount: {trial.stderr.decode().strip()}")
    return command


@pytest.mark.parametrize(
    "what",
    each_day(
        ["folder", "file", "crashed folder", "empty folder", "damaged index"],
        ["folder", "crashed folder"],
    ),
)
def test_d16_where_nothing_can_be_written(sound, tmp_path, read_only, what):
    folder = tmp_path / "data"
    if what == "empty folder":
        folder.mkdir()
    else:
        shutil.copytree(sound, folder)
    if what == "crashed folder":
        (folder / "store.db-wal").write_bytes(b"half of a log" * 500)
    if what == "damaged index":
        path = folder / "store.db"
        path.write_bytes(path.read_bytes().replace(b"meetingnote-73", b"mevtingnote-73", 1))
    before = state(folder)
    path = folder / "store.db" if what == "file" else folder
    (came,) = started(folder, before=(*read_only, str(path)))
    assert came["kind"] == "UserError"
    assert "read-only" in came["said"][0]
    assert state(folder) == before
    code, out, complaint = listed(folder, (*read_only, str(path)))
    assert (code, out) == (1, "")
    assert complaint == f"{came['said'][0]}\n"
    assert state(folder) == before


def test_d17_another_program_has_it(sound, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    other = dbapi2.connect(str(folder / "store.db"), isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE store SET commits = commits")
    try:
        (came,) = started(folder)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert came["kind"] == "UserError"
    assert "Another program" in came["said"][0]
    assert started(folder)[0]["notes"] == len(NOTES)


@pytest.mark.extended
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.kind != "opened"])
def test_the_command_line_says_it_too(sound, tmp_path, name):
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    CASES[name].make(folder)
    before = state(folder)
    code, out, complaint = listed(folder)
    if CASES[name].kind:
        assert (code, out) == (1, "")
        assert CASES[name].says in complaint
        assert state(folder) == before
        # Where a backup can be chosen, a second sentence says that the window offers it.
        assert ("its window offers the choice" in complaint) is (CASES[name].kind == "DamagedStore")
    lines = 2 if "its window offers the choice" in complaint else 1
    assert len(complaint.splitlines()) == code * lines
    assert "Traceback" not in complaint
