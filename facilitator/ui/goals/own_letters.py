"""Letters of one's own: a name, and for each letter its word and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.criteria import Criterion, Letter, Variant
from facilitator.domain.goal_labels import CRITERIA
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Well, boxed, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox

MOST_LETTERS = 12
_LONGEST_LETTER, _LONGEST_WORD = 4, 60


@dataclass(frozen=True, slots=True)
class _Row:
    box: QWidget
    letter: PlainLine
    word: PlainLine
    ticks: tuple[TickBox, ...]


class OwnLetters(Well):
    """`made` carries a Variant without an identity yet. It begins with the letters in force.

    `grown` says that there is a letter more.
    """

    made = Signal(object)
    grown = Signal()

    def __init__(self, words: Words) -> None:
        self._say = words.say
        say = self._say
        self._rows: list[_Row] = []
        self.name = PlainLine(limit=_LONGEST_WORD)
        self._field = LabelledField(say(tr("What do you call these letters?")), self.name)
        self._lines = column(gap=12)
        rows = boxed(self._lines)
        self.more = KeyButton(say(tr("One letter more")), "Alt+Shift+L", bind=True)
        self.less = KeyButton(say(tr("Without the last letter")), "Ctrl+Del", bind=True)
        self.keep = KeyButton(say(tr("Keep these letters")), "Ctrl+S", bind=True)
        tools = Flow(self.more, self.less, self.keep)
        super().__init__(column(self._field, rows, tools, gap=12))
        self.more.clicked.connect(lambda: self._add(Letter("", "", ())))
        self.less.clicked.connect(self._drop)
        self.keep.clicked.connect(self._make)
        self.name.textEdited.connect(lambda: self._field.show_error(""))

    def begin(self, known: Variant) -> None:
        """Begin with the letters of a variant that there is."""
        self.name.clear()
        while self._rows:
            self._drop()
        for letter in known.letters:
            self._add(letter, focus=False)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, letter: Letter, *, focus: bool = True) -> None:
        say, place = self._say, len(self._rows) + 1
        sign = PlainLine(say(tr("Letter {n}", n=place)), limit=_LONGEST_LETTER)
        word = PlainLine(say(tr("The word of letter {n}", n=place)), limit=_LONGEST_WORD)
        sign.setText(letter.letter)
        word.setText(say(letter.word))
        ticks = tuple(TickBox(say(CRITERIA[each]), each in letter.criteria) for each in Criterion)
        for tick in ticks:
            tick.setAccessibleDescription(say(tr("What letter {n} asks for", n=place)))
        head = Flow(
            LabelledField(sign.accessibleName(), sign), LabelledField(word.accessibleName(), word)
        )
        asks = PlainLabel(say(tr("What letter {n} asks for", n=place)), tone="muted")
        box = boxed(column(head, asks, Flow(*ticks), gap=4))
        self._rows.append(_Row(box, sign, word, ticks))
        self._lines.addWidget(box)
        self._legal()
        self.grown.emit()
        if focus:
            sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._rows:
            row = self._rows.pop()
            self._lines.removeWidget(row.box)
            row.box.hide()
            row.box.deleteLater()
        self._legal()

    def _legal(self) -> None:
        self.more.set_legal(len(self._rows) < MOST_LETTERS)
        self.less.set_legal(len(self._rows) > 1)

    def _make(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._field.show_error(self._say(tr("Write a few words.")))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        letters = tuple(
            Letter(row.letter.text().strip(), row.word.text().strip(), _ticked(row))
            for row in self._rows
            if row.letter.text().strip() or row.word.text().strip()
        )
        self.made.emit(Variant("", name, letters))


def _ticked(row: _Row) -> tuple[Criterion, ...]:
    pairs = zip(Criterion, row.ticks, strict=True)
    return tuple(criterion for criterion, tick in pairs if tick.isChecked())
