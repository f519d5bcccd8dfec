"""One protocol of a pack: how it stands to what is here, and what would change in words."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.pack_words import details, line
from facilitator.app.packs import Compared, Standing
from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.theme import theme_of

_MOST_LINES = 60
_MOST_LETTERS = 2_000
"""What one line of it shows: a file may hold a book there."""


def shortened(text: str) -> str:
    """What can be shown of a text from a file."""
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"


class PackDetail(Card):
    """`turned` carries the identity of one in conflict, and whether it is to come in."""

    turned = Signal(str, bool)

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._id = ""
        self._title = PlainLabel(weight=600)
        self.tick = TickBox(self._say(tr("Take the one in the file, over what is here")))
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        page = QWidget()
        page.setLayout(column(self._lines, None, gap=0))
        self._look = RingScroll(self._say(tr("What would change")), page)
        content = column(self._title, self.tick, self._look, gap=8)
        content.setStretch(2, 1)
        super().__init__(content, margins=(16, 16))
        self._look.setMinimumHeight(theme_of(self).em(10))
        self.tick.toggled.connect(lambda on: self.turned.emit(self._id, on))

    def show_one(self, each: Compared | None, ticked: bool) -> None:
        """Show this one; None: there is none."""
        self._id = "" if each is None else each.protocol.id
        title = "" if each is None else self._say(line(each))
        self._title.setText(title)
        self.tick.setAccessibleDescription(title)
        with QSignalBlocker(self.tick):
            self.tick.setChecked(ticked)
        self.tick.setVisible(each is not None and each.standing is Standing.CONFLICT)
        self._show_lines(each)

    def _show_lines(self, each: Compared | None) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = [] if each is None else list(details(each))
        for text in islice(told, _MOST_LINES):
            self._lines.addWidget(PlainLabel(shortened(self._say(text))))
        rest = len(told) - _MOST_LINES
        if rest > 0:
            more = tr("and {n} more", n=rest)
            self._lines.addWidget(PlainLabel(self._say(more), tone="muted"))
        self._look.verticalScrollBar().setValue(0)
