"""The card that starts a meeting that nobody prepared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, clean_name, plan_problem
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment, minutes_between
from facilitator.domain.words import tr, trn
from facilitator.ui.figures import HourField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import HintedField, bell_after, put_time, time_of
from facilitator.ui.today.values import StartNow

START_NOW_KEY = "Ctrl+Shift+N"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StartNowCard(Card):
    """Team and bell, then the meeting runs. The bell is 40 minutes from now until it is moved."""

    started = Signal(object)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._now = Moment(0)
        self._touched = False
        self._combo = PlainCombo()
        self._team = LabelledField(say(tr("Which team?")), self._combo)
        self._line = PlainLine(limit=LONGEST_NAME)
        self._name = LabelledField(say(tr("What is the team called?")), self._line)
        self._time = HourField()
        self._bell = HintedField(say(tr("When must the room be empty?")), self._time)
        self.button = KeyButton(say(tr("Start now")), START_NOW_KEY, sign=Sign.TRIANGLE, bind=True)
        super().__init__(
            column(
                Heading(say(tr("Start now"))),
                PlainLabel(say(tr("Nothing prepared? The agenda comes as you go.")), tone="muted"),
                self._team,
                self._name,
                self._bell,
                row(self.button, None),
                None,
                gap=12,
            )
        )
        self.show_teams((), "")
        self._line.refused.connect(lambda text: self._name.show_error(say(text)))
        self._line.textChanged.connect(lambda _: self._name.show_error(""))
        self._time.timeChanged.connect(self._bell_moved)
        self.button.clicked.connect(self._start)
        self._combo.picked.connect(lambda _: self._show_name())

    def show_now(self, now: Moment) -> None:
        """Take the time of day; a bell that a person set stays."""
        self._now = now
        if not self._touched and not self._time.hasFocus():
            put_time(self._time, bell_after(now.civil.time()))
        self._tell()

    def show_teams(self, teams: tuple[Team, ...], chosen: str) -> None:
        """Offer these teams and a new one; while a new one is being named, it stays chosen."""
        combo = self._combo
        naming = bool(self._line.text())
        keys = {team.id for team in teams}
        before = combo.chosen() if combo.chosen() in keys else chosen
        new = ("", self._say(tr("A new team")))
        combo.show_choices((*((team.id, team.name) for team in teams), new), "")
        if not naming and before in keys:
            combo.setCurrentIndex(combo.findData(before))
        self._team.setVisible(bool(teams))
        self._show_name()

    def typed(self) -> str:
        """The name that stands in the line."""
        return self._line.text()

    def naming(self) -> bool:
        """Whether someone types the name of a new team."""
        return self._line.hasFocus()

    def clear(self) -> None:
        """Empty the line: its words went elsewhere."""
        self._line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field starts."""
        if event.key() in _ENTER:
            self._start()
            return
        super().keyPressEvent(event)

    def _show_name(self) -> None:
        self._name.setVisible(not self._combo.chosen())

    def _bell_moved(self) -> None:
        self._touched = True
        self._tell()

    def _tell(self) -> None:
        minutes = minutes_between(self._now.civil.time(), time_of(self._time))
        if minutes > 0:
            hint = trn("{n} minute from now", "{n} minutes from now", minutes)
            self._bell.show_hint(self._say(hint))
            self._bell.show_error("")

    def _start(self) -> None:
        team, name, bell = self._combo.chosen(), "", time_of(self._time)
        problem = plan_problem(Plan(start=self._now.civil.time(), bell=bell))
        if problem is not None:
            self._bell.show_error(self._say(problem))
            self._time.setFocus()
            return
        if not team:
            try:
                name = clean_name(self._line.text())
            except UserError as error:
                self._name.show_error(self._say(error.text))
                self._line.setFocus()
                return
        self.started.emit(StartNow(team, name, bell))
