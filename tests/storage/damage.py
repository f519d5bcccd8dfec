"""Ways in which a file can be damaged, and a store to damage."""

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from facilitator.storage.files import store_file

PAGE = 4096


def zero_bytes(path: Path, _chance: random.Random) -> None:
    path.write_bytes(b"")


def header_only(path: Path, _chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[:100])


def first_page_only(path: Path, _chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[:PAGE])


def half(path: Path, _chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def not_a_database(path: Path, _chance: random.Random) -> None:
    path.write_bytes(b"These are the minutes of a meeting.\n" * 500)


def a_word_file(path: Path, chance: random.Random) -> None:
    path.write_bytes(b"PK\x03\x04" + chance.randbytes(20_000))


def zeros(path: Path, _chance: random.Random) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def garbage_page(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    at = chance.randrange(1, len(data) // PAGE) * PAGE
    data[at : at + PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)


def flipped_bit(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def garbled_schema(path: Path, _chance: random.Random) -> None:
    """SQLite's own complaint quotes what is no text, so that even that cannot be read."""
    data = path.read_bytes()
    assert b"ON DELETE CASCADE" in data
    path.write_bytes(data.replace(b"ON DELETE CASCADE", b"ON DELETE CASCAD\x8a", 1))


def another_programs(path: Path, _chance: random.Random) -> None:
    _sql(path, "PRAGMA application_id=1")


def a_trigger(path: Path, _chance: random.Random) -> None:
    _sql(path, "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END")


def a_view(path: Path, _chance: random.Random) -> None:
    _sql(path, "CREATE VIEW v AS SELECT * FROM note")


def a_table(path: Path, _chance: random.Random) -> None:
    _sql(path, "CREATE TABLE stranger (x)")


def no_store_row(path: Path, _chance: random.Random) -> None:
    _sql(path, "DELETE FROM store")


def no_table(path: Path, _chance: random.Random) -> None:
    _sql(path, "DROP TABLE store")


def wrong_type(path: Path, _chance: random.Random) -> None:
    """Bytes where a text has to be, written past SQLite's own guard."""
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA writable_schema=1")
    strict = raw.execute("SELECT sql FROM sqlite_schema WHERE name='note'").fetchone()[0]
    raw.execute("UPDATE sqlite_schema SET sql=? WHERE name='note'", (strict.replace("STRICT", ""),))
    raw.commit()
    raw.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE note SET text = x'00ff00ff' WHERE rowid = 1")
    raw.execute("PRAGMA writable_schema=1")
    raw.execute("UPDATE sqlite_schema SET sql=? WHERE name='note'", (strict,))
    raw.commit()
    raw.close()


def _sql(path: Path, statement: str) -> None:
    raw = sqlite3.connect(path)
    raw.execute(statement)
    raw.commit()
    raw.close()


FATAL: tuple[Callable[[Path, random.Random], None], ...] = (
    zero_bytes,
    header_only,
    first_page_only,
    half,
    not_a_database,
    a_word_file,
    zeros,
    garbled_schema,
    another_programs,
    a_trigger,
    a_view,
    a_table,
    no_store_row,
    no_table,
    wrong_type,
)
"""After these a store cannot be opened."""


def _copied_if_there(source: str, target: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        shutil.copy2(source, target)


def crashed_copy(folder: Path, target: Path) -> Path:
    """The folder of an open store as a power cut would leave it: its log beside it.

    What the store's own threads take away meanwhile, as a copy that is being made, is not there.
    """
    shutil.copytree(folder, target, copy_function=_copied_if_there)
    store_file(target).with_name("store.db-shm").unlink(missing_ok=True)
    return store_file(target)
