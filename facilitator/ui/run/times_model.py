"""Planned against taken as a table's rows, in words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.timing import TimeRow, whole, whole_minutes
from facilitator.domain.words import Text, tr, trn

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ITEM, PLANNED, TAKEN, DIFFERENCE, BARS = range(5)
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row's TimeRow."""

_HEADS = (
    tr("Item or step"),
    tr("Planned"),
    tr("Taken"),
    tr("Difference"),
    tr("As bars"),
)
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def minutes_said(minutes: int) -> Text:
    """Minutes in a table."""
    return trn("{n} min", "{n} min", minutes)


def difference(row: TimeRow) -> Text:
    """How what was taken differs from what was planned."""
    if row.left_out:
        return tr("not taken up")
    if row.fresh:
        return tr("put in")
    over = row.minutes_over
    if over == 0:
        return tr("as planned")
    if over > 0:
        return trn("{n} min over", "{n} min over", over)
    return trn("{n} min under", "{n} min under", -over)


class TimesModel(QAbstractTableModel):
    """Items with their steps, and all together as the last row."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[TimeRow, ...] = ()

    def show_times(self, rows: tuple[TimeRow, ...]) -> None:
        """Take other rows."""
        shown = (*rows, whole(rows)) if rows else ()
        if shown != self.rows:
            self.beginResetModel()
            self.rows = shown
            self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The items, their steps and the sum."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Title, three figures, the bars."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(_HEADS):
            return self._words.say(_HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (PLANNED, TAKEN):
            return _END
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in words; the bars read as a sentence."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (PLANNED, TAKEN):
            return _END
        if role == Qt.ItemDataRole.AccessibleTextRole and column == BARS:
            return self.sentence(index.row())
        if role == Qt.ItemDataRole.DisplayRole and column != BARS:
            return self._cell(index.row(), column)
        return None

    def title(self, at: int) -> str:
        """What a row is called."""
        if at == len(self.rows) - 1:
            return self._words.say(tr("The whole meeting"))
        return self.rows[at].title or self._words.say(tr("No title"))

    def sentence(self, at: int) -> str:
        """A row in one sentence."""
        row = self.rows[at]
        return self._words.say(
            tr(
                "{title}: {taken} of {planned}, {difference}",
                title=self.title(at),
                taken=whole_minutes(row.taken),
                planned=minutes_said(whole_minutes(row.planned)),
                difference=difference(row),
            )
        )

    def _cell(self, at: int, column: int) -> str:
        row, say = self.rows[at], self._words.say
        if column == ITEM:
            return self.title(at)
        if column == DIFFERENCE:
            return say(difference(row))
        span = row.planned if column == PLANNED else row.taken
        return say(minutes_said(whole_minutes(span)))
