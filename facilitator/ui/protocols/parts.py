"""Fields that show a value and tell another: words, numbers, choices, ticks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol_check import LONGEST_LINE, MOST_LINES
from facilitator.domain.words import Text
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.editors import PlainEdit, PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import MinutesBox, PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

_LINES_HIGH = 5.5
_WORDS_HIGH = 7
_MOST_HIGH = 20
_PADDING = 6
"""Pixels of a field's border and of the room within it."""


class Part(QObject):
    """A field. `changed` carries the value that a person gave, and whether they are typing."""

    changed = Signal(object, bool)
    widget: QWidget

    def show_value(self, value: object) -> None:
        """Show a value; what is being typed is left alone."""
        raise NotImplementedError

    def show_error(self, sentence: str) -> None:
        """Say what is wrong beside it, "" for nothing."""

    def _stand_in(self, widget: QWidget) -> None:
        """Be shown as this widget, and go with it."""
        self.widget = widget
        self.setParent(widget)


class _Labelled(Part):
    """A field under its label."""

    def __init__(self, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = LabelledField(label, field, hint)
        self._stand_in(self.field)
        self.wrong = ""

    def show_error(self, sentence: str) -> None:
        """What the field refused by itself stays said until something else is typed."""
        self.field.show_error(sentence or self.wrong)


class LinePart(_Labelled):
    """One line of words; `narrow`: no wider than a few of them need."""

    def __init__(self, words: Words, label: Text, hint: str = "", *, narrow: bool = False) -> None:
        self.line = PlainLine(limit=LONGEST_LINE)
        if narrow:
            self.line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        super().__init__(words.say(label), self.line, hint)
        self._typist = Typist(self.line)
        self._typist.typed.connect(lambda text: self._tell(text, typing=True))
        self._typist.settled.connect(lambda text: self._tell(text, typing=False))
        self.line.refused.connect(lambda text: self.field.show_error(words.say(text)))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        self._typist.show_text(str(value))

    def _tell(self, text: str, *, typing: bool) -> None:
        self.changed.emit(text, typing)


class _Wrapping(PlainEdit):
    """`wrapped`: its width is another, and so is the height of its words."""

    wrapped = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it when the words stand anew."""
        super().resizeEvent(event)
        self.wrapped.emit()


class TextPart(_Labelled):
    """Several lines of words."""

    def __init__(
        self, words: Words, label: Text, hint: str = "", high: float = _WORDS_HIGH
    ) -> None:
        self.edit = _Wrapping()
        super().__init__(words.say(label), self.edit, hint)
        self._high = high
        self.edit.textChanged.connect(self.fit)
        self.edit.wrapped.connect(self.fit)
        self.fit()
        self._typist = Typist(self.edit)
        self._typist.typed.connect(lambda text: self._tell(text, typing=True))
        self._typist.settled.connect(lambda text: self._tell(text, typing=False))
        self.edit.refused.connect(lambda text: self.field.show_error(words.say(text)))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        self._typist.show_text(str(value))

    def fit(self) -> None:
        """As high as the size of the letters and the words ask; very long ones scroll."""
        theme, edit = theme_of(self.edit), self.edit
        document = edit.document()
        box, block = document.documentLayout().blockBoundingRect, document.begin()
        words = 2 * (document.documentMargin() + _PADDING)
        while block.isValid() and words < theme.em(_MOST_HIGH):
            words += box(block).height()
            block = block.next()
        high = max(theme.em(self._high), min(round(words), theme.em(_MOST_HIGH)))
        if high != edit.maximumHeight():
            edit.setFixedHeight(high)

    def _tell(self, text: str, *, typing: bool) -> None:
        self.changed.emit(text, typing)


class LinesPart(TextPart):
    """A few words a line, told as a tuple."""

    def __init__(self, words: Words, label: Text, hint: str = "") -> None:
        super().__init__(words, label, hint, _LINES_HIGH)
        self._value: tuple[str, ...] = ()

    def show_value(self, value: object) -> None:
        """See `Part`. Blank lines may stand between them while someone writes."""
        lines = value if isinstance(value, tuple) else ()
        if lines != _lines(self._typist.text):
            super().show_value("\n".join(lines))

    def _tell(self, text: str, *, typing: bool) -> None:
        self.changed.emit(_lines(text), typing)


class NumberPart(_Labelled):
    """A whole number within bounds; another is refused beside it and not told."""

    def __init__(
        self, words: Words, label: Text, least: int, most: int, wrong: Text, hint: str = ""
    ) -> None:
        self.box = MinutesBox(least=least, most=most)
        super().__init__(words.say(label), self.box, hint)
        self._sentence = words.say(wrong)
        self.box.judged.connect(self._judge)

    def show_value(self, value: object) -> None:
        """See `Part`."""
        if isinstance(value, int):
            self.box.show_minutes(value)
            if self.box.value() == value and self.wrong:
                self._judge(value, True)

    def _judge(self, number: int, good: bool) -> None:
        self.wrong = "" if good else self._sentence
        self.field.show_error(self.wrong)
        if good:
            self.changed.emit(number, False)


class ChoicePart(_Labelled):
    """One of several, told by its key."""

    def __init__(self, words: Words, label: Text) -> None:
        self.combo = PlainCombo()
        super().__init__(words.say(label), self.combo)
        self.combo.picked.connect(lambda key: self.changed.emit(key, False))

    def offer(self, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer (key, words)."""
        self.combo.show_choices(choices, chosen)


class EnumPart(ChoicePart):
    """One member of an enumeration."""

    def __init__(self, words: Words, label: Text, kinds: Mapping[Any, Text]) -> None:
        super().__init__(words, label)
        self._kinds = {str(kind.value): kind for kind in kinds}
        self._choices = tuple((str(kind.value), words.say(text)) for kind, text in kinds.items())
        self.combo.picked.disconnect()
        self.combo.picked.connect(lambda key: self.changed.emit(self._kinds[key], False))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        self.offer(self._choices, str(value.value) if isinstance(value, StrEnum) else "")


class TickPart(Part):
    """Yes or no."""

    def __init__(self, words: Words, label: Text) -> None:
        super().__init__()
        self.box = TickBox(words.say(label))
        self._stand_in(self.box)
        self.box.clicked.connect(lambda on: self.changed.emit(bool(on), False))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        self.box.setChecked(bool(value))


class TicksPart(Part):
    """Some of several, told as a tuple in their order."""

    def __init__(self, words: Words, label: Text, kinds: Mapping[Any, Text]) -> None:
        super().__init__()
        self._kinds = tuple(kinds)
        self.boxes = tuple(TickBox(words.say(text)) for text in kinds.values())
        named = words.say(label)
        for box in self.boxes:
            box.setAccessibleDescription(named)
            box.clicked.connect(lambda _: self._tell())
        self._stand_in(boxed(column(PlainLabel(named, tone="muted"), Flow(*self.boxes), gap=4)))

    def show_value(self, value: object) -> None:
        """See `Part`."""
        chosen = value if isinstance(value, tuple) else ()
        for kind, box in zip(self._kinds, self.boxes, strict=True):
            box.setChecked(kind in chosen)

    def _tell(self) -> None:
        pairs = zip(self._kinds, self.boxes, strict=True)
        self.changed.emit(tuple(kind for kind, box in pairs if box.isChecked()), False)


def _lines(text: str) -> tuple[str, ...]:
    lines = (line.strip()[:LONGEST_LINE] for line in text.split("\n"))
    return tuple(line for line in lines if line)[:MOST_LINES]
