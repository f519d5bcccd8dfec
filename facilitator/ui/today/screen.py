"""The first screen, from before the store is open to the meeting that comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns, HeadedPage, framed
from facilitator.ui.tab_order import lead_through
from facilitator.ui.today.due import due_actions, open_questions
from facilitator.ui.today.lines import LinesCard
from facilitator.ui.today.start_now import StartNowCard
from facilitator.ui.today.values import TodayView

if TYPE_CHECKING:
    # Parts that most starts need late or never are imported with the first look at them.
    from facilitator.app.goal_overview import Listed
    from facilitator.ui.today.first import FirstPage
    from facilitator.ui.today.goals_card import GoalsCard
    from facilitator.ui.today.hero import Hero
    from facilitator.ui.today.hero_view import Way

_WIDE, _NARROW = 1050, 600
_LINES, _START = 5, 4
_MOST = 34
"""Ems beyond which Start now would be mostly empty."""


class TodayScreen(QWidget):
    """Where the program opens. show_waiting needs no store, show_today all that is on it.

    Its parts are built when they are first shown: most starts need only some of them.
    """

    first_made = Signal(object)
    started_now = Signal(object)
    prepare_wished = Signal(str)
    start_wished = Signal(str)
    resume_wished = Signal(str)
    close_wished = Signal(str)
    minutes_wished = Signal(str)
    sample_wished = Signal()
    new_wished = Signal()
    paper_wished = Signal()
    state_wished = Signal(str, object)
    goal_wished = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._next = ""
        self._hero: Hero | None = None
        self._none: Card | None = None
        self._first: FirstPage | None = None
        self._actions = LinesCard(words)
        self._questions = LinesCard(words)
        self._start = StartNowCard(words)
        self._goals: GoalsCard | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._home())
        self.setLayout(column(self._stack, gap=0))
        self._start.started.connect(self.started_now)
        self._actions.state_wished.connect(self.state_wished)
        self._questions.state_wished.connect(self.state_wished)

    def show_waiting(self, now: Moment) -> None:
        """What can be shown before the store is open: the day, and Start now."""
        self.show_now(now)
        self._start.show_teams((), "")
        self._show_head(self._waiting)
        for card in (self._actions, self._questions, self._middle):
            card.hide()
        self._stack.setCurrentIndex(0)

    def show_today(self, view: TodayView) -> None:
        """Show what comes next, or the way to the first meeting while there is no team."""
        self.show_now(view.now)
        if not view.overview.teams:
            self._show_first(view.now, view.library)
            return
        self._start.show_teams(view.overview.teams, view.team or view.overview.teams[0].id)
        self._show_next(view)
        self._show_open(view)
        self._stack.setCurrentIndex(0)
        self._page.settle()

    def show_goals(self, goals: tuple[Listed, ...]) -> None:
        """Show the goals that ask for a look; most days none does, and the card is not made."""
        if goals and self._goals is None:
            from facilitator.ui.today.goals_card import GoalsCard

            card = self._goals = GoalsCard(self._words)
            self._between.addWidget(card)
            card.opened.connect(self.goal_wished)
        if self._goals is not None:
            self._goals.show_goals(goals)
            lead_through(self._questions, self._questions, self._goals)
            self._show_middle()

    def show_now(self, now: Moment) -> None:
        """Let the day and the proposed times follow the clock; cheap, for every minute."""
        self._heading.setText(self._words.say(tr("{day}", day=LongDate(now.civil.date()))))
        self._start.show_now(now)
        if self._first is not None:
            self._first.show_first(now, None)

    def _show_next(self, view: TodayView) -> None:
        if view.next is None and view.coming:
            self._show_head(self._waiting)
            return
        if view.next is None:
            if self._none is None:
                self._none = self._nothing_planned()
                lead_through(self._above, self._none)
            self._show_head(self._none)
            return
        hero = self._hero or self._made_hero()
        hero.show_next(view.next, view.now)
        self._show_head(hero)
        lead_through(self._above, hero)

    def _made_hero(self) -> Hero:
        from facilitator.ui.today.hero import Hero

        hero = self._hero = Hero(self._words)
        hero.wished.connect(self._go)
        self._head.addWidget(hero)
        return hero

    def _show_head(self, shown: QWidget) -> None:
        for each in (self._waiting, self._hero, self._none):
            if each is not None:
                each.setVisible(each is shown)

    def _show_first(self, now: Moment, library: Library) -> None:
        """Go to the form; a name begun before the store was open goes with the cursor."""
        first = self._first or self._made_first()
        first.show_first(now, library)
        if self._stack.currentWidget() is first:
            return
        typed, naming = self._start.typed(), self._start.naming()
        self._stack.setCurrentWidget(first)
        first.form.take_name(typed)
        self._start.clear()
        if naming or not self._typing_elsewhere():
            first.form.begin()

    def _made_first(self) -> FirstPage:
        from facilitator.ui.today.first import FirstPage

        first = self._first = FirstPage(self._words)
        first.form.made.connect(self.first_made)
        first.form.started.connect(self.started_now)
        first.sample_wished.connect(self.sample_wished)
        self._stack.addWidget(first)
        return first

    def _typing_elsewhere(self) -> bool:
        focused = QApplication.focusWidget()
        typing = isinstance(focused, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        return typing and focused is not None and not self.isAncestorOf(focused)

    def _show_open(self, view: TodayView) -> None:
        meeting = view.next.meeting.id if view.next else ""
        if meeting != self._next:
            self._next = meeting
            self._actions.forget()
            self._questions.forget()
        heading = tr("Actions due by this meeting") if meeting else tr("Actions still open")
        self._actions.show_lines(heading, due_actions(view))
        self._questions.show_lines(tr("Questions carried over"), open_questions(view))
        self._show_middle()

    def _show_middle(self) -> None:
        """The column of questions and goals takes no room while it has neither."""
        goals = self._goals is not None and not self._goals.isHidden()
        self._middle.setVisible(goals or not self._questions.isHidden())

    def _nothing_planned(self) -> Card:
        say = self._words.say
        button = KeyButton(say(tr("New meeting")), "Ctrl+N", "primary", bind=True)
        button.setProperty("begins", True)  # where the window lets the keyboard begin
        button.clicked.connect(self.new_wished)
        paper = KeyButton(say(tr("Held on paper")), "Ctrl+H", bind=True)
        paper.clicked.connect(self.paper_wished)
        told = column(
            PlainLabel(say(tr("No meeting is planned")), size="title", weight=600),
            PlainLabel(say(tr("Plan the next one, or start one now.")), tone="muted"),
            gap=4,
        )
        parts = Columns(((boxed(told), 3), (Flow(button, paper), 2)), _NARROW, 12)
        card = Card(column(parts), margins=(24, 20))
        self._head.addWidget(card)
        return card

    def _home(self) -> QWidget:
        waiting = PlainLabel(self._words.say(tr("Opening your meetings…")), tone="muted")
        self._heading = PlainLabel(size="title", weight=600)
        self._waiting = Card(column(waiting))
        self._head: QVBoxLayout = column(self._heading, self._waiting, gap=12)
        self._above = boxed(self._head)
        policy = self._above.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self._above.setSizePolicy(policy)
        self._between = column(self._questions, gap=16)
        self._middle = boxed(self._between)
        parts = ((self._actions, _LINES), (self._middle, _LINES), (self._start, _START))
        self._page = HeadedPage(self._above, Columns(parts, _WIDE, most=(0, 0, _MOST)))
        return boxed(framed(self._page))

    def _go(self, way: Way, meeting: str) -> None:
        from facilitator.ui.today.hero_view import Way

        ways = {
            Way.PREPARE: self.prepare_wished,
            Way.START: self.start_wished,
            Way.RESUME: self.resume_wished,
            Way.CLOSE: self.close_wished,
            Way.MINUTES: self.minutes_wished,
        }
        ways[way].emit(meeting)
