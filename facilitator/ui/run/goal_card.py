"""In an item that works on a goal: the goal, where it stands, and what we do with it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Verdict
from facilitator.domain.goal_labels import VERDICTS
from facilitator.domain.goal_telling import decided_said
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.number_text import read_number
from facilitator.domain.words import tr
from facilitator.ui.figures import DayField
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Card, boxed, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.run.goal_here import (
    GoalDecision,
    GoalHere,
    goal_said,
    question_said,
    stands_said,
)
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.view import RunView

_NEW_FIGURES = (Verdict.ADAPT, Verdict.RAISE)


class GoalCard(Card):
    """Comes with the item and never takes the focus; `enter` puts the keyboard into it.

    `decided` carries a GoalDecision, `taken_back` that the last one is to go, `done` gives the
    focus back to the line.
    """

    wished = Signal(object)
    decided = Signal(object)
    taken_back = Signal()
    done = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        say = words.say
        self._say = say
        self._mark = "," if "," in say(tr("{number}", number=Decimal("0.5"))) else "."
        self._here: GoalHere | None = None
        self._drafts: dict[str, tuple[str, ...]] = {}
        self._sentence = SignLabel(Sign.RING, "", weight=600, wrap=True)
        self._stands = PlainLabel(tone="muted")
        self._question = PlainLabel(typed=True)
        self._decided = SignLabel(Sign.TICK, "", weight=400, wrap=True)
        self._go = KeyButton(say(tr("What do we do with the goal?")), keys.cap(Deed.GOAL))
        self._back = KeyButton(say(tr("Take it back")), "", "quiet")
        self.verdicts = {
            verdict: ToggleButton(say(VERDICTS[verdict]), str(at))
            for at, verdict in enumerate(Verdict, 1)
        }
        self._build()
        content = column(
            self._sentence,
            self._stands,
            self._question,
            self._decided,
            Flow(self._go, self._back),
            self._form,
            gap=4,
        )
        super().__init__(content, "soft", (16, 8), parent)
        for line in (self._sentence, self._decided):
            line.set_tone("on_accent_soft")
        self.setAccessibleName(say(tr("The goal of this item")))
        self._wire()
        self._form.hide()
        self.hide()

    def _build(self) -> None:
        say = self._say
        self.reason = PlainLine(limit=LONGEST_TEXT)
        self.reflection = PlainLine(limit=LONGEST_TEXT)
        self.value, self.target = PlainLine(), PlainLine()
        self.due: DayField = day_field()
        self._value_field = LabelledField(say(tr("Where are we now?")), self.value)
        self._reason_field = LabelledField(say(tr("Because")), self.reason)
        self._reflection_field = LabelledField(say(tr("What have we learned?")), self.reflection)
        self._target_field = LabelledField(say(tr("Where we want to be")), self.target)
        self._due_field = LabelledField(say(tr("By when")), self.due)
        self._figures = Flow(self._target_field, self._due_field)
        self.keep = KeyButton(say(tr("Keep it")), say(tr("Enter")), "primary")
        self._away = KeyButton(say(tr("Back to the line")), "Esc", "quiet")
        self._form = boxed(
            column(
                Flow(self._value_field),
                Flow(*self.verdicts.values()),
                self._figures,
                self._reason_field,
                self._reflection_field,
                Flow(self.keep, self._away),
                gap=8,
            )
        )

    def _wire(self) -> None:
        for button in (self._go, self._back, self.keep, self._away, *self.verdicts.values()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._go.clicked.connect(lambda: self.wished.emit(Deed.GOAL))
        self._back.clicked.connect(self.taken_back)
        self.keep.clicked.connect(self._keep)
        self._away.clicked.connect(self._put_away)
        for verdict, button in self.verdicts.items():
            button.clicked.connect(lambda _on=False, verdict=verdict: self._choose(verdict))
        for line, field in self._lines:
            line.returnPressed.connect(self._keep)
            line.refused.connect(lambda text, field=field: field.show_error(self._say(text)))
            line.textEdited.connect(lambda _text, field=field: field.show_error(""))

    @property
    def _lines(self) -> tuple[tuple[PlainLine, LabelledField], ...]:
        return (
            (self.value, self._value_field),
            (self.target, self._target_field),
            (self.reason, self._reason_field),
            (self.reflection, self._reflection_field),
        )

    def show_run(self, view: RunView) -> None:
        """Show the goal of the item under way, or nothing."""
        here = view.goal if view.live else None
        before, self._here = self._here, here
        if here is None:
            if not self.isHidden() and holds_focus(self):
                self.done.emit()
            self.hide()
            return
        if before is None or before.goal.id != here.goal.id:
            self._change_goal("" if before is None else before.goal.id, here)
        say = self._say
        self._sentence.setText(say(goal_said(here.goal)))
        self._stands.setText(say(stands_said(here.goal)))
        question, decided = say(question_said(here.goal)), say(decided_said(here.review))
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self._decided.setText(decided)
        self._decided.setVisible(bool(decided))
        self._back.setVisible(bool(decided))
        self._target_field.setVisible(here.goal.target is not None)
        self.show()

    def enter(self) -> None:
        """Put the keyboard into the card, or from there back to the line."""
        if self._here is None or not self.isVisible():
            return
        if holds_focus(self):
            self._put_away()
            return
        self._form.show()
        self._go.hide()
        self._show_figures()
        chosen = next((b for b in self.verdicts.values() if b.isChecked()), None)
        first = chosen or next(iter(self.verdicts.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The numbers choose; Esc leads back to the line. What was typed stays."""
        at = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        elif 0 <= at < len(self.verdicts) and not event.modifiers() and self._form.isVisible():
            self._choose(tuple(self.verdicts)[at])
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _change_goal(self, before: str, here: GoalHere) -> None:
        """What was half typed stays with its goal."""
        if before:
            self._drafts[before] = tuple(line.text() for line, _ in self._lines)
        review = here.review
        kept = self._drafts.get(here.goal.id, ("", "", review.reason, review.reflection))
        for (line, field), text in zip(self._lines, kept, strict=True):
            line.setText(text)
            field.show_error("")
        for verdict, button in self.verdicts.items():
            button.setChecked(verdict is review.verdict)
        if here.goal.due is not None:
            put_day(self.due, here.goal.due)
        self._form.hide()
        self._go.show()

    def _choose(self, verdict: Verdict) -> None:
        for each, button in self.verdicts.items():
            button.setChecked(each is verdict)
        self._show_figures()
        announce(self, self._say(VERDICTS[verdict]))

    @property
    def _chosen(self) -> Verdict | None:
        return next((each for each, button in self.verdicts.items() if button.isChecked()), None)

    def _show_figures(self) -> None:
        here = self._here
        wanted = self._chosen in _NEW_FIGURES and here is not None and here.goal.due is not None
        self._figures.setVisible(wanted)

    def _keep(self) -> None:
        here = self._here
        if here is None:
            return
        numbers: list[Decimal | None] = []
        for line, field in self._lines[:2]:
            typed = line.text().strip() if field.isVisibleTo(self) else ""
            number = read_number(typed, self._mark) if typed else None
            if typed and number is None:
                field.show_error(self._say(tr("Write a number, such as 54 or 54.5.")))
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            numbers.append(number)
        value, target = numbers
        if self._chosen is None and value is None:
            self._reason_field.show_error(
                self._say(tr("Choose one of the four, or say where you are now."))
            )
            return
        due = day_of(self.due) if self._figures.isVisibleTo(self) else None
        texts = (self.reason.text().strip(), self.reflection.text().strip())
        self.value.clear()
        self.target.clear()
        self.decided.emit(GoalDecision(self._chosen, *texts, value, target, due))
        announce(self, self._say(tr("Kept with the goal.")))
        self._put_away()

    def _put_away(self) -> None:
        if holds_focus(self):
            self.done.emit()
        self._form.hide()
        self._go.show()
