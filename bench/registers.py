"""Registers of 5,000 meetings against the raw driver, in one run: ratios.

    python3 packaging/bootstrap.py bench registers

The floor reads the same rows of the same file and makes nothing of them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
MEETINGS, EACH, RUNS = 5_000, 4, 7
FLOOR = (
    "SELECT * FROM meeting",
    "SELECT * FROM commitment ORDER BY utc DESC",
    "SELECT * FROM change ORDER BY commitment, position",
    "SELECT * FROM note WHERE kind IN ('wondering', 'parking', 'evidence') ORDER BY utc DESC",
)


def fill(path: Path) -> None:
    """Ten teams; each meeting has two actions, a decision, a question and a parked line."""
    from facilitator.domain.closing import Closing
    from facilitator.domain.commitment import Commitment
    from facilitator.domain.meeting import Meeting, Record
    from facilitator.domain.notes import Kind, Note
    from facilitator.domain.people import Team
    from facilitator.domain.plan import Plan
    from facilitator.domain.time import Moment
    from facilitator.storage.engine import writing_engine
    from facilitator.storage.fresh import make_store
    from facilitator.storage.saving import save

    at, first = Moment(1_500_000_000_000, 60), date(2017, 7, 14)
    kinds = (Kind.ACTION, Kind.ACTION, Kind.DECISION, Kind.QUESTION)
    make_store(path)
    engine = writing_engine(path)
    with engine.begin() as db:
        for number in range(10):
            save(db, None, Team(f"t{number}", f"Team {number}"), at)
        for number in range(MEETINGS):
            team, day = f"t{number % 10}", first + timedelta(days=number // 10)
            note = Note(f"n{number}", Kind.PARKING, f"Parked words {number}", at.plus(number))
            record = Record((note,), Closing(ask_head="May we have the hall?"))
            plan = replace(Plan(title=f"Meeting {number}"), day=day)
            save(db, None, Meeting(f"m{number}", team, plan, record), at)
            for place, kind in enumerate(kinds[:EACH]):
                then = at.plus(number * 1000 + place)
                identity, text = f"c{number}-{place}", f"Something agreed {number} {place}"
                save(db, None, Commitment(identity, team, kind, text, then, f"m{number}"), at)
    engine.dispose()


def took(work: Callable[[], object]) -> float:
    """The milliseconds that it takes."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def main() -> None:
    """Both sides in turn; medians and the ratio."""
    from sqlcipher3 import dbapi2

    from facilitator.app.register import Registers, RegisterWish, listed
    from facilitator.storage import registers
    from facilitator.storage.engine import reading_engine

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "store.db"
        fill(path)
        engine = reading_engine(path)
        found: list[Registers] = []

        def ours() -> None:
            with engine.connect() as db:
                found[:] = [registers.question("")(db)]

        def floor() -> None:
            with closing(dbapi2.connect(str(path))) as db:
                for query in FLOOR:
                    db.execute(query).fetchall()

        ours()
        pairs = [(took(ours), took(floor)) for _ in range(RUNS)]
        engine.dispose()
    mine, raw = (median(each[side] for each in pairs) for side in (0, 1))
    entries = found[0].entries
    today = date(2026, 11, 22)
    narrowed = median(
        took(lambda: listed(entries, RegisterWish(text="agreed 4321"), today, {}))
        for _ in range(RUNS)
    )
    print(f"registers of {MEETINGS} meetings, {len(entries)} rows: {mine:.0f} ms", end=", ")
    print(f"{mine / raw:.1f} times the driver's own {raw:.0f} ms")
    print(f"narrowed by two words: {narrowed:.0f} ms, {narrowed / raw:.2f} times that floor")


if __name__ == "__main__":
    main()
