"""Lists in an order of their own, edited in place: the model's part and the table's."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from facilitator.ui.meetings.rows import Cell, Index, cell_data
from facilitator.ui.meetings.table import PlainTable

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_EDITING = QAbstractItemView.State.EditingState
_ALT = Qt.KeyboardModifier.AltModifier


class OrderedModel(QAbstractTableModel):
    """Rows that a person edits, moves, adds and takes out.

    `changed` tells every change: True while words are being typed, False when a step is done.
    `editing` is the key of the row whose words an editor holds, "" while none does.
    """

    changed = Signal(bool)

    def __init__(self, headings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self.editing = ""

    def key(self, row: int) -> str:
        """The identity of a row."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        raise NotImplementedError

    def put(self, row: int, column: int, text: str, *, typing: bool) -> None:
        """Take words that were typed into a cell."""
        raise NotImplementedError

    def add(self) -> int:
        """A new empty row at the end; gives its place."""
        raise NotImplementedError

    def take_out(self, row: int) -> None:
        """What Del does to a row."""
        raise NotImplementedError

    def reorder(self, source: int, target: int) -> None:
        """Keep the order that follows from moving a row."""
        raise NotImplementedError

    def limit(self, column: int) -> int:
        """Characters that a cell of a column may hold."""
        raise NotImplementedError

    def is_typed(self, column: int) -> bool:
        """Whether words are typed into a column."""
        return 0 <= column < len(self._headings)

    def place_of(self, key: str) -> int:
        """Where a row stands, or -1."""
        return next((at for at in range(self.rowCount()) if self.key(at) == key), -1)

    def move(self, source: int, target: int) -> None:
        """Let a row stand at another place; out of bounds is no move."""
        if source == target or not all(0 <= at < self.rowCount() for at in (source, target)):
            return
        # Qt counts the place before which the row goes in, with the row still there.
        before = target + 1 if target > source else target
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), before)
        self.reorder(source, target)
        self.endMoveRows()
        self.changed.emit(False)

    def tell(self, row: int) -> None:
        """Let the views draw a row again."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._headings) - 1))

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
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        return cell.text if role == Qt.ItemDataRole.EditRole else cell_data(cell, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be chosen, dragged and, where words are typed, edited."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = (
            Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
        )
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_typed(index.column()) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction


class OrderedTable(PlainTable):
    """Enter, space or a letter edits, Ins adds, Del takes out, Alt+Up and Alt+Down move.

    The mouse moves rows too. Tab goes through a row's cells while one is edited, then out of
    the table.
    """

    def __init__(self, name: str, wide: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name, wide, most=8, parent=parent)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked
            | trigger.SelectedClicked
            | trigger.EditKeyPressed
            | trigger.AnyKeyPressed
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.doubleClicked.disconnect()

    def rows(self) -> OrderedModel | None:
        """The model, once it is set."""
        model = self.model()
        return model if isinstance(model, OrderedModel) else None

    def current_key(self) -> str:
        """The identity of the chosen row, "" for none."""
        rows, at = self.rows(), self.currentIndex().row()
        return rows.key(at) if rows is not None and 0 <= at < rows.rowCount() else ""

    def add_row(self) -> None:
        """A new row, its first cell open for typing."""
        rows = self.rows()
        if rows is not None:
            self.setFocus()
            at = rows.add()
            self.fit()
            self.setCurrentIndex(rows.index(at, 0))
            self.edit(rows.index(at, 0))

    def edit_row(self) -> None:
        """Edit the chosen cell, or the first of its row where nothing is typed in it.

        While one is edited, go on to the next: assistive technology presses without leaving it.
        """
        rows, current = self.rows(), self.currentIndex()
        editor = self.indexWidget(current)
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.EditNextItem)
            return
        if rows is not None and current.isValid():
            self.setFocus()
            typed = rows.is_typed(current.column())
            self.edit(current if typed else rows.index(current.row(), 0))

    def move_row(self, by: int) -> None:
        """Move the chosen row up (-1) or down (1)."""
        rows, current = self.rows(), self.currentIndex()
        if rows is not None and current.isValid():
            target = current.row() + by
            rows.move(current.row(), target)
            self.moved_to.emit(self.current_key())

    def take_out_row(self) -> None:
        """What Del does to the chosen row."""
        rows, at = self.rows(), self.currentIndex().row()
        if rows is not None and at >= 0:
            rows.take_out(at)
            if self.currentIndex().row() < 0 and rows.rowCount():
                self.setCurrentIndex(rows.index(min(at, rows.rowCount() - 1), 0))
            self.moved_to.emit(self.current_key())

    def drop_at(self, y: int) -> None:
        """Let the chosen row go before or after the row at a height of the viewport."""
        rows, source = self.rows(), self.currentIndex().row()
        if rows is None or source < 0:
            return
        over = self.rowAt(y)
        if over < 0:
            target = rows.rowCount()
        else:
            box = self.visualRect(rows.index(over, 0))
            target = over + (y > box.center().y())
        rows.move(source, target - 1 if target > source else target)
        self.moved_to.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list that has an order."""
        key, alt = event.key(), bool(event.modifiers() & _ALT)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Insert:
            self.add_row()
        elif key == Qt.Key.Key_Delete:
            self.take_out_row()
        elif key in (*_ENTER, Qt.Key.Key_Space):
            self._enter_cell()
        else:
            super().keyPressEvent(event)

    def _enter_cell(self) -> None:
        """Edit the cell, or do what Del does where nothing is typed."""
        rows, current = self.rows(), self.currentIndex()
        # Enter in an editor comes here as well, before the editor has closed.
        if rows is None or not current.isValid() or self.state() is _EDITING:
            return
        if rows.is_typed(current.column()):
            self.edit(current)
        else:
            self.take_out_row()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the row that was dragged; Qt is told that it was copied, so it removes nothing."""
        if event.source() is self:
            self.drop_at(round(event.position().y()))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab in the last cell of a row leaves the table, in the first one backwards."""
        hints = QAbstractItemDelegate.EndEditHint
        steps = {hints.EditNextItem: 1, hints.EditPreviousItem: -1}
        rows, step = self.rows(), steps.get(hint, 0)
        if rows is None or not step or rows.is_typed(self.currentIndex().column() + step):
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, hints.NoHint)
        self.focusNextPrevChild(step > 0)
