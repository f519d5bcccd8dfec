"""The actions of a meeting, each with an owner who says yes and a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.commitment import Commitment, lacks
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.ui.close.confidential import ConfidentialBox
from facilitator.ui.close.keyed import KeyedColumn
from facilitator.ui.close.view import CloseView, goal_choices
from facilitator.ui.figures import DayField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Rule, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.typing import Typist

NEXT = "next"
DAY = "day"
SEVERAL = "several"
WEEK = timedelta(days=7)


class ActionsCard(Card):
    """All actions with their fields, and a line for one more.

    `changed` carries an action as it was made, and whether it is still being typed, `refused` a
    sentence.
    """

    changed = Signal(object, bool)
    added = Signal(str)
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._view: CloseView | None = None
        say = words.say
        self._head = PlainLabel(say(tr("Actions")), weight=600)
        self._need = SignLabel(Sign.DIAMOND, "")
        self._rows: KeyedColumn[Commitment] = KeyedColumn(self._row, gap=12)
        self.new = PlainLine(limit=LONGEST_TEXT)
        self.new.setAccessibleName(say(tr("One more action")))
        self.new.setPlaceholderText(say(tr("One more action")))
        self._add = KeyButton(say(tr("Add it")), say(tr("Enter")))
        head = row(self._head, self._need)
        head.setStretch(0, 1)
        line = row(self.new, self._add)
        line.setStretch(0, 1)
        super().__init__(column(head, self._rows, Rule(), line, gap=12), margins=(16, 16))
        self.new.returnPressed.connect(self.add_typed)
        self.new.refused.connect(self.refused)
        self._add.clicked.connect(self.add_typed)

    def show_close(self, view: CloseView) -> None:
        """Show the actions and how many still lack a name or a date."""
        self._view = view
        bare = sum(bool(lacks(action)) for action in view.actions)
        need = trn("{n} needs a name and a date", "{n} need a name and a date", bare)
        fine = tr("Each has a name and a date")
        self._need.setVisible(bool(view.actions))
        sign, tone = (Sign.DIAMOND, "soon") if bare else (Sign.TICK, "accent")
        self._need.show_sign(sign, self._words.say(need if bare else fine), tone)
        self._rows.show_values(view.actions)

    def focus_new(self) -> None:
        """Begin to type one more action."""
        self.new.setFocus()

    def _row(self, action: Commitment) -> _ActionRow:
        return _ActionRow(self, self._words, action)

    def add_typed(self) -> None:
        """Add the action that stands in the line for one more, if any does."""
        text = self.new.text().strip()
        if text:
            self.new.clear()
            self.added.emit(text)

    def owners(self, chosen: Commitment) -> tuple[tuple[str, str], ...]:
        """Keys and names that an action can be given to."""
        say, view = self._words.say, self._view
        people = () if view is None else tuple((p.id, p.name) for p in view.people)
        known = {key for key, _ in people}
        strangers = tuple(
            (p, view.name(p)) for p in chosen.owners if p not in known and view is not None
        )
        several: tuple[tuple[str, str], ...] = ()
        if len(chosen.owners) > 1 and view is not None:
            names = Names(tuple(view.name(p) for p in chosen.owners))
            several = ((SEVERAL, say(tr("{names}", names=names))),)
        return (("", say(tr("Who?"))), *several, *people, *strangers)

    def goals(self, action: Commitment) -> tuple[tuple[str, str], ...]:
        """Keys and names of the goals that an action can serve."""
        say = self._words.say
        return tuple((key, say(name)) for key, name in goal_choices(self._view, action))

    @property
    def today(self) -> date:
        """The day of the close."""
        return date.min if self._view is None else self._view.today

    @property
    def next_day(self) -> date | None:
        """The day of the next meeting, when it is agreed."""
        return None if self._view is None else self._view.sheet.closing.next_day


class _ActionRow:
    def __init__(self, card: ActionsCard, words: Words, action: Commitment) -> None:
        self._card = card
        self._say = words.say
        self._action = action
        self._text = PlainLine(limit=LONGEST_TEXT)
        self._text.refused.connect(card.refused)
        self._typist = Typist(self._text)
        self._who = PlainCombo()
        self._when = PlainCombo()
        self._day = DayField(form="ddd d MMM yyyy")
        self._yes = TickBox(words.say(tr("Says yes")))
        self._need = SignLabel(Sign.DIAMOND, "")
        self._goal = PlainCombo()
        self._apart = ConfidentialBox(words)
        self._apart.clicked.connect(lambda on: self._tell(replace(self._action, confidential=on)))
        what = boxed(row(self._text, self._apart, gap=8))
        fields = Flow(self._who, self._when, self._day, self._yes, self._goal, self._need)
        self.box: QWidget = boxed(column(what, fields, gap=4))
        self._typist.typed.connect(lambda text: self._typed(text, typing=True))
        self._typist.settled.connect(lambda text: self._typed(text, typing=False))
        self._who.picked.connect(self._given)
        self._goal.picked.connect(lambda key: self._tell(replace(self._action, goal=key)))
        self._when.picked.connect(self._timed)
        self._day.dateChanged.connect(self._dated)
        self._yes.clicked.connect(self._accepted)

    def show_value(self, value: Commitment) -> None:
        self._action = value
        self._typist.show_text(value.text)
        owners = value.owners
        chosen = SEVERAL if len(owners) > 1 else (owners[0] if owners else "")
        self._who.show_choices(self._card.owners(value), chosen)
        when = NEXT if value.next_meeting else (DAY if value.due else "")
        self._when.show_choices(self._days(), when)
        self._day.setVisible(when == DAY)
        if value.due is not None:
            blocked = self._day.blockSignals(True)
            self._day.setDate(QDate(value.due.year, value.due.month, value.due.day))
            self._day.blockSignals(blocked)
        self._yes.setChecked(value.accepted)
        self._yes.setEnabled(bool(owners))
        goals = self._card.goals(value)
        self._goal.show_choices(goals, value.goal)
        self._goal.setVisible(len(goals) > 1)
        self._apart.show_line(value)
        self._show_need(lacks(value))
        self._name(value.text)

    def _days(self) -> tuple[tuple[str, str], ...]:
        agreed = self._card.next_day
        by_next = tr("By next meeting")
        if agreed is not None:
            by_next = tr("By next meeting, {day}", day=agreed)
        return (
            ("", self._say(tr("By when?"))),
            (NEXT, self._say(by_next)),
            (DAY, self._say(tr("By a day"))),
        )

    def _show_need(self, missing: tuple[str, ...]) -> None:
        needs = {
            ("owner",): tr("Needs a name"),
            ("date",): tr("Needs a date"),
            ("owner", "date"): tr("Needs a name and a date"),
        }
        self._need.setVisible(bool(missing))
        self._need.show_sign(Sign.DIAMOND, self._say(needs[missing]) if missing else "", "soon")

    def _name(self, about: str) -> None:
        names: tuple[tuple[QWidget, Text], ...] = (
            (self._text, tr("Action: {about}", about=about)),
            (self._who, tr("Who will do it? {about}", about=about)),
            (self._when, tr("By when? {about}", about=about)),
            (self._day, tr("By which day? {about}", about=about)),
            (self._yes, tr("Says yes to: {about}", about=about)),
            (self._goal, tr("Which goal does it serve? {about}", about=about)),
        )
        for widget, text in names:
            widget.setAccessibleName(self._say(text))

    def _typed(self, text: str, *, typing: bool) -> None:
        if text.strip():
            self._card.changed.emit(replace(self._action, text=text), typing)
        elif not typing:
            self._typist.show_text(self._action.text)

    def _given(self, key: str) -> None:
        if key != SEVERAL:
            owners = (key,) if key else ()
            self._tell(replace(self._action, owners=owners, accepted=False))

    def _timed(self, key: str) -> None:
        due = None
        if key == DAY:
            due = self._action.due or (self._card.next_day or self._card.today + WEEK)
        self._tell(replace(self._action, next_meeting=key == NEXT, due=due))
        if key == DAY:
            self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dated(self, day: QDate) -> None:
        due = date(day.year(), day.month(), day.day())
        self._tell(replace(self._action, due=due, next_meeting=False))

    def _accepted(self, yes: bool) -> None:
        self._tell(replace(self._action, accepted=yes))

    def _tell(self, action: Commitment) -> None:
        self._card.changed.emit(action, False)
