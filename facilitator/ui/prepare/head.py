"""What a meeting is, when and where: the fields at the head of the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, clean_name
from facilitator.domain.meeting import Plan
from facilitator.domain.words import ShortDate, Text, tr
from facilitator.ui.kit.editors import LONGEST_LINE, PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.prepare.civil import (
    CivilTypist,
    DayField,
    HourField,
    day_in,
    time_in,
)
from facilitator.ui.prepare.view import Edit, PlanView
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

_NARROW, _SLIM = 900, 640
"""Effective widths below which the fields take three and four rows."""

_Places = dict[str, tuple[int, int, int]]
"""Row, first column and columns of each field in a grid of twelve."""
_WIDE_PLACES: _Places = {
    "title": (0, 0, 5),
    "day": (0, 5, 2),
    "start": (0, 7, 1),
    "bell": (0, 8, 1),
    "place": (0, 9, 3),
    "purpose": (1, 0, 7),
    "norm": (1, 7, 5),
}
_NARROW_PLACES: _Places = {
    "title": (0, 0, 7),
    "place": (0, 7, 5),
    "day": (1, 0, 6),
    "start": (1, 6, 3),
    "bell": (1, 9, 3),
    "purpose": (2, 0, 7),
    "norm": (2, 7, 5),
}
_SLIM_PLACES: _Places = {
    "title": (0, 0, 12),
    "day": (1, 0, 12),
    "start": (2, 0, 6),
    "bell": (2, 6, 6),
    "place": (3, 0, 12),
    "purpose": (4, 0, 12),
    "norm": (5, 0, 12),
}


class HeadPanel(QWidget):
    """Title, day, start, bell, place, purpose and norm of the day.

    `edited` carries a change and whether it is still being typed, `refused` a sentence.
    """

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._plan = Plan()
        self.title = PlainLine(limit=LONGEST_NAME)
        self.day, self.start, self.bell = DayField(), HourField(), HourField()
        self.place = PlainLine(limit=LONGEST_NAME)
        self.purpose = PlainLine(limit=LONGEST_LINE)
        self.norm = PlainLine(limit=LONGEST_LINE)
        self._norms = QStringListModel(self)
        self._fields: dict[str, LabelledField] = {
            "title": self._labelled(tr("Title of the meeting"), self.title),
            "day": self._labelled(tr("Date"), self.day),
            "start": self._labelled(tr("Start"), self.start),
            "bell": self._labelled(tr("Bell"), self.bell),
            "place": self._labelled(tr("Place"), self.place),
            "purpose": self._labelled(tr("Purpose of the meeting"), self.purpose),
            "norm": self._labelled(tr("Norm of the day"), self.norm),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)
        self._placed: _Places = {}
        self._arrange(_WIDE_PLACES)
        self._offer_norms()
        self._lines = {
            "title": self._watch(self.title, self._take_title),
            "place": self._watch(self.place, _with_place),
            "purpose": self._watch(self.purpose, _with_purpose),
            "norm": self._watch(self.norm, _with_norm),
        }
        self._day = self._watch_civil(self.day, lambda plan: replace(plan, day=day_in(self.day)))
        self._start = self._watch_civil(
            self.start, lambda plan: replace(plan, start=time_in(self.start))
        )
        self._bell = self._watch_civil(
            self.bell, lambda plan: replace(plan, bell=time_in(self.bell))
        )

    def show_plan(self, view: PlanView) -> None:
        """Show the head of a plan; fields that are being typed in keep their text."""
        plan = self._plan = view.plan
        self._lines["title"].show_text(plan.title)
        self._lines["place"].show_text(plan.place)
        self._lines["purpose"].show_text(plan.purpose)
        self._lines["norm"].show_text(plan.norm)
        self._day.show_day(plan.day)
        self._start.show_time(plan.start)
        self._bell.show_time(plan.bell)
        # The field holds figures; its label says the weekday that goes with them.
        label = tr("Date: {day}", day=ShortDate(plan.day))
        self._fields["day"].show_label(self._words.say(label))
        if self._norms.stringList() != list(view.team.norms):
            self._norms.setStringList(list(view.team.norms))

    def fit(self, width: int) -> None:
        """Arrange the fields for a width of the screen in pixels."""
        effective = theme_of(self).effective(width)
        if effective < _SLIM:
            self._arrange(_SLIM_PLACES)
        else:
            self._arrange(_NARROW_PLACES if effective < _NARROW else _WIDE_PLACES)

    def _arrange(self, places: _Places) -> None:
        if places is self._placed:
            return
        self._placed = places
        for name, field in self._fields.items():
            row, first, columns = places[name]
            self._grid.removeWidget(field)
            self._grid.addWidget(field, row, first, 1, columns, Qt.AlignmentFlag.AlignTop)
        before: QWidget | None = None
        for name in sorted(places, key=lambda each: places[each][:2]):
            here = self._fields[name].field
            if before is not None:
                QWidget.setTabOrder(before, here)
            before = here

    def _labelled(self, label: Text, field: QWidget) -> LabelledField:
        return LabelledField(self._words.say(label), field)

    def _watch(self, line: PlainLine, change: Callable[[Plan, str], Plan]) -> Typist:
        typist = Typist(line)
        typist.typed.connect(lambda text: self._typed(change, text, True))
        typist.settled.connect(lambda text: self._typed(change, text, False))
        line.refused.connect(self.refused)
        return typist

    def _watch_civil(self, field: DayField | HourField, edit: Edit) -> CivilTypist:
        typist = CivilTypist(field)
        typist.told.connect(partial(self.edited.emit, edit))
        return typist

    def _typed(self, change: Callable[[Plan, str], Plan], text: str, typing: bool) -> None:
        try:
            change(self._plan, text)
        except UserError as error:
            # While it is being typed a field may be empty for a moment.
            if not typing:
                self.refused.emit(error.text)
                self.edited.emit(_as_it_is, False)
                self._lines["title"].show_text(self._plan.title)
            return
        self.edited.emit(lambda plan: change(plan, text), typing)

    def _take_title(self, plan: Plan, text: str) -> Plan:
        return replace(plan, title=clean_name(text))

    def _offer_norms(self) -> None:
        completer = QCompleter(self._norms, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(self._words.say(tr("Norms of the team")))
        completer.activated.connect(self._take_norm)
        self.norm.setCompleter(completer)

    def _take_norm(self, text: str) -> None:
        self.edited.emit(lambda plan: _with_norm(plan, text), False)


def _as_it_is(plan: Plan) -> Plan:
    return plan


def _with_place(plan: Plan, text: str) -> Plan:
    return replace(plan, place=text)


def _with_purpose(plan: Plan, text: str) -> Plan:
    return replace(plan, purpose=text)


def _with_norm(plan: Plan, text: str) -> Plan:
    return replace(plan, norm=text)
