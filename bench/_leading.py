"""The program in a running meeting while somebody types; one side of meeting.py.

python bench/_leading.py FOLDER SECONDS [idle]

FOLDER holds the sample term. Says as JSON how long the event loop stood still (milliseconds: the
99th of 100 and the longest), the processor's share (per cent of one), and a repaint of the clock
(milliseconds). With `idle` nobody types.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from _probe import Probe, Typing, repaint  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402

# First, as in the program: PySide6 would keep the source of whatever is imported after it.
import facilitator.bootstrap.at_start  # noqa: E402, F401
from facilitator.app.overview import Overview  # noqa: E402
from facilitator.bootstrap import commands  # noqa: E402
from facilitator.bootstrap.opening import Opening  # noqa: E402
from facilitator.bootstrap.program import Program  # noqa: E402
from facilitator.domain.expand import Room as People  # noqa: E402
from facilitator.domain.stage import Stage  # noqa: E402
from facilitator.ui.kit.clock import ClockFace  # noqa: E402
from facilitator.ui.rooms import Room  # noqa: E402

SETTLED = 3_000
"""Milliseconds after the start of the meeting before anything is measured."""


class Leading:
    """Starts the meeting that comes next, waits, types and tells."""

    def __init__(self, program: Program, seconds: float, idle: bool) -> None:
        self._program = program
        self._seconds = seconds
        self._idle = idle
        self._typing: Typing | None = None
        lines = [line for line in program.overview.meetings if line.stage is Stage.PLANNED]
        program.open_meeting(lines[0].id, Room.RUN)
        self._start()

    def _start(self) -> None:
        program = self._program
        meeting = program.table.meeting
        if meeting is None:
            QTimer.singleShot(50, self._start)
            return
        here = tuple(person.id for person in meeting.plan.expected)
        program.conductor.start(People(here, program.table.names), program.library.protocols)
        QTimer.singleShot(SETTLED, self._measure)

    def _measure(self) -> None:
        line = next(
            part
            for part in self._program.window.findChildren(QLineEdit)
            if part.isVisible() and part.accessibleName() == "Keep"
        )
        if not self._idle:
            self._typing = Typing(line)
        self._probe = Probe(look=not self._idle)
        QTimer.singleShot(round(self._seconds * 1000), self._tell)

    def _tell(self) -> None:
        told = self._probe.told()
        if self._typing is not None:
            self._typing.stop()
        if not self._program.table.live:
            sys.exit("The meeting does not run.")
        face = next(
            part for part in self._program.window.findChildren(ClockFace) if part.isVisible()
        )
        told["repaint"] = repaint(face)
        print(json.dumps(told), flush=True)
        QApplication.closeAllWindows()


def main() -> None:
    """Let the program open as it always does, and go on when its store is open."""
    opened: Callable[[Opening, Overview], None] = Opening._opened  # noqa: SLF001
    kept: list[Leading] = []

    def and_lead(self: Opening, overview: Overview) -> None:
        opened(self, overview)
        seconds, idle = float(sys.argv[2]), "idle" in sys.argv[3:]
        QTimer.singleShot(0, lambda: kept.append(Leading(self.program, seconds, idle)))

    Opening._opened = and_lead  # type: ignore[method-assign]  # noqa: SLF001
    sys.exit(commands.run(["--data", sys.argv[1]], time.perf_counter()))


if __name__ == "__main__":
    main()
