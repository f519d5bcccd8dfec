"""Search over 100,000 notes against LIKE, in one run: ratios, not times.

    python3 packaging/bootstrap.py bench search [NOTES]

All ask the same file for the newest fifty with their titles and days: LIKE the notes and the index
its words, both by the driver alone, and ours the whole way, from what was typed to hits with
marks. By the index a rare word is to be found fifty times faster than by LIKE, and the whole way
in less than a frame (16 ms); a common one in 50 ms, from two letters on.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlcipher3 import dbapi2

    from facilitator.app.search_query import SearchWords

ROOT = Path(__file__).resolve().parent.parent
NOTES, A_MEETING, RUNS = 100_000, 50, 15
WORDS = 20_000
LIKE = (
    "SELECT n.id, n.text, n.kind, n.private, m.title, m.day FROM note n JOIN meeting m"
    " ON m.id = n.meeting WHERE n.binned_utc IS NULL AND m.binned_utc IS NULL"
    " AND n.text LIKE ? ORDER BY m.day DESC, n.position DESC LIMIT 51"
)
MATCH = (
    "SELECT f.id, f.text, f.kind, f.private, m.title, m.day FROM find"
    " JOIN found f ON f.n = find.rowid JOIN meeting m ON m.id = f.meeting"
    " WHERE find MATCH ? ORDER BY find.rowid DESC LIMIT 51"
)
ASKED = (
    ("rare: a word that nine notes have", "zqunicorn", True),
    ("rare: its first two letters", "zq", True),
    ("rare: its first three letters", "zqu", True),
    ("both: a rare and a common in quotes", '"zqunicorn reading"', False),
    ("common: a word of every fourth note", "reading", False),
    ("common: its first two letters", "re", False),
    ("common: two beginnings", "re te", False),
    ("common: narrowed by kind and day", "re kind:note before:2027-01-01", False),
)


def texts(count: int) -> list[str]:
    """Lines of fourteen words, as unevenly spread as words are in a language."""
    chance = random.Random(7)  # noqa: S311
    letters = "aeionrtlsudcmpghbyfvkwzxj"
    some = list(range(len(letters), 0, -1))
    words = ["".join(chance.choices(letters, some, k=chance.randint(2, 10))) for _ in range(WORDS)]
    reach = list(accumulate(1 / (rank + 1) for rank in range(WORDS)))
    lines = [" ".join(chance.choices(words, cum_weights=reach, k=13)) for _ in range(count)]
    for at in range(0, count, 4):
        lines[at] += " reading"
    for at in range(0, count, max(1, count // 9)):
        lines[at] += " zqunicorn reading"
    return lines


def fill(path: Path, count: int) -> float:
    """The notes in meetings of fifty, and the index over them; the seconds of the latter."""
    from facilitator.domain.meeting import Meeting, Record
    from facilitator.domain.notes import Kind, Note
    from facilitator.domain.people import Team
    from facilitator.domain.plan import Plan
    from facilitator.domain.time import Moment
    from facilitator.storage import search_index
    from facilitator.storage.engine import driver, writing_engine
    from facilitator.storage.fresh import make_store
    from facilitator.storage.saving import save

    at, first = Moment(1_800_000_000_000, 60), date(2020, 9, 1).toordinal()
    lines = texts(count)
    make_store(path)
    engine = writing_engine(path)
    with engine.begin() as db:
        save(db, None, Team("team", "Third grade"), at)
        note = Note("n", Kind.NOTE, "", at)
        save(
            db,
            None,
            Meeting("m", "team", Plan("Meeting", date.fromordinal(first)), Record((note,))),
            at,
        )
        raw = driver(db)
        days = [date.fromordinal(first + n).isoformat() for n in range(count // A_MEETING + 1)]
        multiply(raw, "meeting", [{"id": f"m{n}", "day": day} for n, day in enumerate(days)])
        places = ((line, n // A_MEETING, n % A_MEETING) for n, line in enumerate(lines))
        multiply(
            raw,
            "note",
            [
                {"meeting": f"m{number}", "id": f"{number}-{n}", "position": n, "text": line}
                for line, number, n in places
            ],
        )
        raw.execute("DELETE FROM meeting WHERE id = 'm'")
    with engine.begin() as db:
        began = perf_counter()
        search_index.rebuild(driver(db))
        seconds = perf_counter() - began
    engine.dispose()
    return seconds


def multiply(raw: dbapi2.Connection, table: str, changed: list[dict[str, object]]) -> None:
    """The one row of a table so many times, each with something else in it."""
    cursor = raw.execute(f"SELECT * FROM {table}")  # noqa: S608
    names = [column[0] for column in cursor.description]
    row = dict(zip(names, cursor.fetchone(), strict=True))
    marks = ", ".join(f":{name}" for name in names)
    raw.executemany(f"INSERT INTO {table} VALUES ({marks})", [row | each for each in changed])  # noqa: S608


def like(raw: dbapi2.Connection, typed: str) -> int:
    """How many notes hold it, by SQLite's own means."""
    return len(raw.execute(LIKE, (f"%{typed.strip(chr(34))}%",)).fetchall())


