"""Rows to look at and choose from, as a model: meetings, what lies in the bin, backups."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign

Index = QModelIndex | QPersistentModelIndex

SIGN_ROLE = Qt.ItemDataRole.UserRole + 1
TONE_ROLE = Qt.ItemDataRole.UserRole + 2
STRONG_ROLE = Qt.ItemDataRole.UserRole + 3
WRONG_ROLE = Qt.ItemDataRole.UserRole + 4

_WORDS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_FIELDS: dict[int, str] = {SIGN_ROLE: "sign", TONE_ROLE: "tone", STRONG_ROLE: "strong"}
_FAR = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell. `far` sets numbers at the far edge; a sign never lacks its word."""

    text: str
    sign: Sign | None = None
    tone: str = ""
    strong: bool = False
    far: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the identity of what it stands for."""

    id: str
    cells: tuple[Cell, ...]


class RowsModel(QAbstractTableModel):
    """Rows below headings; nothing in it is edited."""

    def __init__(self, headings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: tuple[Row, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self._headings

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; where only words changed, nothing else moves."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(self._headings) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def key(self, row: int) -> str:
        """The identity of a row, "" outside."""
        return self._rows[row].id if 0 <= row < len(self._rows) else ""

    def row_of(self, key: str) -> int:
        """Where an identity stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            far = bool(self._rows) and self._rows[0].cells[section].far
            edge = Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return cell_data(self._rows[index.row()].cells[index.column()], role)


def cell_data(cell: Cell, role: int) -> object:
    """What a model answers for a cell. A view asks thousands of times: no more than is asked."""
    if role in _WORDS:
        return cell.text
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _FAR if cell.far else _LEADING
    if role == Qt.ItemDataRole.ToolTipRole:
        return as_tip(cell.text)
    field = _FIELDS.get(role)
    return None if field is None else getattr(cell, field)
