"""Drawing and editing a kept line."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.rows import Index, RowDelegate
from facilitator.ui.kit.signs import paint_sign
from facilitator.ui.run.kept_model import KeptLine, KeptRows
from facilitator.ui.run.kind_keys import KIND_SIGNS
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

_WRAPPED = Qt.TextFlag.TextWordWrap
_LONG_WORD = re.compile(r"\S{25}")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_MEASURED = 5_000
"""Heights that are held at once."""


class KeptDelegate(RowDelegate[KeptLine]):
    """Paints kept lines and edits them; a line is measured once for its words and its width.

    `edited` is as KeptList has it, `refused` carries a Text, `parted` what stood before and after
    the cursor, `joined` an identity.
    """

    edited = Signal(str, str, bool)
    refused = Signal(object)
    parted = Signal(str, str, str)
    joined = Signal(str)

    def __init__(self, model: KeptRows, view: QListView, field: str) -> None:
        super().__init__(model, view)
        self._field = field
        self._heights: dict[tuple[str, str], int] = {}
        self._measured_for: tuple[object, int] = (None, 0)

    def height(self, row: KeptLine, width: int) -> int:
        """Measured anew only where words, width or letters differ: five hundred lines stand here
        in a long meeting, and each capture lays the list out."""
        theme = theme_of(self._view)
        if self._measured_for != (theme, width) or len(self._heights) > _MOST_MEASURED:
            self._measured_for = (theme, width)
            self._heights.clear()
        key = row.text, row.by
        if key not in self._heights:
            self._heights[key] = self.measure(row, width)
        return self._heights[key]

    def measure(self, row: KeptLine, width: int) -> int:
        """The height of a row by its words."""
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
        editor.refused.connect(self.refused)
        editor.setProperty("line", row.id)
        typist = Typist(editor)
        typist.typed.connect(lambda text: self._typed(row.id, text))
        typist.settled.connect(lambda text: self._settled(editor, row, text))
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
        """Enter and Esc end the editing; what was typed stays either way.

        Ctrl+Enter cuts the line at the cursor, Ctrl+Backspace at its beginning joins it to the
        one above.
        """
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(watched, PlainEdit) and isinstance(event, QKeyEvent) and pressed:
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ctrl and event.key() in _ENTER:
                self.cut(watched)
                return True
            if ctrl and event.key() == Qt.Key.Key_Backspace and _at_start(watched):
                self._view.setFocus()
                self.joined.emit(str(watched.property("line")))
                return True
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (*_ENTER, Qt.Key.Key_Escape) and not shift:
                self._view.setFocus()  # the editor, left, closes itself
                return True
        return super().eventFilter(watched, event)

    def cut(self, editor: PlainEdit) -> None:
        """Cut the line of an editor at its cursor; without words on both sides it stays."""
        at, text = editor.textCursor().position(), editor.toPlainText()
        # Qt counts signs beyond the first plane twice.
        units = text.encode("utf-16-le", "surrogatepass")
        first, second = (
            part.decode("utf-16-le", "surrogatepass").strip()
            for part in (units[: 2 * at], units[2 * at :])
        )
        if not first or not second:
            return
        editor.setProperty("parted", True)
        self._view.setFocus()
        self.parted.emit(str(editor.property("line")), first, second)

    def _typed(self, line: str, text: str) -> None:
        # While all is cut a new sentence is on its way: the old one stays until then.
        if text.strip():
            self.edited.emit(line, text.strip(), True)

    def _settled(self, editor: PlainEdit, row: KeptLine, text: str) -> None:
        if not editor.property("parted"):  # else its words are two lines by now
            self.edited.emit(row.id, text.strip() or row.text, False)

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


def _at_start(editor: PlainEdit) -> bool:
    cursor = editor.textCursor()
    return cursor.position() == 0 and not cursor.hasSelection()


def _breakable(text: str) -> str:
    """The text in its own direction, with places to break in a word too long for any line."""
    broken = _LONG_WORD.sub(lambda match: match.group() + "\u200b", text)
    return f"\u2068{broken}\u2069"
