"""The program behind the first screen: its rooms, its doorbell, and the store once it is open.

In this order, each step with the machine to itself: the first list, read past the store; what a
hand needs next; the store.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.app.library import Library
from facilitator.bootstrap.collecting import Collector
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import Faults, known
from facilitator.bootstrap.leaving import leave_well
from facilitator.bootstrap.options import Options
from facilitator.bootstrap.places import BUILDERS
from facilitator.bootstrap.preferences import Preferences, SettingsKeeper
from facilitator.bootstrap.program import Program, Setting
from facilitator.clocks import MachineClock
from facilitator.domain.words import Text
from facilitator.storage.first_look import first_look
from facilitator.ui.rooms import Room
from facilitator.ui.window import MainWindow

if TYPE_CHECKING:
    from facilitator.app.overview import Overview
    from facilitator.app.store_port import WholeStore
    from facilitator.bootstrap.player import Player
    from facilitator.domain.thresholds import Threshold


def look_first(
    options: Options,
) -> Callable[[QApplication, MainWindow, Courier, Callable[[str, Text | None], None]], Opening]:
    """Import the first room and read what stands in it, in whatever thread has the time.

    Gives what makes the Opening, in the window's thread.
    """
    from facilitator.bootstrap import place_today

    del place_today
    overview = first_look(options.data)
    if overview is not None and options.sample and not overview.teams:
        overview = None  # The sample is about to be put into it.
    return partial(Opening, options, overview)


class Opening:
    """Puts the program behind a window that stands already, and opens the store.

    `marked` is called with "listed" when the list of meetings can be used, with "opened" when
    the store stands behind it, and with "failed" and why when it cannot be opened.
    """

    def __init__(
        self,
        options: Options,
        overview: Overview | None,
        app: QApplication,
        window: MainWindow,
        courier: Courier,
        marked: Callable[[str, Text | None], None],
    ) -> None:
        self._options = options
        self._first = overview
        self._window = window
        self._courier = courier
        self._marked = marked
        self._start_now = False
        self._first_told: Text | None = None
        self._listed = False
        self._found: tuple[WholeStore, Library, tuple[Text, ...]] | None = None
        self._thread: threading.Thread | None = None
        self._close_doorbell: Callable[[], None] = lambda: None
        setting = Setting(options.words, MachineClock(), options.data, options.resources)
        self._keeper = SettingsKeeper(options.data, options.found, courier, self._tell)
        self._player: Player | None = None
        preferences = Preferences(options.chosen, self._keeper.keep, self._play)
        self.program = Program(setting, window, BUILDERS, preferences)
        Faults(options.data, self.program.tell).hook()
        leave_well(app, self.program)

    def begin(self, *, start_now: bool) -> None:
        """Show the first list, if it is known, and go on to the store.

        `start_now` was wished for already.
        """
        self._start_now = start_now
        if self._first is not None:
            self._overview(self._first)
        # Once what is shown has been painted.
        QTimer.singleShot(0, self._furnish)

    def leave(self) -> None:
        """Close the store and hear nobody any more; what waited for the store is written."""
        self._close_doorbell()
        store = self.program.store
        if self._thread is not None:
            self._thread.join(30)
        if self._found is not None and not store.here:
            store.arrive(self._found[0])
        store.close()
        self._keeper.leave()
        if self._player is not None:
            self._player.leave()

    def _play(self, threshold: Threshold) -> None:
        """The player is made for the first sound, long after the start."""
        if self._player is None:
            from facilitator.bootstrap.player import Player

            self._player = Player(self._options.resources / "sounds", self._window)
        self._player.play(threshold)

    def _furnish(self) -> None:
        """What nobody misses in the first moment: finding, the menu, the doorbell, the store."""
        from facilitator.bootstrap.going import Going
        from facilitator.ui.single import Doorbell

        options, window = self._options, self._window
        self._going = Going(self.program)
        doorbell = Doorbell(options.data, window)
        doorbell.rung.connect(lambda: _come_forward(window))
        self._close_doorbell = doorbell.close
        self._tell_first(self._keeper.mend())
        self._open_beside()

    def _tell(self, text: Text) -> None:
        self.program.tell(text)

    def _tell_first(self, text: Text | None) -> None:
        """Say what became of the settings; what the store has to say comes after it."""
        self._first_told = text
        if text is not None:
            self._tell(text)

    def _open_beside(self) -> None:
        self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
        self._thread.start()

    def _open(self) -> None:
        program, options = self.program, self._options
        try:
            self._found = _opened(options, self._courier, program)
        except (DamagedStore, NewerStore) as error:
            self._courier(partial(self._damaged, error))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the window must say so
            self._courier(partial(self._failed, UserError(known(error))))
        else:
            found = self._found
            self._courier(lambda: self._arrived(*found))
            program.finders.of(found[1])  # Here, where no window waits for it.

    def _arrived(self, store: WholeStore, library: Library, problems: tuple[Text, ...]) -> None:
        program = self.program
        program.library = library
        program.store.arrive(store)
        program.store.protocols(program.own.arrived)
        program.store.overview(self._opened)
        for problem in problems[:1]:
            if self._first_told is None:
                program.tell(problem)

    def _opened(self, overview: Overview) -> None:
        self._overview(overview)
        self._window.take_over()
        QTimer.singleShot(0, lambda: self._marked("opened", None))

    def _overview(self, overview: Overview) -> None:
        self.program.show_overview(overview)
        if self._start_now:
            self._start_now = False
            self.program.begin_start_now()
        if not self._listed:
            self._listed = True
            QTimer.singleShot(0, lambda: self._marked("listed", None))

    def _damaged(self, error: UserError) -> None:
        program = self.program
        program.trouble = error
        program.reopen = self._open_beside
        program.go(Room.RESCUE)
        self._tell_first(self._first_told)
        self._marked("failed", error.text)

    def _failed(self, error: UserError) -> None:
        """It may go by itself: a way to try again, unless a meeting has begun meanwhile."""
        if self.program.table.live:
            self.program.failed(error.text)
            self._marked("failed", error.text)
        else:
            self._damaged(error)


def _opened(
    options: Options, courier: Courier, program: Program
) -> tuple[WholeStore, Library, tuple[Text, ...]]:
    try:
        from facilitator.bootstrap.loading import open_everything
    finally:
        gc.freeze()  # What is imported stays for good: no collection need look at it again.
        courier(lambda: _collect_in(program.window))
    return open_everything(
        options.data, options.resources, courier, program, program.clock, sample=options.sample
    )


def _collect_in(window: MainWindow) -> None:
    Collector(window)


def _come_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
