"""Phrases of one's own, found by a few letters and put into the capture line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.find import FindPanel, Goal, Naming


class PhrasePanel(FindPanel):
    """Laid over the screen; it is no window and stops nothing.

    `chosen` carries the phrase, `left` says that none was wanted.
    """

    def __init__(self, words: Words, over: QWidget) -> None:
        naming = Naming(
            tr("A phrase of your own"),
            tr("Type a few letters of a phrase"),
            tr("No such phrase. You write your own in Settings."),
        )
        super().__init__(words, over, naming)

    def open_phrases(self, phrases: tuple[str, ...]) -> None:
        """Offer these; the same again puts it away."""
        if self.isVisible():
            self._leave()
        else:
            self.open_with(tuple(Goal(phrase, phrase) for phrase in phrases))

    @property
    def typed(self) -> str:
        """What was typed to find one."""
        return self._line.text()
