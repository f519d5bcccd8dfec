"""One version of a protocol as the library shows it, to be read and not changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.library.whole import WholeProtocol
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.theme import theme_of

_HIGH, _LEAST = 24, 8
_SHARE = 0.6
"""Of the window's height: more would scroll in what scrolls itself."""


class ReadingPart(QWidget):
    """Which version is read is chosen here; whoever shows this hands its words in."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self.version = PlainCombo()
        self.title = PlainLabel(size="title", weight=600)
        self.whole = WholeProtocol(words)
        self.look = RingScroll("", self.whole)
        field = LabelledField(self._say(tr("Read as in the library")), self.version)
        self.setLayout(column(field, self.title, self.look, None, gap=8))
        # All its words take longer to lay out than a key may wait: keys come first.
        self._due: Protocol | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_whole)
        self._fit()

    def show_version(self, protocol: Protocol | None, called: str) -> None:
        """Show these words of the version that is called so."""
        self._due = protocol
        none = self._say(tr("Protocol without a name"))
        self.title.setText("" if protocol is None else protocol.name.strip() or none)
        self.look.setAccessibleName(
            self._say(tr("{version}, to be read and not changed", version=called))
        )
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """As high as the size of the text asks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "look"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never higher than what is in sight of the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = min(theme_of(self).em(_HIGH), round(self.window().height() * _SHARE))
        if high != self.look.maximumHeight():
            self.look.setFixedHeight(max(high, theme_of(self).em(_LEAST)))

    def _show_whole(self) -> None:
        people = 0 if self._due is None else self._due.people.usual
        if self.whole.show_protocol(self._due, people):
            self.look.verticalScrollBar().setValue(0)
