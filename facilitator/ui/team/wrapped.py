"""An ordered list whose first column wraps: its rows are as high as their words need."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from facilitator.ui.kit.cells import words_box
from facilitator.ui.meetings.rows import Index
from facilitator.ui.team.line_cell import LineDelegate
from facilitator.ui.team.ordered import OrderedTable
from facilitator.ui.theme import theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap
_LONG_WORD = re.compile(r"\S{25}")


def _breakable(index: Index) -> str:
    return _LONG_WORD.sub("\\g<0>\u200b", str(index.data() or ""))


class WrappedDelegate(LineDelegate):
    """Draws the words of the first column in lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words in the width that the column has."""
        size = super().sizeHint(option, index)
        view = self.parent()
        if index.column() or not isinstance(view, QTableView):
            return size
        theme = theme_of(view)
        option.rect = QRect(0, 0, view.columnWidth(0), 10_000)
        box = words_box(theme, option)
        metrics = QFontMetrics(theme.font("body"))
        needed = metrics.boundingRect(box, _WRAPPED, _breakable(index)).height()
        around = size.height() - metrics.height()
        return QSize(size.width(), max(size.height(), needed + around))

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        box: QRect,
        font: QFont,
        ink: QColor,
    ) -> None:
        if index.column():
            super()._words(painter, option, index, box, font, ink)
            return
        painter.setFont(font)
        painter.setPen(ink)
        painter.setLayoutDirection(option.direction)
        painter.drawText(box, _WRAPPED | Qt.AlignmentFlag.AlignVCenter, _breakable(index))


class WrappedTable(OrderedTable):
    """Measures its rows anew when words, widths or the size of letters change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._soon: QTimer | None = None
        super().__init__(name, parent=parent)
        self._soon = QTimer(self)  # once for all columns that change together
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._measure)
        self.horizontalHeader().sectionResized.connect(self._soon.start)

    def fit(self) -> None:
        """See PlainTable; the rows too."""
        super().fit()
        if self._soon is not None:
            self._soon.start()

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:
        """Other words may need other heights."""
        super().dataChanged(first, last)
        if self._soon is not None:
            self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._soon is not None:
            self._soon.start()

    def _measure(self) -> None:
        self.resizeRowsToContents()
        self.updateGeometry()

    def _high(self, rows: int) -> int:
        """Rows that wrap count as high as they are."""
        more = sum(
            max(0, self.rowHeight(at) - self.verticalHeader().defaultSectionSize())
            for at in range(min(rows, self.verticalHeader().count()))
        )
        return super()._high(rows) + more
