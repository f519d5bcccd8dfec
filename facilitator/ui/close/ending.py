"""For others, how the meeting was, and the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, QTime, Signal

from facilitator.app.ports import Words
from facilitator.domain.agenda import RoleHolders
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.labels import ROLES
from facilitator.domain.people import Role
from facilitator.domain.role_ledger import KEPT
from facilitator.domain.words import tr
from facilitator.ui.close.view import CloseView
from facilitator.ui.figures import DayField, HourField
from facilitator.ui.kit.buttons import ToggleButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.typing import Typist

BEST = 5
ANSWERS = {
    NormKept.YES: (tr("Yes"), "Alt+8"),
    NormKept.PARTLY: (tr("Partly"), "Alt+0"),
    NormKept.NO: (tr("Not today"), "Alt+9"),
}
"""What can be said of the norm of the day, with the key. Alt+8 and Alt+9 are yes and no in Run."""


class _ClosingCard(Card):
    """A card that changes the closing. `changed` carries it, and whether typing goes on.

    `refused` carries a sentence about words that were not taken.
    """

    changed = Signal(object, bool)
    refused = Signal(object)
    closing = Closing()


class OthersCard(_ClosingCard):
    """What is worth sharing, and what to ask the head."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._share, self._ask = PlainLine(), PlainLine()
        self._typists = (Typist(self._share), Typist(self._ask))
        super().__init__(
            column(
                PlainLabel(say(tr("For others")), weight=600),
                LabelledField(say(tr("Worth sharing")), self._share),
                LabelledField(say(tr("Ask the head")), self._ask),
                gap=8,
            ),
            margins=(16, 16),
        )
        for line in (self._share, self._ask):
            line.refused.connect(self.refused)
        share, ask = self._typists
        share.typed.connect(lambda text: self._told(True, worth_sharing=text))
        share.settled.connect(lambda text: self._told(False, worth_sharing=text))
        ask.typed.connect(lambda text: self._told(True, ask_head=text))
        ask.settled.connect(lambda text: self._told(False, ask_head=text))

    def show_close(self, view: CloseView) -> None:
        """Show both lines."""
        self.closing = view.sheet.closing
        share, ask = self._typists
        share.show_text(self.closing.worth_sharing)
        ask.show_text(self.closing.ask_head)

    def _told(self, typing: bool, **fields: str) -> None:
        self.changed.emit(replace(self.closing, **fields), typing)  # type: ignore[arg-type]


