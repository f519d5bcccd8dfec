"""What is painted before anything else is loaded: the day, Start now, and a word of patience."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.words import LongDate, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign

if TYPE_CHECKING:
    from facilitator.app.ports import Words


class FrontPage(QWidget):
    """Stands for a moment. `pressed` keeps that Start now was wished for, until it is possible."""

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self.pressed = False
        say = words.say
        waiting = PlainLabel(say(tr("Opening your meetings…")), tone="muted")
        start = KeyButton(say(tr("Start now")), "Ctrl+Shift+N", sign=Sign.TRIANGLE, bind=True)
        start.clicked.connect(self._press)
        start_card = Card(
            column(
                PlainLabel(say(tr("Start now")), weight=600),
                PlainLabel(say(tr("Nothing prepared? The agenda comes as you go.")), tone="muted"),
                row(start, None),
            )
        )
        heading = PlainLabel(say(tr("{day}", day=LongDate(today))), size="title", weight=600)
        self.setLayout(
            column(
                heading,
                Card(column(waiting)),
                row(start_card, None),
                None,
                gap=16,
                margins=(32, 16),
            )
        )
        start.setFocus()

    def _press(self) -> None:
        self.pressed = True
