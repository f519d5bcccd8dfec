"""Kill -9 at random moments of a meeting and a goal that are being typed.

python -m tests.long.kills [tries] [seed] [folder]

A folder is the name of one that the stores are put in, such as OneDrive, where they are kept in
another way.

Promise: no acknowledged line lost, at most a second of typing, no damaged store, and the next
start needs nothing done by hand. The long form is 1,000 tries; the test suite runs a short one.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.long._table import Line, listed, tell
from tests.long._typist import Loss, Said, found_of, heard, type_on


def one(folder: Path, meeting: str, chance: random.Random) -> Loss:
    """One meeting that is ended in the middle; some are ended before they have well begun."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        type_on(folder, meeting, writes)
        os._exit(1)
    os.close(writes)
    if chance.random() < 0.8:
        _first = os.read(reads, 1)
        wait, lines = chance.uniform(0.01, 0.4), "t"
    else:
        wait, lines = chance.uniform(0.0, 0.1), ""
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    ended = time.monotonic()
    os.waitpid(child, 0)
    with os.fdopen(reads) as pipe:
        lines += pipe.read()
    said = heard(lines) if lines else Said()
    return found_of(folder, meeting, said, ended, tick=True)


def run(tries: int, seed: int, name: str) -> list[Loss]:
    """So many kills; what was found after each."""
    chance = random.Random(seed)
    losses = []
    with tempfile.TemporaryDirectory() as place:
        for number in range(tries):
            # A new folder at times, so that the store's first moments are killed, too.
            folder = Path(place) / name / str(number // 20)
            losses.append(one(folder, f"meeting-{number}", chance))
    return losses


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    tries = int(arguments[0]) if arguments else 1_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    name = arguments[2] if len(arguments) > 2 else "stores"
    losses = run(tries, seed, name)
    lines = sum(loss.lines for loss in losses)
    longest = max(loss.seconds for loss in losses)
    faults = [loss.fault for loss in losses if loss.fault]
    return tell(
        Line(
            "The store survives the end of its process at any moment",
            "no saved line or reading lost, at most 1.0 s of typing, no damage",
            f"{tries} kills -9, seed {seed}, in a folder called {name}",
            f"{lines} lines lost, at most {longest:.2f} s of typing, {listed(faults)}",
            kept=not (lines or faults or longest > 1.0),
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