class RatingCard(_ClosingCard):
    """One to five for the meeting, and whether the norm of the day was kept."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._marks = tuple(ToggleButton(str(mark)) for mark in range(1, BEST + 1))
        for mark, button in enumerate(self._marks, 1):
            name = tr("{mark} of {best}", mark=mark, best=BEST)
            button.setAccessibleName(say(name))
            button.clicked.connect(lambda on, mark=mark: self._rated(mark if on else 0))
        self._norm = PlainLabel(typed=True)
        self._answers: dict[NormKept, ToggleButton] = {}
        for kept, (answer, key) in ANSWERS.items():
            button = self._answers[kept] = ToggleButton(say(answer), key, bind=True)
            button.clicked.connect(lambda on, kept=kept: self._kept(kept if on else None))
        self._asked = boxed(column(self._norm, Flow(*self._answers.values()), gap=4))
        ends = row(
            PlainLabel(say(tr("1 little use")), tone="muted"),
            None,
            PlainLabel(say(tr("5 worth every minute")), tone="muted"),
        )
        super().__init__(
            column(
                PlainLabel(say(tr("How was this meeting?")), weight=600),
                row(*self._marks, None, gap=4),
                ends,
                self._asked,
                None,
                gap=8,
            ),
            margins=(16, 16),
        )

    def show_close(self, view: CloseView) -> None:
        """Show the rating and the norm."""
        self.closing = view.sheet.closing
        for mark, button in enumerate(self._marks, 1):
            button.setChecked(mark == self.closing.rating)
        norm = view.sheet.plan.norm.strip()
        self._asked.setVisible(bool(norm))
        question = self._say(tr("Did we keep it? {norm}", norm=norm))
        self._norm.setText(question)
        for kept, button in self._answers.items():
            button.setChecked(self.closing.norm_kept is kept)
            named = tr("{question}: {answer}", question=question, answer=ANSWERS[kept][0])
            button.setAccessibleName(self._say(named))

    def _rated(self, mark: int) -> None:
        self.changed.emit(replace(self.closing, rating=mark), False)

    def _kept(self, kept: NormKept | None) -> None:
        self.changed.emit(replace(self.closing, norm_kept=kept), False)


class NextCard(_ClosingCard):
    """When the team meets next, where, and who takes which role."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._proposed = date.min
        self._agreed = TickBox(say(tr("The day is agreed")))
        self._day = DayField(form="ddd d MMM yyyy")
        self._start, self._place = HourField(), PlainLine()
        self._typist = Typist(self._place)
        self._roles = {role: PlainCombo() for role in KEPT}
        fields = {role: LabelledField(say(ROLES[role]), box) for role, box in self._roles.items()}
        # An observer is asked for only where the team has one.
        self._observer = fields[Role.OBSERVER]
        self._observer.hide()
        super().__init__(
            column(
                PlainLabel(say(tr("Next meeting")), weight=600),
                self._agreed,
                row(
                    LabelledField(say(tr("Day")), self._day),
                    LabelledField(say(tr("Start")), self._start),
                    None,
                ),
                LabelledField(say(tr("Place")), self._place),
                Flow(*fields.values()),
                None,
                gap=8,
            ),
            margins=(16, 16),
        )
        self._place.refused.connect(self.refused)
        self._agreed.clicked.connect(self._agree)
        self._day.dateChanged.connect(lambda _: self._dated())
        self._start.timeChanged.connect(lambda _: self._dated())
        self._typist.typed.connect(lambda text: self._placed(text, typing=True))
        self._typist.settled.connect(lambda text: self._placed(text, typing=False))
        for role, combo in self._roles.items():
            combo.picked.connect(lambda who, role=role: self._given(role, who))

    def show_close(self, view: CloseView) -> None:
        """Show what is agreed, or what would be proposed: a week later, same time and place."""
        closing = self.closing = view.sheet.closing
        plan = view.sheet.plan
        self._proposed = date.fromordinal(plan.day.toordinal() + 7)
        day = closing.next_day or self._proposed
        start = closing.next_start or plan.start
        self._agreed.setChecked(closing.next_day is not None)
        for field in (self._day, self._start):
            field.setEnabled(closing.next_day is not None)
            field.blockSignals(True)
        self._day.setDate(QDate(day.year, day.month, day.day))
        self._start.setTime(QTime(start.hour, start.minute))
        for field in (self._day, self._start):
            field.blockSignals(False)
        settled = closing.next_day is not None
        self._typist.show_text(closing.next_place or ("" if settled else plan.place))
        people = (("", self._say(tr("Not settled"))), *((m.id, m.name) for m in view.members))
        for role, combo in self._roles.items():
            holders = next((h.holders for h in closing.next_roles if h.role is role), ())
            combo.show_choices(people, holders[0] if holders else "")
            if role is Role.OBSERVER and holders:
                self._observer.show()

    def _agree(self, agreed: bool) -> None:
        """Day, start and place as they are shown are agreed together."""
        settled = replace(self.closing, next_day=None, next_start=None)
        if agreed:
            settled = replace(
                settled,
                next_day=self._proposed,
                next_start=self._time(),
                next_place=self._place.text().strip(),
            )
        self.changed.emit(settled, False)

    def _dated(self) -> None:
        shown = self._day.date()
        day = date(shown.year(), shown.month(), shown.day())
        self.changed.emit(replace(self.closing, next_day=day, next_start=self._time()), False)

    def _time(self) -> time:
        shown = self._start.time()
        return time(shown.hour(), shown.minute())

    def _placed(self, text: str, *, typing: bool) -> None:
        self.changed.emit(replace(self.closing, next_place=text), typing)

    def _given(self, role: Role, who: str) -> None:
        rest = tuple(h for h in self.closing.next_roles if h.role is not role)
        held = (*rest, RoleHolders(role, (who,))) if who else rest
        ordered = tuple(sorted(held, key=lambda h: list(Role).index(h.role)))
        self.changed.emit(replace(self.closing, next_roles=ordered), False)
