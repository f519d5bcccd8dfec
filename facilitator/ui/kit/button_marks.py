"""What is drawn over a button's box: the ring of focus on a filled one, and the cap with a key."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from facilitator.ui.early import ALIGN_CENTRE
from facilitator.ui.theme import Theme


def paint_ring(painter: QPainter, button: QRectF, ink: QColor) -> None:
    """On a filled button the ring stands inside: its border would hardly differ."""
    painter.setPen(QPen(ink, 2))
    painter.setBrush(QBrush())
    painter.drawRoundedRect(button.adjusted(4, 4, -4, -4), 3, 3)


def paint_cap(
    painter: QPainter, theme: Theme, box: QRectF, ink: QColor, key: str, mirrored: bool
) -> None:
    """Draw a key's name in its cap, in the middle of a box as high as the button."""
    height = min(box.height() - 8.0, theme.em(1.5))
    cap = QRectF(box.x(), (box.height() - height) / 2, box.width(), height)
    outline = QColor(ink)
    outline.setAlphaF(0.55)
    painter.setPen(QPen(outline, 1))
    painter.setBrush(QBrush())
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setFont(theme.font("body", 500))
    if not mirrored:
        painter.drawText(cap, ALIGN_CENTRE, key)
        return
    # Names of keys read from left to right in every language.
    painter.setLayoutDirection(QtCore.Qt.LayoutDirection.LeftToRight)
    painter.drawText(cap, ALIGN_CENTRE, key)
    painter.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
