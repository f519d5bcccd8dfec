"""What stands in the place of a meeting under way once it was held."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel


class HeldPage(QWidget):
    """Says that the meeting was held, with the way to its minutes."""

    minutes_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._see = KeyButton(say(tr("See the minutes")), kind="primary")
        self._see.setProperty("begins", True)  # where the window lets the keyboard begin
        content = column(
            PlainLabel(say(tr("This meeting was held")), size="title", weight=600),
            PlainLabel(say(tr("What was kept can still be changed in the minutes.")), tone="muted"),
            boxed(row(self._see, None)),
            gap=12,
        )
        self.setLayout(column(Card(content), None, gap=0, margins=(32, 24)))
        self._see.clicked.connect(self.minutes_wished)
