"""Hints on the plan: a few quiet lines, each with what would help and a way to put it away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.hints import MOST, Hint, hints
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.plain import SignLabel, as_tip
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.designed import designed
from facilitator.ui.prepare.edits import with_hint_away
from facilitator.ui.prepare.view import PlanView

_KEYS = ("Alt+6", "Alt+7", "Alt+8")


class HintLines(QWidget):
    """Shows the first hints of a plan, none of one that was held.

    `edited` carries the change that puts one away. Nothing is announced: they come while someone
    plans, and wait to be read.
    """

    edited = Signal(object, bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._hints: tuple[Hint, ...] = ()
        self.lines = [SignLabel(Sign.DIAMOND, weight=400, tone="muted") for _ in _KEYS[:MOST]]
        self.away = [KeyButton("", key, "link", bind=True) for key in _KEYS[:MOST]]
        self._rows = []
        for at, (line, away) in enumerate(zip(self.lines, self.away, strict=True)):
            away.setText(words.say(tr("Put away")))
            away.clicked.connect(partial(self._put_away, at))
            lying = row(line, away, gap=12)
            lying.setStretch(0, 1)
            self._rows.append(boxed(lying, self))
        self.setLayout(column(*self._rows, gap=0))
        self.setAccessibleName(words.say(tr("Hints")))
        self.hide()

    def show_plan(self, view: PlanView) -> None:
        """Show what may still be missing."""
        found = () if view.held else hints(designed(view, self._words))[:MOST]
        if found == self._hints:
            return
        self._hints = found
        for at, (line, away) in enumerate(zip(self.lines, self.away, strict=True)):
            self._rows[at].setVisible(at < len(found))
            if at < len(found):
                self._show(found[at], line, away)
        self.setVisible(bool(found))

    def _show(self, hint: Hint, line: SignLabel, away: KeyButton) -> None:
        say = self._words.say
        line.setText(say(tr("{what} {todo}", what=hint.what, todo=hint.todo)))
        line.setToolTip(as_tip(say(hint.why)))
        line.setAccessibleDescription(say(hint.why))
        away.setAccessibleName(say(tr("Put away: {hint}", hint=hint.what)))

    def _put_away(self, at: int) -> None:
        if at < len(self._hints):
            self.edited.emit(partial(with_hint_away, key=self._hints[at].key), False)
