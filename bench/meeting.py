"""A running meeting while somebody types, against an empty window that is typed into.

    python3 packaging/bootstrap.py bench meeting [SECONDS]

Prints how long the event loop stands still, the clock's repaint and the processor's share, each
as a ratio to the floor; then the same pauses with every sync of the disk made 200 ms slower
(Linux with strace), which the window must not feel: 16 ms at the 99th of 100, 100 ms at most.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from _ratios import interleaved
from _sample import made_in
from _screen import screen

BENCH = Path(__file__).resolve().parent
RUNS = 3
SLOW = (
    *("strace", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync,fdatasync"),
    *("-e", "inject=fsync,fdatasync:delay_exit=200000"),
)
"""Makes every sync take 200 ms more, and leaves all other calls alone."""

EMPTY = """
import json, sys
sys.path.insert(0, {bench!r})
from _probe import PlainDial, Probe, Typing, repaint
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

app = QApplication([])
window, page, line, dial = QMainWindow(), QWidget(), QLineEdit(), PlainDial()
lines = QVBoxLayout(page)
lines.addWidget(dial, 1)
lines.addWidget(line)
line.returnPressed.connect(line.clear)
window.setCentralWidget(page)
window.resize(1366, 728)
window.show()
held = {{}}

def measure():
    if "idle" not in sys.argv:
        held["typing"] = Typing(line)
    held["beat"] = QTimer()
    held["beat"].timeout.connect(dial.update)
    held["beat"].start(250)
    held["probe"] = Probe(look="idle" not in sys.argv)
    QTimer.singleShot(round(float(sys.argv[1]) * 1000), tell)

def tell():
    told = held["probe"].told()
    dial.resize(272, 272)
    told["repaint"] = repaint(dial)
    print(json.dumps(told))
    app.quit()

QTimer.singleShot(1000, measure)
app.exec()
"""


def told(command: list[str], env: Mapping[str, str]) -> dict[str, float]:
    """What one side says of itself."""
    said = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True).stdout
    found: dict[str, float] = json.loads(said.splitlines()[-1])
    return found


def empty(env: Mapping[str, str], *more: str) -> dict[str, float]:
    """The floor."""
    return told([sys.executable, "-c", EMPTY.format(bench=str(BENCH)), *more], env)


def leading(
    sample: Path, env: Mapping[str, str], *more: str, slow: bool = False
) -> dict[str, float]:
    """The program, on a copy of the sample's folder."""
    with tempfile.TemporaryDirectory() as place:
        data = shutil.copytree(sample, Path(place) / "data")
        command = [sys.executable, str(BENCH / "_leading.py"), str(data), *more]
        return told([*SLOW, *command] if slow else command, env)


def main(seconds: str) -> None:
    """Measure, and print a line for each figure."""
    with tempfile.TemporaryDirectory() as place, screen() as (where, env):
        sample = made_in(place, env)
        sides = {
            "empty": lambda: empty(env, seconds),
            "ours": lambda: leading(sample, env, seconds),
            "empty, idle": lambda: empty(env, seconds, "idle"),
            "ours, idle": lambda: leading(sample, env, seconds, "idle"),
        }
        if shutil.which("strace") is not None:
            sides["slow"] = lambda: leading(sample, env, seconds, slow=True)
        found = interleaved(sides, RUNS)
        print(f"A running meeting on {where}, {seconds} s a run, {RUNS} runs in turn.")
        names = {"p99": "99th pause", "longest": "longest pause", "repaint": "repaint of the clock"}
        for name, words in names.items():
            both = found["ours"][name], found["empty"][name]
            print(f"{words + ', typing':36}{precise(*both)} ms")
        print(
            f"{'processor, typing':36}"
            f"{precise(found['ours']['processor'], found['empty']['processor'])} %"
        )
        print(
            f"{'processor, nobody types':36}"
            f"{precise(found['ours, idle']['processor'], found['empty, idle']['processor'])} %"
        )
        if "slow" in found:
            for name, words in (("p99", "99th pause"), ("longest", "longest pause")):
                line = precise(found["slow"][name], found["empty"][name])
                print(f"{words + ', slow disk':36}{line} ms")
        else:
            print("A slow disk is not tried: strace is missing.")


def precise(values: list[float], floor: list[float]) -> str:
    """How many times the floor: of the medians, then the medians and the worst runs themselves."""
    middle, bottom = median(values), median(floor)
    worst = f"worst {max(values):.2f} to {max(floor):.2f}"
    return f"{middle / bottom:5.2f} x   ({middle:.2f} to {bottom:.2f}; {worst})"


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "15")
