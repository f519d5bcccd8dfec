"""Entering a reading: the day, what it came to, who was measured, and groups where there are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal, Reading
from facilitator.domain.goal_readings import questions
from facilitator.domain.goal_sentence import UNIT_NAMES
from facilitator.domain.number_text import read_number
from facilitator.domain.results_summary import FEWEST
from facilitator.domain.words import tr
from facilitator.ui.goals.entering import enter_goes_on
from facilitator.ui.goals.readings_groups import NO_COUNT, NO_NUMBER, Groups, counted
from facilitator.ui.goals.readings_words import mark_of, typed
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.tab_order import lead_through

_NARROW = 480


class ReadingForm(QWidget):
    """Asks for a reading. `kept` carries it, "" as its identity where it is a new one.

    What is not kept yet stays when the form is left, and is there when it is opened again.
    """

    kept = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._goal: Goal | None = None
        self._before: Reading | None = None
        self._today = date(2000, 1, 1)
        self._mark = mark_of(words)
        self._build()

    def begin(self, goal: Goal, reading: Reading | None, today: date) -> None:
        """Ask for a new reading of a goal, or about one that it has."""
        same = self._goal is not None and goal.id == self._goal.id
        unsaved = same and reading is None and self._before is None and self._typed()
        self._goal, self._before, self._today = goal, reading, today
        if not unsaved:
            self._show(reading, today)
        title = tr("Enter a reading") if reading is None else tr("Change a reading")
        self._title.setText(self._words.say(title))
        self._about.setText(goal.sentence.strip() or goal.title.strip())
        self._look()
        self._value_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self) -> None:
        """It was kept: the next one begins afresh."""
        self._goal = self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> bool:
        lines = (self._value_line, self._size_line, self._note_line)
        return any(line.text().strip() for line in lines) or not self._groups.empty

    def _show(self, reading: Reading | None, today: date) -> None:
        put_day(self._day, today if reading is None else reading.day)
        value, size = (None, None) if reading is None else (reading.value, reading.size)
        self._value_line.setText(typed(value, self._words))
        self._size_line.setText(typed(size, self._words))
        self._note_line.setText("" if reading is None else reading.note)
        self._groups.show_groups(() if reading is None else reading.groups)
        for field in (self._value, self._size):
            field.show_error("")

    def _reading(self) -> Reading | None:
        """The reading as it is typed, None while it has no value."""
        value = read_number(self._value_line.text(), self._mark)
        if value is None:
            return None
        before = self._before
        return Reading(
            "" if before is None else before.id,
            day_of(self._day),
            value,
            self._note_line.text().strip(),
            self._groups.groups(),
            counted(self._size_line.text()),
            "" if before is None else before.meeting,
        )

    def _look(self) -> None:
        """Ask about what is typed, without keeping anybody from it."""
        goal, reading = self._goal, self._reading()
        asked = () if goal is None or reading is None else questions(goal, reading, self._today)
        said = "\n".join(self._words.say(each) for each in asked)
        if said != self._asked.text():
            announce(self, said)
        self._asked.setText(said)
        self._asked.setVisible(bool(said))
        unit = "" if goal is None else goal.unit
        named = UNIT_NAMES.get(unit)
        self._unit.setText(unit if named is None else self._words.say(named))
        for field in (self._value, self._size):
            if field.error():
                self._check()
                return

    def _check(self) -> QWidget | None:
        """Say what is wrong; the first field that has to be mended, None for none."""
        say = self._words.say
        bad = read_number(self._value_line.text(), self._mark) is None
        self._value.show_error(say(NO_NUMBER) if bad else "")
        size = self._size_line.text()
        odd = bool(size.strip()) and counted(size) is None
        self._size.show_error(say(NO_COUNT) if odd else "")
        of_groups = self._groups.check()
        if bad:
            return self._value_line
        return self._size_line if odd else of_groups

    def _keep(self) -> None:
        wrong = self._check()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(self._reading())

    def _lead(self) -> None:
        """Tab comes through the groups in their place: Qt appends what is made late."""
        place = self.parentWidget()
        if place is not None:
            lead_through(place, self)

    def _build(self) -> None:
        say = self._words.say
        self._title = PlainLabel("", size="title", weight=600)
        self._about = PlainLabel("", tone="muted", typed=True)
        leave = KeyButton(say(tr("Back to the goal")), "Esc")
        head = row(self._title, leave)
        head.setStretch(0, 1)
        self._day = day_field()
        self._value_line, self._size_line, self._note_line = PlainLine(), PlainLine(), PlainLine()
        self._unit = PlainLabel("", tone="muted")
        on = LabelledField(say(tr("On which day?")), self._day)
        self._value = LabelledField(say(tr("What did it come to?")), self._value_line)
        self._size = LabelledField(say(tr("How many were measured?")), self._size_line)
        note = LabelledField(say(tr("Note")), self._note_line)
        self._asked = SignLabel(Sign.DIAMOND, "", tone="soon")
        self._groups = Groups(self._words)
        why = tr(
            "Where you looked at groups, name each with its value. Of a group with fewer than"
            " {fewest} nothing is shown. Put in no name of a pupil.",
            fewest=FEWEST,
        )
        more = KeyButton(say(tr("Add a group")), "Ins", bind=True)
        keep = KeyButton(say(tr("Keep the reading")), "Ctrl+Return", "primary", bind=True)
        measured = column(self._value, self._unit, gap=4)
        whole = column(
            head,
            self._about,
            Card(
                column(
                    Columns(((on, 2), (boxed(measured), 2), (self._size, 2)), _NARROW, 12),
                    note,
                    self._asked,
                    gap=12,
                )
            ),
            Card(
                column(
                    Heading(say(tr("Groups"))),
                    PlainLabel(say(why), tone="muted"),
                    self._groups,
                    Flow(more),
                    gap=12,
                )
            ),
            Flow(keep),
            None,
            gap=12,
            margins=(32, 20),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._day.dateChanged.connect(self._look)
        for line in (self._value_line, self._size_line, self._note_line):
            line.textChanged.connect(self._look)
            line.refused.connect(self.refused)
        enter_goes_on((self._value_line, self._size_line, self._note_line), self._keep)
        self._groups.changed.connect(self._look)
        self._groups.arranged.connect(self._lead)
        self._groups.refused.connect(self.refused)
        more.clicked.connect(self._groups.add)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)
