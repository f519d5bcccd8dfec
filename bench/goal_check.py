"""Checking two thousand goals against the least that could be done with them.

    python3 packaging/bootstrap.py bench goal_check [RUNS]

The floor finds the words of each sentence once and makes as many findings as there are. Ours asks
all rules about each goal, beside all the others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from _ratios import interleaved, ratio  # noqa: E402 - the program lies beside this folder

from facilitator.domain.goal import Goal, Review, Standing  # noqa: E402
from facilitator.domain.goal_check import found, letters, shown  # noqa: E402
from facilitator.domain.goal_check_others import Others  # noqa: E402
from facilitator.domain.goal_check_parts import (  # noqa: E402
    Finding,
    Place,
    Setting,
    Weight,
)
from facilitator.domain.goal_check_text import words_of  # noqa: E402
from facilitator.domain.measure import PERCENT  # noqa: E402
from facilitator.domain.words import tr  # noqa: E402
from facilitator.exchange.goal_words_file import read_goal_words  # noqa: E402
from facilitator.paths import resources  # noqa: E402

GOALS, LIMIT = 2_000, 2_000
GOAL = 20
TODAY = date(2026, 11, 23)
SUBJECTS = ("reading", "writing", "fractions", "attendance", "spelling", "science", "homework")
SHAPES = (
    "The share of Year {year} pupils who reach the mark in {what} rises from {a}% to {b}%.",
    "Improve {what} and support more pupils in Year {year} by the end of the year.",
    "By 19 March 2027, {b}% of class {n} solve four of five tasks in {what}, up from {a}%.",
    "Attend the course on {what} and develop new resources for group {n} as soon as possible.",
)


def goals() -> tuple[Goal, ...]:
    """Some good, some wanting, of as many teams as have ten goals each."""
    return tuple(_goal(n) for n in range(GOALS))


def _goal(n: int) -> Goal:
    low, high = 20 + n % 40, 40 + n % 60
    words = {"year": 1 + n % 13, "what": SUBJECTS[n % len(SUBJECTS)], "a": low, "b": high, "n": n}
    return Goal(
        f"g{n}",
        f"t{n // 10}",
        sentence=SHAPES[n % len(SHAPES)].format(**words),
        standing=Standing.OPEN,
        priority="p" * (n % 2),
        cohort=f"Year {1 + n % 13}" if n % 3 else "",
        cohort_size=20 + n % 90,
        baseline=Decimal(low) if n % 5 else None,
        target=Decimal(high) if n % 5 else None,
        unit=PERCENT,
        instrument="A check" if n % 4 else "",
        start=TODAY,
        due=TODAY + timedelta(20 + n % 300) if n % 6 else None,
        owner=f"m{n % 100}" if n % 7 else "all staff",
        question="What helped?" if n % 2 else "",
        reviews=(Review("r", TODAY + timedelta(28 + n % 30)),),
    )


def floor(every: tuple[Goal, ...], told: int) -> int:
    """The words of each sentence, and as many findings as the rules come to."""
    words = sum(len(words_of.__wrapped__(goal.sentence)) for goal in every)
    made = [
        Finding("S1", Weight.WARNING, None, Place.SENTENCE, tr("{n}", n=n)) for n in range(told)
    ]
    return words + len(made)


def check(every: tuple[Goal, ...], setting: Setting) -> int:
    """All rules, what is shown, and the letters; the list of open ones is made once."""
    told = 0
    beside = Setting(TODAY, lists=setting.lists, names=setting.names, others=Others.of(every))
    for goal in every:
        findings = found(goal, beside)
        told += len(shown(findings, ())) + len(letters(findings, (), beside))
    return told


def timed(work: Callable[[], object]) -> Callable[[], dict[str, float]]:
    """How many microseconds of the processor some work takes."""

    def measure() -> dict[str, float]:
        before = process_time()
        work()
        return {"time": (process_time() - before) * 1e6}

    return measure


def main(runs: int) -> None:
    """Measure, and print one line."""
    every = goals()
    lists = read_goal_words(resources() / "goal-words" / "en.toml")
    setting = Setting(TODAY, lists=lists, names={f"m{n}": f"Zq {n}" for n in range(100)})
    print(f"Checking {GOALS} goals, {runs} runs in turn.")
    told = sum(len(found(goal, setting)) for goal in every)
    sides = {
        "floor": timed(partial(floor, every, told)),
        "ours": timed(partial(check, every, setting)),
    }
    measured = interleaved(sides, runs)
    ours, least = measured["ours"]["time"], measured["floor"]["time"]
    print(
        f"all rules (at most {GOAL}): {ratio(ours, least)} µs;"
        f" {median(ours) / 1000:.0f} of {LIMIT} ms"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
