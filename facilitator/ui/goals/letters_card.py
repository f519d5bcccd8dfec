"""What the goal has, letter by letter, and the few things that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check import LetterState
from facilitator.domain.words import Names, tr
from facilitator.ui.goals.finding_box import finding_box
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign


class LettersCard(Card):
    """Shows the letters and up to three findings.

    `better_wished` and `away_wished` carry the Finding whose wording is taken, or that is put
    aside; `back_wished` asks to look again at what was put aside last.
    """

    better_wished = Signal(object)
    away_wished = Signal(object)
    back_wished = Signal()

    def __init__(self, words: Words) -> None:
        self._words = words
        self._letters = QVBoxLayout()
        self._letters.setSpacing(8)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(12)
        title = Heading(words.say(tr("What the goal has, letter by letter")))
        self._worth = Heading(words.say(tr("Worth a look")))
        self._left = PlainLabel(tone="muted", typed=True)
        self.back = KeyButton(words.say(tr("Look at it again")), "Alt+9", "link", bind=True)
        parts = (title, self._letters, 4, self._worth, self._findings, self._left, self.back)
        super().__init__(column(*parts, None, gap=8))
        self.back.clicked.connect(self.back_wished)
        self._shown: tuple[object, ...] = ()

    def show_goal(self, view: GoalView) -> None:
        """Show what the goal has and lacks."""
        self._show_left(view.folder.goal)
        now = (view.letters, view.findings)
        if now == self._shown:
            return
        self._shown = now
        _empty(self._letters)
        for state in view.letters:
            self._letters.addWidget(self._letter(state))
        _empty(self._findings)
        for place, finding in enumerate(view.findings, 1):
            better, away = self.better_wished.emit, self.away_wished.emit
            self._findings.addWidget(finding_box(self._words, finding, place, better, away))
        self._worth.setVisible(bool(view.findings))

    def _show_left(self, goal: Goal) -> None:
        """What was put aside last, and why."""
        last = goal.dismissed[-1] if goal.dismissed else None
        for part in (self._left, self.back):
            part.setVisible(last is not None)
        if last is not None:
            left = tr(
                "Left as it is. {phrase} Why: {reason}", phrase=last.phrase, reason=last.reason
            )
            bare = tr("Left as it is. Why: {reason}", reason=last.reason)
            self._left.setText(self._words.say(left if last.phrase else bare))

    def _letter(self, state: LetterState) -> QWidget:
        say = self._words.say
        name = say(state.letter.word)
        has = tr("has it") if state.has_it else tr("still lacks something")
        sign = Sign.TICK if state.has_it else Sign.DIAMOND
        mark = SignLabel(sign, say(has), tone="muted" if state.has_it else "soon")
        head = row(
            PlainLabel(state.letter.letter, weight=600, tone="accent", wrap=False),
            PlainLabel(name, weight=600),
            mark,
            gap=8,
        )
        head.setStretch(1, 1)
        if state.has_it:
            return boxed(head)
        lacks = PlainLabel(say(tr("{parts}", parts=Names(tuple(state.said)))), tone="muted")
        return boxed(column(head, lacks, gap=4))


def _empty(lines: QVBoxLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
