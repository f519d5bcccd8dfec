"""Opening the program: the first screen is painted before the store is even imported."""

from __future__ import annotations

import gc
import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app.errors import DamagedStore, NewerStore, UserError
from facilitator.app.keeping import Overview
from facilitator.app.library import Library
from facilitator.app.ports import Store, Words
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import Faults, known
from facilitator.bootstrap.going import Going
from facilitator.bootstrap.leaving import leave_well
from facilitator.bootstrap.places import BUILDERS
from facilitator.bootstrap.program import Program, Setting
from facilitator.clocks import MachineClock
from facilitator.domain.words import Text, tr
from facilitator.lock import FolderLock
from facilitator.ui import theme
from facilitator.ui.rooms import Room
from facilitator.ui.single import Doorbell, raise_first
from facilitator.ui.window import MainWindow

HEAVY = ("sqlalchemy", "alembic", "docx", "lxml", "matplotlib", "babel", "msgspec", "openpyxl")
"""Libraries that must not be loaded before the first screen is painted (speed.md, goal 1)."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the program was started. `began` is the reading of time.perf_counter at its start."""

    data: Path
    resources: Path
    words: Words
    qt_locale: str = "en_GB"
    sample: bool = False
    smoke: bool = False
    scheme: str = "system"
    scale: float = 1.0
    began: float = 0.0


def make_app(options: Options) -> QApplication:
    """The application, dressed and in its language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("facilitator")
    app.setDesktopFileName("facilitator")
    QLocale.setDefault(QLocale(options.qt_locale))
    rtl = options.words.right_to_left
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    theme.apply(app, options.scheme, options.scale)
    return app


def open_program(options: Options) -> int:
    """Run the program until its window is closed; the exit code."""
    app = make_app(options)
    lock = FolderLock(options.data)
    if not lock.take():
        return _second_start(options)
    window = MainWindow(options.words)
    setting = Setting(options.words, MachineClock(), options.data, options.resources)
    program = Program(setting, window, BUILDERS)
    Faults(options.data, program.tell).hook()
    opening = _Opening(options, program, Courier(window))
    doorbell = Doorbell(options.data, window)
    doorbell.rung.connect(lambda: _come_forward(window))
    leave_well(app, program)
    _going = Going(program, options.scheme, options.scale)  # held as long as the window
    window.painted.connect(lambda: QTimer.singleShot(0, opening.painted))
    program.refresh()
    window.resize(1366, 728)
    if options.smoke:
        window.show()
    else:
        window.showMaximized()
    code = app.exec()
    doorbell.close()
    program.store.close()
    lock.release()
    return code


def _second_start(options: Options) -> int:
    if raise_first(options.data):
        return 0
    words = options.words.say(
        tr("Facilitator is open already but does not answer. Close it, or wait and start again.")
    )
    print(words, file=sys.stderr)  # noqa: T201 -- the command line is all there is yet
    return 1


def _come_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class _Opening:
    """What happens between the first paint and a list that can be used."""

    def __init__(self, options: Options, program: Program, courier: Courier) -> None:
        self._options = options
        self._program = program
        self._courier = courier
        self._first_paint: float = 0.0
        self._heavy: list[str] = []

    def painted(self) -> None:
        """The first screen stands: now the store may be imported, beside the event loop."""
        self._first_paint = time.perf_counter()
        self._heavy = [name for name in HEAVY if name in sys.modules]
        self.begin()

    def begin(self) -> None:
        """Open the store in a thread of its own."""
        threading.Thread(target=self._open, name="opening", daemon=True).start()

    def _open(self) -> None:
        gc.disable()  # Importing makes many objects and no rubbish.
        try:
            store, library, problems = load(self._options, self._courier, self._program)
        except (DamagedStore, NewerStore) as error:
            self._courier(_call(self._damaged, error))
        except UserError as error:
            self._courier(_call(self._program.failed, error.text))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the window must say so
            self._courier(_call(self._program.failed, known(error)))
        else:
            self._courier(lambda: self._arrived(store, library, problems))
        finally:
            gc.enable()

    def _arrived(self, store: Store, library: Library, problems: tuple[Text, ...]) -> None:
        program = self._program
        program.library = library
        program.store.arrive(store)
        program.store.overview(self._listed)
        for problem in problems[:1]:
            program.tell(problem)

    def _listed(self, overview: Overview) -> None:
        self._program.show_overview(overview)
        if self._options.smoke:
            QTimer.singleShot(0, self._report)

    def _damaged(self, error: UserError) -> None:
        program = self._program
        program.trouble = error
        program.reopen = self.begin
        program.go(Room.RESCUE)

    def _report(self) -> None:
        began = self._options.began
        report = {
            "first_paint_ms": round((self._first_paint - began) * 1000, 1),
            "usable_list_ms": round((time.perf_counter() - began) * 1000, 1),
            "heavy_at_first_paint": self._heavy,
        }
        print(json.dumps(report), flush=True)  # noqa: T201 -- what --smoke is for
        self._program.window.close()


def _call(function: Callable[..., None], argument: object) -> Callable[[], None]:
    return lambda: function(argument)


def load(
    options: Options, courier: Callable[[Callable[[], None]], None], program: Program
) -> tuple[Store, Library, tuple[Text, ...]]:
    """Import storage and exchange, open the store, read the protocols; the sample if wished."""
    from facilitator.bootstrap.loading import open_everything

    return open_everything(
        options.data, options.resources, courier, program, program.clock, sample=options.sample
    )
