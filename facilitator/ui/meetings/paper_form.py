"""A meeting that was held on paper: what is known of it, typed in afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.overview import MeetingLine
from facilitator.app.paper_draft import PaperDraft, as_text, read
from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment, later
from facilitator.domain.words import ShortDate, tr
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainEdit, PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.meetings.asked import (
    SLOT,
    LinesEdit,
    day_field,
    day_of,
    put_day,
    put_time,
    time_of,
)
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.meetings.tell import title_of
from facilitator.ui.meetings.values import Paper
from facilitator.ui.typing import Typist

MOST_PEOPLE = 40
_NARROW, _WIDE = 480, 760


class PaperForm(QWidget):
    """Asks for the day, the times, who was there, and the lines, one each; no other times.

    What was typed stays until it is saved: `drafted` carries the meeting and the draft as it is,
    `asked` the meeting whose draft is wanted by `restore`.
    """

    saved = Signal(object)
    refused = Signal(object)
    left = Signal()
    drafted = Signal(str, str)
    asked = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self._meeting: str | None = None
        self._teams: Mapping[str, Team] = {}
        self._people: tuple[str, ...] = ()
        self._touched = False
        self._showing = False
        self._build()
        for field in (self._start, self._end):
            field.timeChanged.connect(self._check)
            field.timeChanged.connect(self._draft)
        self._day.dateChanged.connect(self._draft)
        for box in self._boxes:
            box.toggled.connect(self._draft)
        self._typists = tuple(Typist(field) for field in self._texts)
        for typist in self._typists:
            typist.typed.connect(self._draft)
            typist.settled.connect(self._draft)
        self._team_combo.picked.connect(lambda _: self._show_people())

    def begin(
        self, line: MeetingLine | None, teams: tuple[Team, ...], team: str, now: Moment
    ) -> None:
        """Ask about a planned meeting, or about one that nobody planned here."""
        meeting = "" if line is None else line.id
        self._teams = {each.id: each for each in teams}
        anew = meeting != self._meeting
        if anew:
            self._settle()
            self._showing = True
            self._begin_anew(line, now)
            self._touched = False
        self._meeting = meeting
        offered = tuple((each.id, each.name) for each in teams)
        of = line.team if line is not None else self._team_combo.chosen() or team
        self._team_combo.show_choices(offered, of)
        self._team.setVisible(line is None and len(teams) > 1)
        self._what.setVisible(line is not None)
        self._show_people(keep=True)
        self._showing = False
        self._day.setFocus()
        if anew:
            self.asked.emit(meeting)

    def restore(self, meeting: str, text: str) -> None:
        """Put a draft back, unless another meeting is meant by now or somebody types already."""
        draft = read(text)
        if draft is None or meeting != self._meeting:
            return
        if self._touched or any(typist.busy for typist in self._typists):
            return
        self._showing = True
        if not meeting and draft.team in self._teams:
            offered = tuple((each.id, each.name) for each in self._teams.values())
            self._team_combo.show_choices(offered, draft.team)
            self._show_people()
        put_day(self._day, draft.day)
        put_time(self._start, draft.start)
        put_time(self._end, draft.end)
        for person, box in zip(self._people, self._boxes, strict=False):
            box.setChecked(person not in draft.absent)
        typed = (draft.guests, draft.apologies, draft.notes, draft.decisions, draft.actions)
        for typist, words in zip(self._typists, typed, strict=True):
            typist.show_text(words)
        self._showing = False
        self._check()

    def done(self) -> None:
        """It was saved: the next one begins afresh."""
        self._settle()
        self._meeting = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        for typist in self._typists:
            typist.settle()

    def _draft(self, *_: object) -> None:
        """Tell the form as it is now, where a person changed something in it."""
        if self._showing or self._meeting is None:
            return
        self._touched = True
        pairs = zip(self._people, self._boxes, strict=False)
        draft = PaperDraft(
            self._team_combo.chosen(),
            day_of(self._day),
            time_of(self._start),
            time_of(self._end),
            tuple(person for person, box in pairs if not box.isChecked()),
            *(typist.text for typist in self._typists),
        )
        self.drafted.emit(self._meeting, as_text(draft))

    def _begin_anew(self, line: MeetingLine | None, now: Moment) -> None:
        today = now.civil.date()
        if line is None:
            put_day(self._day, today)
            end = now.civil.time().replace(second=0, microsecond=0)
            put_time(self._end, end)
            put_time(self._start, later(end, -SLOT) if end.hour else end)
        else:
            put_day(self._day, min(line.day, today))
            put_time(self._start, line.start)
            put_time(self._end, line.bell)
            title = tr("{title}, {day}", title=title_of(line), day=ShortDate(line.day))
            self._what.setText(self._say(title))
        for typist in self._typists:
            typist.show_text("")
        for box in self._boxes:
            box.setChecked(True)
        self._team_combo.show_choices((), "")
        self._check()

    def _show_people(self, *, keep: bool = False) -> None:
        team = self._teams.get(self._team_combo.chosen())
        people = () if team is None else team.active[:MOST_PEOPLE]
        fresh = tuple(person.id for person in people)
        if fresh != self._people and not keep:
            for box in self._boxes:
                box.setChecked(True)
        self._people = fresh
        for at, box in enumerate(self._boxes):
            box.setText(people[at].name if at < len(people) else "")
            box.setVisible(at < len(people))

    def _check(self) -> bool:
        plan = Plan(start=time_of(self._start), bell=time_of(self._end))
        problem = plan_problem(plan)
        self._to.show_error(self._say(problem) if problem else "")
        return problem is None

    def _save(self) -> None:
        if not self._check():
            self._end.setFocus()
            return
        pairs = zip(self._people, self._boxes, strict=False)
        self.saved.emit(
            Paper(
                self._team_combo.chosen(),
                self._meeting or "",
                day_of(self._day),
                time_of(self._start),
                time_of(self._end),
                tuple(person for person, box in pairs if box.isChecked()),
                _lines(self._notes),
                _lines(self._decisions),
                _lines(self._actions),
                _names(self._guests),
                _names(self._apologies),
            )
        )

    def _build(self) -> None:
        say = self._say
        self._team_combo = PlainCombo()
        self._team = LabelledField(say(tr("Which team?")), self._team_combo)
        self._day, self._start, self._end = day_field(), HourField(), HourField()
        on = LabelledField(say(tr("On which day?")), self._day)
        at = LabelledField(say(tr("When did it start?")), self._start)
        self._to = LabelledField(say(tr("When did it end?")), self._end)
        self._boxes = [TickBox("", on=True) for _ in range(MOST_PEOPLE)]
        self._notes, self._decisions, self._actions = LinesEdit(), LinesEdit(), LinesEdit()
        self._guests, self._apologies = PlainLine(), PlainLine()
        self._texts = (
            self._guests,
            self._apologies,
            self._notes,
            self._decisions,
            self._actions,
        )
        commas = say(tr("Names with commas between them."))
        guests = LabelledField(say(tr("Guests")), self._guests, commas)
        sorry = LabelledField(say(tr("Apologies")), self._apologies, commas)
        each = say(tr("One a line."))
        notes = LabelledField(say(tr("Notes")), self._notes, each)
        decisions = LabelledField(say(tr("Decisions")), self._decisions, each)
        told = say(tr("One a line, with who and by when: Copy the texts @Ana by Friday."))
        actions = LabelledField(say(tr("Actions")), self._actions, told)
        for edit in self._texts:
            edit.refused.connect(self.refused)
        save = KeyButton(say(tr("Save the meeting")), "Ctrl+Return", "primary", bind=True)
        leave = KeyButton(say(tr("Back to the meetings")), "Esc")
        head = row(PlainLabel(say(tr("Held on paper")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        self._what = PlainLabel("", weight=600)
        about = say(tr("Only what you know goes in: no step gets a time that nobody took."))
        who = PlainLabel(say(tr("Who was there?")), tone="muted")
        whole = column(
            head,
            PlainLabel(about, tone="muted"),
            self._what,
            Card(
                column(
                    Columns(((self._team, 2), (on, 2), (at, 1), (self._to, 3)), _NARROW, 12),
                    who,
                    Flow(*self._boxes),
                    Columns(((guests, 1), (sorry, 1)), _NARROW, 12),
                    gap=12,
                )
            ),
            Card(column(Columns(((notes, 1), (decisions, 1), (actions, 1)), _WIDE, 12))),
            Flow(save),
            None,
            gap=12,
            margins=(32, 20),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        save.clicked.connect(self._save)
        leave.clicked.connect(self.left)


def _names(line: PlainLine) -> tuple[str, ...]:
    names = (name.strip() for name in re.split("[,;،、]", line.text()))
    return tuple(name for name in names if name)


def _lines(edit: PlainEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in edit.toPlainText().splitlines())
    return tuple(line for line in lines if line)
