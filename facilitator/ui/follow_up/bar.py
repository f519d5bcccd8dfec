"""Which register is shown, and what narrows and orders it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.register import EVERY_TEAM, REGISTERS, Order, Register, RegisterWish
from facilitator.domain.words import Text, tr
from facilitator.ui.follow_up.tell import ORDERS
from facilitator.ui.follow_up.values import FollowUpView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.search_line import SearchLine
from facilitator.ui.kit.tick_box import TickBox

SEARCH_KEY, CLEAR_KEY, SETTLED_KEY = "Ctrl+F", "Ctrl+Shift+F", "Ctrl+D"


class RegisterBar(QWidget):
    """`wished` carries a RegisterWish whenever one of its parts was changed.

    `refused` carries a Text where words were too many to look for.
    """

    wished = Signal(object)
    refused = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = self._say = words.say
        self._wish = RegisterWish()
        self.register = PlainCombo(say(tr("Register")))
        self.search = SearchLine(say(tr("Look here")), say(tr("Look here ({key})", key=SEARCH_KEY)))
        self.team = PlainCombo(say(tr("Whose")))
        self.owner = PlainCombo(say(tr("Who does it")))
        self.order = PlainCombo(say(tr("Order")))
        self.settled = TickBox(say(tr("Settled ones too ({key})", key=SETTLED_KEY)))
        self.clear = KeyButton(say(tr("Show all again")), CLEAR_KEY, "quiet", bind=True)
        parts = (self.register, self.search, self.team, self.owner, self.order, self.settled)
        self.setLayout(column(Flow(*parts, self.clear), gap=0))
        self.search.textEdited.connect(lambda text: self._tell(replace(self._wish, text=text)))
        self.search.refused.connect(self.refused)
        self.clear.clicked.connect(self._all)
        self.settled.clicked.connect(lambda on: self._tell(replace(self._wish, settled=on)))
        for combo in (self.register, self.team, self.owner, self.order):
            combo.picked.connect(lambda _key: self._picked())
        find = QShortcut(QKeySequence(SEARCH_KEY), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        QShortcut(QKeySequence(SETTLED_KEY), self).activated.connect(self.settled.click)

    def show_follow_up(self, view: FollowUpView) -> None:
        """Show what is wished for, and what else there is to choose."""
        wish = self._wish = view.wish
        if self.search.text() != wish.text:
            self.search.setText(wish.text)
        registers = tuple((each.value, REGISTERS[each]) for each in Register)
        self._choices(self.register, registers, wish.register.value)
        teams = ((key, tr("{name}", name=n)) for key, n in view.teams if key != view.open_team)
        every = (("", tr("The open team")), (EVERY_TEAM, tr("All teams")), *teams)
        self._choices(self.team, every, wish.team)
        people = ((key, tr("{name}", name=name)) for key, name in view.owners)
        self._choices(self.owner, (("", tr("Whoever does it")), *people), wish.owner)
        self._choices(self.order, tuple((o.value, ORDERS[o]) for o in Order), wish.order.value)
        self.settled.setChecked(wish.settled)
        self.clear.setVisible(wish.narrows)
        self.team.setVisible(len(view.teams) > 1)
        self.owner.setVisible(bool(view.owners))

    def _choices(
        self, combo: PlainCombo, choices: tuple[tuple[str, Text], ...], chosen: str
    ) -> None:
        combo.show_choices(tuple((key, self._say(text)) for key, text in choices), chosen)

    def _picked(self) -> None:
        register = Register(self.register.chosen())
        order, team = Order(self.order.chosen()), self.team.chosen()
        owner = self.owner.chosen() if register is self._wish.register else ""
        self._tell(replace(self._wish, register=register, order=order, team=team, owner=owner))

    def _all(self) -> None:
        self._tell(replace(self._wish, text="", owner=""))

    def _tell(self, wish: RegisterWish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.wished.emit(wish)
