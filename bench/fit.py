"""Fitting a thousand items to the bell against the least work that could be done on them.

    python3 packaging/bootstrap.py bench fit [RUNS]

The floor adds up the same minutes and makes as many items and changes anew, without deciding.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import time as clock
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from _ratios import interleaved, ratio  # noqa: E402 - the program lies beside this folder

from facilitator.domain.agenda import Item, Method  # noqa: E402
from facilitator.domain.fit import Because, Change, fit  # noqa: E402
from facilitator.domain.plan import Plan  # noqa: E402
from facilitator.domain.protocol import Format, Protocol, Step  # noqa: E402
from facilitator.domain.repeat import Over, Repeat  # noqa: E402

ITEMS, PEOPLE, LIMIT = 1_000, 8, 50
GOAL = 5


def library() -> dict[str, Protocol]:
    """As many protocols as the first shelf has, with rounds, loops and steps that may go."""
    return {f"p{n}": Protocol(f"p{n}", f"P{n}", "", "", _steps(n)) for n in range(24)}


def _steps(number: int) -> tuple[Step, ...]:
    plain = [
        Step(f"Step {at}", "", "", "", 3 + (number * 7 + at * 5) % 15, 1 + (number + at) % 4)
        for at in range(7)
    ]
    plain[1] = replace(plain[1], drop=1)
    plain[2] = replace(plain[2], format=Format.ROUND, seconds=60)
    plain[3] = replace(plain[3], repeats=(Repeat(Over.PARTICIPANTS, "each"),))
    plain[6] = replace(plain[6], drop=2)
    return tuple(plain)


def agenda() -> tuple[Item, ...]:
    """Every other item is held by a protocol, some of them with minutes that were typed."""
    return tuple(
        Item(
            str(n),
            f"Item {n}",
            method=Method.PROTOCOL if n % 2 else Method.DISCUSSION,
            minutes=1 + n % 40,
            protocol=f"p{n % 24}",
            ideal=(0, 0, 20 + n % 30)[n % 3] if n % 2 else 0,
        )
        for n in range(ITEMS)
    )


def floor(items: tuple[Item, ...]) -> int:
    """As many new values as a fit makes, and one pass over their minutes."""
    made = [replace(item, minutes=item.minutes + 1) for item in items]
    told = [
        Change(item.id, item.title, "", item.minutes, item.minutes, Because.SHORTER)
        for item in items
    ]
    return sum(item.minutes for item in made) + sum(change.after for change in told)


def timed(work: Callable[[], object]) -> Callable[[], dict[str, float]]:
    """How many microseconds of the processor some work takes."""

    def measure() -> dict[str, float]:
        before = process_time()
        work()
        return {"time": (process_time() - before) * 1e6}

    return measure


def main(runs: int) -> None:
    """Measure, and print one line for an agenda that must give and one that cannot fit."""
    items, protocols = agenda(), library()
    day = Plan(start=clock(0, 0), bell=clock(23, 59), items=items)
    short = replace(day, items=tuple(replace(item, locked=n > 60) for n, item in enumerate(items)))
    print(f"Fitting {ITEMS} items, {runs} runs in turn.")
    for name, plan in (("nothing locked", day), ("most of it locked", short)):
        sides = {
            "floor": timed(partial(floor, items)),
            "ours": timed(partial(fit, plan, PEOPLE, protocols)),
        }
        found = interleaved(sides, runs)
        ours, least = found["ours"]["time"], found["floor"]["time"]
        print(
            f"{name} (at most {GOAL}): {ratio(ours, least)} µs;"
            f" {median(ours) / 1000:.0f} of {LIMIT} ms"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
