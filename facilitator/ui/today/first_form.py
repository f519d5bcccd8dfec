"""The form that leads to the first meeting, with what it says while it is filled in."""

from __future__ import annotations

from datetime import time
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, clean_name, make_team, plan_problem, split_names
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment, minutes_between
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import (
    SLOT,
    HintedField,
    bell_after,
    day_field,
    day_of,
    next_five,
    put_day,
    put_time,
    time_of,
)
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.meetings.starts import WEEKLY, choices, contents
from facilitator.ui.today.start_now import START_NOW_KEY
from facilitator.ui.today.values import FirstMeeting, StartNow

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROOMY = 420


class FirstForm(Card):
    """Team, people, when, what for. What was typed stays until the meeting is made."""

    made = Signal(object)
    started = Signal(object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._say = words.say
        self._now = Moment(0)
        self._library = Library()
        self._moved = False
        self._bell_moved = False
        self._build()
        make = KeyButton(self._say(tr("Make the meeting")), "Enter", "primary", sign=Sign.TRIANGLE)
        start = KeyButton(self._say(tr("Start now")), START_NOW_KEY, bind=True)
        super().__init__(
            column(
                PlainLabel(
                    self._say(tr("Your first meeting, in two minutes")), size="title", weight=600
                ),
                PlainLabel(
                    self._say(tr("A few answers are enough. All can be changed later.")),
                    tone="muted",
                ),
                self.team,
                self.people,
                Columns(((self.day, 3), (self.start, 3), (self.bell, 4)), _ROOMY, 12),
                self.kind,
                Flow(make, start),
                gap=12,
            ),
            margins=(28, 24),
        )
        make.clicked.connect(self._make)
        start.clicked.connect(self._start)
        self._listen()

    def show_first(self, now: Moment, library: Library) -> None:
        """Take the time of day and the protocols; what a person has set stays."""
        self._now, self._library = now, library
        at = now.civil
        if not self._moved and not self._editing():
            put_day(self._day, at.date())
            put_time(self._start_time, next_five(at.time()))
            self._follow()
        self._count()

    def take_name(self, name: str) -> None:
        """Take over a team's name that was being typed elsewhere."""
        if name and not self._team_line.text():
            self._team_line.setText(name)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._team_line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field makes the meeting."""
        if event.key() in _ENTER:
            self._make()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        say = self._say
        self._team_line = PlainLine(limit=LONGEST_NAME)
        self._team_line.setProperty("begins", True)
        self.team = LabelledField(say(tr("What is the team called?")), self._team_line)
        self._people_line = PlainLine()
        self.people = HintedField(say(tr("Who meets?")), self._people_line)
        self._day, self._start_time, self._bell_time = day_field(), HourField(), HourField()
        self.day = LabelledField(say(tr("On which day?")), self._day)
        self.start = LabelledField(say(tr("Start at")), self._start_time)
        self.bell = HintedField(say(tr("Room empty by")), self._bell_time)
        # Beside each other there is room for few words; whoever hears them hears the question.
        self._start_time.setAccessibleName(say(tr("When do you start?")))
        self._bell_time.setAccessibleName(say(tr("When must the room be empty?")))
        self._kinds = PlainCombo()
        self.kind = HintedField(say(tr("What is it for?")), self._kinds)

    def _listen(self) -> None:
        for field, line in ((self.team, self._team_line), (self.people, self._people_line)):
            line.refused.connect(lambda text, to=field: to.show_error(self._say(text)))
            line.textChanged.connect(lambda _, to=field: to.show_error(""))
        self._people_line.textChanged.connect(self._count)
        self._kinds.picked.connect(lambda _: self._preview())
        self._day.dateChanged.connect(self._move)
        self._start_time.timeChanged.connect(self._move)
        self._bell_time.timeChanged.connect(self._move_bell)

    def _editing(self) -> bool:
        return any(f.hasFocus() for f in (self._day, self._start_time, self._bell_time))

    def _move(self) -> None:
        self._moved = True
        self._follow()

    def _follow(self) -> None:
        """The bell keeps its distance from the start until it is set by hand."""
        if not self._bell_moved:
            put_time(self._bell_time, bell_after(time_of(self._start_time)))
        self._tell_slot()

    def _move_bell(self) -> None:
        self._bell_moved = self._moved = True
        self._tell_slot()

    def _tell_slot(self) -> None:
        minutes = minutes_between(time_of(self._start_time), time_of(self._bell_time))
        if minutes > 0:
            hint = trn("{n} minute", "{n} minutes", minutes)
            self.bell.show_hint(self._say(hint))
            self.bell.show_error("")

    def _count(self) -> None:
        people = len(split_names(self._people_line.text()))
        if people:
            hint = trn(
                "First names with commas: {n} person so far",
                "First names with commas: {n} people so far",
                people,
            )
        else:
            hint = tr("First names with commas, such as Ana, Ben, Carys")
        self.people.show_hint(self._say(hint))
        offered = choices(self._library, people, self._words)
        self._kinds.show_choices(offered, self._kinds.chosen() or WEEKLY)
        if self._kinds.currentIndex() < 0 and offered:
            self._kinds.setCurrentIndex(0)
        self._preview()

    def _preview(self) -> None:
        inside = contents(self._kinds.chosen(), self._library)
        self.kind.show_hint(self._say(inside) if inside else "")

    def _make(self) -> None:
        start, bell = time_of(self._start_time), time_of(self._bell_time)
        if self._wrong(start, bell):
            return
        names = split_names(self._people_line.text())
        team = clean_name(self._team_line.text())
        kind = self._kinds.chosen()
        self.made.emit(FirstMeeting(team, names, day_of(self._day), start, bell, kind))

    def _start(self) -> None:
        """Start at once: with the bell as it stands if that is to come today, else as long."""
        at = self._now.civil
        start, bell = time_of(self._start_time), time_of(self._bell_time)
        if day_of(self._day) != at.date() or minutes_between(at.time(), bell) <= 0:
            bell = bell_after(at.time(), max(1, minutes_between(start, bell)) or SLOT)
        if self._wrong(at.time(), bell):
            return
        names = split_names(self._people_line.text())
        self.started.emit(StartNow("", clean_name(self._team_line.text()), bell, names))

    def _wrong(self, start: time, bell: time) -> bool:
        """Say what is wrong at its field and go to the first one; whether anything is."""
        problems: tuple[tuple[LabelledField, QWidget, Text | None], ...] = (
            (self.team, self._team_line, _name_problem(self._team_line.text())),
            (self.people, self._people_line, _people_problem(self._people_line.text())),
            (self.bell, self._bell_time, plan_problem(Plan(start=start, bell=bell))),
        )
        first: QWidget | None = None
        for field, line, text in problems:
            field.show_error(self._say(text) if text else "")
            if text and first is None:
                first = line
        if first is not None:
            first.setFocus()
        return first is not None


def _name_problem(name: str) -> Text | None:
    try:
        clean_name(name)
    except UserError as error:
        return error.text
    return None


def _people_problem(people: str) -> Text | None:
    """Why these names cannot be members; a long one is refused here before it would be cut."""
    parts = people.replace(";", ",").split(",")
    long = [part for part in parts if len(part.strip()) > LONGEST_NAME]
    numbers = count()
    try:
        for part in long:
            clean_name(part)
        make_team("-", split_names(people), lambda: str(next(numbers)))
    except UserError as error:
        return error.text
    return None
