"""The chosen rows of a register: what is known of one, and what can be done with all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from facilitator.app.ports import Words
from facilitator.app.register import Entry, Register
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.follow_up.acts import OFFERS, Act, Offer, legal
from facilitator.ui.follow_up.tell import details
from facilitator.ui.follow_up.values import FollowUpView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.reason_line import ReasonLine


class ChosenCard(Card):
    """`wished` carries an act, the entries and what was typed; `moment_wished` goes to it."""

    wished = Signal(object, object, str)
    moment_wished = Signal()

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._words = words
        self._chosen: tuple[Entry, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._register = Register.ACTIONS
        self._text = PlainLabel(weight=600, typed=True)
        self._told = PlainLabel(tone="muted", typed=True)
        self._moment = KeyButton(self._say(tr("Show its minutes")), self._say(tr("Enter")))
        self._buttons = {
            (register, offer.act): KeyButton(self._say(offer.words), offer.key)
            for register, offers in OFFERS.items()
            for offer in offers
        }
        self._ask = ReasonLine(words)
        self._open: Act | None = None
        flow = Flow(self._moment, *self._buttons.values())
        super().__init__(column(self._text, self._told, flow, self._ask, None, gap=8), "soft")
        self._moment.clicked.connect(self.moment_wished)
        for register, offers in OFFERS.items():
            for offer in offers:
                button = self._buttons[register, offer.act]
                button.clicked.connect(partial(self._wish, offer))
        # One key for each place: which act it does depends on the register.
        for key in dict.fromkeys(offer.key for each in OFFERS.values() for offer in each):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(self._press, key))

    def show_chosen(self, chosen: tuple[Entry, ...], view: FollowUpView) -> None:
        """Show these entries; the buttons do what is possible with them."""
        if (chosen, view) == self._shown:
            return
        self._shown = (chosen, view)
        if {each.id for each in chosen} != {each.id for each in self._chosen}:
            self._ask.put_away()
        self._chosen, self._register = chosen, view.wish.register
        self._text.setText(_head(chosen, self._words))
        one = details(chosen[0], view, self._words) if len(chosen) == 1 else ()
        self._told.setText("\n".join(map(self._say, one)))
        self._told.setVisible(bool(one))
        self._moment.setVisible(len(chosen) == 1)
        for (register, act), button in self._buttons.items():
            button.setVisible(register is view.wish.register and bool(chosen))
            why = tr("There is nothing among the chosen rows that this would change.")
            button.set_legal(legal(act, chosen), self._say(why))

    def show_refusal(self, why: Text) -> None:
        """What was typed cannot be used: ask again and say why."""
        offers = OFFERS.get(self._register, ())
        offer = next((each for each in offers if each.act is self._open), None)
        if offer is not None:
            self._begin(offer)
            self._ask.show_refusal(why)

    def _press(self, key: str) -> None:
        for offer in OFFERS.get(self._register, ()):
            if offer.key == key and self._chosen:
                self._buttons[self._register, offer.act].click()

    def _wish(self, offer: Offer) -> None:
        if offer.asks is None:
            self.wished.emit(offer.act, self._chosen, "")
        else:
            self._begin(offer)

    def _begin(self, offer: Offer) -> None:
        self._open = offer.act
        if offer.asks is not None:
            then = partial(self._answered, offer.act, self._chosen)
            self._ask.ask(offer.asks, then, keep=offer.keep, blank=offer.blank)

    def _answered(self, act: Act, chosen: tuple[Entry, ...], words: str) -> None:
        self.wished.emit(act, chosen, words)


def _head(chosen: tuple[Entry, ...], words: Words) -> str:
    if not chosen:
        return words.say(tr("Nothing is chosen"))
    if len(chosen) == 1:
        return chosen[0].text
    return words.say(trn("{n} row is chosen", "{n} rows are chosen", len(chosen)))
