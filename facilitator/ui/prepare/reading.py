"""All words of a protocol to read through beforehand: cue, say, what to do when it sticks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.prepare.step_words import step_in_words


class ReadingPane(QWidget):
    """Shows every word of one sitting. `closed` is told by its button and by Escape."""

    closed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.title = PlainLabel(size="title", weight=600)
        self.back = KeyButton(words.say(tr("Back to the library")), "Esc")
        self._page = QWidget()
        self._lines = QVBoxLayout(self._page)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(12)
        self.pane = RingScroll(words.say(tr("All words of the protocol")), self._page)
        lines = column(self.title, self.pane, row(self.back, None), margins=(16, 16))
        lines.setStretch(1, 1)
        self.setLayout(lines)
        self.back.clicked.connect(self.closed)

    def show_protocol(self, protocol: Protocol, sitting: int, people: int) -> None:
        """Show the words of a sitting as they are kept, names not yet filled in."""
        self.title.setText(protocol.name)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, step in enumerate(protocol.sitting(sitting), 1):
            self._lines.addWidget(step_in_words(self._words, number, step, people))
        self._lines.addStretch(1)
        self.pane.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
