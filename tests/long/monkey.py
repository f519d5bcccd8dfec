"""Keys and clicks at random in the real program, for minutes on end.

python -m tests.long.monkey [minutes] [seeds ...]

Promise: no exception, no warning of Qt, no abort, no stray window, no socket but files; the clock
of the meeting is waking time less pauses and no kept line is lost, which is looked at after each
step; and afterwards a store that is sound and holds the meeting as the window had it. The long
form is ten minutes, shared by the seeds 4 to 7: 8, no, 60 and 1 people. As in 300s, a number of
steps a seed may be given.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.long._table import Line, listed, tell

ROOT = Path(__file__).parents[2]


def one(wanted: str, seed: str) -> tuple[int, Counter[str], list[str]]:
    """Steps, in which rooms, and faults of one monkey, in a process of its own."""
    command = [sys.executable, "-m", "tests.long._monkey_hands", wanted, seed]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
        return 0, Counter(), [f"seed {seed} ended with {done.returncode}"]
    told = json.loads(done.stdout.splitlines()[-1])
    for fault in told["faults"]:
        print(f"seed {seed}: {fault}")
    return told["steps"], Counter(told["rooms"]), told["faults"]


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    wanted = arguments[0] if arguments else "10"
    seeds = arguments[1:] or ["4", "5", "6", "7"]
    share = wanted if wanted.endswith("s") else str(float(wanted) / len(seeds))
    steps, rooms, faults = 0, Counter[str](), []
    for seed in seeds:
        more, where, wrong = one(share, seed)
        steps, rooms, faults = steps + more, rooms + where, faults + wrong
    print("steps in each room:", dict(rooms.most_common()))
    lasted = "" if wanted.endswith("s") else f" in {wanted} min"
    return tell(
        Line(
            "Whatever keys and clicks come, the program goes on and keeps the meeting",
            "no exception, warning, abort, window, socket or drift; no line is lost; all is stored",
            f"{steps} random steps{lasted}, seeds {', '.join(seeds)}",
            listed(fault.strip().splitlines()[-1] for fault in faults),
            kept=bool(steps) and not faults,
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
