"""A meeting in the real program while libfaketime makes its wall clock jump."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from tests.long._table import Line

ROOT = Path(__file__).parents[2]
JUMPS = ("+1h", "-2h", "-56y", "+74y", "+0")
EACH = 1.5
"""Seconds between two jumps."""
STALL = 3.0
PROMISE = "The same with the machine's own clocks, in the whole program"
FIGURE = "at most 1.0 s off, and the program goes on"


def library() -> Path | None:
    """libfaketime, where Debian and its kin put it."""
    return next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)


def under_faketime() -> Line:
    """Lead a meeting, move its wall about, stop it for three seconds, compare its clock."""
    found = library()
    if found is None:
        return Line(PROMISE, FIGURE, "none", "not tried here: libfaketime is missing", kept=True)
    with tempfile.TemporaryDirectory() as place:
        told, walls = _led(Path(place), found)
    clocks = [(each[1], each[-1]) for each in told if each[0] == "did"]
    off = max(abs((t - clocks[0][1]) / 1000 - (at - clocks[0][0])) for at, t in clocks)
    lasted = clocks[-1][0] - clocks[0][0]
    went_on = lasted > EACH * len(JUMPS) + STALL and walls == len(JUMPS)
    return Line(
        PROMISE,
        FIGURE,
        f"{walls} jumps of the wall under libfaketime and a stop of {STALL:.0f} s",
        f"at most {off:.2f} s off" + ("" if went_on else ", the program did not go on"),
        kept=off <= 1.0 and went_on,
    )


def _led(place: Path, found: Path) -> tuple[list[list[object]], int]:
    """What the leader said, and how many jumps its wall clock made."""
    setting = place / "setting"
    setting.write_text("+0")
    env = os.environ | {
        "LD_PRELOAD": str(found),
        "FAKETIME_TIMESTAMP_FILE": str(setting),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # with it waiting threads sleep for minutes
    }
    command = [sys.executable, "-m", "tests.long._leader", str(place / "data"), "m", "1"]
    with (place / "said").open("w+") as said:
        leader = subprocess.Popen(command, cwd=ROOT, env=env, stdout=said)
        while not (place / "said").stat().st_size and leader.poll() is None:
            time.sleep(0.1)
        time.sleep(EACH)
        for jump in JUMPS:
            setting.write_text(jump)
            time.sleep(EACH)
        leader.send_signal(signal.SIGSTOP)
        time.sleep(STALL)
        leader.send_signal(signal.SIGCONT)
        time.sleep(EACH)
        leader.kill()
        leader.wait()
        said.seek(0)
        lines = said.read().splitlines()
    told = [json.loads(line) for line in lines if line.endswith("]")]
    walls = [each[2] for each in told if each[0] == "did"]
    steps = pairwise(walls)
    # Each jump is more than a quarter of an hour; nothing else moves the wall so far.
    return told, sum(abs(later - sooner) > 900_000 for sooner, later in steps)
