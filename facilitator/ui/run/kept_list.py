"""The kept lines, edited where they stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.domain.order import place
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.rows import RowList
from facilitator.ui.run.kept_delegate import KeptDelegate
from facilitator.ui.run.kept_model import KeptLine, KeptRows, spoken
from facilitator.ui.run.wishes import Joined, Parted, Shifted
from facilitator.ui.theme import theme_of


class KeptList(RowList[KeptLine]):
    """Shows kept lines. Enter or a double click edits one, Delete removes it.

    `edited` carries identity, text and whether typing goes on; `removed` an identity;
    `chosen_changed` the line that the keyboard is on, or None; `wished` a LineWish.
    """

    edited = Signal(str, str, bool)
    removed = Signal(str)
    chosen_changed = Signal(object)
    refused = Signal(object)
    left = Signal()
    wished = Signal(object)

    def __init__(self, name: str, field: str, parent: QWidget | None = None) -> None:
        model = KeptRows(spoken)
        super().__init__(model, name, parent)
        model.setParent(self)
        self._delegate = KeptDelegate(model, self, field)
        self._delegate.edited.connect(self.edited)
        self._delegate.refused.connect(self.refused)
        self._delegate.parted.connect(lambda *parts: self.wished.emit(Parted(*parts)))
        self._delegate.joined.connect(lambda _: self.join_chosen())
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell)
        model.dataChanged.connect(self._tell)
        model.rowsRemoved.connect(self._tell)

    @property
    def chosen(self) -> KeptLine | None:
        """The line that the keyboard is on."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def show_lines(self, lines: tuple[KeptLine, ...]) -> None:
        """Show other lines; a new last one is brought into sight.

        The keyboard stays on its line where that one moves, and in its place where that one
        becomes another.
        """
        before, chosen = len(self._rows.rows), self.chosen
        at = self.currentIndex().row()
        more = len(lines) > before
        self.show_rows(lines)
        if chosen is not None and self.state() != QAbstractItemView.State.EditingState:
            self._go_to(chosen.id, at if len(lines) == before else -1)
        if more and not self.hasFocus():
            self.scrollToBottom()

    def _go_to(self, line: str, otherwise: int) -> None:
        at = place(self._rows.rows, line)
        at = otherwise if at < 0 else at
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(at))

    @property
    def newest(self) -> KeptLine | None:
        """The last line."""
        return self._rows.rows[-1] if self._rows.rows else None

    def part_chosen(self) -> None:
        """Cut the line that is being edited at its cursor; else begin to edit it."""
        editor = self.findChild(PlainEdit)
        if editor is None:
            self.edit_chosen()
        else:
            self._delegate.cut(editor)

    def join_chosen(self) -> None:
        """Wish the line joined to the one above."""
        line, at = self.chosen, self.currentIndex().row()
        if line is not None and at > 0:
            self.setCurrentIndex(self._rows.index(at - 1))  # where its words will stand
            self.wished.emit(Joined(line.id))

    def shift_chosen(self, step: int) -> None:
        """Wish the line one place up or down."""
        if self.chosen is not None:
            self.wished.emit(Shifted(self.chosen.id, step))

    def edit_chosen(self) -> None:
        """Edit the line that the keyboard is on."""
        if self.chosen is not None:
            self.edit(self.currentIndex())

    def remove_chosen(self) -> None:
        """Wish the line away."""
        line = self.chosen
        if line is not None:
            self.removed.emit(line.id)

    def sizeHint(self) -> QSize:
        """Some lines; it takes what room is left and scrolls, so that nothing else is squeezed."""
        em = theme_of(self).em
        return QSize(em(18), em(6))

    def minimumSizeHint(self) -> QSize:
        """A line at least; where that is too much, what it stands in scrolls."""
        return super().minimumSizeHint().expandedTo(QSize(0, theme_of(self).em(5)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete removes, Alt with an arrow moves, Ctrl+Backspace joins.

        Esc goes back to the capture line.
        """
        modifiers = Qt.KeyboardModifier
        bare = event.modifiers() & ~modifiers.KeypadModifier
        acts: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_Return, modifiers.NoModifier): self.edit_chosen,
            (Qt.Key.Key_Enter, modifiers.NoModifier): self.edit_chosen,
            (Qt.Key.Key_Delete, modifiers.NoModifier): self.remove_chosen,
            (Qt.Key.Key_Escape, modifiers.NoModifier): self.left.emit,
            (Qt.Key.Key_Up, modifiers.AltModifier): lambda: self.shift_chosen(-1),
            (Qt.Key.Key_Down, modifiers.AltModifier): lambda: self.shift_chosen(1),
            (Qt.Key.Key_Backspace, modifiers.ControlModifier): self.join_chosen,
        }
        act = acts.get((Qt.Key(event.key()), bare))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _tell(self) -> None:
        self.chosen_changed.emit(self.chosen)
