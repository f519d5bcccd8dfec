"""The program with a meeting under way, until it has told its memory; one side of memory.py.

python bench/_running.py FOLDER

FOLDER holds the sample term. Says the proportional memory of this process in megabytes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

# First, as in the program: PySide6 would keep the source of whatever is imported after it.
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import facilitator.bootstrap.at_start  # noqa: E402, F401
from facilitator.app.overview import Overview  # noqa: E402
from facilitator.bootstrap import commands  # noqa: E402
from facilitator.bootstrap.opening import Opening  # noqa: E402
from facilitator.bootstrap.program import Program  # noqa: E402
from facilitator.domain.stage import Stage  # noqa: E402
from facilitator.ui.rooms import Room  # noqa: E402

SETTLED = 6_000
"""Milliseconds after the start of the meeting: two dozen beats of its clock."""


def held() -> float:
    """The proportional memory of this process now, in megabytes."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def lead(program: Program) -> None:
    """Start the meeting that comes next."""
    lines = [line for line in program.overview.meetings if line.stage is Stage.PLANNED]
    program.open_meeting(lines[0].id, Room.RUN)

    def start() -> None:
        meeting = program.table.meeting
        if meeting is None:
            QTimer.singleShot(50, start)
            return
        from facilitator.domain.expand import Room as People

        here = tuple(person.id for person in meeting.plan.expected)
        program.conductor.start(People(here, program.table.names), program.library.protocols)
        QTimer.singleShot(SETTLED, tell)

    def tell() -> None:
        if not program.table.live:
            sys.exit("The meeting does not run.")
        print(held(), flush=True)
        QApplication.closeAllWindows()

    start()


def main() -> None:
    """Let the program open as it always does, and go on when its store is open."""
    opened: Callable[[Opening, Overview], None] = Opening._opened  # noqa: SLF001

    def and_lead(self: Opening, overview: Overview) -> None:
        opened(self, overview)
        QTimer.singleShot(0, lambda: lead(self.program))

    Opening._opened = and_lead  # type: ignore[method-assign]  # noqa: SLF001
    sys.exit(commands.run(["--data", sys.argv[1]], time.perf_counter()))


if __name__ == "__main__":
    main()
