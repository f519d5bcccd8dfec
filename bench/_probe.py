"""What both sides of meeting.py are measured with: an event loop's pauses, typing, a repaint."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

STEP = 2
"""Milliseconds between two looks at the clock."""
BETWEEN_KEYS = 70
"""Milliseconds between two keys: a quick typist."""
LINE = 40
"""Letters before a line is kept."""
TIMES = 200


class Probe:
    """Looks at the clock every two milliseconds and notes by how much each look came late.

    Without `look` it only reads what the processor did: looking costs more than a meeting.
    """

    def __init__(self, *, look: bool = True) -> None:
        self._late: list[float] = []
        self._work, self._wall = time.process_time(), time.perf_counter()
        self._last = self._wall
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        if look:
            self._timer.start(STEP)

    def told(self) -> dict[str, float]:
        """The pauses in milliseconds, and the processor's share in per cent, probe included."""
        self._timer.stop()
        late = sorted(self._late) or [0.0]
        wall = time.perf_counter() - self._wall
        return {
            "p99": late[int(len(late) * 0.99)],
            "longest": late[-1],
            "processor": 100 * (time.process_time() - self._work) / wall,
        }

    def _look(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, (now - self._last) * 1000 - STEP))
        self._last = now


class Typing:
    """Types into a line and keeps it with Enter, again and again."""

    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self._typed = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._key)
        self._timer.start(BETWEEN_KEYS)

    def stop(self) -> None:
        """Type no more."""
        self._timer.stop()

    def _key(self) -> None:
        self._typed += 1
        enter = self._typed % LINE == 0
        key = Qt.Key.Key_Return if enter else Qt.Key.Key_A
        text = "\r" if enter else "a"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self._line, event)


class PlainDial(QWidget):
    """The floor of a repaint: a ring and five digits, nothing worked out."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """A ring and digits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#0B5C63"), 12))
        side = min(self.width(), self.height()) - 16
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.drawEllipse(box)
        font = painter.font()
        font.setPixelSize(max(8, side // 4))
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "12:34")


def repaint(widget: QWidget) -> float:
    """Milliseconds that one repaint of a widget takes, in the middle of many."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        widget.repaint()
        taken.append((time.perf_counter() - began) * 1000)
    return sorted(taken)[TIMES // 2]
