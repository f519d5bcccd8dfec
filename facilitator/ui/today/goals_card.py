"""The few goals that ask for a look, each with the way to its page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.goal_overview import Listed
from facilitator.app.ports import Words
from facilitator.domain.goal_labels import FLAGS
from facilitator.domain.words import Said, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, Rule, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign

MOST_GOALS = 3


class GoalsCard(Card):
    """Hidden while no goal asks for a look. `opened` carries the identity of a goal."""

    opened = Signal(str)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._shown: tuple[Listed, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        heading = Heading(words.say(tr("Goals that ask for a look")))
        super().__init__(column(heading, self._lines, gap=8))
        self.setAccessibleName(words.say(tr("Goals that ask for a look")))
        self.hide()

    def show_goals(self, goals: tuple[Listed, ...]) -> None:
        """Show these, the most pressing first."""
        if goals != self._shown:
            self._shown = goals
            while (item := self._lines.takeAt(0)) is not None:
                gone = item.widget()
                if gone is not None:
                    gone.hide()
                    gone.deleteLater()
            for place, each in enumerate(goals, 1):
                self._lines.addWidget(self._row(each, place))
        self.setVisible(bool(goals))

    def _row(self, each: Listed, place: int) -> QWidget:
        say, line = self._words.say, each.line
        name: Said = line.title.strip() or line.sentence.strip() or tr("A goal without words yet")
        asks = SignLabel(Sign.DIAMOND, say(FLAGS[each.flags[0]]), tone="soon", weight=600)
        what = PlainLabel(say(name), typed=True)
        button = KeyButton(say(tr("Open")), f"Alt+{place}", "quiet", bind=True)
        button.setAccessibleName(say(tr("Open the goal: {goal}", goal=name)))
        button.clicked.connect(lambda: self.opened.emit(line.id))
        foot = row(what, button, gap=4)
        foot.setStretch(0, 1)
        return boxed(column(Rule(), asks, foot, gap=4))
