"""The program behind the first screen: its rooms, its doorbell, and the store once it is open."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.app.keeping import Overview
from facilitator.app.library import Library
from facilitator.app.store_port import Store
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import Faults, known
from facilitator.bootstrap.going import Going
from facilitator.bootstrap.leaving import leave_well
from facilitator.bootstrap.options import Options
from facilitator.bootstrap.places import BUILDERS
from facilitator.bootstrap.program import Program, Setting
from facilitator.clocks import MachineClock
from facilitator.domain.words import Text
from facilitator.ui.rooms import Room
from facilitator.ui.single import Doorbell
from facilitator.ui.window import MainWindow


def import_the_rest() -> None:
    """Import what opening the store needs, in whatever thread has the time."""
    from facilitator.bootstrap import loading, place_today

    del loading, place_today


class Opening:
    """Puts the program behind a window that stands already, and opens the store.

    `listed` is called once when the list of meetings can be used.
    """

    def __init__(
        self,
        options: Options,
        app: QApplication,
        window: MainWindow,
        courier: Courier,
        listed: Callable[[], None] | None,
    ) -> None:
        self._options = options
        self._courier = courier
        self._listed = listed
        self._start_now = False
        setting = Setting(options.words, MachineClock(), options.data, options.resources)
        self.program = Program(setting, window, BUILDERS)
        Faults(options.data, self.program.tell).hook()
        self._doorbell = Doorbell(options.data, window)
        self._doorbell.rung.connect(lambda: _come_forward(window))
        leave_well(app, self.program)
        self._going = Going(self.program, options.scheme, options.scale)

    def begin(self, *, start_now: bool = False) -> None:
        """Open the store in a thread of its own; `start_now` was wished for already."""
        self._start_now = start_now
        threading.Thread(target=self._open, name="opening", daemon=True).start()

    def leave(self) -> None:
        """Close the store and hear nobody any more."""
        self._doorbell.close()
        self.program.store.close()

    def _open(self) -> None:
        from facilitator.bootstrap.loading import open_everything

        program, options = self.program, self._options
        try:
            opened = open_everything(
                options.data,
                options.resources,
                self._courier,
                program,
                program.clock,
                sample=options.sample,
            )
        except (DamagedStore, NewerStore) as error:
            self._courier(_call(self._damaged, error))
        except UserError as error:
            self._courier(_call(program.failed, error.text))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the window must say so
            self._courier(_call(program.failed, known(error)))
        else:
            self._courier(lambda: self._arrived(*opened))

    def _arrived(self, store: Store, library: Library, problems: tuple[Text, ...]) -> None:
        program = self.program
        program.library = library
        program.store.arrive(store)
        program.store.overview(self._overview)
        for problem in problems[:1]:
            program.tell(problem)

    def _overview(self, overview: Overview) -> None:
        self.program.show_overview(overview)
        if self._start_now:
            self._start_now = False
            self.program.begin_start_now()
        if self._listed is not None:
            self._listed()

    def _damaged(self, error: UserError) -> None:
        program = self.program
        program.trouble = error
        program.reopen = self.begin
        program.go(Room.RESCUE)


def _come_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _call(function: Callable[..., None], argument: object) -> Callable[[], None]:
    return lambda: function(argument)
