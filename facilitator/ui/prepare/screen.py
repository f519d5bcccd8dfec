"""The screen where a meeting is planned."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.prepare.agenda_panel import AgendaPanel
from facilitator.ui.prepare.check_panel import CheckPanel
from facilitator.ui.prepare.dates_panel import DatesPanel
from facilitator.ui.prepare.fit_card import FitCard
from facilitator.ui.prepare.head import HeadPanel
from facilitator.ui.prepare.library_panel import LibraryPanel
from facilitator.ui.prepare.people_panel import PeoplePanel
from facilitator.ui.prepare.scroll import LowPage
from facilitator.ui.prepare.strip_card import StripCard
from facilitator.ui.prepare.tray import TrayCard
from facilitator.ui.prepare.view import PlanView
from facilitator.ui.prepare.wishes import PlanWishes
from facilitator.ui.theme import theme_of

_NARROW, _SLIM = 1050, 700
"""Effective widths below which the library stands below the agenda, and the cards of people
below each other."""


class PrepareScreen(QWidget):
    """Shows a plan and wishes for another.

    `plan_wished` carries a new Plan and whether it is still being typed: a step of typing always
    ends with False, with a plan equal to the last one when nothing else changed. `refused`
    carries a Text to tell. `left_wished` carries a Plan, and the items that went out of it for the
    next meeting. `rehearse_wished` carries a Plan, and how many
    people there are when it expects none.
    """

    plan_wished = Signal(object, bool)
    left_wished = Signal(object, tuple)
    start_wished = Signal()
    rehearse_wished = Signal(object, int)
    send_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    refused = Signal(object)

    def __init__(
        self, words: Words, new_id: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._over: QWidget | None = None
        self.head = HeadPanel(words)
        self.strip = StripCard(words)
        self.tabs = QTabBar()
        self.agenda = AgendaPanel(words, new_id)
        self.people = PeoplePanel(words, new_id)
        self.dates = DatesPanel(words, new_id)
        self.checks = CheckPanel(words)
        self.tray = TrayCard(words)
        self.library = LibraryPanel(words, new_id)
        self.fitting = FitCard(words)
        self._wishes = PlanWishes(self.fitting, self)
        self._panels: tuple[QWidget, ...] = (self.agenda, self.people, self.dates, self.checks)
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.head.title)

    def show_plan(self, view: PlanView) -> None:
        """Show a plan. Fields that are being typed in keep their text."""
        self._wishes.show_plan(view)
        parts = (self.head, self.strip, self.agenda, self.people, self.dates, self.checks)
        for part in (*parts, self.tray, self.library):
            part.show_plan(view)
        self.fitting.show_plan(view.plan)
        items = len(view.plan.items)
        labels: tuple[Text, ...] = (
            trn("Agenda: {n} item", "Agenda: {n} items", items),
            self.people.label(view.plan),
            self.dates.label(view.plan),
            self.checks.label(view),
        )
        for at, label in enumerate(labels):
            if self.tabs.tabText(at) != self._words.say(label):
                self.tabs.setTabText(at, self._words.say(label))

    def put_over(self, page: QWidget) -> None:
        """Take in a page that can stand in the plan's place."""
        page.hide()
        self._lines.addWidget(page)

    def show_over(self, page: QWidget) -> None:
        """Show a page that was taken in, in the plan's place."""
        self._over = page
        self._scroll.hide()
        page.show()

    def show_over_nothing(self) -> None:
        """Show the plan again, with the keyboard on the button that brought the page."""
        page, self._over = self._over, None
        if page is not None:
            self._scroll.show()
            page.hide()
            if self.isVisible():
                self.strip.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the parts for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "library"):
            self._fit()

    def _lay_out(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self._words.say(tr("Parts of the plan")))
        left = column(self.tabs, *self._panels, gap=8)
        for at in range(len(self._panels)):
            self.tabs.addTab("")
            left.setStretch(at + 1, 1)
        self._beside = column(self.fitting, self.tray, self.library, gap=12)
        self._beside.setStretch(2, 1)
        self._lower = row(boxed(left), self._beside, gap=16)
        self._lower.setStretch(0, 1)
        self._content = column(self.head, self.strip, self._lower, gap=10, margins=(32, 4))
        self._content.setStretch(2, 1)
        self._content.setContentsMargins(32, 4, 32, 8)
        page = LowPage()
        page.setLayout(self._content)
        # Not before: shown without a parent, a panel is a window of its own for a moment.
        self._turn_to(0)
        page.setProperty("clear", "true")
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(self._scroll)

    def _wire(self) -> None:
        wishes = self._wishes
        wishes.plan_wished.connect(self.plan_wished)
        wishes.left_wished.connect(self.left_wished)
        wishes.held.connect(self.show_plan)
        wishes.fitted.connect(self._fit)
        for part in (self.head, self.agenda, self.people, self.dates):
            part.edited.connect(wishes.edit)
            part.refused.connect(self.refused)
        for quiet in (self.checks, self.strip.hints, self.tray):
            quiet.edited.connect(wishes.edit)
        for source in (self.library.insert_wished, self.tray.put_wished):
            source.connect(self._insert)
        self.tray.emptied.connect(self._to_agenda)
        self.agenda.table.agenda.inserted.connect(self._insert_at)
        self.library.search.refused.connect(self.refused)
        self.library.rehearse_wished.connect(self.rehearse_wished)
        self.strip.rehearse_wished.connect(self._rehearse)
        self.strip.send_wished.connect(self.send_wished)
        self.strip.start_wished.connect(self.start_wished)
        self.strip.fit_wished.connect(lambda: wishes.fit_to_bell())
        self.fitting.chosen.connect(wishes.choose_way)
        self.strip.undo_wished.connect(self.undo_wished)
        self.strip.redo_wished.connect(self.redo_wished)
        self.tabs.currentChanged.connect(self._turn_to)
        self._key("Ctrl+Z", self.undo_wished.emit)
        self._key("Ctrl+Shift+Z", self.redo_wished.emit)
        # For laptops whose function keys need Fn, the same as in the other rooms.
        self._key("Ctrl+Shift+P", self.strip.start.click)
        # From wherever the keyboard is; no line of text needs this key.
        self._key("Ins", self._add)
        self._key("Ctrl+PgDown", lambda: self._turn(1))
        self._key("Ctrl+PgUp", lambda: self._turn(-1))

    def _key(self, key: str, call: Callable[[], object]) -> None:
        # Only while the plan is in sight.
        shortcut = QShortcut(QKeySequence(key), self._scroll)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)

    def _insert(self, items: tuple[Item, ...]) -> None:
        self.tabs.setCurrentIndex(0)
        self.agenda.insert(items)

    def _to_agenda(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.agenda.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert_at(self, protocol: str, at: int) -> None:
        item = self.library.item_of(protocol)
        if item is not None:
            self.agenda.insert_at((item,), at)

    def _add(self) -> None:
        """Add to what is shown: an item or a date."""
        adds: dict[QWidget, KeyButton] = {self.agenda: self.agenda.add, self.dates: self.dates.add}
        button = adds.get(self._panels[self.tabs.currentIndex()])
        if button is not None:
            button.click()

    def _rehearse(self) -> None:
        self.rehearse_wished.emit(self._wishes.plan, self._wishes.people)

    def _turn_to(self, at: int) -> None:
        # Hidden ones take no room: a stack would be as high as the highest of them.
        for place, panel in enumerate(self._panels):
            panel.setVisible(place == at)

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        effective = theme_of(self).effective(self.width())
        narrow = effective < _NARROW
        direction = QBoxLayout.Direction
        self._lower.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.head.fit(self.width())
        self.library.fit(below=narrow)
        if narrow and self._beside.indexOf(self.fitting) >= 0:
            self._content.insertWidget(2, self.fitting)
        elif not narrow and self._beside.indexOf(self.fitting) < 0:
            self._beside.insertWidget(0, self.fitting)
        for card in (self.fitting, self.tray):
            card.fit(0 if narrow else self.library.maximumWidth())
        self.people.fit(effective < _SLIM)
        self.strip.fit(effective < _SLIM)
        self.agenda.table.grow(narrow)
        self.dates.table.grow(narrow)
        self.checks.grow(narrow)
        self.agenda.own.fit(effective < _SLIM)
