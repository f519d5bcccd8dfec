"""Phrases of one's own: a small list, one a line, edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.app.settings import LONGEST_PHRASE, MOST_PHRASES, phrases_in
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist


class PhrasesCard(Card):
    """`wished` carries the phrases as they are to be."""

    wished = Signal(tuple)

    def __init__(self, words: Words) -> None:
        say = words.say
        told = tr(
            "One a line. In a meeting Ctrl+Shift+F, or a stroke (/) in the empty line, lists them."
        )
        limits = tr(
            "Up to {n} phrases of {letters} letters each.", n=MOST_PHRASES, letters=LONGEST_PHRASE
        )
        title = say(tr("Phrases of your own"))
        # A few letters more than fit, so that the last line can be ended.
        self.field = PlainEdit(title, (LONGEST_PHRASE + 1) * MOST_PHRASES)
        self.field.setAccessibleDescription(say(told))
        self._kept: tuple[str, ...] = ()
        hints = (PlainLabel(say(told), tone="muted"), PlainLabel(say(limits), tone="muted"))
        refused = SignLabel(Sign.OCTAGON, "", tone="over")
        refused.hide()
        super().__init__(column(Heading(title), hints[0], self.field, refused, hints[1], gap=8))
        self.field.setMinimumHeight(theme_of(self).em(8))
        # What is too long is refused whole, so that has to be said where it was pasted.
        self.field.refused.connect(lambda text: refused.setText(say(text)))
        self.field.refused.connect(refused.show)
        self.field.textChanged.connect(refused.hide)
        typist = Typist(self.field)
        typist.typed.connect(self._told)
        typist.settled.connect(self._told)

    def show_phrases(self, phrases: tuple[str, ...]) -> None:
        """Show these, unless someone is writing here."""
        self._kept = phrases
        if phrases_in(self.field.toPlainText()) != phrases:
            self.field.show_text("\n".join(phrases))

    def _told(self, text: str) -> None:
        phrases = phrases_in(text)
        if phrases != self._kept:
            self.wished.emit(phrases)
