"""A store of 2,000 goals with 50 readings each against the raw driver, in one run: ratios.

    python3 packaging/bootstrap.py bench goals

Both sides read the same file. The lines of all goals are to come within a second.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlcipher3 import dbapi2

ROOT = Path(__file__).resolve().parent.parent
GOALS, READINGS, RUNS = 2_000, 50, 15
LIST = (
    "SELECT id, team, title, sentence, standing, level, unit, baseline, target, direction, start,"
    " due, owner, priority, baseline_day, cohort_size, latest, latest_day, looked_at, next_review,"
    " (SELECT count(*) FROM commitment c WHERE c.goal = g.id AND c.kind = 'action'"
    "  AND c.state = 'open' AND c.binned_utc IS NULL)"
    " FROM goal g WHERE binned_utc IS NULL"
    " AND team NOT IN (SELECT id FROM team WHERE binned_utc IS NOT NULL)"
    " ORDER BY due IS NULL, due, title, id"
)
PARTS = ("reading", "review", "goal_change", "dismissed", "evidence")


def fill(path: Path) -> None:
    """Ten teams with two hundred goals each, an action for every goal."""
    from facilitator.domain.commitment import Commitment
    from facilitator.domain.goal import Goal, Reading, Review, Standing
    from facilitator.domain.notes import Kind
    from facilitator.domain.people import Team
    from facilitator.domain.time import Moment
    from facilitator.storage.engine import writing_engine
    from facilitator.storage.fresh import make_store
    from facilitator.storage.saving import save

    at, first = Moment(1_800_000_000_000, 60), date(2026, 9, 7)
    readings = tuple(
        Reading(f"r{n}", date.fromordinal(first.toordinal() + n), Decimal(n))
        for n in range(READINGS)
    )
    make_store(path)
    engine = writing_engine(path)
    with engine.begin() as db:
        for number in range(10):
            save(db, None, Team(f"t{number}", f"Team {number}"), at)
        for number in range(GOALS):
            goal = Goal(
                f"g{number}",
                f"t{number % 10}",
                f"Goal {number}",
                f"The share of learners who read {number} words rises from 5 % to 70 %.",
                standing=Standing.OPEN,
                baseline=Decimal("5.5"),
                target=Decimal(70),
                unit="%",
                start=first,
                due=date(2027, 3, 1 + number % 28),
                readings=readings,
                reviews=(Review("v", date(2026, 12, 1)),),
            )
            save(db, None, goal, at)
            action = Commitment(f"c{number}", goal.team, Kind.ACTION, "To do", at, "")
            save(db, None, replace(action, goal=goal.id), at)
    engine.dispose()


def raw_lines(raw: dbapi2.Connection) -> None:
    """The rows of the list as values."""
    from facilitator.app.goals import GoalLine
    from facilitator.domain.goal import Level, Standing

    standings = {each.value: each for each in Standing}
    levels = {each.value: each for each in Level}

    def number(text: str | None) -> Decimal | None:
        return None if text is None else Decimal(text)

    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text)

    for row in raw.execute(LIST):
        GoalLine(
            row[0],
            row[1],
            row[2],
            row[3],
            standings[row[4]],
            levels[row[5]],
            row[6],
            number(row[7]),
            number(row[8]),
            None,
            day(row[10]),
            day(row[11]),
            row[12],
            row[13],
            day(row[14]),
            row[15],
            number(row[16]),
            day(row[17]),
            day(row[18]),
            day(row[19]),
            row[20],
        )


def raw_goal(raw: dbapi2.Connection) -> None:
    """The rows of one goal, its readings as values."""
    from facilitator.domain.goal import Reading

    raw.execute("SELECT * FROM goal WHERE id = 'g7'").fetchall()
    for part in PARTS:
        rows = raw.execute(f"SELECT * FROM {part} WHERE goal = 'g7' ORDER BY position").fetchall()  # noqa: S608
        if part == "reading":
            for row in rows:
                Reading(row[1], date.fromisoformat(row[3]), Decimal(row[4]), row[5])
    raw.execute("SELECT * FROM commitment WHERE goal = 'g7'").fetchall()
    raw.execute("SELECT * FROM item WHERE goal = 'g7'").fetchall()


def ours(engine: Engine, question: Callable[[Connection], object]) -> None:
    """What the store's reader does for a question."""
    with engine.begin() as db:
        question(db)


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1_000


def main() -> None:
    """Measure, and print a line for each figure."""
    sys.path.insert(0, str(ROOT))
    from _ratios import interleaved, ratio
    from _store import raw_connection

    from facilitator.storage import goal_lists
    from facilitator.storage.engine import reading_engine

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "store.db"
        fill(path)
        engine = reading_engine(path)
        with closing(raw_connection(path)) as raw:
            calls: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
                "lines of all goals": (
                    partial(ours, engine, goal_lists.lines("")),
                    partial(raw_lines, raw),
                ),
                "lines of one team": (
                    partial(ours, engine, goal_lists.lines("t1")),
                    partial(raw_lines, raw),
                ),
                "one whole goal": (
                    partial(ours, engine, lambda db: goal_lists.folder(db, "g7")),
                    partial(raw_goal, raw),
                ),
            }
            sides = {
                "store": lambda: {name: timed(pair[0]) for name, pair in calls.items()},
                "driver": lambda: {name: timed(pair[1]) for name, pair in calls.items()},
            }
            found = interleaved(sides, RUNS)
        engine.dispose()
    for name in calls:
        mine, floor = found["store"][name], found["driver"][name]
        told = f"{ratio(mine, floor)} ms" if name != "lines of one team" else ""
        print(f"{name:20} {median(mine):8.1f} ms   {told}")
    whole = median(found["store"]["lines of all goals"])
    print(f"lines of {GOALS} goals within a second: {'yes' if whole < 1_000 else 'NO'}")


if __name__ == "__main__":
    main()
