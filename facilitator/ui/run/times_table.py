"""Planned against taken: figures and bars side by side, row by row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.app.ports import Words
from facilitator.domain.time import Millis
from facilitator.domain.timing import TimeRow
from facilitator.domain.words import tr
from facilitator.ui.kit.cells import paint_ground, paint_words, words_box, words_ink, words_size
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.run.times_model import BARS, ITEM, PLANNED, ROW_ROLE, Index, TimesModel
from facilitator.ui.theme import Theme, theme_of

_ROW_EMS = 2.4
_LEAST_ROWS = 6
_LEAST_BARS = 12
"""Ems below which the bars are left out: the figures say the same."""


class TimesTable(QTableView):
    """Shows the times of a held meeting; nothing in it can be changed."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = TimesModel(words, self)
        self.setModel(self.times)
        self.setAccessibleName(words.say(tr("Planned and taken")))
        self.setItemDelegate(_TimesDelegate(self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(BARS, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        follow_selection(self)

    def show_times(self, rows: tuple[TimeRow, ...]) -> None:
        """Show these; the whole meeting comes last."""
        self.times.show_times(rows)
        self._fit()

    def longest(self) -> Millis:
        """The longest span that a bar has to show."""
        return max((max(r.planned, r.taken) for r in self.times.rows[:-1]), default=0)

    def sizeHint(self) -> QSize:
        """As high as all its rows."""
        theme = theme_of(self)
        rows = self.times.rowCount() * theme.em(_ROW_EMS)
        return QSize(theme.em(40), rows + self.horizontalHeader().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for some rows: the page scrolls before its table does."""
        rows = min(self.times.rowCount(), _LEAST_ROWS) * theme_of(self).em(_ROW_EMS)
        least = super().minimumSizeHint()
        return QSize(least.width(), rows + self.horizontalHeader().sizeHint().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars only where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "times"):
            self._fit()

    def _fit(self) -> None:
        theme = theme_of(self)
        self.verticalHeader().setDefaultSectionSize(theme.em(_ROW_EMS))
        self.setColumnHidden(BARS, self.width() < theme.em(_LEAST_BARS * 4))
        self.updateGeometry()


class _TimesDelegate(QStyledItemDelegate):
    """Words as in every table; bars: planned as an outline, taken filled, what is over hatched."""

    def __init__(self, view: TimesTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All words on one line."""
        theme = theme_of(self._view)
        return words_size(theme, index, _font(theme, index), _ROW_EMS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme = theme_of(self._view)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, theme, option)
        row = index.data(ROW_ROLE)
        if index.column() == BARS:
            self._bars(painter, theme, box, row)
        else:
            over = row.minutes_over > 0 and not row.fresh and index.column() > PLANNED
            inset = theme.em(1.4) if row.step and index.column() == ITEM else 0
            where = words_box(theme, option, inset)
            ink = words_ink(theme, option, "over" if over else "")
            paint_words(painter, option, index, where, _font(theme, index), ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _bars(self, painter: QPainter, theme: Theme, box: QRect, row: TimeRow) -> None:
        longest = self._view.longest()
        if not longest or row is self._view.times.rows[-1]:
            return
        pad, high = theme.em(0.7), theme.em(0.9 if row.step else 1.3)
        top = box.center().y() - high / 2
        scale = (box.width() - 2 * pad) / longest

        def bar(start: Millis, end: Millis) -> QRectF:
            x, width = box.x() + pad + start * scale, (end - start) * scale
            if self._view.isRightToLeft():
                x = box.right() - pad - end * scale
            return QRectF(x, top, width, high)

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRect(bar(0, min(row.taken, row.planned) if row.planned else row.taken))
        if row.planned and row.taken > row.planned:
            over = bar(row.planned, row.taken)
            painter.setBrush(theme.colour("over_soft"))
            painter.drawRect(over)
            painter.setBrush(QBrush(theme.colour("over"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(over)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        if row.planned:
            painter.drawRect(bar(0, row.planned))


def _font(theme: Theme, index: Index) -> QFont:
    row = index.data(ROW_ROLE)
    return theme.font("body", 400 if row is None or row.step else 600)
