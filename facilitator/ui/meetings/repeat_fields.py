"""How a new meeting comes again: how often, until when, and the days that come of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.series import (
    LAST_OF_MONTH,
    MOST_MEETINGS,
    Rhythm,
    Rule,
    held_on,
    is_last_of_month,
    place_of,
    proposed,
)
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import MinutesBox, PlainCombo
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.meetings.series_days import SeriesDays

ONCE = "once"
_WEEKS = "weeks:"
_MONTH = "month:"
_COUNT, _DAY = "count", "day"
_USUAL, _QUARTER = 12, timedelta(weeks=12)
_NARROW = 480

_PLACES = {
    1: tr("Every month on the first such weekday"),
    2: tr("Every month on the second such weekday"),
    3: tr("Every month on the third such weekday"),
    4: tr("Every month on the fourth such weekday"),
    LAST_OF_MONTH: tr("Every month on the last such weekday"),
}


class RepeatFields(QWidget):
    """Once, or in a rhythm; then its days are shown, with those that are left out and why."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._first = date(2000, 1, 1)
        self._school = SchoolDays()
        self.often, self._ends = PlainCombo(), PlainCombo()
        self._most = MinutesBox(least=1, most=MOST_MEETINGS)
        self._most.show_minutes(_USUAL)
        self._until = day_field()
        self._often_field = LabelledField(say(tr("How often?")), self.often)
        self._ends_field = LabelledField(say(tr("Until when?")), self._ends)
        self._most_field = LabelledField(say(tr("How many meetings?")), self._most)
        self._until_field = LabelledField(say(tr("Until which day?")), self._until)
        self._days = SeriesDays(words)
        parts = (self._often_field, self._ends_field, self._most_field, self._until_field)
        fields = Columns(tuple((part, 1) for part in parts), _NARROW, 12)
        self.setLayout(column(fields, self._days, gap=8))
        self._ends.show_choices(
            ((_COUNT, say(tr("After so many meetings"))), (_DAY, say(tr("On a day")))), _COUNT
        )
        for combo in (self.often, self._ends):
            combo.picked.connect(lambda _: self._show())
        self._most.judged.connect(self._judged)
        self._until.dateChanged.connect(lambda _: self._show())

    def begin(self, first: date, school: SchoolDays) -> None:
        """Once, beginning on that day."""
        self._school = school
        put_day(self._until, first + _QUARTER)
        self.often.show_choices(self._rhythms(first), ONCE)
        self.show_first(first)

    def show_first(self, first: date) -> None:
        """Another first day: what is offered for the month follows it."""
        chosen = self.often.chosen()
        self._first = first
        offered = self._rhythms(first)
        if chosen not in dict(offered):
            chosen = next((key for key, _ in offered if key.startswith(_MONTH)), ONCE)
        self.often.show_choices(offered, chosen)
        self._show()

    @property
    def rule(self) -> Rule | None:
        """When the meeting comes again; None for once."""
        chosen = self.often.chosen()
        if chosen.startswith(_WEEKS):
            rule = Rule(self._first, every=int(chosen.removeprefix(_WEEKS)))
        elif chosen.startswith(_MONTH):
            place = int(chosen.removeprefix(_MONTH))
            rule = Rule(self._first, Rhythm.MONTHS, place=place)
        else:
            return None
        if self._ends.chosen() == _DAY:
            return replace(rule, until=day_of(self._until))
        return replace(rule, most=min(MOST_MEETINGS, max(1, self._most.value())))

    @property
    def meetings(self) -> int:
        """How many meetings come of it: 1 for once."""
        rule = self.rule
        return 1 if rule is None else len(held_on(rule, self._school))

    def _judged(self, _most: int, good: bool) -> None:
        problem = tr("From 1 to {n} meetings.", n=MOST_MEETINGS)
        self._most_field.show_error("" if good else self._say(problem))
        self._show()

    def _show(self) -> None:
        rule = self.rule
        by_day = self._ends.chosen() == _DAY
        self._ends_field.setVisible(rule is not None)
        self._most_field.setVisible(rule is not None and not by_day)
        self._until_field.setVisible(rule is not None and by_day)
        self._days.setVisible(rule is not None)
        if rule is not None:
            self._days.show_days(proposed(rule, self._school))
        self.changed.emit()

    def _rhythms(self, first: date) -> tuple[tuple[str, str], ...]:
        say = self._say
        weeks = (
            (ONCE, tr("Only once")),
            (f"{_WEEKS}1", tr("Every week")),
            (f"{_WEEKS}2", tr("Every second week")),
            (f"{_WEEKS}3", tr("Every third week")),
            (f"{_WEEKS}4", tr("Every fourth week")),
        )
        places = {min(place_of(first), LAST_OF_MONTH)}
        if is_last_of_month(first):
            places.add(LAST_OF_MONTH)
        months = ((f"{_MONTH}{place}", _PLACES[place]) for place in sorted(places))
        return tuple((key, say(text)) for key, text in (*weeks, *months))
