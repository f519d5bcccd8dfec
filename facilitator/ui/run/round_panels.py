"""The panels about who speaks and who works together, and what they wish for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.ui.run.drawer import Drawer
from facilitator.ui.run.groups_panel import GroupsPanel
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.order_panel import OrderPanel
from facilitator.ui.run.view import RunView
from facilitator.ui.run.voice_panels import GivePanel, HandPanel


class RoundPanels(QObject):
    """Puts its panels into a drawer; `ordered` and `given` put them away again.

    `ordered` carries the order and how it was found, `given` and `hand` a person, `regrouped`
    groups; `redrawn` and `groups_shown` carry nothing.
    """

    ordered = Signal(tuple, object)
    given = Signal(str)
    hand = Signal(str)
    redrawn = Signal()
    regrouped = Signal(object)
    groups_shown = Signal()

    def __init__(self, words: Words, drawer: Drawer) -> None:
        super().__init__(drawer)
        self.order = OrderPanel(words)
        self.give = GivePanel(words)
        self.hands = HandPanel(words)
        self.groups = GroupsPanel(words)
        for panel in (self.order, self.give, self.hands, self.groups):
            drawer.add_panel(panel)
        self.order.taken.connect(lambda *_: drawer.close_panel())
        self.order.taken.connect(self.ordered)
        self.give.given.connect(lambda _: drawer.close_panel())
        self.give.given.connect(self.given)
        self.hands.toggled.connect(self.hand)
        self.groups.redrawn.connect(self.redrawn)
        self.groups.regrouped.connect(self.regrouped)
        self.groups.shown.connect(drawer.close_panel)
        self.groups.shown.connect(self.groups_shown)

    @property
    def places(self) -> Mapping[Deed, tuple[QWidget, QWidget]]:
        """The panel of each deed, and where the keyboard begins in it."""
        return {
            Deed.ORDER: (self.order, self.order.list),
            Deed.GIVE: (self.give, self.give.list),
            Deed.HAND_LIST: (self.hands, self.hands.list),
            Deed.GROUPS: (self.groups, self.groups.list),
        }

    def show_run(self, view: RunView) -> None:
        """Show the meeting as it is."""
        self.order.show_run(view)
        self.give.show_run(view)
        self.hands.show_run(view)
        self.groups.show_run(view)
