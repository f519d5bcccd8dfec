"""Numbers typed one after another, a key each: how many hands every choice has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.tally import MOST_HANDS, MOST_POINTS
from facilitator.ui.theme import theme_of

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONG = 18
"""Letters of a choice from which the choices stand below each other."""


class HandField(QLineEdit):
    """How many hands one choice has; digits alone, empty is none."""

    def __init__(self, name: str, most: int = MOST_HANDS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 0
        self.setAccessibleName(name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.set_most(most)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_most(self, most: int) -> None:
        """Take two digits, or as many as points need; never fewer than stand here already."""
        limit = MOST_HANDS if max(most, self.hands) <= MOST_HANDS else MOST_POINTS
        if limit != self._most:
            self._most = limit
            self.setValidator(QIntValidator(0, limit, self))
            self.setMaxLength(len(str(limit)))
            self._dress()

    @property
    def hands(self) -> int:
        """The number typed."""
        words = self.text()
        return min(int(words), self._most) if words.isdecimal() else 0

    def show_hands(self, hands: int) -> None:
        """Show a number, unless it is being typed here."""
        if hands > self._most:
            self.set_most(hands)
        if not self.hasFocus() and hands != self.hands:
            self.setText(str(hands) if hands else "")

    def put(self, hands: int) -> None:
        """Show a number also where it is being typed."""
        self.setText(str(hands))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands here is typed over."""
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        self.setFixedWidth(theme_of(self).em(3.2 if self._most == MOST_HANDS else 4.2))


class HandFields(QWidget):
    """A field for each choice. A number that can have no further digit leads on to the next field.

    Enter goes on as well and says `entered` in the last field; with Ctrl it does so in each.
    Enter or Tab right after a number that led on by itself belongs to that number. "+" says
    `filled`. `changed` tells of every number, also one that assistive technology puts in, `typed`
    of those that a person typed.
    """

    changed = Signal()
    typed = Signal()
    entered = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[HandField] = []
        self._most = MOST_HANDS
        self._led_on = False
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self._content: QWidget | None = None

    def show_choices(self, choices: tuple[tuple[str, str], ...], most: int) -> None:
        """A field for each (words, accessible name)."""
        if self._content is not None:
            self._lines.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self.fields = [HandField(name, most) for _, name in choices]
        long = any(len(words) > _LONG for words, _ in choices)
        cells = [
            self._cell(words, field, long)
            for (words, _), field in zip(choices, self.fields, strict=True)
        ]
        # Digits may stand close; words would run into each other.
        gap = 4 if all(len(words) == 1 for words, _ in choices) else 12
        self._content = boxed(column(*cells, gap=4)) if long else Flow(*cells, gap=gap)
        self._lines.addWidget(self._content)
        self._content.show()
        for field in self.fields:
            field.installEventFilter(self)
            field.textChanged.connect(self.changed)
            field.textEdited.connect(lambda _text, field=field: self._typed(field))

    def set_most(self, most: int) -> None:
        """A number leads on once a further digit would go beyond `most`."""
        self._most = most
        for field in self.fields:
            field.set_most(most)

    def show_numbers(self, tally: tuple[int, ...]) -> None:
        """Show a tally, but for the number that is being typed."""
        for field, hands in zip(self.fields, tally, strict=True):
            field.show_hands(hands)

    def tally(self) -> tuple[int, ...]:
        """The numbers as typed."""
        return tuple(field.hands for field in self.fields)

    def put_back(self, tally: tuple[int, ...]) -> None:
        """Show what was typed before, where the choices are as many as then."""
        if len(tally) == len(self.fields):
            self.show_numbers(tally)

    def clear(self) -> None:
        """Begin afresh."""
        for field in self.fields:
            field.clear()

    def fill(self, rest: int) -> None:
        """Give the last choice what is left."""
        if self.fields:
            self.fields[-1].put(rest)
            self.fields[-1].setFocus(Qt.FocusReason.OtherFocusReason)
            self.typed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the class."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        led_on, self._led_on = self._led_on, False
        if event.text() == "+":
            self.filled.emit()
            return True
        if event.key() == Qt.Key.Key_Tab:
            return led_on
        if event.key() == Qt.Key.Key_Backspace:
            return self._go_back(watched)
        if event.key() not in ENTER:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif not led_on:
            self._go_on(watched)
        return True

    def _cell(self, words: str, field: HandField, long: bool) -> QWidget:
        label = PlainLabel(words, weight=400 if long else 600, wrap=long, typed=long)
        if long:
            line = row(field, label)
            line.setStretch(1, 1)
            return boxed(line)
        middle = Qt.AlignmentFlag.AlignHCenter
        cell = column(label, field, gap=4)
        cell.setAlignment(label, middle)
        cell.setAlignment(field, middle)
        return boxed(cell)

    def _typed(self, field: HandField) -> None:
        """On to the next choice once a further digit would make more than there can be."""
        self.typed.emit()
        words = field.text()
        full = words == "0" or (field.hands and field.hands * 10 > self._most)
        if full and field is not self.fields[-1]:
            self.fields[self.fields.index(field) + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self._led_on = True

    def _go_on(self, field: QObject) -> None:
        at = next((k for k, each in enumerate(self.fields) if each is field), -1)
        if 0 <= at < len(self.fields) - 1:
            self.fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def _go_back(self, field: QObject) -> bool:
        """In an empty field it leads to the number before."""
        at = next((k for k, each in enumerate(self.fields) if each is field), -1)
        if at < 1 or self.fields[at].text():
            return False
        self.fields[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        return True
