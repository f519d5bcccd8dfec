"""Phrases of one's own, found by a few letters and put into the capture line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.find import Findable, FindPanel, Naming

_EDGE = 8


class PhrasePanel(FindPanel):
    """Laid over the screen; it is no window and stops nothing.

    `chosen` carries the phrase, `left` says that none was wanted. It keeps beside `clock`.
    """

    def __init__(self, words: Words, over: QWidget, clock: QWidget) -> None:
        naming = Naming(
            tr("A phrase of your own"),
            tr("Type a few letters of a phrase"),
            tr("No such phrase. You write your own in Settings."),
        )
        super().__init__(words, over, naming)
        self._clock = clock

    def open_phrases(self, phrases: tuple[str, ...]) -> None:
        """Offer these; the same again puts it away."""
        if self.isVisible():
            self._leave()
        else:
            self.open_with(tuple(Findable(phrase, phrase) for phrase in phrases))

    def _place(self) -> None:
        """In the middle; where that covers the clock, over the other edge, as wide as may be."""
        super()._place()
        clock = QRect(self._clock.mapTo(self._over, QPoint(0, 0)), self._clock.size())
        if not self._clock.isVisible() or not self.geometry().intersects(clock):
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = clock.left() if mirrored else self._over.width() - clock.right()
        width = max(self.minimumSizeHint().width(), min(self.width(), room - 2 * _EDGE))
        x = _EDGE if mirrored else self._over.width() - width - _EDGE
        self.setGeometry(x, self.y(), width, self.height())

    @property
    def typed(self) -> str:
        """What was typed to find one."""
        return self._line.text()
