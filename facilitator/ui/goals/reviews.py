"""The looks at a goal: those that were held with what they came to, and those that are planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Review, Standing
from facilitator.domain.goal_labels import VERDICTS
from facilitator.domain.review_days import workday
from facilitator.domain.words import Said, ShortDate, Text, tr
from facilitator.ui.figures import DayField
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.named_list import Named, NamedList, NamedRows
from facilitator.ui.kit.plain import PlainLabel

PLAN_KEY, ADD_KEY, MOVE_KEY = "Ctrl+P", "Ctrl+D", "Ctrl+M"
_MOST_HIGH = 14
_WEEKS = timedelta(weeks=6)
"""From today to the day that is offered for one more look."""


class ReviewsCard(Card):
    """Lists the looks, and plans, moves and takes out those to come.

    `plan_wished`: propose days for all of them. `added` carries a day, `moved` a review's identity
    and its new day, `taken_out` an identity, `opened` the identity of a meeting.
    """

    plan_wished = Signal()
    added = Signal(object)
    moved = Signal(str, object)
    taken_out = Signal(str)
    opened = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._say = say
        self._goal = ""
        self.plan = KeyButton(say(tr("Plan the reviews")), PLAN_KEY, "link", bind=True)
        self._none = PlainLabel(tone="muted")
        self.rows = _ReviewRows(words)
        self.list = NamedList(self.rows, say(tr("Reviews")), _MOST_HIGH, Qt.Key.Key_Delete)
        self.day = DayField(form="ddd d MMM yyyy")
        self._field = LabelledField(say(tr("Day of a look")), self.day)
        self.add = KeyButton(say(tr("Add this day")), ADD_KEY, "quiet", bind=True)
        self.move_ = KeyButton(say(tr("Move the chosen one to it")), MOVE_KEY, "quiet", bind=True)
        self.take_out = KeyButton(say(tr("Take it out")), "Del", "quiet")
        head = row(Heading(say(tr("Reviews"))), self.plan)
        head.setStretch(0, 1)
        deeds = Flow(self._field, self.add, self.move_, self.take_out, gap=4, foot=True)
        content = column(head, self._none, self.list, deeds, None)
        super().__init__(content, margins=(16, 12), parent=parent)
        self.setAccessibleName(say(tr("Reviews")))
        self.plan.clicked.connect(self._plan)
        self.add.clicked.connect(lambda: self.added.emit(self._day))
        self.move_.clicked.connect(self._move)
        self.take_out.clicked.connect(self._take_out)
        self.list.away_wished.connect(self._take_out)
        self.list.enter_wished.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._changed)

    def show_goal(self, view: GoalView) -> None:
        """Show the looks at this goal."""
        goal = view.folder.goal
        self.rows.meetings = {each.id: each.day for each in view.folder.meetings}
        chosen, at = self.chosen, self.list.currentIndex().row()
        self.list.show_rows(goal.reviews)
        if goal.id != self._goal:
            self._goal, chosen = goal.id, None
            self._show_day(workday(view.today + _WEEKS))
            at = next((at for at, each in enumerate(goal.reviews) if each.held is None), 0)
        kept = [row for row, each in enumerate(goal.reviews) if chosen and each.id == chosen.id]
        at = kept[0] if kept else min(max(at, 0), len(goal.reviews) - 1)
        self.list.setCurrentIndex(self.rows.index(at))
        self._none.setText(self._say(_none_said(view)))
        self._none.setVisible(not goal.reviews)
        self.list.setVisible(bool(goal.reviews))
        self.list.limit()
        dated = goal.due is not None and (goal.start or goal.baseline_day) is not None
        self.plan.set_legal(dated, self._say(tr("The goal needs a start and a due day first.")))
        self._changed()

    @property
    def chosen(self) -> Review | None:
        """The review that the keyboard is on."""
        at = self.list.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    @property
    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _show_day(self, day: date) -> None:
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(day.year, day.month, day.day))

    def _changed(self) -> None:
        chosen = self.chosen
        free = chosen is not None and chosen.held is None
        held = self._say(tr("Choose one in the list that is still to come."))
        for button in (self.move_, self.take_out):
            button.set_legal(free, held)
            button.setVisible(bool(self.rows.rows))

    def _plan(self) -> None:
        self.plan_wished.emit()
        # Below the figure nobody would see what came of it.
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _move(self) -> None:
        if self.chosen is not None:
            self.moved.emit(self.chosen.id, self._day)
            announce(self, self._say(tr("Moved to {day}", day=ShortDate(self._day))))

    def _take_out(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.held is None:
            self.taken_out.emit(chosen.id)
            announce(self, self._say(tr("Taken out. Ctrl+Z takes that back.")))

    def _open(self) -> None:
        if self.chosen is not None and self.chosen.meeting:
            self.opened.emit(self.chosen.meeting)


def _none_said(view: GoalView) -> Text:
    if view.folder.goal.standing is Standing.DRAFT:
        return tr("No look is planned yet. Looks come onto agendas once the goal is under way.")
    return tr("No look is planned yet. Each one comes onto the agenda of a meeting by itself.")


class _ReviewRows(NamedRows[Review]):
    """Looks by their days, what they came to, and why."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say
        self.meetings: Mapping[str, date] = {}

    def named(self, row: Review) -> Named:
        """Its day, what it came to and why."""
        day = tr("{day}", day=ShortDate(_day_of(row)))
        return Named(self._say(day), self._say(self._state(row)), self._say(_words_of(row)))

    def _state(self, review: Review) -> Said:
        if review.verdict is not None:
            return VERDICTS[review.verdict]
        if review.held is not None:
            return tr("Held")
        day = self.meetings.get(review.meeting)
        if review.meeting and day is not None:
            return tr("On the agenda of {day}", day=ShortDate(day))
        return tr("Planned")

    def _aloud(self, review: Review) -> str:
        return self._say(
            tr(
                "{day}: {state}. {words}",
                day=ShortDate(_day_of(review)),
                state=self._state(review),
                words=_words_of(review),
            )
        )


def _day_of(review: Review) -> date:
    return review.day if review.held is None else review.held.civil.date()


def _words_of(review: Review) -> Said:
    reason, back = review.reason.strip(), review.reflection.strip()
    if reason and back:
        return tr("{reason} Looking back: {words}", reason=reason, words=back)
    return tr("Looking back: {words}", words=back) if back else reason
