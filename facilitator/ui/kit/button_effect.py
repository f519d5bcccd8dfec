"""What a choice would bring, at the far edge of its button: words, perhaps under a sign."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Effect:
    """`tone` names a colour for words that weigh something, "" for quiet ones."""

    words: str = ""
    tone: str = ""
    sign: Sign | None = None

    def width(self, theme: Theme) -> float:
        """Pixels on one line, 0 without words."""
        if not self.words:
            return 0.0
        sign = theme.em(1.5) if self.sign else 0
        return QFontMetricsF(self._font(theme)).horizontalAdvance(self.words) + 1 + sign

    def paint(self, painter: QPainter, theme: Theme, box: QRectF, ink: QColor) -> None:
        """Draw it into its box; `ink` is the button's own."""
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        colour = theme.colour(self.tone) if self.tone else ink
        painter.setFont(self._font(theme))
        if self.sign:
            side = theme.em(1)
            x = box.right() - side if mirrored else box.x()
            square = QRectF(x, box.center().y() - side / 2, side, side)
            paint_sign(painter, self.sign, square, colour, mirrored)
        painter.setPen(colour)
        painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignTrailing, self.words)

    def _font(self, theme: Theme) -> QFont:
        return theme.font("body", 600 if self.tone else 400)
