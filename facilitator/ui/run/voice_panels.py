"""Who gets the floor: what is left of a share given on, and the list of raised hands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.cards import Heading, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.asking import reason
from facilitator.ui.run.name_list import NameList, NameRow
from facilitator.ui.run.view import RunView
from facilitator.ui.run.voices import called


class GivePanel(QWidget):
    """Gives what is left of the speaker's share to someone else; `given` carries whom."""

    given = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._about = PlainLabel(tone="muted")
        self.list = NameList(words.say(tr("Give the rest to")), digits=True)
        self.list.picked.connect(self.given)
        heading = Heading(words.say(tr("Give the rest to")))
        self.setLayout(column(heading, self._about, self.list, None, gap=8))

    def show_run(self, view: RunView) -> None:
        """Show who may be given what is left."""
        turn, why, say = view.run.round, reason(view, Move.GIVE), self._words.say
        if turn is None or turn.speaker is None or why is not None:
            self._about.setText("" if why is None else say(why))
            self.list.show_names(())
            return
        name = called(view, turn.speaker)
        self._about.setText(
            say(tr("{name} stops. What is left goes to whom you choose.", name=name))
        )
        others = dict.fromkeys((*turn.waiting[1:], *(one.person for one in turn.turns)))
        self.list.show_names(
            tuple(
                NameRow(
                    person,
                    say(called(view, person)),
                    say(tr("to come") if person in turn.waiting else tr("has had a turn")),
                    Sign.RING if person in turn.waiting else Sign.TICK,
                )
                for person in others
                if person != turn.speaker
            )
        )


class HandPanel(QWidget):
    """Who wants to speak in a step without a round; `toggled` carries whose hand went up or down.

    It stays open, so that several hands can be raised one after the other.
    """

    toggled = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._waiting: tuple[str, ...] | None = None
        self._about = PlainLabel(tone="muted")
        self.list = NameList(words.say(tr("Raised hands")), digits=True)
        self.list.picked.connect(self.toggled)
        heading = Heading(words.say(tr("Who wants to speak?")))
        self.setLayout(column(heading, self._about, self.list, None, gap=8))

    def show_run(self, view: RunView) -> None:
        """Show all who are here, in seat order, so that a digit stays a person's own."""
        why, say = reason(view, Move.RAISE), self._words.say
        turn = view.run.round
        if why is not None or (turn is not None and not turn.volunteers):
            self._about.setText(say(why or tr("In this step everyone has a turn.")))
            self.list.show_names(())
            self._waiting = None
            return
        waiting = () if turn is None else turn.waiting
        self._about.setText(
            say(tr("A digit raises a hand and lowers it. The next speaker is the next hand."))
        )
        self.list.show_names(tuple(self._row(view, person, waiting) for person in view.run.here))
        self._tell(view, waiting)

    def _row(self, view: RunView, person: str, waiting: tuple[str, ...]) -> NameRow:
        at = waiting.index(person) if person in waiting else -1
        word = _standing(at)
        return NameRow(
            person,
            view.name(person),
            "" if word is None else self._words.say(word),
            Sign.TRIANGLE if at == 0 else Sign.DISC if at > 0 else Sign.RING,
            strong=at >= 0,
        )

    def _tell(self, view: RunView, waiting: tuple[str, ...]) -> None:
        """Say aloud whose hand went up or down; who speaks is told anyway."""
        before, self._waiting = self._waiting, waiting
        if before is None or not self.isVisible():
            return
        for person in waiting:
            if person not in before and person != waiting[0]:
                n = waiting.index(person)
                text = tr("{name} waits to speak, number {n}", name=view.name(person), n=n)
                announce(self, self._words.say(text))
        for person in before[1:]:
            if person not in waiting:
                text = tr("{name} no longer waits", name=view.name(person))
                announce(self, self._words.say(text))


def _standing(at: int) -> Text | None:
    if at < 0:
        return None
    if at < 2:
        return tr("next") if at else tr("speaks now")
    return tr("waits, number {n}", n=at)
