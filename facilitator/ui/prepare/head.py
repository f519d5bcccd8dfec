"""What a meeting is, when and where: the fields at the head of the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, clean_name
from facilitator.domain.plan import Plan
from facilitator.domain.words import LongDate, Text, tr
from facilitator.ui.dressing import carry
from facilitator.ui.figures import DayField, HourField
from facilitator.ui.kit.cards import column, row
from facilitator.ui.kit.editors import LONGEST_LINE, PlainLine
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.civil import CivilTypist, day_in, time_in
from facilitator.ui.prepare.view import Edit, PlanView
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

_NARROW, _SLIM = 900, 640
"""Effective widths below which the fields take more rows."""

_Rows = tuple[tuple[str, ...], ...]
_WIDE_ROWS: _Rows = (("title", "day", "start", "bell", "place"), ("purpose", "norm", "norm_at"))
_NARROW_ROWS: _Rows = (
    ("title", "place"),
    ("day", "start", "bell"),
    ("purpose",),
    ("norm", "norm_at"),
)
_SLIM_ROWS: _Rows = (
    ("title",),
    ("day",),
    ("start", "bell"),
    ("place",),
    ("purpose",),
    ("norm",),
    ("norm_at",),
)
_SHARES = {
    "title": 5,
    "day": 2,
    "start": 1,
    "bell": 1,
    "place": 3,
    "purpose": 8,
    "norm": 5,
    "norm_at": 3,
}


class HeadPanel(QWidget):
    """Title, day, start, bell, place, purpose, norm of the day and where it is shown again.

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
        for civil in (self.day, self.start, self.bell):
            civil.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.place = PlainLine(limit=LONGEST_NAME)
        self.purpose = PlainLine(limit=LONGEST_LINE)
        self.norm = PlainLine(limit=LONGEST_LINE)
        self.norm_at = PlainCombo()
        self.norm_at.picked.connect(self._take_norm_at)
        self._norms = QStringListModel(self)
        self._fields: dict[str, tuple[PlainLabel, QWidget]] = {
            "title": self._named(tr("Title"), tr("Title of the meeting"), self.title),
            "day": self._named(tr("Date"), tr("Date of the meeting"), self.day),
            "start": self._named(tr("Start"), tr("Start of the meeting"), self.start),
            "bell": self._named(tr("Bell"), tr("Bell that ends the meeting"), self.bell),
            "place": self._named(tr("Place"), tr("Place of the meeting"), self.place),
            "purpose": self._named(tr("Purpose"), tr("Purpose of the meeting"), self.purpose),
            "norm": self._named(tr("Norm of the day"), tr("Norm of the day"), self.norm),
            "norm_at": self._named(
                tr("Remind us at"), tr("Item at which the norm is shown again"), self.norm_at
            ),
        }
        self._arranged: _Rows = ()
        self._lines_of_fields = tuple(row() for _ in _SLIM_ROWS)
        self.setLayout(column(*self._lines_of_fields, gap=8))
        self._arrange(_WIDE_ROWS)
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
        for field in (self.title, self.day, self.start, self.bell, self.place):
            field.setReadOnly(view.held)
        for line in (self.purpose, self.norm):
            line.setReadOnly(view.held)
        self._lines["title"].show_text(plan.title)
        self._lines["place"].show_text(plan.place)
        self._lines["purpose"].show_text(plan.purpose)
        self._lines["norm"].show_text(plan.norm)
        self._show_norm_at(view)
        self._day.show_day(plan.day)
        self._start.show_time(plan.start)
        self._bell.show_time(plan.bell)
        # The field holds figures; the weekday that goes with them is told too.
        self.day.setAccessibleDescription(self._words.say(tr("{day}", day=LongDate(plan.day))))
        if self._norms.stringList() != list(view.team.norms):
            self._norms.setStringList(list(view.team.norms))

    def _show_norm_at(self, view: PlanView) -> None:
        items = view.plan.items
        untitled = self._words.say(tr("Item without a title"))
        named = ((item.id, item.title.strip() or untitled) for item in items)
        nowhere = self._words.say(tr("No item"))
        known = any(item.id == view.plan.norm_at for item in items)
        self.norm_at.show_choices((("", nowhere), *named), view.plan.norm_at if known else "")
        self.norm_at.setEnabled(not view.held)

    def fit(self, width: int) -> None:
        """Arrange the fields for a width of the screen in pixels."""
        effective = theme_of(self).effective(width)
        if effective < _SLIM:
            self._arrange(_SLIM_ROWS)
        else:
            self._arrange(_NARROW_ROWS if effective < _NARROW else _WIDE_ROWS)

    def _arrange(self, rows: _Rows) -> None:
        if rows is self._arranged:
            return
        self._arranged = rows
        # The lines stay for good: a layout that goes while its widgets are in another crashes Qt.
        for line in self._lines_of_fields:
            while line.takeAt(0) is not None:
                pass
        before: QWidget | None = None
        for line, names in zip(self._lines_of_fields, rows, strict=False):
            for name in names:
                label, field = self._fields[name]
                line.addWidget(label)
                line.addWidget(field, _SHARES[name])
                line.addSpacing(8 if name != names[-1] else 0)
                if before is not None:
                    QWidget.setTabOrder(before, field)
                before = field

    def _named(self, label: Text, name: Text, field: QWidget) -> tuple[PlainLabel, QWidget]:
        field.setAccessibleName(self._words.say(name))
        field.setParent(self)
        return PlainLabel(self._words.say(label), tone="muted", wrap=False), field

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
            # A window of its own, which Qt gives no parent to have its dress from.
            carry(popup)
        completer.activated.connect(self._take_norm)
        self.norm.setCompleter(completer)

    def _take_norm_at(self, item: str) -> None:
        self.edited.emit(lambda plan: replace(plan, norm_at=item), False)

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
