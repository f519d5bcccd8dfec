"""The first screen, painted with what needs no store and hardly any of the program.

Everything else is imported beside it in a thread: the rest of the program, then the store.
"""

from __future__ import annotations

import gc
import json
import sys
import threading
import time
from datetime import UTC, datetime
from typing import Protocol as Port

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.options import Options, make_app
from facilitator.domain.words import tr
from facilitator.lock import FolderLock
from facilitator.ui.bar import BarView
from facilitator.ui.rooms import Room
from facilitator.ui.today.front import FrontPage
from facilitator.ui.window import MainWindow

HEAVY = ("sqlalchemy", "alembic", "docx", "lxml", "matplotlib", "babel", "msgspec", "openpyxl")
"""Libraries that must not be loaded before the first screen is painted (speed.md, goal 1)."""


def open_program(options: Options) -> int:
    """Run the program until its window is closed; the exit code."""
    app = make_app(options)
    lock = FolderLock(options.data)
    if not lock.take():
        return _second_start(options)
    front = _Front(options, app)
    code = app.exec()
    front.leave()
    lock.release()
    return code


def _second_start(options: Options) -> int:
    from facilitator.ui.single import raise_first

    if raise_first(options.data):
        return 0
    words = options.words.say(
        tr("Facilitator is open already but does not answer. Close it, or wait and start again.")
    )
    print(words, file=sys.stderr)  # noqa: T201 -- the command line is all there is yet
    return 1


class Leavable(Port):
    """What has to be left before the program ends."""

    def leave(self) -> None:
        """Let go of what is open."""
        ...


class _Front:
    """The window before the program stands behind it, and the way there."""

    def __init__(self, options: Options, app: QApplication) -> None:
        self._options = options
        self._app = app
        self._window = MainWindow(options.words)
        self._courier = Courier(self._window)
        self._page = FrontPage(options.words, datetime.now(UTC).astimezone().date())
        self._first_paint = 0.0
        self._heavy: tuple[str, ...] = ()
        self._importing: threading.Thread | None = None
        self._opening: Leavable | None = None
        self._window.add_room(Room.TODAY, self._page)
        no_team = options.words.say(tr("No team yet"))
        self._window.show_place(BarView(no_team, Room.TODAY, legal=frozenset()))
        self._window.painted.connect(lambda: QTimer.singleShot(0, self._painted))
        self._window.resize(1366, 728)
        if options.smoke:
            self._window.show()
        else:
            self._window.showMaximized()

    def leave(self) -> None:
        """Let go of what was opened."""
        if self._importing is not None:
            self._importing.join(30)
        if self._opening is not None:
            self._opening.leave()

    def _painted(self) -> None:
        self._first_paint = time.perf_counter()
        self._heavy = tuple(name for name in HEAVY if name in sys.modules)
        self._importing = threading.Thread(target=self._import, name="importing")
        self._importing.start()

    def _import(self) -> None:
        try:
            from facilitator.bootstrap import opening

            self._courier(self._build)
            # While the window's thread builds, this one goes on to what the store needs.
            opening.import_the_rest()
        finally:
            gc.freeze()  # What is imported stays for good: no collection need look at it again.
            gc.enable()

    def _build(self) -> None:
        from facilitator.bootstrap.opening import Opening

        listed = self._report if self._options.smoke else None
        opening = Opening(self._options, self._app, self._window, self._courier, listed)
        self._opening = opening
        opening.begin(start_now=self._page.pressed)

    def _report(self) -> None:
        began = self._options.began
        report = {
            "first_paint_ms": round((self._first_paint - began) * 1000, 1),
            "usable_list_ms": round((time.perf_counter() - began) * 1000, 1),
            "heavy_at_first_paint": list(self._heavy),
        }
        print(json.dumps(report), flush=True)  # noqa: T201 -- what --smoke is for
        self._window.close()