@cache
def words() -> SearchWords:
    """Those of English, which the window makes once."""
    from facilitator.app.search_query import search_words

    return search_words(lambda text: text.msgid)


def index(raw: dbapi2.Connection, typed: str) -> int:
    """How many notes hold words that begin so, by the index and the driver alone."""
    match = " AND ".join(f'"{word}"*' for word in typed.replace('"', "").split() if ":" not in word)
    return len(raw.execute(MATCH, (match,)).fetchall())


def ours(engine: Engine, typed: str) -> int:
    """How many hits a person gets who types that."""
    from facilitator.app.search_query import understood
    from facilitator.storage.search import question

    wanted = understood(typed, date(2026, 11, 22), words())
    with engine.begin() as db:
        return len(question(wanted)(db).found)


def milliseconds(call: object, *given: object) -> float:
    """How long a call takes."""
    began = perf_counter()
    call(*given)  # type: ignore[operator]
    return (perf_counter() - began) * 1_000


def measured(
    raw: dbapi2.Connection, engine: Engine, typed: str
) -> tuple[list[float], list[float], list[float]]:
    """LIKE, the index and the whole way in turn, the first run of each not counted."""
    sides: tuple[list[float], list[float], list[float]] = ([], [], [])
    for turn in range(RUNS + 1):
        each = (
            milliseconds(like, raw, typed),
            milliseconds(index, raw, typed),
            milliseconds(ours, engine, typed),
        )
        for side, value in zip(sides, each, strict=True):
            if turn:
                side.append(value)
    return sides


def main(arguments: list[str]) -> int:
    """Measure and print."""
    from sqlcipher3 import dbapi2

    from facilitator.storage.engine import reading_engine

    count = int(arguments[0]) if arguments else NOTES
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "store.db"
        seconds = fill(path, count)
        print(f"search over {count} notes; milliseconds of the medians, and of the slowest")
        print(f"  the index is made anew in {seconds:.1f} s; the file has {_size(path)} MB")
        engine = reading_engine(path)
        raw = dbapi2.connect(str(path), isolation_level=None)
        for title, typed, rare in ASKED:
            floor, alone, mine = measured(raw, engine, typed)
            times = median(floor) / median(alone)
            whole = median(floor) / median(mine)
            goal = "at most 16 ms, 50 times" if rare else "at most 50 ms"
            print(
                f"  {title:36s} {median(mine):6.2f} ms (slowest {max(mine):6.2f}), LIKE"
                f" {median(floor):6.1f}: the index {times:6.1f} times faster, the whole way"
                f" {whole:5.1f}  [{goal}]"
            )
        raw.close()
        engine.dispose()
    return 0


def _size(path: Path) -> int:
    return round(path.stat().st_size / 1_000_000)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
