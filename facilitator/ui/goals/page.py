"""The page of one goal: its sentence, its letters, its line, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal_check_parts import Finding
from facilitator.domain.goal_labels import LEVELS, STANDINGS
from facilitator.domain.words import Names, Text, tr
from facilitator.ui.goals.changes_card import ChangesCard
from facilitator.ui.goals.figure import FigureView
from facilitator.ui.goals.finding_box import reason_for
from facilitator.ui.goals.letters_card import LettersCard
from facilitator.ui.goals.readings_list import EvidenceCard, ReadingsList
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.reason_line import ReasonLine
from facilitator.ui.meetings.pages import Columns

_SIDE_BY_SIDE = 1000
"""The effective width below which the cards stand below each other."""


class GoalPage(QWidget):
    """Shows one goal. `beside` and `below` take the cards that others add to the page.

    `away_wished` carries a Finding and the reason for which it is left as it is.
    """

    away_wished = Signal(object, str)
    edit_wished = Signal()
    back_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        say = words.say
        self._over = PlainLabel(tone="muted")
        self._sentence = PlainLabel(size="title", weight=600, typed=True)
        self.back = KeyButton(say(tr("All goals")), "Esc", "quiet", bind=True)
        self.edit = KeyButton(say(tr("Edit")), "F2", bind=True)
        self.story = KeyButton(say(tr("Its story")), "Ctrl+E", bind=True)
        self.tools = Flow(self.back, self.story, self.edit)
        # Narrow or large, the sentence has the whole width and the tools stand below it.
        named = boxed(column(self._over, self._sentence, None, gap=4))
        head = Columns(((named, 1), (self.tools, 0)), _SIDE_BY_SIDE)
        self.letters = LettersCard(words)
        self.figure = FigureView(words)
        self._figures = Heading("")
        self._words_of_figure = PlainLabel(tone="muted")
        self.readings = ReadingsList(words)
        self.figure_tools = Flow(*self.readings.tools)
        """What is done with readings finds its place here."""
        chart = column(
            row(self._figures, self.figure_tools),
            self.figure,
            self._words_of_figure,
            self.readings,
            gap=8,
        )
        chart.setStretch(1, 1)
        self._chart = Card(chart)
        self.evidence = EvidenceCard(words)
        self.below = row(self.evidence, gap=16)
        self.changes = ChangesCard(words)
        self.reason = ReasonLine(words)
        right = column(self._chart, self.below, self.changes, gap=16)
        right.setStretch(0, 1)
        columns = Columns(((self.letters, 3), (boxed(right), 6)), _SIDE_BY_SIDE)
        content = column(head, self.reason, columns, gap=16)
        content.setStretch(2, 1)
        content.setContentsMargins(32, 16, 32, 16)
        self.setLayout(content)
        self.back.clicked.connect(self.back_wished)
        self.edit.clicked.connect(self.edit_wished)
        for key, wish in (("Ctrl+Z", self.undo_wished), ("Ctrl+Shift+Z", self.redo_wished)):
            QShortcut(QKeySequence(key), self).activated.connect(wish)
        self.letters.away_wished.connect(self._ask_reason)

    def _ask_reason(self, finding: Finding) -> None:
        self.reason.ask(reason_for(finding), lambda why: self.away_wished.emit(finding, why))

    def show_goal(self, view: GoalView) -> None:
        """Show the goal."""
        say, goal = self._words.say, view.folder.goal
        self._over.setText(say(self._above(view)))
        named = goal.sentence.strip() or goal.title.strip()
        self._sentence.setText(named or say(tr("A goal without words yet")))
        self.letters.show_goal(view)
        self.changes.show_goal(goal)
        chart = view.chart
        self.figure.show_chart(chart, goal.id)
        self.figure.setVisible(chart is not None)
        self.readings.show_goal(view)
        self.evidence.show_goal(view)
        nothing = tr("Its line is drawn once the goal says from where to where, and by when.")
        self._words_of_figure.setText(say(nothing if chart is None else chart.said))
        gap = None if chart is None else chart.gap
        self._figures.show_heading(say(tr("Where it stands") if gap is None else gap))

    def _above(self, view: GoalView) -> Text:
        goal = view.folder.goal
        parts: list[str | Text] = [STANDINGS[goal.standing], LEVELS[goal.level]]
        owner = view.names.get(goal.owner, goal.owner).strip()
        if owner:
            parts.append(tr("looked after by {name}", name=owner))
        aim = next((each for each in view.ground.aims if each.id == goal.priority), None)
        if aim is not None:
            parts.append(tr("serves {priority}", priority=aim.text))
        return tr("{parts}", parts=Names(tuple(parts)))
