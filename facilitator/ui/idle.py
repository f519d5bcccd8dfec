"""Work that stalls the window for a moment, done while nobody would notice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

PAUSE = 800
"""Milliseconds without a key or a click after which somebody reads, or is away."""
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
    }
)


class WhenIdle(QObject):
    """Calls `call` once, when nobody has done anything in a window for a while.

    It listens only as long as it waits, and to the window's own keys and clicks alone.
    """

    def __init__(self, parent: QWidget, call: Callable[[], None]) -> None:
        super().__init__(parent)
        self._parent, self._call = parent, call
        self._heard: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ripe)

    def begin(self) -> None:
        """Wait for such a moment from now on."""
        window = self._parent.window()
        if window.isVisible() and self._heard is None:
            self._heard = window.windowHandle()
            self._heard.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody does something: the pause begins anew."""
        if event.type() in _ACTS:
            self._timer.start()
        return False

    def _ripe(self) -> None:
        heard, self._heard = self._heard, None
        if heard is not None and self._parent.window().windowHandle() is heard:
            heard.removeEventFilter(self)
            self._call()
