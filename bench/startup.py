"""Start-up against an empty window: first paint and a usable list. Prints ratios.

    python3 packaging/bootstrap.py bench startup [RUNS]

Times count from the first line of Python on both sides; the interpreter's own start is the same
for both and would flatter the ratio. Both sides find their modules compiled, as every start but
the first does, also where the environment forbids to keep that: a folder for the run keeps it.
A third side opens a store of 5,000 meetings, which must cost no more.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from _ratios import interleaved, ratio
from _screen import screen

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from _store import MEETINGS, fill  # noqa: E402

from facilitator.storage.files import store_file  # noqa: E402

EMPTY = """
import time
BEGAN = time.perf_counter()
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.report)
    def report(self):
        took, busy = time.perf_counter() - BEGAN, time.process_time()
        told = {"first_paint_ms": took * 1000, "first_paint_cpu_ms": busy * 1000}
        print(json.dumps(told | {"began_s": BEGAN}), flush=True)
        self.close()

app = QApplication([])
window = Window()
window.resize(1366, 728)
window.show()
app.exec()
"""

STILL_OPEN = 40
"""Of 5,000 meetings those whose actions are not done: a year of them."""

KINDS = {"launch_ms": "from launch", "ms": "from first line", "cpu_ms": "processor"}
"""What is measured of each mark. Processor time counts all threads, the interpreter included; on
a shared machine it is the steadiest."""


def start(command: list[str], env: Mapping[str, str]) -> dict[str, object]:
    """Run one side to its end; what it says about itself."""
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as child:
        said, _ = child.communicate()
    if child.returncode:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}")
    told: dict[str, object] = json.loads(said.splitlines()[-1])
    return told


def times(command: list[str], env: Mapping[str, str]) -> dict[str, float]:
    """The milliseconds that one side tells."""
    launched = time.perf_counter()
    told = start(command, env)
    # Both read the same clock: on every system here it is the machine's, not the process's.
    before = (float(str(told["began_s"])) - launched) * 1000
    measured = {
        name: float(value)
        for name, value in told.items()
        if name.endswith("_ms") and isinstance(value, int | float)
    }
    marks = [name.removesuffix("_cpu_ms") for name in measured if name.endswith("_cpu_ms")]
    return measured | {f"{mark}_launch_ms": before + measured[f"{mark}_ms"] for mark in marks}


def main(runs: int) -> None:
    """Measure, and print one line for each ratio with its goal."""
    with (
        tempfile.TemporaryDirectory() as kept,
        tempfile.TemporaryDirectory() as full,
        tempfile.TemporaryDirectory() as compiled,
        screen() as (where, env),
    ):
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["PYTHONPYCACHEPREFIX"] = compiled
        empty = [sys.executable, "-c", EMPTY]
        ours = [sys.executable, str(ROOT / "main.py"), "--data", kept, "--smoke"]
        # A term of meetings, so that there is something to list.
        first = start([*ours[:2], "--sample", *ours[2:]], env)
        print(f"Start-up on {where}, Python {platform.python_version()}, {runs} runs in turn.")
        many = [*ours[:3], full, *ours[4:]]
        store_file(Path(full)).parent.mkdir(parents=True, exist_ok=True)
        fill(store_file(Path(full)), STILL_OPEN)
        start(many, env)
        sides = {
            "empty": lambda: times(empty, env),
            "ours": lambda: times(ours, env),
            "many": lambda: times(many, env),
        }
        found = interleaved(sides, runs)
        goals = {"first_paint": "first paint (1.5)", "usable_list": "list (2.5)"}
        for name, goal in (goals | {"store_open": "store open (no goal)"}).items():
            for kind, unit in KINDS.items():
                floor = found["empty"][f"first_paint_{kind}"]
                print(f"{f'{goal}, {unit}':42}{ratio(found['ours'][f'{name}_{kind}'], floor)} ms")
        for name, goal in goals.items():
            unit = KINDS["launch_ms"]
            kind = f"{name}_launch_ms"
            said = f"{MEETINGS:,} meetings: {goal.partition(' (')[0]} against few, {unit}"
            print(f"{said:54}{ratio(found['many'][kind], found['ours'][kind])} ms")
        print(f"heavy modules at first paint: {first.get('heavy_at_first_paint') or 'none'}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
