"""In which order people speak in the round under way: found in one of four ways, or by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import SystemRandom
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.events import Order
from facilitator.domain.fairness import Proposal, proposals
from facilitator.domain.run import Move
from facilitator.domain.time import SECOND
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.run.asking import reason
from facilitator.ui.run.name_list import NameList, NameRow
from facilitator.ui.run.view import RunView
from facilitator.ui.run.voices import called

WAYS: Mapping[Order, Text] = MappingProxyType(
    {
        Order.SEAT: tr("As they sit"),
        Order.NAME: tr("By name"),
        Order.DRAWN: tr("Drawn by lot"),
        Order.FAIR: tr("Fair"),
    }
)
_HOW_FAIR = tr("who spoke least in this team lately comes first.")
_SEEN = tr("Not while the room sees this screen.")
_BEGUN = 15 * SECOND
"""Who has the turn for so long has begun to speak; before, the words are being read."""


def _draw() -> int:
    return SystemRandom().randrange(1, 2**31)


class OrderPanel(QWidget):
    """`taken` carries those who wait in the order wished for, and how it was found."""

    taken = Signal(tuple, object)

    def __init__(
        self, words: Words, draw: Callable[[], int] = _draw, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._draw = draw
        self._seed = draw()
        self._view: RunView | None = None
        self._pending: tuple[str, ...] = ()
        self._how: Order | None = None
        self._why = PlainLabel(tone="muted")
        self._ways = {
            how: KeyButton(say(name), str(at), "choice")
            for at, (how, name) in enumerate(WAYS.items(), 1)
        }
        for how, button in self._ways.items():
            button.clicked.connect(lambda _on=False, how=how: self._choose(how))
        self._goes_on = TickBox("")
        self._goes_on.toggled.connect(self._settle)
        self._found = PlainLabel(weight=600)
        self.list = NameList(say(tr("The order")), clicks=False)
        self.list.moved.connect(self._move)
        self.list.picked.connect(lambda _key: self._take())
        self._hint = PlainLabel(say(tr("Alt+Up and Alt+Down move a person.")), tone="muted")
        self._button = KeyButton(say(tr("Take this order")), say(tr("Enter")), "primary")
        self._button.clicked.connect(self._take)
        self.setLayout(
            column(
                Heading(say(tr("Order of the round"))),
                *self._ways.values(),
                self._why,
                self._goes_on,
                self._found,
                self.list,
                self._hint,
                boxed(row(self._button, None)),
                None,
                gap=8,
            )
        )

    @property
    def pending(self) -> tuple[str, ...]:
        """The order that would be taken now."""
        return self._pending

    def show_run(self, view: RunView) -> None:
        """Show the round under way; an order that is being chosen stays while it still fits."""
        before, self._view = self._view, view
        turn = view.run.round
        waiting = () if turn is None or Move.ORDER not in view.moves else turn.waiting
        moved_on = before is None or before.run.current != view.run.current
        if moved_on or sorted(waiting) != sorted(self._pending):
            self._begin()
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Each time it is opened it begins with the order as it is."""
        super().showEvent(event)
        self._begin()
        self._settle()
        self.list.to_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses a way."""
        ways = dict(zip("1234", self._ways.values(), strict=True))
        button = ways.get(event.text())
        if button is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            button.click()

    def _begin(self) -> None:
        view = self._view
        turn = None if view is None or Move.ORDER not in view.moves else view.run.round
        self._pending = () if turn is None else turn.waiting
        self._how = None
        self._goes_on.blockSignals(True)
        self._goes_on.setChecked(turn is not None and turn.spent >= _BEGUN)
        self._goes_on.blockSignals(False)

    @property
    def _first(self) -> tuple[str, ...]:
        """Who speaks and goes on, whatever the order."""
        turn = None if self._view is None else self._view.run.round
        if turn is None or not (turn.turns or self._goes_on.isChecked()):
            return ()
        return turn.waiting[:1]

    def _proposals(self) -> tuple[Proposal, ...]:
        view = self._view
        if view is None or not self._pending:
            return ()
        earlier = () if view.mirrored else view.earlier
        made = proposals(view.run, view.names, earlier, self._seed)
        if not view.mirrored:
            return made
        return tuple(p if p.how is not Order.FAIR else Proposal(p.how, (), _SEEN) for p in made)

    def _choose(self, how: Order) -> None:
        if how is Order.DRAWN:
            self._seed = self._draw()
        found = next((p for p in self._proposals() if p.how is how and p.why_not is None), None)
        if found is not None:
            self._how, self._pending = how, found.waiting
            self._settle()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, person: str, by: int) -> None:
        order = list(self._pending)
        at = order.index(person)
        to = at + by
        if not len(self._first) <= min(at, to) <= max(at, to) < len(order):
            return
        order[at], order[to] = order[to], order[at]
        self._pending, self._how = tuple(order), Order.CHOSEN
        self._settle()

    def _settle(self) -> None:
        """Show what would be taken."""
        view = self._view
        if view is None:
            return
        first = self._first
        self._pending = (*first, *(p for p in self._pending if p not in first))
        say, possible = self._words.say, self._proposals()
        for made in possible:
            why = "" if made.why_not is None else say(made.why_not)
            self._ways[made.how].set_legal(not why, why)
        fair = next((p.why_not for p in possible if p.how is Order.FAIR), None)
        why_not = reason(view, Move.ORDER)
        told = why_not if why_not is not None else tr("Fair: {why}", why=fair or _HOW_FAIR)
        self._why.setText(say(told))
        for button in (*self._ways.values(), self._hint, self._button):
            button.setVisible(why_not is None)
        self._show_order(view, first)

    def _show_order(self, view: RunView, first: tuple[str, ...]) -> None:
        say, turn = self._words.say, view.run.round
        begun = self._pending and turn is not None and not turn.turns
        self._goes_on.setVisible(bool(begun))
        if begun and turn is not None:
            name = called(view, turn.waiting[0])
            self._goes_on.setText(say(tr("{name} speaks already and goes on", name=name)))
        names = {Order.CHOSEN: tr("The order, put by hand"), None: tr("The order as it is")}
        found = names.get(self._how) or tr("The order: {how}", how=WAYS[self._how or Order.SEAT])
        self._found.setText(say(found))
        self._found.setVisible(bool(self._pending))
        self.list.show_names(
            tuple(
                NameRow(
                    person,
                    say(called(view, person)),
                    say(tr("speaks now")) if person in first else "",
                    Sign.TRIANGLE if person in first else Sign.RING,
                    strong=person in first,
                )
                for person in self._pending
            )
        )

    def _take(self) -> None:
        if self._pending:
            self.taken.emit(self._pending, self._how or Order.CHOSEN)
