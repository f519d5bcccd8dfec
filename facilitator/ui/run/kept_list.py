"""The kept lines, edited where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.notes import Kind
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.rows import Index, RowDelegate, RowList, Rows
from facilitator.ui.kit.signs import paint_sign
from facilitator.ui.run.kind_keys import KIND_SIGNS
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

_WRAPPED = Qt.TextFlag.TextWordWrap
_LONG_WORD = re.compile(r"\S{25}")


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One kept line in the words of the window: `label` is its kind, `by` who and when."""

    id: str
    kind: Kind
    label: str
    text: str
    time: str
    by: str
    spoken: str


def _spoken(line: KeptLine) -> str:
    return line.spoken


class KeptRows(Rows[KeptLine]):
    """Lines that come and go one by one, so that an open editor stays open."""

    def show_rows(self, rows: tuple[KeptLine, ...]) -> bool:
        """Take other rows, telling only of those that differ."""
        if rows == self.rows:
            return False
        before = self.rows
        head = _same(before, rows)
        tail = _same(before[head:][::-1], rows[head:][::-1])
        old_end, new_end = len(before) - tail, len(rows) - tail
        if old_end > head:
            self.beginRemoveRows(QModelIndex(), head, old_end - 1)
            self.rows = before[:head] + before[old_end:]
            self.endRemoveRows()
        if new_end > head:
            self.beginInsertRows(QModelIndex(), head, new_end - 1)
            self.rows = rows
            self.endInsertRows()
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines are edited in place."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def _same(one: tuple[KeptLine, ...], other: tuple[KeptLine, ...]) -> int:
    """How many rows are of the same identities from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((k for k, (a, b) in pairs if a.id != b.id), min(len(one), len(other)))


class KeptList(RowList[KeptLine]):
    """Shows kept lines. Enter or a double click edits one, Delete removes it.

    `edited` carries identity, text and whether typing goes on; `removed` an identity;
    `chosen_changed` the line that the keyboard is on, or None.
    """

    edited = Signal(str, str, bool)
    removed = Signal(str)
    chosen_changed = Signal(object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, name: str, field: str, parent: QWidget | None = None) -> None:
        model = KeptRows(_spoken)
        super().__init__(model, name, parent)
        model.setParent(self)
        self._delegate = _Delegate(model, self, field)
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
        """Show other lines; a new last one is brought into sight."""
        more = len(lines) > len(self._rows.rows)
        self.show_rows(lines)
        if more and not self.hasFocus():
            self.scrollToBottom()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete removes, Esc goes back to the capture line."""
        keys = {
            Qt.Key.Key_Return: self.edit_chosen,
            Qt.Key.Key_Enter: self.edit_chosen,
            Qt.Key.Key_Delete: self.remove_chosen,
            Qt.Key.Key_Escape: self.left.emit,
        }
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _tell(self) -> None:
        self.chosen_changed.emit(self.chosen)


class _Delegate(RowDelegate[KeptLine]):
    def __init__(self, model: KeptRows, view: KeptList, field: str) -> None:
        super().__init__(model, view)
        self._list = view
        self._field = field

    def height(self, row: KeptLine, width: int) -> int:
        theme = theme_of(self._view)
        by = self._words(row.by, width) if row.by else 0
        return round(theme.em(1.9) + self._words(row.text, width) + by + theme.em(0.9))

    def draw(self, painter: QPainter, row: KeptLine, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if chosen:
            painter.fillRect(box, theme.colour("accent_soft"))
        head = QRectF(box.x(), box.y() + theme.em(0.3), box.width(), theme.em(1.6))
        side = theme.em(0.9)
        sign = self.part(head, self._pad(), side)
        square = QRectF(sign.x(), head.center().y() - side / 2, side, side)
        painter.setFont(theme.font("body", 600))
        accent = theme.colour("on_accent_soft" if chosen else "accent")
        paint_sign(painter, KIND_SIGNS[row.kind], square, accent, self.mirrored())
        start = self._pad() + side + theme.em(0.6)
        painter.setPen(accent)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            self.part(head, start, head.width() - start), middle | self.leading(), row.label
        )
        painter.setFont(theme.font())
        muted = theme.colour("on_accent_soft" if chosen else "muted")
        painter.setPen(muted)
        painter.drawText(
            self.part(head, 0, head.width() - self._pad()), middle | self.trailing(), row.time
        )
        body = self._body(box)
        painter.setPen(theme.colour("text"))
        painter.drawText(body, _WRAPPED | self.leading(), _breakable(row.text))
        painter.setPen(muted)
        below = body.adjusted(0, self._words(row.text, round(box.width())), 0, 0)
        painter.drawText(below, _WRAPPED | self.leading(), row.by)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row = self._model.rows[index.row()]
        editor = PlainEdit(self._field, parent=parent)
        editor.setPlainText(row.text)
        editor.selectAll()
        editor.refused.connect(self._list.refused)
        typist = Typist(editor)
        typist.typed.connect(lambda text: self._typed(row.id, text))
        typist.settled.connect(lambda text: self._settled(row, text))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme = theme_of(self._view)
        rect: QRectF = QRectF(option.rect)
        body = self._body(rect).adjusted(-6, -6, 6, 0)
        body.setHeight(max(theme.em(4), rect.height() - theme.em(1.6)))
        editor.setGeometry(body.toAlignedRect())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor owns its text: nothing is put into it while it is open."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The text was told as it was typed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc end the editing; what was typed stays either way."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if (
            isinstance(watched, PlainEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in enter
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._view.setFocus()  # the editor, left, closes itself
            return True
        return super().eventFilter(watched, event)

    def _typed(self, line: str, text: str) -> None:
        # While all is cut a new sentence is on its way: the old one stays until then.
        if text.strip():
            self._list.edited.emit(line, text.strip(), True)

    def _settled(self, row: KeptLine, text: str) -> None:
        self._list.edited.emit(row.id, text.strip() or row.text, False)

    def _body(self, box: QRectF) -> QRectF:
        return box.adjusted(self._pad(), theme_of(self._view).em(1.9), -self._pad(), 0)

    def _words(self, text: str, width: int) -> float:
        """The height of wrapped words in a row of this width."""
        room = QRectF(0, 0, max(1, width - 2 * self._pad()), 1_000_000)
        return (
            QFontMetricsF(theme_of(self._view).font())
            .boundingRect(room, _WRAPPED, _breakable(text))
            .height()
        )

    def _pad(self) -> int:
        return 4


def _breakable(text: str) -> str:
    """The text in its own direction, with places to break in a word too long for any line."""
    broken = _LONG_WORD.sub(lambda match: match.group() + "\u200b", text)
    return f"\u2068{broken}\u2069"
