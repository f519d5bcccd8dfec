"""Typing into a cell of an ordered list."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.meetings.rows import Index
from facilitator.ui.meetings.table import RowDelegate
from facilitator.ui.team.ordered import OrderedModel
from facilitator.ui.typing import Typist


class CellLine(PlainLine):
    """The line in a cell; it remembers what stood there, for Escape."""

    def __init__(self, name: str, limit: int, before: str, parent: QWidget) -> None:
        super().__init__(name, limit=limit, parent=parent)
        self.before = before
        self.typist = Typist(self)
        self.typist.show_text(before)


class LineDelegate(RowDelegate):
    """Draws cells and opens a line in them; `refused` carries why words did not go in."""

    refused = Signal(object)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line whose words the model hears while they are typed."""
        model = index.model()
        if not isinstance(model, OrderedModel):
            return super().createEditor(parent, option, index)
        name = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
        before = str(index.data(Qt.ItemDataRole.EditRole))
        line = CellLine(name, model.limit(index.column()), before, parent)
        held = QPersistentModelIndex(index)
        line.typist.typed.connect(lambda text: self._put(held, text, typing=True))
        line.refused.connect(self.refused)
        model.editing = model.key(index.row())
        line.destroyed.connect(lambda: _stopped(model))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's words, unless someone is typing others."""
        if isinstance(editor, CellLine):
            editor.typist.show_text(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The words as they were left."""
        if isinstance(editor, CellLine) and isinstance(model, OrderedModel):
            model.editing = ""
            model.put(index.row(), index.column(), editor.text(), typing=False)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The line fills its cell."""
        editor.setGeometry(QRect(option.rect).adjusted(0, 1, 0, -2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape brings back what stood there before, also where it was told already."""
        escape = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if escape and isinstance(watched, CellLine):
            watched.typist.show_text(watched.before)
            watched.setText(watched.before)
            self.commitData.emit(watched)
        return super().eventFilter(watched, event)

    def _put(self, held: QPersistentModelIndex, text: str, *, typing: bool) -> None:
        model = held.model() if held.isValid() else None
        if isinstance(model, OrderedModel):
            model.put(held.row(), held.column(), text, typing=typing)


def _stopped(model: OrderedModel) -> None:
    model.editing = ""
