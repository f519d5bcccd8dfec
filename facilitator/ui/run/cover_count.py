"""Counting under cover: each types a number, hands the laptop on, and all is shown together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Vote
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.view import RunView
from facilitator.ui.theme import theme_of


class CoverCount(QWidget):
    """One field that shows a dot for what is typed; Enter takes it and empties the field.

    Only how many have typed is shown. `shown_together` wishes for the end of that.
    """

    shown_together = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say = words.say
        self._first, self._tally = 0, [0]
        self._step, self._here = "", 0
        self._legend = PlainLabel(tone="muted")
        self.number = QLineEdit()
        self.number.setAccessibleName(say(tr("Your number, under cover")))
        self.number.setEchoMode(QLineEdit.EchoMode.Password)
        self.number.setMaxLength(1)
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._typed = PlainLabel(weight=600)
        self._show = KeyButton(say(tr("Show together")), keys.cap(Deed.UNCOVER))
        self._again = KeyButton(say(tr("Begin again")), kind="quiet")
        line = row(self.number, self._typed)
        line.setStretch(1, 1)
        self.setLayout(column(self._legend, boxed(line), Flow(self._show, self._again), gap=4))
        for button in (self._show, self._again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.number.returnPressed.connect(self._take)
        self._show.clicked.connect(self.shown_together)
        self._again.clicked.connect(self._begin_again)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Begin afresh in another step."""
        self._here = len(view.run.here)
        if self._step != view.run.current:
            self._step = view.run.current
            self._begin_again()
        self._tell()

    def show_choices(self, vote: Vote, choices: tuple[str, ...]) -> None:
        """Say which number stands for which choice; other choices begin afresh."""
        self._first = 0 if vote is Vote.FIST else 1
        self._tally = [0] * max(1, len(choices))
        last = self._first + len(self._tally) - 1
        self.number.setValidator(QIntValidator(self._first, last, self))
        named = (
            self._say(tr("{n}: {choice}", n=n, choice=choice))
            for n, choice in enumerate(choices, self._first)
        )
        told = self._say(tr("From {first} to {last}", first=self._first, last=last))
        self._legend.setText(told if vote is Vote.FIST else "\n".join(named))
        self.number.setAccessibleDescription(self._legend.text())
        self.number.setFixedWidth(theme_of(self).em(3.2))
        self._tell()

    @property
    def entries(self) -> int:
        """How many have typed."""
        return sum(self._tally)

    def taken(self) -> tuple[int, ...]:
        """What was typed, and begin afresh."""
        tally = tuple(self._tally)
        self._begin_again()
        return tally

    def _take(self) -> None:
        typed = self.number.text()
        at = int(typed) - self._first if typed.isdecimal() else -1
        self.number.clear()
        if 0 <= at < len(self._tally):
            self._tally[at] += 1
            self._tell()
            announce(self, self._typed.text())

    def _begin_again(self) -> None:
        self._tally = [0] * len(self._tally)
        self.number.clear()
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
