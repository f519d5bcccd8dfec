"""The agenda as a table that is edited and ordered in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.labels import PURPOSES
from facilitator.domain.plan import Plan
from facilitator.domain.words import tr
from facilitator.ui.prepare.agenda_model import AgendaModel, Column
from facilitator.ui.prepare.columns import Want, widths
from facilitator.ui.prepare.delegates import AgendaDelegate
from facilitator.ui.prepare.grid import GridTable
from facilitator.ui.theme import theme_of

_SHARES = {Column.TITLE: 3, Column.LEAVES: 2}
_ROOMY = {Column.TITLE: 14.0, Column.LEAVES: 11.0, Column.LEAD: 8.0, Column.HOW: 8.0}
"""Ems that a column of typed words has at least where there is room, for what is yet to come."""
_MOST_NATURAL = 16.0
_MOST_LEAST = 9.0


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
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

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

    def fit_columns(self) -> None:
        """Let each column have its words on one line, or break them where room lacks."""
        wants = [self._want(column) for column in Column]
        for column, width in zip(Column, widths(wants, self.viewport().width()), strict=True):
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

    def _kept(self, column: Column) -> int:
        theme = theme_of(self)
        choice = column in (Column.PURPOSE, Column.LEAD, Column.HOW)
        return theme.em(1.3) + (theme.em(1.3) if choice or column == Column.START else 0)
