"""The first screen, painted with what needs no store and hardly any of the program.

Everything else is imported beside it in a thread: the rest of the program, then the store.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias
from typing import Protocol as Port

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.bootstrap.options import Options, make_app
from facilitator.domain.words import Text, tr
from facilitator.lock import FolderLock
from facilitator.ui.bar import BarView
from facilitator.ui.dressing import settle
from facilitator.ui.rooms import Room
from facilitator.ui.today.front import FrontPage
from facilitator.ui.window import MainWindow

if TYPE_CHECKING:
    import threading

    from facilitator.bootstrap.courier import Courier

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

    if options.smoke:
        _complain(options, tr("Facilitator is open. Close its window first, then try again."))
        return 1
    if raise_first(options.data):
        return 0
    _complain(
        options,
        tr("Facilitator is open already but does not answer. Close it, or wait and start again."),
    )
    return 1


def _complain(options: Options, text: Text) -> None:
    print(options.words.say(text), file=sys.stderr)  # noqa: T201 -- no window is there to say it


Mark: TypeAlias = Callable[[str, Text | None], None]
"""Hears what has come about, and of what has failed why."""


class Begun(Port):
    """What stands behind the front, as the front sees it: opening.py is imported after it."""

    def begin(self, *, start_now: bool) -> None:
        """Show what there is; Start now may have been pressed already."""
        ...

    def leave(self) -> None:
        """Let go of what is open."""
        ...


class _Front:
    """The window before the program stands behind it, and the way there."""

    def __init__(self, options: Options, app: QApplication) -> None:
        self._options = options
        self._app = app
        self._window = MainWindow(options.words)
        self._page = FrontPage(options.words, datetime.now(UTC).astimezone().date())
        self._marks: dict[str, tuple[float, float]] = {}
        self._heavy: tuple[str, ...] = ()
        self._importing: threading.Thread | None = None
        self._opening: Begun | None = None
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
        self._marks["painted"] = _now()
        self._heavy = tuple(name for name in HEAVY if name in sys.modules)
        # Before the thread: two that both make Qt's names would meet half of them.
        settle(self._app)
        import threading

        from facilitator.bootstrap.courier import Courier

        courier = Courier(self._window)
        self._importing = threading.Thread(target=self._import, args=(courier,), name="importing")
        self._importing.start()

    def _import(self, courier: Courier) -> None:
        from facilitator.bootstrap.opening import look_first

        make = look_first(self._options)
        # Only now the window's thread: two that run Python hinder each other.
        courier(lambda: self._build(make, courier))

    def _build(
        self, make: Callable[[QApplication, MainWindow, Courier, Mark], Begun], courier: Courier
    ) -> None:
        self._opening = make(self._app, self._window, courier, self._mark)
        self._opening.begin(start_now=self._page.pressed)

    def _mark(self, what: str, why: Text | None) -> None:
        self._marks[what] = _now()
        if not self._options.smoke:
            return
        if what == "opened":
            self._report()
        elif why is not None:
            _complain(self._options, why)
            self._app.exit(1)

    def _report(self) -> None:
        import json

        told: dict[str, object] = {"heavy_at_first_paint": list(self._heavy)}
        told["began_s"] = self._options.began
        names = {"painted": "first_paint", "listed": "usable_list", "opened": "store_open"}
        for mark, name in names.items():
            at, busy = self._marks[mark]
            told[f"{name}_ms"] = round((at - self._options.began) * 1000, 1)
            told[f"{name}_cpu_ms"] = round(busy * 1000, 1)
        print(json.dumps(told), flush=True)  # noqa: T201 -- what --smoke is for
        self._window.close()


def _now() -> tuple[float, float]:
    """The reading of the clock, and the seconds that this program has kept a processor busy."""
    return time.perf_counter(), time.process_time()
