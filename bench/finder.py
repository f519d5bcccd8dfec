"""The finder with 2,000 protocols, against reading through their words once, in one run.

    python3 packaging/bootstrap.py bench finder

The floor is the shortest honest way without an index: one look through the words of all protocols
for one word, and their minutes summed. An answer is to come within a frame, 16 ms.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
MANY, RUNS = 2_000, 20


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1_000


def main() -> None:
    """Measure, and print a line for each figure."""
    sys.path.insert(0, str(ROOT))
    from _ratios import interleaved

    from facilitator.app.finder import Finder, Known, Question
    from facilitator.app.library import Library
    from facilitator.exchange.protocol_file import read_library
    from facilitator.language.english import English

    shipped, _ = read_library([ROOT / "resources" / "protocols" / "en"])
    shelf = {}
    for number in range(MANY):
        one = shipped[number % len(shipped)]
        # No two alike: other minutes, and a word that no other has.
        steps = tuple(replace(step, ideal=step.ideal + number % 7) for step in one.steps)
        title = f"{one.name} word{number}"
        shelf[f"p{number}"] = replace(one, id=f"p{number}", name=title, steps=steps)
    texts = [
        " ".join(f"{s.title} {s.cue} {s.say} {s.sticks}".casefold() for s in p.steps)
        for p in shelf.values()
    ]
    ideals = [[step.ideal for step in p.steps] for p in shelf.values()]

    def read_through() -> list[int]:
        return [sum(minutes) for text, minutes in zip(texts, ideals, strict=True) if "a" in text]

    library, known = Library(shelf), Known(frozenset(("p3", "p500")))
    finder = Finder(library, English())
    asked: Mapping[str, Callable[[], object]] = {
        "all": lambda: finder.answer(Question(minutes=40, people=8), known),
        "one want": lambda: finder.answer(Question("decide", 40, 8), known),
        "one letter": lambda: finder.answer(Question("", 40, 8, "s"), known),
        "three words": lambda: finder.answer(Question("", 40, 8, "read rou thi"), known),
    }

    turn = count(1)

    def measure() -> Mapping[str, float]:
        fresh = Question(minutes=40, people=10 + next(turn))
        return {
            **{name: timed(call) for name, call in asked.items()},
            "another number of people": timed(lambda: finder.answer(fresh, known)),
        }

    found = interleaved({"floor": lambda: {"floor": timed(read_through)}, "finder": measure}, RUNS)
    floor = found["floor"]["floor"]
    built = timed(lambda: Finder(library, English()))
    print(f"The finder with {MANY} protocols, {RUNS} runs in turn; a frame is 16 ms.")
    for name, values in found["finder"].items():
        print(
            f"{name:28}{median(values) / median(floor):6.2f} x   "
            f"(best runs {min(values) / min(floor):.2f} x, {min(values):.2f} ms; "
            f"{median(values):.2f} to {median(floor):.2f} ms; worst {max(values):.2f})"
        )
    print(f"{'the index, built once':28}{built / median(floor):6.0f} x   ({built:.0f} ms)")


if __name__ == "__main__":
    main()
