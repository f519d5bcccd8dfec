"""Asking after how many minutes an item is split, below the agenda and in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of


class SplitBar(Card):
    """Comes with `ask` and goes with an answer or Escape.

    `answered` carries an identity and the minutes of the first part, `refused` a sentence, `left`
    that the keyboard should go back to the agenda.
    """

    answered = Signal(str, int)
    refused = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._item: Item | None = None
        self.minutes = PlainLine(say(tr("Minutes of the first part")), limit=4)
        self.asked = PlainLabel(wrap=False)
        self.split = KeyButton(say(tr("Split")), say(tr("Enter")))
        self.leave = KeyButton(say(tr("Leave it whole")), "Esc", "quiet")
        flow = Flow(self.asked, self.minutes, self.split, self.leave, gap=8)
        super().__init__(column(flow, gap=0), "soft", (12, 8), parent=parent)
        self.setAccessibleName(say(tr("Split the item")))
        self.minutes.returnPressed.connect(self._answer)
        self.split.clicked.connect(self._answer)
        self.leave.clicked.connect(self._go)
        self.hide()

    def ask(self, item: Item) -> None:
        """Ask of an item; half of its minutes stand there to be taken with Enter."""
        self._item = item
        asked = trn(
            "Minutes of the first part, of {n} minute",
            "Minutes of the first part, of {n} minutes",
            item.minutes,
        )
        self.asked.setText(self._words.say(asked))
        self.minutes.setAccessibleName(self._words.say(asked))
        self.minutes.setText(str(item.minutes // 2))
        self.minutes.setFixedWidth(theme_of(self).em(5))
        self.show()
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def show_item(self, item: Item | None) -> None:
        """Go away when another item is chosen, or this one has changed."""
        if self._item is not None and item != self._item:
            self._item = None
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the item whole."""
        if event.key() == Qt.Key.Key_Escape:
            self._go()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        item, words = self._item, self.minutes.text().strip()
        if item is None:
            return
        minutes = int(words) if words.isdecimal() else 0
        if not 0 < minutes < item.minutes:
            most = item.minutes - 1
            self.refused.emit(tr("Type a number from 1 to {most}.", most=most))
            return
        self._go()
        self.answered.emit(item.id, minutes)

    def _go(self) -> None:
        self._item = None
        self.hide()
        self.left.emit()
