"""The dates ahead as a table's model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from facilitator.app.ports import Words
from facilitator.domain.plan import DateAhead
from facilitator.domain.words import LongDate, tr
from facilitator.ui.kit.drawing import NO_INDEX, Index, heading_alignment
from facilitator.ui.kit.plain import as_tip

AHEAD = Qt.ItemDataRole.UserRole + 1
QUIET = Qt.ItemDataRole.UserRole + 2


class DateColumn(IntEnum):
    """The columns of the dates ahead, in order."""

    DAY = 0
    WHAT = 1


class DatesModel(QAbstractTableModel):
    """Shows dates ahead. It changes nothing itself: a cell that was edited becomes `wished`, the
    date as it should be and whether it is still being typed."""

    wished = Signal(object, bool)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._dates: list[DateAhead] = []

    def ahead(self, row: int) -> DateAhead | None:
        """The date of a row."""
        return self._dates[row] if 0 <= row < len(self._dates) else None

    def row_of(self, identity: str) -> int:
        """The row of a date, -1 for none."""
        return next((row for row, each in enumerate(self._dates) if each.id == identity), -1)

    def show_dates(self, dates: tuple[DateAhead, ...]) -> None:
        """Show these; rows that stay keep their editor and the current cell."""
        if dates == tuple(self._dates):
            return
        kept = {each.id for each in dates}
        for row in range(len(self._dates) - 1, -1, -1):
            if self._dates[row].id not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._dates[row]
                self.endRemoveRows()
        for row, each in enumerate(dates):
            if self.row_of(each.id) < 0:
                self.beginInsertRows(QModelIndex(), row, row)
                self._dates.insert(row, each)
                self.endInsertRows()
        if self._dates:
            self._dates = list(dates)
            last = self.index(len(dates) - 1, len(DateColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def wish(self, index: Index, typing: bool, day: date | None, what: str | None) -> None:
        """Wish for the date of a row with another day or another text; None leaves either."""
        ahead = self.ahead(index.row())
        if ahead is not None:
            new = replace(ahead, day=day or ahead.day, what=ahead.what if what is None else what)
            self.wished.emit(new, typing)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._dates)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(DateColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return heading_alignment()
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (tr("Day"), tr("What is on that day"))
        return self._words.say(headings[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        ahead = self._dates[index.row()]
        column = DateColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.cell(ahead, column)
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(self.cell(ahead, column))
        if role == AHEAD:
            return ahead
        return role == QUIET and column is DateColumn.WHAT and not ahead.what

    def cell(self, ahead: DateAhead, column: DateColumn) -> str:
        """What a cell says."""
        if column is DateColumn.DAY:
            return self._words.say(tr("{day}", day=LongDate(ahead.day)))
        return ahead.what or self._words.say(tr("Type what is on that day"))
