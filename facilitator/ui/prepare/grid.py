"""A table that is edited in place by the keys that the agenda and the dates ahead share."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from facilitator.ui.kit.drawing import Index
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.prepare.scroll import bring_into_sight
from facilitator.ui.theme import theme_of

_Hint = QAbstractItemDelegate.EndEditHint
_Action = QAbstractItemView.CursorAction
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2})
_LEAST_ROWS = 4


class GridTable(QTableView):
    """One row is current. F2, Enter, Space, typing or a click on a field edits; Tab in an editor
    goes to the next cell and leaves the table after the last; Escape reverts.

    `added` and the others say what a key or button wishes for; the number is the row, or -1.
    """

    added = Signal(int)
    removed = Signal(int)
    copied = Signal(int)
    shifted = Signal(int, int)
    row_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grown = self._held = False
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; what assistive technology selects in it becomes the current cell."""
        super().setModel(model)
        follow_selection(self)

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def choose(self, row: int, column: int = -1) -> None:
        """Make a row the current one, in that column or in the present one."""
        if not 0 <= row < self.model().rowCount():
            return
        at = column if column >= 0 else max(self.first_column(), self.currentIndex().column())
        self.setCurrentIndex(self.model().index(row, at))
        self.scrollTo(self.currentIndex())

    def keep(self, kept: bool) -> None:
        """Whether all stays as it is: rows can be gone through and none can be changed."""
        if kept == self._held:
            return
        self._held = kept
        triggers = QAbstractItemView.EditTrigger
        edited = triggers.DoubleClicked | triggers.AnyKeyPressed
        self.setEditTriggers(triggers.NoEditTriggers if kept else edited)
        self.setDragEnabled(self.acceptDrops() and not kept)

    def edit_cell(self, row: int, column: int, unfold: bool = False) -> None:
        """Edit a cell, with its choices shown when it has any and `unfold` says so."""
        self.choose(row, column)
        index = self.model().index(row, column)
        if self._held or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.edit(index)
        # Editors that offer choices have a method to show them.
        show = getattr(self.indexWidget(index), "unfold", None)
        if unfold and show is not None:
            show()

    def edit_current(self) -> None:
        """Edit the current cell, or the first of its row that can be edited.

        While one is edited, go on to the next: assistive technology presses without leaving it.
        """
        index = self.currentIndex()
        editor = self.indexWidget(index)
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, _Hint.EditNextItem)
            return
        typed = index.flags() & Qt.ItemFlag.ItemIsEditable
        column = index.column() if typed else self.first_column()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit_cell(index.row(), column, unfold=True)

    def first_column(self) -> int:
        """The first column that can be edited."""
        return 0

    def grow(self, grown: bool) -> None:
        """Whether to be as high as all rows, in a page that scrolls as a whole."""
        self._grown = grown
        self.updateGeometry()

    def fit(self) -> None:
        """Give columns and rows the room that their words need."""
        self.fit_columns()
        self.resizeRowsToContents()
        self.updateGeometry()

    def fit_columns(self) -> None:
        """Share the width out; a table with columns of its own does it here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a table that is edited."""
        if self._held or not self._structural(event):
            super().keyPressEvent(event)

    def _structural(self, event: QKeyEvent) -> bool:
        """Whether a key was one of the table's own, and done."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        shifts = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if alt and event.key() in shifts and self.row >= 0:
            self.shifted.emit(self.row, shifts[Qt.Key(event.key())])
        elif plain and event.key() in _OPENING and self.currentIndex().isValid():
            # An editor passes on the Enter that ends it.
            if self.indexWidget(self.currentIndex()) is None:
                self.edit_cell(self.row, self.currentIndex().column(), unfold=True)
        elif plain and event.key() == Qt.Key.Key_Insert:
            self.added.emit(self.row)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.row)
        elif control and event.key() == Qt.Key.Key_D:
            self.copied.emit(self.row)
        else:
            return False
        event.accept()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the current row's field opens it."""
        index = self.indexAt(event.position().toPoint())
        was = self._pressed_row == index.row() and index.isValid()
        super().mouseReleaseEvent(event)
        if was and event.button() == Qt.MouseButton.LeftButton and self.opens_by_click(index):
            self.edit_cell(index.row(), index.column(), unfold=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether the row was the current one before this press."""
        self._pressed_row = self.row
        super().mousePressEvent(event)

    _pressed_row = -1

    def opens_by_click(self, index: QModelIndex) -> bool:
        """Whether a single click on this cell of the current row edits it."""
        return True

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The next cell for Tab is the next that can be edited; none after the last."""
        steps = {_Action.MoveNext: 1, _Action.MovePrevious: -1}
        if action not in steps:
            return super().moveCursor(action, modifiers)
        model, index = self.model(), self.currentIndex()
        columns = model.columnCount()
        at = index.row() * columns + index.column() + steps[action]
        while 0 <= at < model.rowCount() * columns:
            next_index = model.index(at // columns, at % columns)
            if next_index.flags() & Qt.ItemFlag.ItemIsEditable:
                return next_index
            at += steps[action]
        return QModelIndex()

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """After the last cell Tab leaves the table, and so does Shift+Tab before the first."""
        forward = hint == _Hint.EditNextItem
        ends = forward or hint == _Hint.EditPreviousItem
        action = _Action.MoveNext if forward else _Action.MovePrevious
        if ends and not self.moveCursor(action, Qt.KeyboardModifier.NoModifier).isValid():
            super().closeEditor(editor, _Hint.NoHint)
            self.focusNextPrevChild(forward)
            return
        super().closeEditor(editor, hint)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell a new current row, and draw the rows that show or lose their fields anew."""
        super().currentChanged(current, previous)
        if self._grown:
            bring_into_sight(self, self.visualRect(self.currentIndex()))
        if current.row() != previous.row():
            self.viewport().update()
            self.row_chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell as soon as the keyboard comes here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0, self.first_column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """All rows, as far as a page has room."""
        return QSize(theme_of(self).em(40), self._height(self.model().rowCount()))

    def minimumSizeHint(self) -> QSize:
        """Some rows; all of them in a page that scrolls as a whole."""
        rows = self.model().rowCount()
        return QSize(theme_of(self).em(18), self._height(rows if self._grown else _LEAST_ROWS))

    def _height(self, rows: int) -> int:
        theme = theme_of(self)
        own = sum(self.rowHeight(row) for row in range(min(rows, self.model().rowCount())))
        own += max(0, rows - self.model().rowCount()) * theme.em(2.8)
        header = self.horizontalHeader().sizeHint().height()
        return header + own + 2 * self.frameWidth() + theme.em(0.4)
