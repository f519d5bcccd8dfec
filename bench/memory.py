"""Memory of a running meeting against an empty window's. Prints a ratio.

    python3 packaging/bootstrap.py bench memory [RUNS]

Both sides tell their proportional memory (PSS: what is shared counts in parts) once they stand.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from _ratios import interleaved, ratio
from _sample import made_in
from _screen import screen

BENCH = Path(__file__).resolve().parent

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def tell():
    lines = open("/proc/self/smaps_rollup").read().splitlines()
    print(sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024)
    app.quit()

app = QApplication([])
window = QMainWindow()
window.resize(1366, 728)
window.show()
QTimer.singleShot(2000, tell)
app.exec()
"""


def held(command: list[str], env: Mapping[str, str]) -> dict[str, float]:
    """The megabytes that one side tells."""
    said = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True).stdout
    return {"pss": float(said.split()[-1])}


def running(sample: Path, env: Mapping[str, str]) -> dict[str, float]:
    """The same of the program that leads a meeting; every run on a copy of the sample's folder."""
    with tempfile.TemporaryDirectory() as place:
        data = shutil.copytree(sample, Path(place) / "data")
        return held([sys.executable, str(BENCH / "_running.py"), str(data)], env)


def main(runs: int) -> None:
    """Measure, and print one line."""
    if not Path("/proc/self/smaps_rollup").exists():
        sys.exit("This system does not tell a process's proportional memory.")
    with tempfile.TemporaryDirectory() as place, screen() as (where, env):
        sample = made_in(place, env)
        sides = {
            "empty": lambda: held([sys.executable, "-c", EMPTY], env),
            "ours": lambda: running(sample, env),
        }
        found = interleaved(sides, runs)
        print(f"Memory on {where}, {runs} runs in turn.")
        print(
            f"{'running meeting (1.6)':28}{ratio(found['ours']['pss'], found['empty']['pss'])} MB"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
