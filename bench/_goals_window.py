"""The program with 2,000 goals, until their overview stands; then a walk down it.

python bench/_goals_window.py FOLDER

Says as JSON the milliseconds of processor time from the start until the overview of all teams is
painted, and from the wish for it; the longest pause of the window while it settles, and while it
is scrolled from page to page. What draws figures is not loaded meanwhile, as it is while somebody
types or turns a wheel.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

BEGUN = time.process_time()
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from facilitator.app.goal_overview import EVERY_TEAM, GoalsWish  # noqa: E402
from facilitator.app.overview import Overview  # noqa: E402
from facilitator.bootstrap import commands  # noqa: E402
from facilitator.bootstrap.goal_figures import Figures  # noqa: E402
from facilitator.bootstrap.opening import Opening  # noqa: E402
from facilitator.bootstrap.program import Program  # noqa: E402
from facilitator.ui.goals.screen import GoalsScreen  # noqa: E402
from facilitator.ui.rooms import Room  # noqa: E402

GOALS, PAGES, SETTLED = 2_000, 100, 2_000


class Pauses:
    """How long the window answers nothing, in milliseconds, seen by a beat of one."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._beat = QTimer()
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._heard)
        self._beat.start()

    def _heard(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1_000)
        self._last = now

    def anew(self) -> float:
        """The longest so far, and from now on another."""
        found, self.longest = self.longest, 0.0
        self._last = time.perf_counter()
        return found


class Walk:
    """Asks for the goals of all teams, waits until they are painted, and goes down the list."""

    def __init__(self, program: Program) -> None:
        self._told: dict[str, float] = {}
        self._wished = time.process_time()
        program.go(Room.GOALS)
        screen = program.shown(Room.GOALS).widget
        if not isinstance(screen, GoalsScreen):
            sys.exit("The goals have no room.")
        self._list = screen.list
        screen.bar.wished.emit(GoalsWish(team=EVERY_TEAM))
        self._pauses = Pauses()
        self._page = 0
        self._look()

    def _look(self) -> None:
        if len(self._list.goals.rows) < GOALS or not self._list.isVisible():
            QTimer.singleShot(1, self._look)
            return
        self._list.viewport().repaint()
        now = time.process_time()
        self._told["from the start"] = (now - BEGUN) * 1_000
        self._told["from the wish"] = (now - self._wished) * 1_000
        self._pauses.anew()
        QTimer.singleShot(SETTLED, self._settled)

    def _settled(self) -> None:
        self._told["longest pause at first"] = self._pauses.anew()
        self._turn()

    def _turn(self) -> None:
        bar = self._list.verticalScrollBar()
        self._page += 1
        bar.setValue(bar.maximum() * self._page // PAGES)
        if self._page < PAGES:
            QTimer.singleShot(10, self._turn)
            return
        self._told["longest pause in scrolling"] = self._pauses.anew()
        print(json.dumps(self._told), flush=True)
        QApplication.closeAllWindows()


def main() -> None:
    """Let the program open as it always does, and go on when its store is open."""
    opened: Callable[[Opening, Overview], None] = Opening._opened  # noqa: SLF001
    kept: list[Walk] = []

    def and_walk(self: Opening, overview: Overview) -> None:
        opened(self, overview)
        QTimer.singleShot(0, lambda: kept.append(Walk(self.program)))

    Figures.warm = lambda self: None  # type: ignore[method-assign]
    Opening._opened = and_walk  # type: ignore[method-assign]  # noqa: SLF001
    sys.exit(commands.run(["--data", sys.argv[1]], time.perf_counter()))


if __name__ == "__main__":
    main()
