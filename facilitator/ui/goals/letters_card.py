"""What the goal has, letter by letter, and the few things that are worth a look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal_check import LetterState
from facilitator.domain.goal_check_parts import Finding, Weight
from facilitator.domain.words import Names, Text, tr
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign

_SIGNS = {Weight.ERROR: Sign.DIAMOND, Weight.WARNING: Sign.DIAMOND, Weight.INFO: Sign.RING}


class LettersCard(Card):
    """Shows the letters and up to three findings.

    `better_wished` and `away_wished` carry the Finding whose wording is taken, or that is put
    aside.
    """

    better_wished = Signal(object)
    away_wished = Signal(object)

    def __init__(self, words: Words) -> None:
        self._words = words
        self._letters = QVBoxLayout()
        self._letters.setSpacing(8)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(12)
        title = Heading(words.say(tr("What the goal has, letter by letter")))
        self._worth = Heading(words.say(tr("Worth a look")))
        super().__init__(column(title, self._letters, 4, self._worth, self._findings, None, gap=8))
        self._shown: tuple[object, ...] = ()

    def show_goal(self, view: GoalView) -> None:
        """Show what the goal has and lacks."""
        now = (view.letters, view.findings)
        if now == self._shown:
            return
        self._shown = now
        _empty(self._letters)
        for state in view.letters:
            self._letters.addWidget(self._letter(state))
        _empty(self._findings)
        for place, finding in enumerate(view.findings, 1):
            self._findings.addWidget(self._finding(finding, place))
        self._worth.setVisible(bool(view.findings))

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

    def _finding(self, finding: Finding, place: int) -> QWidget:
        say = self._words.say
        line = SignLabel(_SIGNS[finding.weight], say(finding.message))
        away = KeyButton(say(tr("Leave it, because…")), f"Alt+{place + 5}", "link", bind=True)
        away.clicked.connect(lambda: self.away_wished.emit(finding))
        buttons: list[QWidget] = [away]
        if finding.better is not None:
            take = KeyButton(say(finding.better.what), f"Alt+{place}", "link", bind=True)
            take.clicked.connect(lambda: self.better_wished.emit(finding))
            buttons.insert(0, take)
        return boxed(column(line, Flow(*buttons), gap=4))


def _empty(lines: QVBoxLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def reason_for(finding: Finding) -> Text:
    """What is asked when a finding is put aside."""
    return tr("Why is it right as it is? {finding}", finding=finding.message)
