"""Counting under cover: each types and hands the laptop on, and all is shown together.

What is typed is one number, or where choices are scored a number for each.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Vote
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.tally import BEST_SCORE
from facilitator.ui.run.view import RunView
from facilitator.ui.theme import theme_of


class CoverField(QLineEdit):
    """A digit of one person, shown as a dot."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1)
        # No range of whole numbers: that lets in each digit, and Enter would then do nothing.
        self.setValidator(QRegularExpressionValidator(f"[{least}-{most}]", self))
        self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()

    @property
    def typed(self) -> int | None:
        """The number, None for none that is possible."""
        words = self.text()
        number = int(words) if words.isdecimal() else self._least - 1
        return number if self._least <= number <= self._most else None

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        self.setFixedWidth(theme_of(self).em(3.2))


class CoverCount(QWidget):
    """Fields that show a dot for what a person types; Enter in the last takes it and empties them.

    For scores there is a field for each choice, else one in all. Only how many have typed is
    shown. `shown_together` wishes for the end of that; `changed` says that someone has typed or
    that a person began again, and not that another step did.
    """

    shown_together = Signal()
    changed = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = words.say
        self.fields: tuple[CoverField, ...] = ()
        self._scores = False
        self._first, self._tally = 0, [0]
        self._entries = 0
        self._step, self._here = "", 0
        self._legend = PlainLabel(tone="muted")
        self._typed = PlainLabel(weight=600)
        self._show = KeyButton(self._say(tr("Show together")), keys.cap(Deed.UNCOVER))
        self._again = KeyButton(self._say(tr("Begin again")), kind="quiet")
        self._lines = QVBoxLayout()
        self._content: QWidget | None = None
        foot = Flow(self._show, self._again)
        lines = column(self._legend, None, self._typed, foot, gap=4)
        lines.insertLayout(1, self._lines)
        self.setLayout(lines)
        for button in (self._show, self._again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show.clicked.connect(self.shown_together)
        self._again.clicked.connect(self.begin_again)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Begin afresh in another step."""
        self._here = len(view.run.here)
        if self._step != view.run.current:
            self._step = view.run.current
            self._empty()
        self._tell()

    def show_choices(self, vote: Vote, choices: tuple[str, ...]) -> None:
        """Say which number stands for which choice; other choices begin afresh."""
        say = self._say
        self._scores = vote is Vote.SCORES
        self._first = 0 if vote is Vote.FIST else 1
        lost, self._entries = self._entries, 0
        self._tally = [0] * max(1, len(choices))
        last = BEST_SCORE if self._scores else self._first + len(self._tally) - 1
        told = say(tr("From {first} to {last}", first=self._first, last=last))
        if self._scores:
            names = tuple(
                say(tr("Your score for {choice}, under cover", choice=c)) for c in choices
            )
        else:
            names = (say(tr("Your number, under cover")),)
            if vote is not Vote.FIST:
                named = enumerate(choices, self._first)
                told = "\n".join(say(tr("{n}: {choice}", n=n, choice=c)) for n, c in named)
        self._legend.setText(told)
        self.fields = tuple(CoverField(name, self._first, last) for name in names)
        for field in self.fields:
            field.setAccessibleDescription(told)
            field.returnPressed.connect(self._go_on)
        self._lay(choices if self._scores else ("",))
        self._tell()
        if lost:
            self.changed.emit()

    @property
    def step(self) -> str:
        """The step in which the numbers are typed."""
        return self._step

    @property
    def entries(self) -> int:
        """How many have typed."""
        return self._entries

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in its order."""
        return (*self.fields, self._show, self._again)

    @property
    def tally(self) -> tuple[int, ...]:
        """What was typed, all scores of a choice together."""
        return tuple(self._tally)

    def put_back(self, tally: tuple[int, ...], entries: int) -> None:
        """Go on from what was typed before; a tally of other choices is left alone."""
        if len(tally) == len(self._tally):
            self._tally, self._entries = list(tally), entries
            self._tell()

    def begin_again(self) -> None:
        """Forget what was typed."""
        self._empty()
        self.changed.emit()

    def finish(self) -> None:
        """Take what stands in the fields, as Enter would, if nothing is left out."""
        numbers = [field.typed for field in self.fields]
        if numbers and None not in numbers:
            self._take([number or 0 for number in numbers])

    def _lay(self, labels: tuple[str, ...]) -> None:
        if self._content is not None:
            self._lines.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        cells = [
            _beside(field, PlainLabel(label, wrap=True, typed=True))
            for field, label in zip(self.fields, labels, strict=True)
        ]
        self._content = boxed(column(*cells, gap=4))
        self._lines.addWidget(self._content)
        self._content.show()

    def _go_on(self) -> None:
        """To the first number that this person has not typed, or take them all."""
        self.finish()
        empty = next((field for field in self.fields if field.typed is None), None)
        if self.fields:
            (empty or self.fields[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, numbers: list[int]) -> None:
        if self._scores:
            self._tally = [sum(pair) for pair in zip(self._tally, numbers, strict=True)]
        else:
            self._tally[numbers[0] - self._first] += 1
        self._entries += 1
        for field in self.fields:
            field.clear()
        self._tell()
        announce(self, self._typed.text())
        self.changed.emit()

    def _empty(self) -> None:
        self._tally, self._entries = [0] * len(self._tally), 0
        for field in self.fields:
            field.clear()
        self._tell()

    def _tell(self) -> None:
        typed = trn(
            "{typed} of {n} has typed. Hand the laptop on.",
            "{typed} of {n} have typed. Hand the laptop on.",
            self._here,
            typed=self.entries,
        )
        self._typed.setText(self._say(typed))
        self._show.set_legal(self.entries > 0, self._say(tr("Nobody has typed yet.")))


def _beside(field: CoverField, label: PlainLabel) -> QWidget:
    line = row(field, label)
    line.setStretch(1, 1)
    return boxed(line)
