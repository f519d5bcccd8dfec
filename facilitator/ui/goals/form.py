"""The form of a goal: its sentence above, its questions below, one at a time or all at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal, Marked, Standing
from facilitator.domain.goal_check import MOST, rule_of
from facilitator.domain.goal_check_parts import Finding
from facilitator.domain.goal_edits import unexplained
from facilitator.domain.measure import PERCENT
from facilitator.domain.words import Names, tr
from facilitator.ui.goals.changes_card import change_said
from facilitator.ui.goals.entering import EnterLeads
from facilitator.ui.goals.finding_box import reason_for
from facilitator.ui.goals.form_box import Findings, QuestionBox
from facilitator.ui.goals.form_choices import LettersChoice, PriorityChoice
from facilitator.ui.goals.form_head import FormHead
from facilitator.ui.goals.form_parts import DayPart, FigurePart, OwnerPart
from facilitator.ui.goals.form_questions import QUESTIONS, make_parts, question_of
from facilitator.ui.goals.form_values import FormView
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.reason_line import ReasonLine
from facilitator.ui.meetings.pages import Columns, Page

_SCALE = ("least", "most")
_MOST_ACROSS = 62
"""Ems beyond which the questions do not grow: a line of a form is not read across a desk."""
NEXT_KEY, BACK_KEY = "Ctrl+PgDown", "Ctrl+PgUp"


class GoalForm(QWidget):
    """Shows a FormView and tells the Goal as it is written; decides nothing.

    `changed` carries the Goal and whether someone is still typing. `better_wished` carries a
    Finding, `away_wished` a Finding and the reason, `explained` why figures were changed.
    `unread` carries the name of a field and a text there that is no number, "" once it is one.
    `slim`: beside a meeting under way, always one question at a time and without keys that the
    meeting has.
    """

    changed = Signal(object, bool)
    agree_wished = Signal()
    again_wished = Signal()
    done = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    way_wished = Signal(bool)
    better_wished = Signal(object)
    away_wished = Signal(object, str)
    explained = Signal(str)
    unread = Signal(str, str)
    priority_made = Signal(str)
    letters_made = Signal(object)

    def __init__(self, words: Words, *, slim: bool = False) -> None:
        super().__init__()
        self._words, self._slim = words, slim
        self._view: FormView | None = None
        self._goal = Goal("", "")
        self._at = 0
        self._passed = set[int]()
        say = words.say
        self.priority, self.letters = PriorityChoice(words), LettersChoice(words)
        self.parts = {
            **make_parts(words),
            "priority": self.priority.part,
            "variant": self.letters.part,
        }
        self.head = FormHead(words, self._findings(), slim=slim)
        self.reason, self.why = ReasonLine(words), ReasonLine(words)
        self._asked: tuple[Marked, ...] = ()
        self.boxes = tuple(
            QuestionBox(words, each, (at, len(QUESTIONS)), self.parts, self._findings())
            for at, each in enumerate(QUESTIONS, 1)
        )
        self.boxes[question_of("priority")].more.addWidget(self.priority)
        self.boxes[question_of("variant")].more.addWidget(self.letters)
        self.back = KeyButton(say(tr("Back")), BACK_KEY)
        self.next = KeyButton(say(tr("Next question")), NEXT_KEY)
        self._steps = Flow(self.back, self.next)
        asked = column(*self.boxes, self._steps, gap=12 if slim else 20)
        if slim:
            whole = column(self.head, self.reason, self.why, boxed(asked), None, gap=12)
        else:
            page = column(
                self.reason, self.why, Columns(((Card(asked), 1),), 0, most=(_MOST_ACROSS,)), None
            )
            page.setContentsMargins(32, 0, 32, 16)
            self.head.lines.setContentsMargins(32, 16, 32, 0)
            self._page = Page(boxed(page))
            whole = column(self.head, self._page, gap=12)
            whole.setStretch(1, 1)
        self.setLayout(whole)
        self._wire()

    @property
    def place(self) -> int:
        """The question that is asked, from 0."""
        return self._at

    def show_form(self, view: FormView) -> None:
        """Show the goal as it is; what is being typed is left alone."""
        if view.goal.id != self._goal.id:
            self._at = 0
            self._passed = set()
            self.reason.put_away()
            self.priority.choose("")
            self.letters.choose("")
            for part in self.parts.values():
                if isinstance(part, FigurePart):
                    part.forget()
        self._view, self._goal = view, view.goal
        goal = view.goal
        owner = self.parts["owner"]
        if isinstance(owner, OwnerPart):
            owner.show_people(view.members, view.names)
        self.priority.offer(view.ground.aims)
        self.letters.offer(goal.variant, view.ground.variants)
        for name, part in self.parts.items():
            if isinstance(part, DayPart):
                part.show_today(view.today)
            part.show_value(getattr(goal.scale if name in _SCALE else goal, name))
        self.head.show_form(view)
        self._turn(view.one_by_one or self._slim)
        self._ask_why(goal)

    def begin(self) -> None:
        """Lead the focus to the question that is asked."""
        self._first(self._at).setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self, name: str, text: str) -> None:
        """Put back a figure that could not be read when it was typed."""
        part = self.parts.get(name)
        if isinstance(part, FigurePart):
            part.restore(text)

    def go(self, by: int) -> None:
        """Ask another question; what is being typed settles first."""
        at = self._at + by
        if 0 <= at < len(self.boxes):
            self._passed.add(self._at)
            self._at = at
            one = self._slim or (self._view is not None and self._view.one_by_one)
            focus = self._first(at)
            self._show_question(one)
            focus.setFocus(Qt.FocusReason.TabFocusReason)
            announce(self, self.boxes[at].accessibleName())

    def _findings(self) -> Findings:
        return Findings(self._words, self.better_wished.emit, self._ask_reason, keys=not self._slim)

    def _wire(self) -> None:
        for name, part in self.parts.items():
            part.changed.connect(partial(self._tell, name))
            if isinstance(part, FigurePart):
                part.unread.connect(partial(self.unread.emit, name))
        asked = [part for box in self.boxes for part in box.parts.values()]
        self._entering = EnterLeads(self, asked, self._over)
        head = self.head
        head.sentence.changed.connect(self._tell_sentence)
        for signal, wish in (
            (head.again_wished, self.again_wished),
            (head.agree_wished, self.agree_wished),
            (head.done, self.done),
            (head.undo_wished, self.undo_wished),
            (head.redo_wished, self.redo_wished),
            (head.way_wished, self.way_wished),
            (self.priority.made, self.priority_made),
            (self.letters.made, self.letters_made),
        ):
            signal.connect(wish)
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        keys = {BACK_KEY: partial(self.go, -1), NEXT_KEY: partial(self.go, 1), **head.keys}
        for key, call in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def _tell(self, name: str, value: object, typing: bool) -> None:
        if self._view is None:
            return
        if name in _SCALE:
            scale = replace(self._goal.scale, **{name: value})  # type: ignore[arg-type]
            goal = replace(self._goal, scale=scale)
        elif name in ("priority", "variant") and not self._chosen(name, value):
            return
        else:
            goal = replace(self._goal, **{name: value})  # type: ignore[arg-type]
        part = self.parts[name]
        if isinstance(part, FigurePart) and part.says_per_cent and not goal.unit:
            goal = replace(goal, unit=PERCENT)
        self._emit(goal, typing)

    def _chosen(self, name: str, value: object) -> bool:
        """Whether one of those that there are was chosen; another is asked for first."""
        choice = self.priority if name == "priority" else self.letters
        return choice.choose(str(value))

    def _tell_sentence(self, text: str, typing: bool) -> None:
        if text != self._goal.sentence:
            self._emit(replace(self._goal, sentence=text, by_hand=bool(text.strip())), typing)
        else:
            self._emit(self._goal, typing)

    def _emit(self, goal: Goal, typing: bool) -> None:
        if typing and goal == self._goal:
            return
        self._goal = goal
        self.changed.emit(goal, typing)

    def _over(self) -> None:
        """Enter in the last field of a question asks the next one, where it is asked alone."""
        if self._slim or (self._view is not None and self._view.one_by_one):
            self.go(1)

    def _turn(self, one: bool) -> None:
        """Show one question or all; the one that has the keyboard stays in sight."""
        if not one and (self.back.hasFocus() or self.next.hasFocus()):
            self.begin()  # these go, and the keyboard would leave the form with them
        focus = QApplication.focusWidget()
        held = [at for at, box in enumerate(self.boxes) if focus and box.isAncestorOf(focus)]
        turned = bool(held) and one == self._steps.isHidden()
        if turned:
            self._at = held[0]
        self._show_question(one)
        if turned and focus is not None and not self._slim:
            QTimer.singleShot(0, focus, lambda: self._page.ensureWidgetVisible(focus))  # laid out

    def _show_question(self, one: bool) -> None:
        for at, box in enumerate(self.boxes):
            box.setVisible(not one or at == self._at)
        self._show_findings(one)
        self._steps.setVisible(one)
        self.back.set_legal(self._at > 0, self._words.say(tr("This is the first question.")))
        last = self._at == len(self.boxes) - 1
        self.next.set_legal(not last, self._words.say(tr("This is the last question.")))

    def _first(self, at: int) -> QWidget:
        part = next(iter(self.boxes[at].parts.values()))
        fields = (getattr(part, name, None) for name in ("combo", "line", "edit"))
        return next((each for each in fields if isinstance(each, QWidget)), part.widget)

    def _show_findings(self, one: bool) -> None:
        """The first few of those in sight, each at its question; the first has the first key."""
        every = () if self._view is None else self._view.findings
        seen = [each for each in every if self._tells(each, one)][:MOST]
        placed = tuple(enumerate(seen, 1))
        for at, box in enumerate(self.boxes):
            box.findings.show_findings(tuple(p for p in placed if question_of(p[1].field) == at))
        whole = tuple(each for each in placed if question_of(each[1].field) < 0)
        self.head.findings.show_findings(whole)
        for name, part in self.parts.items():
            labelled = getattr(part, "field", None)
            if isinstance(labelled, LabelledField):
                told = (self._words.say(each.message) for each in seen if each.field == name)
                labelled.describe(next(told, ""))

    def _tells(self, finding: Finding, one: bool) -> bool:
        """Whether a finding is for now; a missing answer is told once it was passed."""
        at = question_of(finding.field)
        if not one or at < 0:
            return not one or bool(self._goal.sentence.strip())
        return at == self._at and (at in self._passed or not rule_of(finding).empty)

    def _ask_reason(self, finding: Finding) -> None:
        self.reason.ask(reason_for(finding), lambda why: self.away_wished.emit(finding, why))

    def _ask_why(self, goal: Goal) -> None:
        """Ask for the reason of a change to what was agreed, without taking the keyboard."""
        waiting = unexplained(goal) if goal.standing is not Standing.DRAFT else ()
        if not waiting:
            self.why.hide()
        elif waiting != self._asked:
            said = Names(tuple(change_said(each, goal.unit) for each in waiting))
            question = tr("Why does it change? {changes}", changes=said)
            self.why.ask(question, self.explained.emit, focus=False)
        self._asked = waiting
