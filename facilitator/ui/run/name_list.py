"""A list of people to choose from by digit, letter, arrows or mouse, and to put into an order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap
_DIGITS = 9
"""Rows that have a digit of their own."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: `key` comes back in a wish; `spoken` is the row as a sentence, if not name and word.

    strong: stands out, as who speaks now.
    """

    key: str
    name: str
    word: str = ""
    sign: Sign = Sign.RING
    strong: bool = False
    spoken: str = ""


def _spoken(row: NameRow) -> str:
    return row.spoken or ", ".join(part for part in (row.name, row.word) if part)


class NameList(RowList[NameRow]):
    """`picked` carries the key of a row that was entered, clicked or named by its digit.

    With `digits` the first nine rows show theirs. `moved` carries a key and -1 or 1 (Alt+Up,
    Alt+Down). Keys that mean nothing here are left to whoever holds the list.
    """

    picked = Signal(str)
    moved = Signal(str, int)

    def __init__(
        self, name: str, *, digits: bool = False, clicks: bool = True, parent: QWidget | None = None
    ) -> None:
        model = Rows[NameRow](_spoken)
        super().__init__(model, name, parent)
        model.setParent(self)
        self.digits = digits
        self.setItemDelegate(_Delegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        if clicks:
            self.clicked.connect(self._pick)

    @property
    def rows(self) -> tuple[NameRow, ...]:
        """What is shown."""
        return self._rows.rows

    def show_names(self, rows: tuple[NameRow, ...]) -> None:
        """Show these; the keyboard stays on the same person, wherever that row is now."""
        chosen = self.chosen()
        self.show_rows(rows)
        at = next((k for k, row in enumerate(rows) if row.key == chosen), 0)
        if rows and self.currentIndex().row() != at:
            self.setCurrentIndex(self._rows.index(at))

    def to_first(self) -> None:
        """The keyboard goes to the first row."""
        self.setCurrentIndex(self._rows.index(0))

    def chosen(self) -> str:
        """The key of the row that the keyboard is on, "" for none."""
        at = self.currentIndex().row()
        return self.rows[at].key if 0 <= at < len(self.rows) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space pick, digits pick their row, Alt with an arrow moves."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.text() if not held and event.text() in tuple("123456789") else ""
        if held == Qt.KeyboardModifier.AltModifier and key in _STEPS and self.chosen():
            self.moved.emit(self.chosen(), _STEPS[Qt.Key(key)])
        elif not held and key in _ENTER and self.chosen():
            self.picked.emit(self.chosen())
        elif digit and self.digits:
            self._pick_row(int(digit) - 1)
        elif digit:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        self._pick_row(index.row())

    def _pick_row(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self.setCurrentIndex(self._rows.index(at))
            self.picked.emit(self.rows[at].key)


class _Delegate(RowDelegate[NameRow]):
    def __init__(self, model: Rows[NameRow], view: NameList) -> None:
        super().__init__(model, view)
        self._names = view

    def height(self, row: NameRow, width: int) -> int:
        theme = theme_of(self._view)
        room = width - self._lead() - theme.em(0.7)
        name = QFontMetricsF(theme.font("body", 600))
        if self._side_by_side(row, room):
            return theme.em(2.4)
        box = name.boundingRect(QRectF(0, 0, max(1, room), 10_000), _WRAPPED, row.name)
        below = QFontMetricsF(theme.font()).height() if row.word else 0
        return max(theme.em(2.4), round(box.height() + below) + theme.em(0.7))

    def draw(self, painter: QPainter, row: NameRow, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if chosen:
            painter.fillRect(box, theme.colour("accent_soft"))
        self._digit(painter, row, box)
        side = theme.em(1)
        start = self._lead() - side - theme.em(0.5)
        sign = self.part(box, start, side)
        square = QRectF(sign.x(), box.center().y() - side / 2, side, side)
        ink = theme.colour("accent" if row.strong else "muted")
        paint_sign(painter, row.sign, square, ink, self.mirrored())
        room = self.part(box, self._lead(), box.width() - self._lead() - theme.em(0.7))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("body", 600 if row.strong else 400))
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._side_by_side(row, room.width()):
            painter.drawText(room, self.leading() | middle, row.name)
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            painter.drawText(room, self.trailing() | middle, row.word)
            return
        below = QFontMetricsF(theme.font()).height() if row.word else 0
        upper = room.adjusted(0, theme.em(0.3), 0, -below - theme.em(0.3))
        painter.drawText(upper, int(self.leading() | middle) | int(_WRAPPED), row.name)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        lower = QRectF(room.x(), upper.bottom(), room.width(), below)
        painter.drawText(lower, self.leading() | middle, row.word)

    def _digit(self, painter: QPainter, row: NameRow, box: QRectF) -> None:
        at = self._names.rows.index(row) if row in self._names.rows else _DIGITS
        if not self._names.digits or at >= _DIGITS:
            return
        theme = theme_of(self._view)
        side = theme.em(1.5)
        cap = self.part(box, theme.em(0.4), side)
        cap = QRectF(cap.x(), box.center().y() - side / 2, side, side)
        painter.setFont(theme.font())
        painter.setPen(QPen(theme.colour("muted"), 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(at + 1))

    def _lead(self) -> int:
        em = theme_of(self._view).em
        return em(3.9 if self._names.digits else 2.1)

    def _side_by_side(self, row: NameRow, room: float) -> bool:
        theme = theme_of(self._view)
        name = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(row.name)
        word = QFontMetricsF(theme.font()).horizontalAdvance(row.word)
        return name + theme.em(0.7) + word + 2 <= room
