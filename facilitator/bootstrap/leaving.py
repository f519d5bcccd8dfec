"""Leaving well: what is typed settles, what is handed in is written, whoever asks us to go."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from facilitator.bootstrap.program import Program
from facilitator.domain.time import Moment
from facilitator.domain.words import tr

PATIENCE = 3_000
"""Milliseconds to wait for the disk when the window closes."""


class _Leaver:
    def __init__(self, app: QApplication, program: Program) -> None:
        self._app = app
        self._program = program
        self._warned: set[Moment | None] = set()

    def settle(self) -> bool:
        """End all typing and write; whether all is written."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._app.processEvents()
        return self._program.store.flush(PATIENCE)

    def may_close(self) -> bool:
        """Closing is refused once while something is not written, with a sentence.

        Once each time that saving fails: who waited for Saved is asked again the next time.
        """
        if self.settle() or self._program.last_saved in self._warned:
            return True
        self._warned = {self._program.last_saved}
        self._program.tell(
            tr("Not everything is saved yet. Wait for Saved, or close again to leave without it.")
        )
        return False

    def session_ends(self, _manager: QSessionManager) -> None:
        """The system logs the user out: nothing is asked, all is written."""
        self.settle()

    def told_to_go(self) -> None:
        """SIGTERM or SIGHUP."""
        self.settle()
        self._app.quit()


def leave_well(app: QApplication, program: Program) -> None:
    """Hook closing, the end of the session, and signals."""
    leaver = _Leaver(app, program)
    program.window.guard_close(leaver.may_close)
    app.commitDataRequest.connect(leaver.session_ends)
    if sys.platform != "win32":
        _hear_signals(program, leaver)


def _hear_signals(program: Program, leaver: _Leaver) -> None:
    """A signal wakes the event loop through a pipe.

    A handler in Python alone runs only with the next event, which an idle window may never have.
    """
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, program.window)

    def woken() -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(reading, 64)
        leaver.told_to_go()

    def heard(_number: int, _frame: FrameType | None) -> None:
        """The pipe has been told already, below Python."""

    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier.activated.connect(woken)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, heard)
