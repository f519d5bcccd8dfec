"""A table of many rows, of which those are made that are looked at, and one can be deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.ui.meetings.rows import Index, Row, RowsModel, cell_data
from facilitator.ui.meetings.table import PlainTable

MOST_IN_SIGHT = 4
_MEASURED = 40
"""Rows by which the columns are measured; Qt would take a thousand."""


class LateRows(RowsModel):
    """Rows that are made when somebody asks for them: ten thousand would take seconds."""

    def __init__(self, headings: tuple[str, ...], parent: ChosenTable) -> None:
        super().__init__(headings, parent)
        self._headed = len(headings)
        self._keys: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._make: Callable[[int], Row] = lambda _: Row("", ())
        self._made: dict[int, Row] = {}

    def show_late(self, keys: tuple[str, ...], make: Callable[[int], Row]) -> bool:
        """Show rows of these identities; whether they are others than before."""
        others = keys != self._keys
        if others:
            self.beginResetModel()
        self._keys, self._make = keys, make
        self._places = {key: at for at, key in enumerate(keys)}
        self._made.clear()
        if others:
            self.endResetModel()
        elif keys:
            last = self.index(len(keys) - 1, self._headed - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return others

    def key(self, row: int) -> str:
        """The identity of a row, "" outside."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Where an identity stands, or -1."""
        return self._places.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and self._keys:
            return cell_data(self._row(0).cells[section], role)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return cell_data(self._row(index.row()).cells[index.column()], role)

    def _row(self, at: int) -> Row:
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]


class ChosenTable(PlainTable):
    """A table whose chosen row can be changed with Enter and deleted with Del."""

    deleted_row = Signal(str)

    def __init__(self, name: str, headings: tuple[str, ...], wide: int) -> None:
        super().__init__(name, wide, MOST_IN_SIGHT)
        self._rows = LateRows(headings, self)
        self.setModel(self._rows)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del deletes."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete()
        else:
            super().keyPressEvent(event)

    def show_late(self, keys: tuple[str, ...], make: Callable[[int], Row]) -> None:
        """Show rows; the chosen one stays chosen, else the nearest is."""
        before, at = self.current_key(), self.currentIndex().row()
        if self._rows.show_late(keys, make) and keys:
            row = self._rows.row_of(before) if before else -1
            self._go(row if row >= 0 else min(max(at, 0), len(keys) - 1))
        self.fit()
        self.moved_to.emit(self.current_key())

    def choose(self, key: str) -> None:
        """Let the row of this identity be the chosen one."""
        row = self._rows.row_of(key)
        if row >= 0:
            self._go(row)

    def delete(self) -> None:
        """Wish the chosen row away."""
        if self.current_key():
            self.deleted_row.emit(self.current_key())

    def change(self) -> None:
        """Wish to change the chosen row."""
        if self.current_key():
            self.entered_row.emit(self.current_key())

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row, 0))
