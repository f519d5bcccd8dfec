"""Where a step leads on to: another protocol, or the form of a goal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.replan import led_on
from facilitator.domain.run import Move
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.asking import GOAL, leads_on
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.view import RunView


class LeadingCard(Card):
    """Says in a step with a hand-over where it leads; it never takes the focus by itself.

    `led_on` carries the identity of a protocol, `goal_wished` asks for the form of a goal.
    `choice_wished` carries the names of the protocols to choose from, `done` gives the focus back.
    """

    wished = Signal(object)
    led_on = Signal(str)
    goal_wished = Signal()
    choice_wished = Signal(object)
    done = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        say = words.say
        self._say = say
        self._view: RunView | None = None
        self._head = SignLabel(Sign.ONWARD, "", weight=600, wrap=True)
        self._go = KeyButton("", keys.cap(Deed.LEAD_ON))
        self._go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._deeds = Flow(self._go)
        super().__init__(column(self._head, self._deeds, gap=4), "soft", (16, 8), parent)
        self._head.set_tone("on_accent_soft")
        self.setAccessibleName(say(tr("Where this step leads on to")))
        self._go.clicked.connect(lambda: self.wished.emit(Deed.LEAD_ON))
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Show where the step under way leads, or nothing."""
        self._view = view
        segment = view.segment
        if segment is None or segment.hand_over is None or not view.live:
            self._show_or_hide(False)
            return
        came = self._came(view)
        self._head.setText(self._say(_shown(view, came)))
        self._go.setText(self._say(_deed(view)))
        self._deeds.setVisible(not came)
        self._show_or_hide(True)

    def lead_on(self) -> None:
        """What the key does: put the protocol in, ask for one, or ask for the goal."""
        view = self._view
        if view is None or view.segment is None or Move.LEAD_ON not in view.moves:
            return
        to = view.segment.hand_over
        if to is not None and to.to == GOAL:
            self.goal_wished.emit()
        elif self._came(view):
            announce(self, self._head.text())
        elif to is not None and to.id in view.protocols:
            self._lead_to(to.id)
        else:
            self.choice_wished.emit(view.protocols)

    def choose(self, protocol: str) -> None:
        """A protocol was chosen from the list."""
        self._lead_to(protocol)
        self.done.emit()

    def _lead_to(self, protocol: str) -> None:
        self.led_on.emit(protocol)
        announce(self, self._head.text())

    def _came(self, view: RunView) -> str:
        """What the step has led on to already, "" for nothing."""
        items = led_on(view.meeting.log.events, view.run.current)
        names = (s.item_title for s in view.run.segments if s.item in items)
        return next(names, "")

    def _show_or_hide(self, wanted: bool) -> None:
        if self.isHidden() == wanted:
            if not wanted and holds_focus(self):
                self.done.emit()
            self.setVisible(wanted)


def _shown(view: RunView, came: str) -> Text:
    if came:
        return tr("“{name}” comes right after this step", name=came)
    return leads_on(view) or tr("This step leads on to another protocol")


def _deed(view: RunView) -> Text:
    to = view.segment.hand_over if view.segment is not None else None
    if to is not None and to.to == GOAL:
        named = view.item is not None and view.item.goal
        return tr("Go on with the goal") if named else tr("Write the goal")
    if to is not None and to.id in view.protocols:
        return tr("Put it in after this step")
    return tr("Choose a protocol")
