"""Work with files that the window does not wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from facilitator.app.errors import UserError
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.program import Program


class Beside:
    """`beside(work)` works in a thread of its own; what it leads to happens in the window's.

    What goes wrong is told under the bar.
    """

    def __init__(self, program: Program, parent: QObject) -> None:
        self._program = program
        self._courier = Courier(parent)

    def __call__(self, work: Callable[[], Callable[[], None]]) -> None:
        """Begin to work; what `work` gives back is called in the window's thread."""

        def run() -> None:
            try:
                then = work()
            except UserError as error:
                self._courier(partial(self._program.tell, error.text))
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(partial(self._program.tell, known(error)))
            else:
                self._courier(then)

        threading.Thread(target=run, name="files").start()
