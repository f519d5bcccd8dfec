"""A list of lines: words that wrap, and a note at the end of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView

from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.theme import Theme, theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Line:
    """`spoken` is all of it in one sentence."""

    words: str
    note: str
    spoken: str


def _spoken(line: Line) -> str:
    return line.spoken


class LineList(RowList[Line]):
    """Lines to choose one of."""

    def __init__(self, name: str) -> None:
        self.lines = Rows[Line](_spoken)
        super().__init__(self.lines, name)
        self.lines.setParent(self)
        self.setItemDelegate(_Delegate(self.lines, self))
        self.setTabKeyNavigation(False)

    def show_lines(self, lines: tuple[Line, ...], chosen: int) -> None:
        """Show these and choose one, from 0."""
        self.show_rows(lines)
        if self.currentIndex().row() != chosen:
            self.setCurrentIndex(self.lines.index(chosen))


class _Delegate(RowDelegate[Line]):
    """The words, and the note below them, muted; both wrap."""

    def __init__(self, model: Rows[Line], view: QListView) -> None:
        super().__init__(model, view)

    def height(self, row: Line, width: int) -> int:
        theme = theme_of(self._view)
        words, note = self._boxes(theme, row, QRectF(0, 0, width, 10_000))
        return round(note.bottom() if row.note else words.bottom()) + theme.em(0.5)

    def draw(self, painter: QPainter, row: Line, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if chosen:
            # Where fills say nothing a line does.
            line = QPen(theme.colour("accent"), 2) if theme.scheme.bold_lines else Qt.PenStyle.NoPen
            painter.setPen(line)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5, 5)
        words, note = self._boxes(theme, row, box)
        flags = self.leading() | _WRAPPED
        painter.setFont(theme.font("body", 500))
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        painter.drawText(words, flags, row.words)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("on_accent_soft" if chosen else "muted"))
        painter.drawText(note, flags, row.note)

    def _boxes(self, theme: Theme, row: Line, box: QRectF) -> tuple[QRectF, QRectF]:
        """Where the words and the note stand."""
        pad = float(theme.em(0.6))
        inside = box.adjusted(pad, theme.em(0.4), -pad, 0)
        high = self._high(theme, 500, inside, row.words)
        words = QRectF(inside.left(), inside.top(), inside.width(), high)
        below = self._high(theme, 400, inside, row.note) if row.note else 0.0
        return words, QRectF(inside.left(), words.bottom(), inside.width(), below)

    def _high(self, theme: Theme, weight: int, box: QRectF, text: str) -> float:
        room = QRectF(0, 0, max(1.0, box.width()), 10_000)
        metrics = QFontMetricsF(theme.font("body", weight))
        return metrics.boundingRect(room, _WRAPPED, text or " ").height() + 2
