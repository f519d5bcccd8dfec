"""Who will do it, and by when: the two answers that an action needs."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.figures import DayField
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.flow import FlowLayout
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.people_pick import PeoplePick

NEXT_MEETING = "next-meeting"
ON_A_DAY = "day"
NO_DATE = "none"
_A_WEEK = timedelta(days=7)


class WhoWhen(QWidget):
    """Two fields side by side, or stacked where they do not fit. Enter in any says `entered`.

    `changed` says that an answer is another one, whoever gave it.
    """

    entered = Signal()
    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        who = words.say(tr("Who will do it?"))
        self.who = PeoplePick(words, who)
        self.when = PlainCombo(words.say(tr("By when?")))
        self.day = DayField(words.say(tr("On which day?")), "d MMM yyyy")
        self.when.show_choices(
            (
                (NEXT_MEETING, words.say(tr("By next meeting"))),
                (ON_A_DAY, words.say(tr("By a day"))),
                (NO_DATE, words.say(tr("No date yet"))),
            ),
            NEXT_MEETING,
        )
        self._labels = (
            PlainLabel(who, tone="muted"),
            PlainLabel(words.say(tr("By when?")), tone="muted"),
        )
        self._dated = date.min
        self._here: tuple[tuple[str, str], ...] = ()
        self._beside: tuple[tuple[str, str], ...] = ()
        flow = FlowLayout(self, gap=8)
        flow.addWidget(boxed(column(self._labels[0], self.who, gap=4)))
        flow.addWidget(boxed(column(self._labels[1], self.when, gap=4)))
        flow.addWidget(self.day)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.day.hide()
        self.when.picked.connect(lambda key: self.day.setVisible(key == ON_A_DAY))
        self.who.picked.connect(self.changed)
        self.when.picked.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        for field in (self.who, self.when, self.day):
            field.installEventFilter(self)

    @property
    def due(self) -> date | None:
        """The day chosen, None when it is no day."""
        if self.when.chosen() != ON_A_DAY:
            return None
        picked = self.day.date()
        return date(picked.year(), picked.month(), picked.day())

    @property
    def next_meeting(self) -> bool:
        """Whether it is due by the next meeting."""
        return self.when.chosen() == NEXT_MEETING

    def show_people(self, people: tuple[tuple[str, str], ...], today: date) -> None:
        """Offer the people here; a day to choose begins a week from today."""
        self._here = people
        self._offer()
        if today != self._dated:
            self._dated = today
            start = today + _A_WEEK
            # Without a least day: it would refuse the 2 of a 26 that is being typed.
            self.day.setDate(QDate(start.year, start.month, start.day))

    def take_people(self, people: tuple[tuple[str, str], ...]) -> None:
        """Choose people by what was typed; who is not here is offered beside the others."""
        self._beside = tuple(person for person in people if person not in self._here)
        self._offer()
        self.who.choose(tuple(who for who, _ in people))

    def take_when(self, due: date | None, next_meeting: bool) -> None:
        """Choose a day or the next meeting by what was typed; neither: as at first."""
        if due is not None:
            self.day.setDate(QDate(due.year, due.month, due.day))
        key = ON_A_DAY if due is not None and not next_meeting else NEXT_MEETING
        self.when.setCurrentIndex(self.when.findData(key))
        self.day.setVisible(key == ON_A_DAY)

    def put_back(self, people: tuple[str, ...], due: date | None, next_meeting: bool) -> None:
        """Give the answers that were given before; who is not offered any more is not chosen."""
        self.who.choose(people)
        self.take_when(due, next_meeting)
        if due is None and not next_meeting:
            self.when.setCurrentIndex(self.when.findData(NO_DATE))

    def set_slim(self, slim: bool) -> None:
        """Without labels where height is short; the fields keep their names."""
        for label in self._labels:
            label.setVisible(not slim)

    def clear(self) -> None:
        """Ready for the next action: nobody, by next meeting."""
        self._beside = ()
        self._offer()
        self.who.choose(())
        self.when.setCurrentIndex(self.when.findData(NEXT_MEETING))
        self.day.hide()

    def _offer(self) -> None:
        self.who.show_people((*self._here, *self._beside))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the line from here too, unless a list is open."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self.entered.emit()
        return True
