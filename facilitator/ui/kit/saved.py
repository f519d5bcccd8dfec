"""Whether the work is safe: a quiet word in the bar, a banner when saving fails."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign


class SavedMark(SignLabel):
    """ "Saved 10:42" with a tick, muted; with an octagon while saving fails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Sign.TICK, "", weight=400, tone="muted", wrap=False, parent=parent)
        self.setVisible(False)

    def show_saved(self, sentence: str, failing: bool = False) -> None:
        """Show the sentence; "" while nothing was saved yet."""
        self.setVisible(bool(sentence))
        if failing:
            self.show_sign(Sign.OCTAGON, sentence, "over")
        else:
            self.show_sign(Sign.TICK, sentence, "muted")


class SavedBanner(Ground):
    """Under the bar while saving fails: what is wrong, what to do. It takes no focus."""

    wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._head = SignLabel(Sign.OCTAGON, "", weight=600, tone="over")
        self._advice = PlainLabel("")
        self._do = KeyButton("")
        words = column(self._head, self._advice, gap=4)
        line = row(words, self._do, gap=16)
        line.setStretch(0, 1)
        super().__init__("bar", line, (20, 12), parent)
        self._do.clicked.connect(self.wished)
        self.setVisible(False)

    def show_failing(self, head: str, advice: str = "", action: str = "") -> None:
        """Show what is wrong, what to do and a button for it; an empty head takes it away."""
        self._head.setText(head)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._do.setText(action)
        self._do.setVisible(bool(action))
        self.setVisible(bool(head))
