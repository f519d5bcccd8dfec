"""Before the start: who is here, whether the room sees this screen, and Start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import starts
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.rail import AgendaRail, RailRow
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.people import TickList, people_of
from facilitator.ui.run.scroll import empty
from facilitator.ui.run.view import RunView
from facilitator.ui.theme import theme_of

_TWO_COLUMNS = 820
"""Effective width from which the cards stand side by side."""


class ReadyPage(QWidget):
    """`started` carries those who are ticked, in seat order."""

    started = Signal(tuple)
    mirror_answered = Signal(bool)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._meeting = ""
        self._columns = 0
        self._grid = QGridLayout(self)
        self._advice = PlainLabel(say(tr("Tick who is here, then start. More can come later.")))
        self.people = TickList()
        self._nobody = PlainLabel(
            say(tr("Nobody is expected yet. Names can be added while the meeting runs.")),
            tone="muted",
        )
        self._count = Heading(say(tr("Who is here?")))
        self.agenda = AgendaRail(say(tr("Agenda")))
        self.agenda.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._items = Heading(say(tr("Agenda")))
        self._norm = PlainLabel(tone="muted", typed=True)
        self.seen = ToggleButton(say(tr("Yes")), keys.cap(Deed.COUNT))
        self.unseen = ToggleButton(say(tr("No")), keys.cap(Deed.LEAVE))
        self.start = KeyButton(say(tr("Start")), keys.cap(Deed.PAUSE), "primary", Sign.TRIANGLE)
        self.start.setProperty("begins", True)  # where the window lets the keyboard begin
        group = QButtonGroup(self)
        for button in (self.seen, self.unseen):
            group.addButton(button)
        self._lay()
        self.people.ticked.connect(lambda _who, _here: self._tell())
        self.seen.clicked.connect(lambda: self.mirror_answered.emit(True))
        self.unseen.clicked.connect(lambda: self.mirror_answered.emit(False))
        self.start.clicked.connect(self.begin)

    def show_run(self, view: RunView) -> None:
        """Show the planned meeting; ticks that were set stay."""
        plan, say = view.meeting.plan, self._words.say
        people = people_of(view)
        if view.meeting.id != self._meeting:
            self._meeting = view.meeting.id
            self._expect(view)
        else:
            self.people.show_people(people, frozenset(self.people.here()))
        self._nobody.setVisible(not people)
        begins = starts(plan.items, plan.start)
        rows = tuple(
            RailRow(item.id, item.title, say(trn("{n} min", "{n} min", item.minutes)))
            for item in plan.items
        )
        self.agenda.show_rail(rows)
        ends = say(tr("ends at {time}", time=begins[-1])) if rows else ""
        self._items.show_heading(say(tr("Agenda")), ends)
        norm = plan.norm.strip()
        self._norm.setText(say(tr("Norm of the day: {norm}", norm=norm)) if norm else "")
        self._norm.setVisible(bool(norm))
        self.seen.setChecked(view.mirrored)
        self.unseen.setChecked(not view.mirrored)
        self._tell()

    def begin(self) -> None:
        """Wish the start."""
        self.started.emit(self.people.here())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters make the window narrow."""
        super().resizeEvent(event)
        self._arrange(2 if theme_of(self).effective(self.width()) >= _TWO_COLUMNS else 1)

    def _expect(self, view: RunView) -> None:
        plan = view.meeting.plan
        coming = {person.id for person in plan.expected} - set(plan.apologies)
        self.people.show_people(people_of(view), frozenset(coming))

    def _tell(self) -> None:
        here = len(self.people.here())
        say = self._words.say
        self._count.show_heading(
            say(tr("Who is here?")), say(trn("{n} person", "{n} people", here))
        )

    def _lay(self) -> None:
        say = self._words.say
        asked = column(
            PlainLabel(say(tr("Can the room see this screen?")), weight=600),
            PlainLabel(
                say(tr("Then it shows the room’s layout, and your notes stay yours.")), tone="muted"
            ),
            boxed(row(self.seen, self.unseen, None)),
            gap=8,
        )
        who = column(self._count, self.people, self._nobody, None, gap=8)
        plan = column(self._items, self.agenda, self._norm, gap=8)
        plan.setStretch(1, 1)
        head = row(self._advice, self.start)
        head.setStretch(0, 1)
        self._head = boxed(head)
        self._cards = (Card(who), Card(asked), Card(plan))
        self._grid.setContentsMargins(32, 16, 32, 24)
        self._grid.setSpacing(16)
        self._arrange(columns=2)

    def _arrange(self, columns: int) -> None:
        """Two columns of cards, or one below the other."""
        if columns == self._columns:
            return
        self._columns = columns
        grid = self._grid
        empty(grid)
        who, asked, plan = self._cards
        grid.addWidget(self._head, 0, 0, 1, columns)
        grid.addWidget(who, 1, 0)
        grid.addWidget(asked, 2, 0)
        if columns == 1:
            grid.addWidget(plan, 3, 0)
        else:
            grid.addWidget(plan, 1, 1, 2, 1)
        grid.setRowStretch(1, 1)
        for at in range(2):
            grid.setColumnStretch(at, 1 if at < columns else 0)
