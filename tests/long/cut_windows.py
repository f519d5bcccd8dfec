"""Kill -9 at random moments of a meeting in real windows, seen through the accessibility tree.

python -m tests.long.cut_windows [tries] [seed]     (Linux with Xvfb)

Promise: the same step, speaker, second and words begun. The long form is 40 tries; the test suite
runs 5.
"""

import random
import sys
import tempfile
from pathlib import Path

from tests.journeys.cutting import cut, fault
from tests.journeys.desktop import Eyes, Program, desktop, missing
from tests.journeys.test_journeys import first_meeting
from tests.long._table import Line, listed, not_here, tell

PROMISE = "A meeting in a real window goes on after the end of the program at any moment"
FIGURE = "the same step, speaker, words begun, and second within two"
EACH = 10
"""Kills in one meeting; then another begins."""


def meeting(env: dict[str, str], folder: Path, tries: int, chance: random.Random) -> list[str]:
    """One meeting with so many kills: the faults."""
    eyes = Eyes(env)

    def begin() -> Program:
        program = Program(env, folder / "data")
        eyes.pid = program.pid
        return program

    program = begin()
    faults = []
    try:
        first_meeting(eyes)
        for number in range(1, tries + 1):
            before, after, program = cut(eyes, program, begin, chance)
            faults.append(fault(before, after))
            print(f"kill {number} of {tries}: {faults[-1] or 'as it was'}", flush=True)
    finally:
        program.kill()
        eyes.close()
    return faults


def main(tries: int = 40, seed: int = 7) -> int:
    """All kills; the exit code."""
    if why := missing():
        return not_here(PROMISE, FIGURE, why)
    chance, faults = random.Random(seed), list[str]()
    with tempfile.TemporaryDirectory() as place, desktop(Path(place)) as env:
        while len(faults) < tries:
            folder = Path(place) / f"meeting-{len(faults)}"
            folder.mkdir()
            faults += meeting(env, folder, min(EACH, tries - len(faults)), chance)
    wrong = [each for each in faults if each]
    return tell(Line(PROMISE, FIGURE, f"{len(faults)} kills", listed(wrong), kept=not wrong))


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:3])))
