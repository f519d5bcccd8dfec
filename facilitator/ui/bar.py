"""The bar along the top: whose place this is, its tabs, what a screen puts there, and Saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Bar, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.rooms import BESIDE, HOUSE, JOURNEY, Room, room_name
from facilitator.ui.theme import theme_of

if TYPE_CHECKING:
    from facilitator.app.ports import Words

ROOMY = 1150
"""Effective width from which the running meeting's tabs stand in the bar."""
NARROW = 820
"""Effective width below which Find, and the title of a running meeting, have no room."""


class BarView(NamedTuple):
    """What the bar says. `meeting` is the title of the open meeting, "" when none is.

    `legal` are the rooms that can be entered now; `slim` puts the meeting's own tabs into the
    bar, as while it runs.
    """

    team: str
    room: Room
    meeting: str = ""
    legal: frozenset[Room] = frozenset(HOUSE)
    slim: bool = False


class RoomTabs(QTabBar):
    """Tabs of a few rooms; `chosen` tells the one that a person went to.

    Rooms that are `unseen` have a tab that is never shown: while one is open, no tab is marked.
    """

    chosen = Signal(object)

    def __init__(
        self, rooms: tuple[Room, ...], words: Words, name: str, unseen: tuple[Room, ...] = ()
    ) -> None:
        super().__init__()
        self._rooms = (*rooms, *unseen)
        self._unseen = unseen
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for room in self._rooms:
            self.setTabVisible(self.addTab(words.say(room_name(room))), room not in unseen)
        self.tabBarClicked.connect(self._clicked)
        self.currentChanged.connect(self._changed)
        self._showing = False

    def show_room(self, room: Room, legal: frozenset[Room]) -> None:
        """Mark the room that is open; rooms that cannot be entered are muted."""
        self._showing = True
        for at, each in enumerate(self._rooms):
            can = each in legal and each not in self._unseen
            self.setTabEnabled(at, can or each is room)
        if room in self._rooms:
            self.setCurrentIndex(self._rooms.index(room))
        self._showing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs; where none is marked, the focus is a frame around them all."""
        if self.isTabVisible(self.currentIndex()):
            super().paintEvent(event)
            return
        # The names of QStyle take long to make, and the first screen always has a tab marked.
        painter = QtWidgets.QStylePainter(self)
        for at in range(self.count() - len(self._unseen)):
            option = QtWidgets.QStyleOptionTab()
            self.initStyleOption(option, at)
            painter.drawControl(QtWidgets.QStyle.ControlElement.CE_TabBarTab, option)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme_of(self).colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _clicked(self, at: int) -> None:
        # A click on the tab that is marked already still leads there, from another bar's room.
        if 0 <= at < len(self._rooms) and self.isTabEnabled(at) and at == self.currentIndex():
            self.chosen.emit(self._rooms[at])

    def _changed(self, at: int) -> None:
        if not self._showing and 0 <= at < len(self._rooms):
            self.chosen.emit(self._rooms[at])


class TopBar(Bar):
    """Team, tabs, a place for the running meeting's end, Saved, Find and Menu."""

    chosen = Signal(object)
    find_wished = Signal()
    menu_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        self._words = words
        self._slim = False
        self._name = PlainLabel(weight=600, elide=True, typed=True)
        self.house = RoomTabs(
            HOUSE, words, words.say(tr("Places")), unseen=(*BESIDE, Room.PROTOCOL)
        )
        self.journey = RoomTabs(JOURNEY, words, words.say(tr("This meeting")))
        self._place = QHBoxLayout()
        self._saved = SignLabel(Sign.TICK, "", tone="muted", wrap=False)
        self._find = KeyButton(words.say(tr("Find")), "Ctrl+K", "quiet")
        self.menu_button = KeyButton(words.say(tr("Menu")), "F10", "quiet", Sign.LINES)
        super().__init__(
            row(
                self._name,
                12,
                self.house,
                self.journey,
                None,
                self._place,
                None,
                self._saved,
                self._find,
                self.menu_button,
                gap=8,
            ),
            parent,
        )
        self._saved.hide()
        self.house.chosen.connect(self.chosen)
        self.journey.chosen.connect(self.chosen)
        self._find.clicked.connect(self.find_wished)
        self.menu_button.clicked.connect(self.menu_wished)

    def show_bar(self, view: BarView) -> None:
        """Show whose place this is and which tabs lead where."""
        self._slim = view.slim
        self._name.setText(view.meeting if view.slim else view.team)
        self.house.setVisible(not view.slim)
        self._fit()
        self.house.show_room(Room.MEETINGS if view.room in JOURNEY else view.room, view.legal)
        self.journey.show_room(view.room, view.legal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the meeting's tabs, or not."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make the window narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_find"):
            self._fit()

    def put(self, widget: QWidget | None) -> None:
        """Put a screen's own widget into the middle of the bar, or take it out."""
        while self._place.count():
            held = self._place.takeAt(0)
            old = held.widget() if held is not None else None
            if old is not None and old is not widget:
                old.hide()
        if widget is not None:
            self._place.addWidget(widget, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
            widget.show()

    def _fit(self) -> None:
        """In a narrow window the menu alone leads to Find and to a running meeting's tabs."""
        effective = theme_of(self).effective(self.width())
        self.journey.setVisible(self._slim and effective >= ROOMY)
        self._find.setVisible(not self._slim and effective >= NARROW)
        self._name.setVisible(not self._slim or effective >= NARROW)

    def show_saved(self, text: str, *, failing: bool = False) -> None:
        """Say when all was last saved, or since when it is not."""
        sign = Sign.OCTAGON if failing else Sign.TICK
        self._saved.setVisible(bool(text))
        self._saved.show_sign(sign, text, "over" if failing else "muted")
