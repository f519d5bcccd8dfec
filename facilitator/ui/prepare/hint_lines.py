"""Hints on the plan: a few quiet lines, each with what would help and a way to put it away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.finder_words import joined
from facilitator.app.ports import Words
from facilitator.domain.hints import MOST, Hint, hints
from facilitator.domain.words import tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel, as_tip
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.designed import designed
from facilitator.ui.prepare.edits import with_hint_away
from facilitator.ui.prepare.view import PlanView

WHY_KEY = "Ctrl+Shift+H"
_KEYS = ("Alt+6", "Alt+7", "Alt+8")
_INSIDE = 24


class HintLines(QWidget):
    """Shows the first hints of a plan, none of one that was held.

    `edited` carries the change that puts one away. Why they are told unfolds below them. Nothing
    is announced unasked: they come while someone plans, and wait to be read.
    """

    edited = Signal(object, bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._hints: tuple[Hint, ...] = ()
        self.lines = [SignLabel(Sign.DIAMOND, weight=400, tone="muted") for _ in _KEYS[:MOST]]
        self.away = [KeyButton("", key, "link", bind=True) for key in _KEYS[:MOST]]
        self.why = KeyButton("", WHY_KEY, "link", bind=True)
        self.whys = [PlainLabel(tone="muted") for _ in _KEYS[:MOST]]
        self._rows = []
        for at, (line, away) in enumerate(zip(self.lines, self.away, strict=True)):
            away.setText(words.say(tr("Put away")))
            away.clicked.connect(partial(self._put_away, at))
            # One button tells of all, beside the first.
            lying = row(line, *((away,) if at else (self.why, away)), gap=12)
            lying.setStretch(0, 1)
            self.whys[at].setIndent(_INSIDE)
            self._rows.append(boxed(column(lying, self.whys[at], gap=0), self))
        self.setLayout(column(*self._rows, gap=0))
        self.setAccessibleName(words.say(tr("Hints")))
        self.why.clicked.connect(lambda: self._unfold(unfolded=not self._unfolded))
        self._unfold(unfolded=False)
        self.hide()

    def show_plan(self, view: PlanView) -> None:
        """Show what may still be missing."""
        found = () if view.held else hints(designed(view, self._words))[:MOST]
        if found == self._hints:
            return
        self._hints = found
        for at in range(len(self.lines)):
            self._rows[at].setVisible(at < len(found))
            if at < len(found):
                self._show(found[at], at)
        self.setVisible(bool(found))

    def _show(self, hint: Hint, at: int) -> None:
        say, line = self._words.say, self.lines[at]
        why = say(hint.why)
        line.setText(say(tr("{what} {todo}", what=hint.what, todo=hint.todo)))
        line.setToolTip(as_tip(why))
        line.setAccessibleDescription(why)
        self.whys[at].setText(why)
        self.away[at].setAccessibleName(say(tr("Put away: {hint}", hint=hint.what)))

    def _unfold(self, *, unfolded: bool) -> None:
        """Show below each hint why it is told, and say it to whoever listens; or hide it again."""
        self._unfolded = unfolded
        words = tr("Hide why") if unfolded else tr("Why these hints")
        self.why.setText(self._words.say(words))
        for why in self.whys:
            why.setVisible(unfolded)
        if unfolded and self._hints:
            announce(self, self._words.say(joined(tuple(hint.why for hint in self._hints))))

    def _put_away(self, at: int) -> None:
        if at < len(self._hints):
            self.edited.emit(partial(with_hint_away, key=self._hints[at].key), False)
