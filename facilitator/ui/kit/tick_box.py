"""A check box, painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme, theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap


class TickBox(QCheckBox):
    """A check box whose box and tick are painted; its words wrap."""

    def __init__(self, text: str = "", on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setText(text)
        self.setChecked(on)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Change the words; "&" is a letter like others."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def text(self) -> str:
        """The words as they were handed in."""
        return self._words

    def sizeHint(self) -> QSize:
        """All words on one line."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self._words)
        return QSize(round(self._indent() + words) + 6, theme_of(self).em(2.2))

    def minimumSizeHint(self) -> QSize:
        """The box and the widest word."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(round(self._indent() + widest) + 6, theme_of(self).em(2.2))

    def hasHeightForWidth(self) -> bool:
        """Words may take several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words, at least that of the box."""
        room = QRectF(0, 0, max(1, width - self._indent() - 4), 10_000)
        words = QFontMetricsF(self.font()).boundingRect(room, _WRAPPED, self._words)
        return max(theme_of(self).em(2.2), round(words.height()) + 8)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def hitButton(self, position: QPoint) -> bool:
        """Box and words answer alike."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick, words and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        self._draw_box(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        painter.setFont(self.font())
        before, after = (4, self._indent()) if self._mirrored() else (self._indent(), 4)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | _WRAPPED
        painter.drawText(self.rect().adjusted(before, 0, -after, 0), flags, self._words)

    def _draw_box(self, painter: QPainter, theme: Theme) -> None:
        side = theme.em(1.2)
        x = self.width() - side - 6 if self._mirrored() else 6
        box = QRectF(x, (self.height() - side) / 2, side, side)
        live = self.isEnabled()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if live else "muted"))
            painter.drawRoundedRect(box, 4, 4)
            inner = box.adjusted(3, 3, -3, -3)
            paint_sign(painter, Sign.TICK, inner, theme.colour("on_accent" if live else "window"))
            return
        pen = QPen(theme.colour("edge"), 1.5)
        if not live:
            pen.setDashPattern([1.5, 1.5])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _indent(self) -> int:
        return theme_of(self).em(1.2) + theme_of(self).em(0.6) + 6
