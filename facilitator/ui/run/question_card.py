"""A question that the meeting does not wait for: one line and two answers with their keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.asking import asked
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.time_cards import EarlierStart
from facilitator.ui.run.view import RunView


class QuestionCard(Card):
    """Asks whether a span counts; hidden while nothing is asked. It never takes the focus."""

    answered = Signal(bool)

    def __init__(
        self, words: Words, keys: KeyTable, earlier: EarlierStart, parent: QWidget | None = None
    ) -> None:
        self._words = words
        self._earlier = earlier
        self._line = SignLabel(Sign.QUESTION, "", weight=600, wrap=True)
        self._count = KeyButton("", keys.cap(Deed.COUNT))
        self._leave = KeyButton("", keys.cap(Deed.LEAVE))
        for button in (self._count, self._leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._asked = row(self._line, Flow(self._count, self._leave), gap=4)
        self._asked.setStretch(0, 1)
        super().__init__(column(boxed(self._asked), earlier, gap=4), "soft", (16, 8), parent)
        self._line.set_tone("on_accent_soft")
        self.setAccessibleName(words.say(tr("Question")))
        self._count.clicked.connect(lambda: self.answered.emit(True))
        self._leave.clicked.connect(lambda: self.answered.emit(False))
        self.hide()

    def set_compact(self, *, compact: bool) -> None:
        """In a narrow window the answers stand below the question."""
        way = QBoxLayout.Direction
        self._asked.setDirection(way.TopToBottom if compact else way.LeftToRight)

    def show_run(self, view: RunView) -> None:
        """Show the question that is asked, or none."""
        question = view.question
        if question is not None:
            said = asked(view, question)
            self._line.show_sign(Sign.QUESTION, self._words.say(said.question), "on_accent_soft")
            self._count.setText(self._words.say(said.count))
            self._leave.setText(self._words.say(said.leave))
        self._earlier.show_run(view)
        self.setVisible(question is not None)
