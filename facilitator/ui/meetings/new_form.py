"""The form for a new meeting: which team, what to start from, when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.app.keeping import Starts
from facilitator.app.library import Library
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.app.teams import plan_problem
from facilitator.domain.agenda import Item
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.template import Template
from facilitator.domain.time import Moment
from facilitator.domain.words import ShortDate, tr, trn
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import (
    HintedField,
    bell_after,
    day_field,
    day_of,
    put_day,
    put_time,
    time_of,
)
from facilitator.ui.meetings.carried_list import CarriedList
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.meetings.proposing import proposed_when
from facilitator.ui.meetings.repeat_fields import RepeatFields
from facilitator.ui.meetings.starts import (
    LAST,
    LEFT,
    choices,
    contents,
    template_choices,
    template_contents,
    template_of,
)
from facilitator.ui.meetings.values import NewMeeting

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WIDE, _NARROW = 760, 480
_MAKE = tr("Make the meeting")


class NewForm(Card):
    """Proposes what is likeliest: the last held meeting again, a week after the latest.

    `asked` wants what is left of the team's earlier meetings, by its identity and a day, for
    `show_left`.
    """

    made = Signal(object)
    left = Signal()
    asked = Signal(str, object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._say = words.say
        self._lines: tuple[MeetingLine, ...] = ()
        self._teams: tuple[Team, ...] = ()
        self._library = Library()
        self._starts = Starts()
        self._left_items: tuple[Item, ...] = ()
        self._now = Moment(0)
        self._build()
        make = self._do = KeyButton(self._say(_MAKE), "Enter", "primary", Sign.TRIANGLE)
        leave = KeyButton(self._say(tr("Not now")), "Esc")
        super().__init__(
            column(
                Heading(self._say(tr("New meeting"))),
                Columns(((self._team, 2), (self._start_from, 4)), _WIDE, 12),
                self._left_over,
                Columns(((self._on, 2), (self._from, 1), (self._to, 3)), _NARROW, 12),
                self._repeat,
                Flow(make, leave),
                gap=12,
            )
        )
        make.clicked.connect(self._make)
        leave.clicked.connect(self.left)
        self._team_combo.picked.connect(lambda _: self._propose())
        self._repeat.changed.connect(self._count)
        self._from_combo.picked.connect(lambda _: self._chosen())
        self._day.dateChanged.connect(lambda _: self._repeat.show_first(day_of(self._day)))
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

    def show_starts(self, starts: Starts) -> None:
        """Know own templates and the days off; what is being filled in stays."""
        if starts == self._starts:
            return
        self._starts = starts
        if self.isVisible():
            self._offer(self._from_combo.chosen())
            self._repeat.begin(day_of(self._day), starts.school)

    def show_left(self, team: str, items: tuple[Item, ...], taken: dict[str, date]) -> None:
        """Offer what is left of a team's earlier meetings, if that team is still chosen.

        `taken` has the day of the planned meeting that takes an item up already, by its id.
        """
        if team == self._team_combo.chosen():
            self._left_items = items
            self._left_over.show_items(items, taken, ticked=self._from_combo.chosen() == LEFT)
            self._offer(self._from_combo.chosen())

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
        self._repeat = RepeatFields(self._words)
        self._left_over = CarriedList(self._words)

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
        self._left_items = ()
        self._left_over.show_items((), {}, ticked=False)
        when = proposed_when(last, today)
        put_day(self._day, when.day)
        put_time(self._start_time, when.start)
        put_time(self._bell_time, when.bell)
        self._offer("")
        self._repeat.begin(day_of(self._day), self._starts.school)
        self._check()
        self.asked.emit(self._team_combo.chosen(), day_of(self._day))

    def _offer(self, chosen: str) -> None:
        """Everything that it can start from; the first of it unless one is chosen."""
        people = next((len(t.active) for t in self._teams if t.id == self._team_combo.chosen()), 0)
        offered = choices(self._library, people, self._words)
        frame, *others = offered
        offered = (frame, *template_choices(self._templates, self._words), *others)
        held = self._last(held=True)
        if self._left_items:
            offered = ((LEFT, self._say(tr("Only what is left of earlier meetings"))), *offered)
        if held is not None:
            again = tr("The last meeting, {day}", day=ShortDate(held.day))
            offered = ((LAST, self._say(again)), *offered)
        known = dict(offered)
        self._from_combo.show_choices(offered, chosen if chosen in known else offered[0][0])
        self._preview()

    @property
    def _templates(self) -> tuple[Template, ...]:
        return (*self._starts.templates, *self._library.templates)

    def _template(self) -> Template | None:
        return found(self._templates, template_of(self._from_combo.chosen()))

    def _chosen(self) -> None:
        """A template brings its minutes along; what is left comes along where it is chosen."""
        template = self._template()
        if template is not None:
            bell = bell_after(time_of(self._start_time), template.parts[0].minutes)
            put_time(self._bell_time, bell)
            self._check()
        self._left_over.tick_all(self._from_combo.chosen() == LEFT)
        self._preview()

    def _preview(self) -> None:
        template = self._template()
        several = template is not None and len(template.parts) > 1
        self._repeat.setVisible(not several)
        inside = contents(self._from_combo.chosen(), self._library)
        if template is not None:
            inside = template_contents(template)
        self._start_from.show_hint(self._say(inside) if inside else "")
        self._count()

    def _count(self) -> None:
        """Let the button say how many meetings it makes, where that is more than one."""
        template = self._template()
        parts = 1 if template is None else len(template.parts)
        n = parts if parts > 1 else self._repeat.meetings
        several = trn("Make {n} meeting", "Make {n} meetings", n)
        self._do.setText(self._say(several if n > 1 else _MAKE))

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
                last.id if last is not None and chosen in (LAST, LEFT) else "",
                self._repeat.rule if self._repeat.isVisibleTo(self) else None,
                self._left_over.chosen,
            )
        )
