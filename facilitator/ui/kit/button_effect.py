"""What a choice would bring, at the far edge of its button: words, perhaps under a sign."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from facilitator.ui.early import ALIGN_MIDDLE, ALIGN_RIGHT, TEXT_WRAPPED
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme

_LEAST_EMS = 10


class Effect(NamedTuple):
    """`tone` names a colour for words that weigh something, "" for quiet ones."""

    words: str = ""
    tone: str = ""
    sign: Sign | None = None

    def width(self, theme: Theme) -> float:
        """Pixels on one line, 0 without words."""
        if not self.words:
            return 0.0
        words = QFontMetricsF(self._font(theme)).horizontalAdvance(self.words)
        return words + 1 + self._sign(theme)

    def width_in(self, theme: Theme, room: float) -> float:
        """Pixels in a button of this width: beyond its half the words wrap, but for long ones."""
        metrics = QFontMetricsF(self._font(theme))
        widest = max((metrics.horizontalAdvance(word) for word in self.words.split()), default=0)
        least = max(widest + 1, theme.em(_LEAST_EMS)) + self._sign(theme)
        return min(self.width(theme), max(least, room / 2))

    def height(self, theme: Theme, width: float) -> float:
        """Pixels of the words wrapped within a width that `width_in` gave."""
        box = QRectF(0, 0, max(1.0, width - self._sign(theme)), 10_000)
        return QFontMetricsF(self._font(theme)).boundingRect(box, TEXT_WRAPPED, self.words).height()

    def paint(
        self, painter: QPainter, theme: Theme, box: QRectF, ink: QColor, mirrored: bool
    ) -> None:
        """Draw it into its box; `ink` is the button's own."""
        colour = theme.colour(self.tone) if self.tone else ink
        painter.setFont(self._font(theme))
        if self.sign:
            side = theme.em(1)
            x = box.right() - side if mirrored else box.x()
            square = QRectF(x, box.center().y() - side / 2, side, side)
            paint_sign(painter, self.sign, square, colour, mirrored)
        painter.setPen(colour)
        lead = self._sign(theme)
        words = box.adjusted(0, 0, -lead, 0) if mirrored else box.adjusted(lead, 0, 0, 0)
        painter.drawText(words, ALIGN_RIGHT | ALIGN_MIDDLE | TEXT_WRAPPED, self.words)

    def _sign(self, theme: Theme) -> float:
        return theme.em(1.5) if self.sign else 0.0

    def _font(self, theme: Theme) -> QFont:
        return theme.font("body", 600 if self.tone else 400)
