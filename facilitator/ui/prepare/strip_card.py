"""The agenda against the bell, with what may be done with the whole plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout

from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.plan import Plan
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.prepare.hint_lines import HintLines
from facilitator.ui.prepare.strip_of import balance, is_over, strip_of
from facilitator.ui.prepare.view import HELD, PlanView
from facilitator.ui.theme import theme_of


class StripCard(Card):
    """Shows the balance and the strip. Its buttons wish to fit, start, rehearse, undo and redo."""

    start_wished = Signal()
    fit_wished = Signal()
    rehearse_wished = Signal()
    send_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()

    def __init__(self, words: Words) -> None:
        self._words = words
        self.balance = SignLabel(Sign.TICK, weight=600)
        self.undo = KeyButton(words.say(tr("Undo")), "Ctrl+Z", "quiet")
        self.redo = KeyButton(words.say(tr("Redo")), "Ctrl+Shift+Z", "quiet")
        self.fit_to_bell = KeyButton(
            words.say(tr("Fit to the bell")), "Ctrl+B", "plain", Sign.BELL, bind=True
        )
        self.rehearse = KeyButton(words.say(tr("Rehearse")), "Shift+F5", "quiet", bind=True)
        self.send = KeyButton(words.say(tr("Send out")), "Ctrl+E", "quiet", bind=True)
        self.start = KeyButton(
            words.say(tr("Start the meeting")), QKeySequence("F5"), "primary", bind=True
        )
        self.strip = TimeStrip(words.say(tr("Agenda against the bell")))
        tools = Flow(self.undo, self.redo, self.rehearse, self.send, self.fit_to_bell, self.start)
        self._head = row(self.balance, tools)
        self._head.setStretch(0, 1)
        self.hints = HintLines(words)
        super().__init__(column(self._head, self.strip, self.hints, gap=0), margins=(20, 8))
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)
        self.fit_to_bell.clicked.connect(self.fit_wished)
        self.rehearse.clicked.connect(self.rehearse_wished)
        self.send.clicked.connect(self.send_wished)
        self.start.clicked.connect(self.start_wished)

    def fit(self, narrow: bool) -> None:
        """Stand beside the buttons, or above them."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        # In a long language the buttons take a second line before the words take a fourth.
        self.balance.setMinimumWidth(0 if narrow else theme_of(self).em(15))

    def show_plan(self, view: PlanView) -> None:
        """Show how a plan stands against the bell, and what is possible now."""
        plan, say = view.plan, self._words.say
        self.hints.show_plan(view)
        over = is_over(plan)
        if view.held:
            self.balance.show_sign(Sign.TICK, say(HELD), "accent")
        else:
            self.balance.show_sign(_sign(plan), say(balance(plan)), "over" if over else "accent")
        # How it ran is told by Run and the minutes; the plan is not judged any more.
        self.strip.setVisible(not view.held)
        self.strip.show_strip(strip_of(plan, self._words))
        self.undo.set_legal(view.undoable, say(tr("There is nothing to undo.")))
        self.redo.set_legal(view.redoable, say(tr("There is nothing to redo.")))
        nothing = tr("Put one item on the agenda, then you can rehearse it.")
        self.rehearse.set_legal(bool(plan.items), say(nothing))
        first = HELD if view.held else tr("Put one item on the agenda, then it can be fitted.")
        self.fit_to_bell.set_legal(bool(plan.items) and not view.held, say(first))
        self.start.set_legal(view.legal_to_start and not view.held, say(_why_not(view)))


def _sign(plan: Plan) -> Sign:
    if is_over(plan):
        return Sign.OCTAGON
    return Sign.TICK if planned_minutes(plan.items) else Sign.RING


def _why_not(view: PlanView) -> Text:
    if view.held:
        return HELD
    wrong = view.why_not or plan_problem(view.plan)
    if wrong is not None:
        return wrong
    if view.plan.items:
        return tr("This meeting has begun already.")
    return tr("Put one item on the agenda, then the meeting can start.")
