"""Parts whose size and place follow from the height of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of


class Placing(QWidget):
    """A page that gives every part its box by hand, mirrored with the window."""

    def _write(self, label: PlainLabel, part: float, box: QRectF) -> None:
        """Put a line into its box in letters that fit, never smaller than the least."""
        label.set_size(self._fitting(label, part, box.width()))
        self._put(label, box)

    def _fitting(self, label: PlainLabel, part: float, width: float) -> int:
        size = self._part(part)
        needed = QFontMetricsF(self._font(size, label.font().weight())).horizontalAdvance(
            label.text()
        )
        if needed > width > 0:
            size = int(size * width / needed)
        return max(self._least(), size)

    def _size_beside(self, part: float, width: float, plain: PlainLabel, signed: PlainLabel) -> int:
        """The size at which two lines stand side by side, the second with a sign; 0 for none."""
        size = self._part(part)
        words = sum(
            QFontMetricsF(self._font(size, label.font().weight())).horizontalAdvance(label.text())
            for label in (plain, signed)
        )
        # The sign and its gap are half as wide again as letters are high.
        fitting = min(size, int(size * (width - 16) / (words + 1.5 * size)))
        return fitting if fitting >= self._least() else 0

    def _font(self, size: int, weight: int) -> QFont:
        return theme_of(self).font(size, weight)

    def _put(self, widget: QWidget, box: QRectF) -> None:
        widget.setGeometry(self._mirrored(box.toAlignedRect()))

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return box
        return QRect(self.width() - box.x() - box.width(), box.y(), box.width(), box.height())

    def _part(self, part: float) -> int:
        """So much of the height in pixels."""
        return max(1, round(self.height() * part))

    def _least(self) -> int:
        return max(1, -(-self.height() // 30))
