"""The first picture: a table, six chairs, a little time."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.meetings.asked import SLOT
from facilitator.ui.theme import theme_of

_CHAIRS = 6
_DRAINED = 250
"""Degrees of the clock's ring that are left."""


class WelcomePicture(QWidget):
    """Decoration: it says nothing that the words beside it do not say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """A square beside the form, no larger with larger text: the words need the room."""
        return QSize(304, 304)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(160, 160)

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw room, table, clock, chairs and the minutes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        radius = min(self.width(), self.height()) / 2 - 2
        centre = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        if theme.scheme.bold_lines:
            painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.drawEllipse(centre, radius * 0.56, radius * 0.56)
        self._draw_clock(painter, centre, radius)
        for chair in range(_CHAIRS):
            angle = -math.pi / 2 + chair * 2 * math.pi / _CHAIRS
            seat = centre + QPointF(math.cos(angle), math.sin(angle)) * radius * 0.78
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent" if chair == 0 else "surface"))
            painter.drawEllipse(seat, radius * 0.125, radius * 0.125)

    def _draw_clock(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        theme = theme_of(self)
        ring = QRectF(0, 0, radius * 0.88, radius * 0.88)
        ring.moveCenter(centre)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        thick = radius * 0.07
        painter.setPen(QPen(theme.colour("line"), thick))
        painter.drawEllipse(ring)
        painter.setPen(
            QPen(theme.colour("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        )
        painter.drawArc(ring, 90 * 16, -_DRAINED * 16)
        painter.setFont(theme.digits(max(8, round(radius * 0.26))))
        painter.setPen(theme.colour("text"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(SLOT))
