"""What follows from a count: what would help, the words of dissent, and the decision."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.deciding import low_side
from facilitator.domain.events import Voted
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.protocol import Vote
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.wishes import Decided

_RAISE = {
    Vote.FIST: tr("What would raise a two to a three?"),
    Vote.CONSENT: tr("What would settle the concern?"),
}
_RAISE_ANY = tr("What would make it good enough?")


class CountAfter(QWidget):
    """Three lines to type what follows from the last count of a question.

    `wondered` carries a Text, the question and what would help; `decided` a Decided. `done` gives
    the focus back, `again_wished` asks for another count.
    """

    wondered = Signal(object)
    decided = Signal(object)
    again_wished = Signal()
    done = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say = words.say
        self._question = ""
        self._dissents: dict[str, str] = {}
        self._asked = _RAISE_ANY
        self.help = PlainLine(say(_RAISE_ANY), say(_RAISE_ANY), LONGEST_TEXT)
        self.dissent = PlainLine(
            hint=say(tr("Words of those who do not agree")), limit=LONGEST_TEXT
        )
        self.decision = PlainLine(hint=say(tr("What is decided?")), limit=LONGEST_TEXT)
        self._told = SignLabel(Sign.OCTAGON, "", tone="over")
        self._make = KeyButton(say(tr("Make it a decision")), say(tr("Enter")))
        self._again = KeyButton(say(tr("Count again")), keys.cap(Deed.HANDS), "quiet")
        self._again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(
            column(
                *(self.help, self.dissent, self.decision, self._told),
                Flow(self._make, self._again),
                gap=6,
            )
        )
        self.help.returnPressed.connect(self._keep_help)
        self.dissent.returnPressed.connect(self.decision.setFocus)
        self.decision.returnPressed.connect(self._decide)
        self._make.clicked.connect(self._decide)
        self._again.clicked.connect(self.again_wished)
        for line in (self.help, self.dissent, self.decision):
            line.textEdited.connect(self._told.hide)
            line.refused.connect(self._tell)
        self._told.hide()
        self.hide()

    def show_way(self, vote: Vote) -> None:
        """Ask what fits the way of counting."""
        self._asked = _RAISE.get(vote, _RAISE_ANY)
        self.help.setAccessibleName(self._say(self._asked))
        self.help.setPlaceholderText(self._say(self._asked))

    def show_counts(self, counts: tuple[Voted, ...], question: str, *, rates: bool = False) -> None:
        """Ask what follows from these counts; words for another question are kept apart.

        Where people only rate something, a low number needs no remedy and is no dissent.
        """
        if question != self._question:
            if self.decision.text() in ("", self._question):
                self.decision.setText(question)
            self._dissents[self._question] = self.dissent.text()
            self.dissent.setText(self._dissents.get(question, ""))
            self._question = question
        low = not rates and bool(counts) and low_side(counts[-1].vote, counts[-1].tally)
        self.help.setVisible(low)
        self.dissent.setVisible(low)

    def focus_first(self) -> bool:
        """Begin to type what follows; whether there is a count that anything follows from."""
        if not self.isVisible():
            return False
        (self.help if self.help.isVisible() else self.decision).setFocus()
        return True

    def _tell(self, text: Text) -> None:
        announce(self, self._say(text))
        self._told.setText(self._say(text))
        self._told.show()

    def _keep_help(self) -> None:
        text = self.help.text().strip()
        if text:
            said = tr("{asked} {answer}", asked=self._asked, answer=text)
            if self._question:
                said = tr(
                    "{question}: {asked} {answer}",
                    question=self._question,
                    asked=self._asked,
                    answer=text,
                )
            self.help.clear()
            self.wondered.emit(said)
        self.done.emit()

    def _decide(self) -> None:
        text = self.decision.text().strip()
        if not text:
            self._tell(tr("Write a few words."))
            self.decision.setFocus()
            return
        self.decided.emit(Decided(text, self._question, self.dissent.text().strip()))
        self.done.emit()
