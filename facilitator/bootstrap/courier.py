"""Carries calls from any thread into the thread of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Courier(QObject):
    """Fulfils `app.store_port.Deliver`: `courier(call)` runs `call` in the thread that made it."""

    _carried = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carried.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        """Run `call` soon, in order."""
        self._carried.emit(call)

    @staticmethod
    def _run(call: Callable[[], None]) -> None:
        call()
