"""The form for a new meeting: which team, what to start from, when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.app.library import Library
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import ShortDate, tr
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import (
    HintedField,
    day_field,
    day_of,
    put_day,
    put_time,
    time_of,
)
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.meetings.proposing import proposed_when
from facilitator.ui.meetings.starts import LAST, choices, contents
from facilitator.ui.meetings.values import NewMeeting

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WIDE, _NARROW = 760, 480


class NewForm(Card):
    """Proposes what is likeliest: the last held meeting again, a week after the latest."""

    made = Signal(object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        self._words = words
        self._say = words.say
        self._lines: tuple[MeetingLine, ...] = ()
        self._teams: tuple[Team, ...] = ()
        self._library = Library()
        self._now = Moment(0)
        self._build()
        make = KeyButton(self._say(tr("Make the meeting")), "Enter", "primary", Sign.TRIANGLE)
        leave = KeyButton(self._say(tr("Not now")), "Esc")
        super().__init__(
            column(
                Heading(self._say(tr("New meeting"))),
                Columns(((self._team, 2), (self._start_from, 4)), _WIDE, 12),
                Columns(((self._on, 2), (self._from, 1), (self._to, 3)), _NARROW, 12),
                Flow(make, leave),
                gap=12,
            )
        )
        make.clicked.connect(self._make)
        leave.clicked.connect(self.left)
        self._team_combo.picked.connect(lambda _: self._propose())
        self._from_combo.picked.connect(lambda _: self._preview())
        self._start_time.timeChanged.connect(self._check)
        self._bell_time.timeChanged.connect(self._check)

    def show_choices(self, lines: tuple[MeetingLine, ...], teams: tuple[Team, ...]) -> None:
        """Know the teams and their meetings; what is being filled in stays."""
        self._lines, self._teams = lines, teams
        offered = tuple((team.id, team.name) for team in teams)
        chosen = self._team_combo.chosen()
        if chosen not in dict(offered):
            chosen = lines[0].team if lines else (teams[0].id if teams else "")
        self._team_combo.show_choices(offered, chosen)
        self._team.setVisible(len(teams) > 1)

    def show_library(self, library: Library, now: Moment) -> None:
        """Know the protocols and the day."""
        self._library, self._now = library, now

    def begin(self) -> None:
        """Propose afresh and put the cursor into the first field."""
        self._propose()
        (self._team_combo if len(self._teams) > 1 else self._from_combo).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field makes the meeting, Escape leaves the form."""
        if event.key() in _ENTER:
            self._make()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        say = self._say
        self._team_combo, self._from_combo = PlainCombo(), PlainCombo()
        self._team = LabelledField(say(tr("Which team?")), self._team_combo)
        self._start_from = HintedField(say(tr("Start from")), self._from_combo)
        self._day, self._start_time, self._bell_time = day_field(), HourField(), HourField()
        self._on = LabelledField(say(tr("On which day?")), self._day)
        self._from = LabelledField(say(tr("When do you start?")), self._start_time)
        self._to = LabelledField(say(tr("When must the room be empty?")), self._bell_time)

    def _last(self, *, held: bool) -> MeetingLine | None:
        """The team's latest meeting of all, or of those that were held."""
        team = self._team_combo.chosen()
        own = [
            line
            for line in self._lines
            if line.team == team and (line.stage is Stage.HELD or not held)
        ]
        return max(own, key=lambda line: (line.day, line.start), default=None)

    def _propose(self) -> None:
        last, today = self._last(held=False), self._now.civil
        people = next((len(t.active) for t in self._teams if t.id == self._team_combo.chosen()), 0)
        offered = choices(self._library, people, self._words)
        when = proposed_when(last, today)
        put_day(self._day, when.day)
        put_time(self._start_time, when.start)
        put_time(self._bell_time, when.bell)
        held = self._last(held=True)
        if held is not None:
            again = tr("The last meeting, {day}", day=ShortDate(held.day))
            offered = ((LAST, self._say(again)), *offered)
        self._from_combo.show_choices(offered, offered[0][0])
        self._preview()
        self._check()

    def _preview(self) -> None:
        inside = contents(self._from_combo.chosen(), self._library)
        self._start_from.show_hint(self._say(inside) if inside else "")

    def _check(self) -> bool:
        plan = Plan(start=time_of(self._start_time), bell=time_of(self._bell_time))
        problem = plan_problem(plan)
        self._to.show_error(self._say(problem) if problem else "")
        return problem is None

    def _make(self) -> None:
        if not self._check():
            self._bell_time.setFocus()
            return
        last, chosen = self._last(held=True), self._from_combo.chosen()
        self.made.emit(
            NewMeeting(
                self._team_combo.chosen(),
                chosen,
                day_of(self._day),
                time_of(self._start_time),
                time_of(self._bell_time),
                last.id if last is not None and chosen == LAST else "",
            )
        )
