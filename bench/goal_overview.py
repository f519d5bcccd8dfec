"""The overview of 2,000 goals: until it stands, and a step down it, against a plain list.

    python3 packaging/bootstrap.py bench goal_overview

Milliseconds of the processor, so that a busy machine does not count. The floor is a list of as
many rows of two lines, drawn by Qt itself. The overview is to stand within a second and a page
down within a frame, 16 ms; the store's part is measured by `bench goals`.
Last comes the whole: the program upon a store of so many goals with 50 readings each, from the wish
for their overview until it is painted, and the longest pause of the window on a walk down it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QListView

    from facilitator.app.goals import GoalLine

ROOT = Path(__file__).resolve().parent.parent
GOALS, RUNS, PAGES = 2_000, 7, 20
TODAY = date(2026, 11, 24)


def lines() -> tuple[GoalLine, ...]:
    """As many goals, half of which ask for a look."""
    from facilitator.app.goals import GoalLine
    from facilitator.domain.goal import Standing

    return tuple(
        GoalLine(
            f"g{n}",
            f"t{n % 10}",
            f"Goal {n}",
            f"The share of learners who read {n} words rises from 5% to 70%.",
            Standing.OPEN,
            unit="%",
            baseline=Decimal("5.5"),
            target=Decimal(70),
            start=date(2026, 9, 7),
            due=date(2027, 3, 1 + n % 28),
            owner=f"p{n % 7}",
            latest=Decimal(n % 70),
            latest_day=TODAY - timedelta(n % 50),
            looked_at=TODAY - timedelta(n % 50),
            next_review=TODAY + timedelta(n % 9 - 3),
        )
        for n in range(GOALS)
    )


def main() -> None:
    """Measure, and print a line for each figure."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from _ratios import interleaved
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    found = interleaved(sides(app), RUNS)
    print(f"The overview of {GOALS:,} goals; it is to stand within a second, a frame is 16 ms.")
    for name, values in found["overview"].items():
        least = median(found["floor"][name])
        print(
            f"{name:28}{median(values) / least:6.2f} x   "
            f"({median(values):.1f} to {least:.1f} ms; worst {max(values):.1f})"
        )
    whole()


def whole() -> None:
    """The store opened and the overview in the window, three times; the middle one counts."""
    from goals import fill

    with tempfile.TemporaryDirectory() as place:
        fill(Path(place) / "store.db")
        told = [json.loads(_said(place)) for _ in range(3)]
    found = {name: median(each[name] for each in told) for name in told[0]}
    stands = found["from the wish"]
    print(
        f"store and window, 50 readings each: {stands:.0f} ms from the wish to the overview,"
        f" {found['from the start']:.0f} ms from the start of the program;"
        f" within a second: {'yes' if stands < 1_000 else 'NO'}"
    )
    print(
        f"longest pause of the window: {found['longest pause at first']:.0f} ms as it settles,"
        f" {found['longest pause in scrolling']:.0f} ms in scrolling"
    )


def _said(place: str) -> str:
    """What the program says last of the goals in a folder."""
    command = [sys.executable, str(ROOT / "bench" / "_goals_window.py"), place]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.splitlines()[-1]


def sides(app: QApplication) -> dict[str, Callable[[], Mapping[str, float]]]:
    """The overview, and a plain list."""
    from PySide6.QtCore import QEvent, QStringListModel
    from PySide6.QtWidgets import QListView

    from facilitator.app.goal_overview import GoalsWish, listed
    from facilitator.language.english import English
    from facilitator.ui import dressing
    from facilitator.ui.goals.goal_list import GoalList
    from facilitator.ui.goals.values import GoalsView

    dressing.apply(app, "light", 1.0)
    words, goals = English(), lines()
    texts = [f"{each.title}\n{each.sentence}" for each in goals]

    def measured(show: Callable[[], QListView]) -> Mapping[str, float]:
        begun = process_time()
        view = show()
        view.resize(1_200, 620)
        view.show()
        # Rows are measured in slices; it stands when the last of them has its place.
        bar = view.verticalScrollBar()
        last = view.model().index(GOALS - 1, 0)
        while view.visualRect(last).height() == 0 or bar.maximum() < GOALS:
            app.processEvents()
        stands = (process_time() - begun) * 1_000
        worst = 0.0
        for page in range(PAGES):
            begun = process_time()
            bar.setValue(bar.maximum() * page // PAGES)
            view.viewport().repaint()
            worst = max(worst, (process_time() - begun) * 1_000)
        view.close()
        view.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return {"until it stands": stands, "the slowest of the pages": worst}

    def overview() -> QListView:
        view = GoalList(words)
        names = {f"p{n}": f"Person {n}" for n in range(7)}
        view.show_goals(
            GoalsView(listed(goals, GoalsWish(), TODAY, names), TODAY, names, "t0", GOALS)
        )
        return view

    def plain() -> QListView:
        view = QListView(None)
        view.setModel(QStringListModel(texts, view))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        return view

    return {"floor": lambda: measured(plain), "overview": lambda: measured(overview)}


if __name__ == "__main__":
    main()
