"""The agenda as a table that is edited and ordered in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.labels import PURPOSES
from facilitator.domain.plan import Plan
from facilitator.domain.words import tr
from facilitator.ui.prepare.agenda_model import AgendaModel, Column
from facilitator.ui.prepare.columns import Want, widths
from facilitator.ui.prepare.delegates import NOBODY, AgendaDelegate
from facilitator.ui.prepare.dragging import MIMES
from facilitator.ui.prepare.grid import GridTable
from facilitator.ui.theme import theme_of

_SHARES = {Column.TITLE: 3, Column.LEAVES: 2}
_ROOMY = {Column.TITLE: 14.0, Column.LEAVES: 11.0, Column.LEAD: 8.0, Column.HOW: 8.0}
"""Ems that a column of typed words has at least where there is room, for what is yet to come."""
_MOST_NATURAL = 16.0
_MOST_LEAST = 9.0
_FRAME = 4.2
"""Ems of an editor that its words do not get: its frame, its padding and its arrow."""


class AgendaTable(GridTable):
    """The table with its model and its editors."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say(tr("Agenda")), parent)
        self._say = words.say
        self.agenda = AgendaModel(words, self)
        self.cells = AgendaDelegate(words, self.agenda, self)
        self.setModel(self.agenda)
        self.setItemDelegate(self.cells)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        # Qt's own line is as wide as one cell.
        self.setDropIndicatorShown(False)
        self._drop_at = -1

    def show_plan(self, plan: Plan, library: Library) -> None:
        """Show the agenda of a plan."""
        if (plan, library) != (self.agenda.plan, self.agenda.library):
            self.agenda.show_plan(plan, library)
            self.fit()

    def first_column(self) -> int:
        """The title; the start is computed."""
        return Column.TITLE

    def opens_by_click(self, index: QModelIndex) -> bool:
        """The fields of the current row open by one click, its words by two."""
        return self.cells.is_field(index)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let items and protocols come in."""
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would stand; near an edge the table scrolls."""
        super().dragMoveEvent(event)
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let it stand where the line was."""
        at = self._follow(event)
        self._show_drop(-1)
        # It ends the dragging of Qt's own, which scrolls on otherwise.
        super().dragLeaveEvent(QDragLeaveEvent())
        self.setState(QAbstractItemView.State.NoState)
        if at >= 0:
            self.agenda.dropMimeData(
                event.mimeData(), event.dropAction(), at, 0, self.model().index(-1, -1)
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where what is dragged would stand."""
        super().paintEvent(event)
        if self._drop_at < 0:
            return
        rows = self.model().rowCount()
        last = rows - 1
        below = self.rowViewportPosition(last) + self.rowHeight(last) if rows else 0
        y = self.rowViewportPosition(self._drop_at) if self._drop_at < rows else below
        painter = QPainter(self.viewport())
        line = QRect(0, max(0, y - 2), self.viewport().width(), 3)
        painter.fillRect(line, theme_of(self).colour("accent"))

    def _follow(self, event: QDropEvent) -> int:
        """Take or refuse what is dragged here; the position it would have, -1 for none."""
        ours = any(event.mimeData().hasFormat(mime) for mime in MIMES)
        if not ours or not self.dragEnabled():
            event.ignore()
            self._show_drop(-1)
            return -1
        event.acceptProposedAction()
        self._show_drop(self._place(event.position().toPoint().y()))
        return self._drop_at

    def _place(self, y: int) -> int:
        row = self.rowAt(y)
        if row < 0:
            return self.model().rowCount() if y >= 0 else 0
        return row + (y >= self.rowViewportPosition(row) + self.rowHeight(row) // 2)

    def _show_drop(self, at: int) -> None:
        if at != self._drop_at:
            self._drop_at = at
            self.viewport().update()

    def fit_columns(self) -> None:
        """Let each column have its words on one line, or break them where room lacks."""
        wants = [self._want(column) for column in Column]
        room = self.viewport().width()
        whole = [
            Want(max(want.least, edited), max(want.natural, edited), want.share)
            for want, edited in zip(wants, map(self._edited, Column), strict=True)
        ]
        if sum(want.least for want in whole) <= room:
            wants = whole
        for column, width in zip(Column, widths(wants, room), strict=True):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    def _want(self, column: Column) -> Want:
        theme = theme_of(self)
        metrics = QFontMetrics(theme.font("body", 600))
        said = [self.agenda.cell(row, column) for row in range(self.agenda.rowCount())]
        if column == Column.PURPOSE:
            said = [self._say(purpose) for purpose in PURPOSES.values()]
        heading = self.agenda.headerData(column, Qt.Orientation.Horizontal)
        said.append(str(heading))
        kept = self._kept(column)
        longest = max(metrics.horizontalAdvance(words) for words in said) + 2
        pieces = [word for words in said for word in words.split()]
        widest = max((metrics.horizontalAdvance(word) for word in pieces), default=0) + 2
        roomy = theme.em(_ROOMY[column]) if column in _ROOMY else 0
        natural = max(min(longest, theme.em(_MOST_NATURAL)), roomy)
        least = min(widest, theme.em(_MOST_LEAST))
        return Want(least + kept, natural + kept, _SHARES.get(column, 0))

    def _edited(self, column: Column) -> int:
        """What an editor needs for words of our own: it breaks no line, as a cell does."""
        theme = theme_of(self)
        said = {
            Column.PURPOSE: tuple(self._say(purpose) for purpose in PURPOSES.values()),
            Column.LEAD: (self._say(NOBODY),),
        }
        metrics = QFontMetrics(theme.font("body"))
        longest = max(map(metrics.horizontalAdvance, said.get(column, ())), default=0)
        return longest + theme.em(_FRAME) if longest else 0

    def _kept(self, column: Column) -> int:
        theme = theme_of(self)
        choice = column in (Column.PURPOSE, Column.LEAD, Column.HOW)
        return theme.em(1.3) + (theme.em(1.3) if choice or column == Column.START else 0)
