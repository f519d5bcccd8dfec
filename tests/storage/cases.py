"""D1 to D19: what a start may find where the store should be, each by its name.

Each takes the folder of a sound, closed store with one meeting and one backup, and leaves it as
the start is to find it.
"""

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2

from facilitator.storage.files import store_file
from facilitator.storage.tables import REVISION
from tests.storage import damage
from tests.storage.conftest import Clock, Opened
from tests.storage.samples import TEAM, a_meeting, a_note

ROOT = Path(__file__).parents[2]
NOTES = tuple(a_note(f"note-{n}", f"Line {n} of a long afternoon. " * 8) for n in range(120))

Make: TypeAlias = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Case:
    """What is done to the folder, and what a start must come to.

    `kind` is the refusal's, or "opened"; `says` stands in its sentence, or in what is told of an
    opened store; `notes` is how many of the meeting's must be there at least.
    """

    make: Make
    kind: str = "DamagedStore"
    says: str = "damaged"
    notes: int = -1


def by(how: Callable[[Path, random.Random], None], number: int = 0) -> Make:
    """A damage to the store's file."""
    return lambda folder: how(store_file(folder), random.Random(number))


def a_real_word_file(folder: Path) -> None:
    with zipfile.ZipFile(store_file(folder), "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>" * 4_000)
        packed.writestr("word/document.xml", random.Random(0).randbytes(60_000))


def encrypted(folder: Path) -> None:
    path = store_file(folder)
    raw = dbapi2.connect(str(path))
    raw.execute(f"ATTACH DATABASE '{folder / 'secret.db'}' AS secret KEY 'a long sentence'")
    raw.execute("SELECT sqlcipher_export('secret')")
    raw.execute("DETACH DATABASE secret")
    raw.close()
    (folder / "secret.db").replace(path)
    for path in folder.glob("store.db-*"):
        path.unlink()


def crashed(folder: Path) -> Path:
    """The last words are in the log alone; its path."""
    opened = Opened(folder, Clock())
    opened.clock.ms += 60_000
    opened.kept(a_meeting("meeting", *NOTES, a_note("last", "The last words")))
    kept = folder.with_name(f"{folder.name}-crashed")
    damage.crashed_copy(folder, kept)
    opened.store.close()
    shutil.rmtree(folder)
    kept.rename(folder)
    return folder / "store.db-wal"


def log_cut(folder: Path) -> None:
    log = crashed(folder)
    log.write_bytes(log.read_bytes()[:5_000])


def log_flipped(folder: Path) -> None:
    log = crashed(folder)
    data = bytearray(log.read_bytes())
    data[len(data) // 3] ^= 4
    log.write_bytes(data)


def log_gone(folder: Path) -> None:
    crashed(folder).unlink()


def log_of_another(folder: Path) -> None:
    other = Opened(folder.with_name("other"), Clock())
    other.kept(TEAM, a_meeting("other", a_note()))
    (folder / "store.db-wal").write_bytes((other.folder / "store.db-wal").read_bytes())
    other.store.close()


def newer(folder: Path) -> None:
    _sql(folder, f"PRAGMA user_version={REVISION + 1}")


def orphans(folder: Path) -> None:
    _sql(folder, "DELETE FROM meeting")


def broken_off_in_a_migration(folder: Path) -> None:
    """Killed within the transaction: half of it stands in the log, or in a journal."""
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(store_file(folder))],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


_KILLED = """
import os, signal, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA cache_size=1")  # so that pages are written before the end
raw.execute("PRAGMA journal_mode=delete")
raw.execute("BEGIN IMMEDIATE")
raw.execute("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
raw.execute("UPDATE note SET text = text || text, mood = text")
raw.execute("PRAGMA user_version=99")
os.kill(os.getpid(), signal.SIGKILL)
"""


def _sql(folder: Path, statement: str) -> None:
    raw = sqlite3.connect(store_file(folder))
    raw.execute(statement)
    raw.commit()
    raw.close()


CASES: dict[str, Case] = {
    "D1 nothing in it": Case(by(damage.zero_bytes)),
    "D2 a header alone": Case(by(damage.header_only)),
    "D3 the first page alone": Case(by(damage.first_page_only)),
    "D4 no database": Case(by(damage.not_a_database)),
    "D5 a Word file": Case(a_real_word_file),
    "D6 a flipped bit in the schema": Case(by(damage.garbled_schema)),
    "D7 a page of garbage": Case(by(damage.garbage_page, 3)),
    "D8 a log cut short": Case(log_cut, "opened", "last words", 120),
    "D8 a log with a flipped bit": Case(log_flipped, "opened", "last words", 120),
    "D8 a log that is gone": Case(log_gone, "opened", "last words", 120),
    "D9 the log of another store": Case(log_of_another, "", ""),
    "D10 a newer store": Case(newer, "NewerStore", "newer version"),
    "D11 another program's": Case(by(damage.another_programs)),
    "D12 a trigger": Case(by(damage.a_trigger)),
    "D12 a view": Case(by(damage.a_view)),
    "D13 notes without a meeting": Case(orphans, "opened", "", -1),
    "D14 bytes for a text": Case(by(damage.wrong_type)),
    "D15 encrypted": Case(encrypted, "DamagedStore", "encrypted"),
    "D19 a change of the schema broken off": Case(
        broken_off_in_a_migration, "opened", "", len(NOTES)
    ),
}
"""D6 has many seeds; D16 to D18 are about where the store lies and who has it. They stand in the
tests themselves."""

SECONDS, MEGABYTES = 2.0, 200.0
"""What a start may take, whatever it finds."""


def a_sound_store(place: Path) -> Path:
    """The folder of a closed store with a meeting of 120 notes and one backup."""
    opened = Opened(place / "data", Clock())
    opened.kept(TEAM, a_meeting("meeting", *NOTES))
    opened.store.backup("close")
    opened.store.close()
    return opened.folder


def starts(*folders: Path, before: tuple[str, ...] = ()) -> list[dict]:
    """What one program says of each folder, one after the other; see start_once.py."""
    command = [sys.executable, "-m", "tests.storage.start_once", "meeting", *map(str, folders)]
    done = subprocess.run(
        [*before, *command], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(folders)
    return found


def wrong_with(case: Case, came: dict) -> str:
    """Why this is not what a start must come to, "" when it is.

    "changed" in `came` says whether the store's files are others than before.
    """
    refused = came["kind"] != "opened"
    wrong = {
        "another kind": case.kind not in ("", came["kind"]),
        "a file was changed": refused and came["changed"],
        "not one sentence": refused and len(came["said"]) != 1,
        "another sentence": case.says not in " ".join(came["said"]),
        "a sentence for nothing": bool(case.kind and not case.says and came["said"]),
        "notes are missing": came["notes"] < case.notes,
        "too slow": came["seconds"] >= SECONDS,
        "too much memory": came["megabytes"] >= MEGABYTES,
    }
    return ", ".join(reason for reason, is_so in wrong.items() if is_so)


ANY_BIT = Case(lambda _folder: None, "", "")
"""D6: what a flipped bit comes to is left to chance; it is never silent, see test_damage.py."""
