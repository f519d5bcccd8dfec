"""The first screen, from before the store is open to the meeting that comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QWidget

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns, HeadedPage, framed
from facilitator.ui.today.due import due_actions, open_questions
from facilitator.ui.today.first import FirstPage
from facilitator.ui.today.hero import Hero
from facilitator.ui.today.hero_view import Way
from facilitator.ui.today.lines import LinesCard
from facilitator.ui.today.start_now import StartNowCard
from facilitator.ui.today.values import TodayView

_WIDE = 1050
_LINES, _START = 5, 4
_MOST = 34
"""Ems beyond which Start now would be mostly empty."""


class TodayScreen(QWidget):
    """Where the program opens. Show_waiting needs no store, show_today all that is on it."""

    first_made = Signal(object)
    started_now = Signal(object)
    prepare_wished = Signal(str)
    start_wished = Signal(str)
    resume_wished = Signal(str)
    close_wished = Signal(str)
    minutes_wished = Signal(str)
    sample_wished = Signal()
    new_wished = Signal()
    state_wished = Signal(str, object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._next = ""
        self._heading = PlainLabel(size="title", weight=600)
        self._waiting = Card(
            column(PlainLabel(words.say(tr("Opening your meetings…")), tone="muted"))
        )
        self._hero = Hero(words)
        self._none = self._no_next()
        self._actions = LinesCard(words)
        self._questions = LinesCard(words)
        self._start = StartNowCard(words)
        self._first = FirstPage(words)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._home())
        self._stack.addWidget(self._first)
        self.setLayout(column(self._stack, gap=0))
        self._wire()

    def show_waiting(self, now: Moment) -> None:
        """What can be shown before the store is open: the day, and Start now."""
        self._show_day(now)
        self._start.show_now(now)
        self._start.show_teams((), "")
        self._show_head(self._waiting)
        self._show_lines_none()
        self._stack.setCurrentIndex(0)

    def show_today(self, view: TodayView) -> None:
        """Show what comes next, or the way to the first meeting while there is no team."""
        self.show_now(view.now, view.library)
        if not view.overview.teams:
            self._show_first()
            return
        self._start.show_teams(view.overview.teams, view.team or view.overview.teams[0].id)
        if view.next is not None:
            self._hero.show_next(view.next, view.now)
        self._show_head(self._none if view.next is None else self._hero)
        self._show_open(view)
        self._stack.setCurrentIndex(0)
        self._page.settle()

    def show_now(self, now: Moment, library: Library | None = None) -> None:
        """Let the day and the proposed times follow the clock; cheap, for every minute."""
        self._show_day(now)
        self._start.show_now(now)
        self._first.show_first(now, library)

    def _show_day(self, now: Moment) -> None:
        self._heading.setText(self._words.say(tr("{day}", day=LongDate(now.civil.date()))))

    def _show_head(self, shown: QWidget) -> None:
        for each in (self._waiting, self._hero, self._none):
            each.setVisible(each is shown)

    def _show_first(self) -> None:
        """Go to the form; a name begun before the store was open goes with the cursor."""
        if self._stack.currentWidget() is self._first:
            return
        typed, naming = self._start.typed(), self._start.naming()
        self._stack.setCurrentWidget(self._first)
        self._first.form.take_name(typed)
        self._start.clear()
        if naming or not self._typing_elsewhere():
            self._first.form.begin()

    def _typing_elsewhere(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and not self.isAncestorOf(focused)

    def _show_open(self, view: TodayView) -> None:
        meeting = view.next.meeting.id if view.next else ""
        if meeting != self._next:
            self._next = meeting
            self._actions.forget()
            self._questions.forget()
        heading = tr("Actions due by this meeting") if meeting else tr("Actions still open")
        self._actions.show_lines(heading, due_actions(view))
        self._questions.show_lines(tr("Questions carried over"), open_questions(view))

    def _show_lines_none(self) -> None:
        for card in (self._actions, self._questions):
            card.hide()

    def _no_next(self) -> Card:
        say = self._words.say
        button = KeyButton(say(tr("New meeting")), "Ctrl+N", "primary", bind=True)
        button.clicked.connect(self.new_wished)
        told = column(
            PlainLabel(say(tr("No meeting is planned")), size="title", weight=600),
            PlainLabel(say(tr("Plan the next one, or start one now.")), tone="muted"),
            gap=4,
        )
        line = row(boxed(told), button)
        line.setStretch(0, 1)
        return Card(line, margins=(24, 20))

    def _home(self) -> QWidget:
        head = boxed(column(self._heading, self._waiting, self._hero, self._none, gap=12))
        policy = head.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        head.setSizePolicy(policy)
        parts = ((self._actions, _LINES), (self._questions, _LINES), (self._start, _START))
        self._page = HeadedPage(head, Columns(parts, _WIDE, most=(0, 0, _MOST)))
        home = QWidget()
        home.setLayout(framed(self._page))
        return home

    def _wire(self) -> None:
        self._hero.wished.connect(self._go)
        self._start.started.connect(self.started_now)
        self._first.form.made.connect(self.first_made)
        self._first.form.started.connect(self.started_now)
        self._first.sample_wished.connect(self.sample_wished)
        self._actions.state_wished.connect(self.state_wished)
        self._questions.state_wished.connect(self.state_wished)

    def _go(self, way: Way, meeting: str) -> None:
        ways = {
            Way.PREPARE: self.prepare_wished,
            Way.START: self.start_wished,
            Way.RESUME: self.resume_wished,
            Way.CLOSE: self.close_wished,
            Way.MINUTES: self.minutes_wished,
        }
        ways[way].emit(meeting)
