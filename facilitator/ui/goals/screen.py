"""The room of goals: the list, and over it the page of the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr, trn
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.goals.form_values import FormView
from facilitator.ui.goals.goal_list import GoalList
from facilitator.ui.goals.overview import OverviewBar
from facilitator.ui.goals.overview_tree import GoalTree
from facilitator.ui.goals.page import GoalPage
from facilitator.ui.goals.readings_pages import ReadingPages
from facilitator.ui.goals.values import GoalsView, GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.late import Late
from facilitator.ui.meetings.pages import Page
from facilitator.ui.out.over import OverStack


class GoalsScreen(QWidget):
    """Shows the goals, or one of them; what is wished for one is told by `page`.

    `refused` carries a Text that says why something cannot be done. The page on which the story
    of a goal and the growth plan leave stands `over` all else.
    """

    new_wished = Signal()
    picture_wished = Signal()
    refused = Signal(object)
    tree_turned = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = ""
        say = words.say
        self.list = GoalList(words)
        self.page = GoalPage(words)
        self.new = KeyButton(say(tr("New goal")), "Ctrl+N", bind=True)
        self.open = KeyButton(say(tr("Open")), "Return")
        self.plan = KeyButton(say(tr("The growth plan")), "Ctrl+E", bind=True)
        self.picture = KeyButton(say(tr("Picture for a staff meeting")), "Ctrl+Shift+S", bind=True)
        self.turn = KeyButton(say(tr("As a tree")), "Ctrl+T", bind=True)
        self.tools = Flow(self.turn, self.picture, self.open, self.plan, self.new)
        """What can be done with goals as a whole finds its place here."""
        self._count = Heading("")
        self._none = PlainLabel(
            say(
                tr(
                    "No goal yet. A goal says for whom what gets better, from where to where, and"
                    " by when. New goal asks you for one thing after the other."
                )
            ),
            tone="muted",
        )
        head = row(PlainLabel(say(tr("Goals")), size="title", weight=600), self.tools)
        head.setStretch(0, 1)
        self.bar = OverviewBar(words)
        self._narrow = PlainLabel(
            say(tr("No goal is like that. “Show all again” brings all of them back.")), tone="muted"
        )
        self.as_tree = False
        self.tree = Late(lambda: GoalTree(words))
        self.tree.place.hide()
        parts = (self.bar, self._count, self._none, self._narrow, self.list, self.tree.place)
        listed = column(*parts, gap=8)
        for stretched in (4, 5):
            listed.setStretch(stretched, 1)
        # Without goals the sentence that says so stands at the top.
        listed.addStretch(0)
        content = column(head, Card(listed, margins=(16, 16)), gap=12)
        content.setStretch(1, 1)
        content.setContentsMargins(32, 16, 32, 16)
        self._all = QWidget()
        self._all.setLayout(content)
        self._page = Page(self.page)
        self.form = Late(lambda: GoalForm(words))
        self._stack = QStackedWidget()
        for part in (self._all, self._page, self.form.place):
            self._stack.addWidget(part)
        self.readings = ReadingPages(words, self._stack)
        self.over = OverStack(self._stack)
        self.setLayout(column(self.over, gap=0))
        self.open.clicked.connect(lambda: self.list.open_wished.emit(self.list.chosen))
        self.new.clicked.connect(self.new_wished)
        self.picture.clicked.connect(self.picture_wished)
        self.bar.search.refused.connect(self.refused)
        self.turn.clicked.connect(self._turn)

    def _turn(self) -> None:
        self.as_tree = not self.as_tree
        self.turn.setText(self._words.say(tr("As a list") if self.as_tree else tr("As a tree")))
        if self.as_tree:
            self.tree.now()
        self.tree.place.setVisible(self.as_tree)
        self.tree_turned.emit()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_goals(self, view: GoalsView) -> None:
        """Show the list's goals; which of the two is in sight does not change."""
        self.bar.show_goals(view)
        self.list.show_goals(view)
        shown = len(view.listed)
        flat = not self.as_tree
        self.bar.setVisible(flat and (bool(view.all) or bool(view.wish.team)))
        self._count.setVisible(flat)
        self._none.setVisible(flat and not view.all)
        self._narrow.setVisible(flat and bool(view.all) and not shown)
        self.open.setVisible(flat and bool(shown))
        self.picture.setVisible(flat and bool(shown))
        self.list.setVisible(flat and bool(shown))
        count = trn("{n} goal", "{n} goals", view.all)
        if shown != view.all:
            count = tr("{n} of {all}", n=shown, all=count)
        whose = tr("All of the team") if not view.wish.team else tr("The most pressing first")
        self._count.show_heading(self._words.say(whose), self._words.say(count))
        first = self._first
        # They come a moment after the room does: who waits for them begins at them.
        waiting = self.new.hasFocus() and self.new.property("begins") and first is not self.new
        for each in (self.list, self.new):
            each.setProperty("begins", each is first)
        if waiting:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_goal(self, view: GoalView) -> None:
        """Show one goal's page; what lies over it stays there, but over another goal's."""
        self.page.show_goal(view)
        another = view.folder.goal.id != self._shown
        if another:
            self.over.show_over_nothing()
        self._shown = view.folder.goal.id
        if another or not self.readings.in_sight:
            self.show_page()

    def show_page(self) -> None:
        """Come to the page of the open goal."""
        if self._stack.currentWidget() is not self._page:
            self._stack.setCurrentWidget(self._page)
            self.page.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, view: FormView) -> None:
        """Show the form in which one is written."""
        form = self.form.now()
        form.show_form(view)
        if self._stack.currentWidget() is not self.form.place:
            self._stack.setCurrentWidget(self.form.place)
            form.begin()

    def show_list(self) -> None:
        """Come back to the list."""
        if self._stack.currentWidget() is not self._all:
            self._stack.setCurrentWidget(self._all)
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _first(self) -> QWidget:
        """Where the keyboard goes in the list, or in the tree."""
        tree = self.tree.made
        if tree is not None and self.as_tree:
            return tree.list if tree.rows.rows else tree.vision
        return self.list if self.list.isVisibleTo(self) else self.new
