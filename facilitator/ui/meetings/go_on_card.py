"""The card that asks how many meetings more a series gets, and shows their days."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.app.going_on import Onward
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.series import MOST_MEETINGS
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import MinutesBox
from facilitator.ui.meetings.change_cards import ChangeCard
from facilitator.ui.meetings.series_days import SeriesDays
from facilitator.ui.meetings.values import GoOn

_USUAL = 10


class GoOnCard(ChangeCard):
    """Asks for the series of a meeting by `asked`; `show_onward` answers, and it can be done."""

    asked = Signal(str)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._onward: Onward | None = None
        self._school = SchoolDays()
        self._most = MinutesBox(least=1, most=MOST_MEETINGS)
        self._field = LabelledField(
            say(tr("How many more meetings?")),
            self._most,
            say(tr("Each gets the agenda of the chosen meeting; the roles go round.")),
        )
        self._days = SeriesDays(words)
        fields = (self._field, self._days)
        super().__init__(words, say(tr("Go on with the series")), say(tr("Make them")), fields)
        self._most.judged.connect(lambda _most, _good: self._show())

    def begin(self, line: MeetingLine) -> None:
        """Ask about the series of a meeting."""
        self._line, self._onward = line, None
        title = tr("Go on with the series of {meeting}", meeting=self._of(line))
        self._heading.show_heading(self._say(title))
        self._most.show_minutes(_USUAL)
        self._show()
        self.show()
        self._most.setFocus()
        self._most.selectAll()
        self.asked.emit(line.id)

    def show_onward(self, meeting: str, onward: Onward | None, school: SchoolDays) -> None:
        """How the series of that meeting goes on, and when the school is closed."""
        if self._line is not None and self._line.id == meeting:
            self._onward, self._school = onward, school
            self._show()

    def _show(self) -> None:
        good = self._most.is_good()
        problem = tr("From 1 to {n} meetings.", n=MOST_MEETINGS)
        self._field.show_error("" if good else self._say(problem))
        n = 0
        if good and self._onward is not None:
            days = self._onward.days(self._most.value(), self._school)
            n = sum(each.off is None for each in days)
            self._days.show_days(days)
        self._days.setVisible(n > 0)
        self._do.setText(self._say(trn("Make {n} meeting", "Make {n} meetings", n)))
        self._do.set_legal(n > 0, "" if good else self._say(problem))

    def _make(self) -> None:
        if self._do.isEnabled():
            super()._make()

    def _wish(self, line: MeetingLine) -> GoOn:
        return GoOn(line.id, self._most.value())
