"""The page of a program that has no team yet: a welcome, and the form to the first meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.theme import theme_of
from facilitator.ui.today.first_form import FirstForm
from facilitator.ui.today.welcome import WelcomePicture

_WIDE = 900
_FORM, _WELCOME, _GAP = 40, 31, 64
"""Widths in ems beyond which lines are hard to follow, and the pixels between."""


class FirstPage(QWidget):
    """Picture and welcome beside the form; below each other where width lacks."""

    sample_wished = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._library = Library()
        self.form = FirstForm(words)
        self._picture = WelcomePicture()
        self._welcome = self._told(words)
        parts = ((self._welcome, _WELCOME), (boxed(column(None, self.form, None)), _FORM))
        self._parts = Columns(parts, _WIDE, _GAP, (_WELCOME, _FORM))
        line = row(None, self._parts, None, margins=(32, 16))
        for at, share in enumerate((0, 1, 0)):
            line.setStretch(at, share)
        inside = boxed(line)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Page(inside))

    def show_first(self, now: Moment, library: Library | None) -> None:
        """Take the time of day, and the protocols once they are known."""
        if library is not None:
            self._library = library
        self.form.show_first(now, self._library)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture stands only beside the form: above it, it would push the form away."""
        super().resizeEvent(event)
        theme = theme_of(self)
        wide = theme.effective(self.width()) >= _WIDE
        self._picture.setVisible(wide)
        # Picture and form stay near each other in a very wide window.
        most = theme.em(_WELCOME + _FORM) + _GAP if wide else self.width()
        self._parts.setMaximumWidth(most)

    def _told(self, words: Words) -> QWidget:
        say = words.say
        sample = KeyButton(say(tr("Look round with a sample team")), "Ctrl+L", bind=True)
        sample.clicked.connect(self.sample_wished)
        lead = tr("Lead a team meeting with a clock, fair turns and minutes in Word.")
        near = tr("Nothing leaves this computer.")
        return boxed(
            column(
                None,
                row(None, self._picture, None),
                12,
                PlainLabel(say(tr("Welcome")), size="title", weight=600),
                PlainLabel(say(lead), tone="muted"),
                PlainLabel(say(near), tone="muted"),
                4,
                row(sample, None),
                None,
                gap=4,
            )
        )
