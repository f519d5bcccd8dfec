"""The bar over a rehearsal: that nothing is kept, how fast time passes, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from facilitator.app.ports import Words
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.theme import theme_of

SPEEDS = (1, 2, 5, 10, 20, 60)
"""How many times as fast a rehearsal can run."""

_NARROW = 1050
"""Effective width below which the buttons stand below the sentence."""


class RehearsalBar(Ground):
    """Shows the speed. `speed_wished` carries another one, `alone_wished` whether the made-up

    colleagues take their turns by themselves.
    """

    speed_wished = Signal(int)
    alone_wished = Signal(bool)
    end_wished = Signal()

    def __init__(self, words: Words) -> None:
        say = words.say
        self._words = words
        self._speed = SPEEDS[0]
        self.told = SignLabel(Sign.DIAMOND, "", weight=600)
        self.alone = TickBox(say(tr("Colleagues take turns by themselves (Ctrl+F7)")))
        self.slower = KeyButton(say(tr("Slower")), "Ctrl+Shift+F9", bind=True)
        self.faster = KeyButton(say(tr("Faster")), "Ctrl+F9", bind=True)
        self.end = KeyButton(say(tr("End the rehearsal")), "Ctrl+W", bind=True)
        self.alone.setShortcut("Ctrl+F7")
        self._line = row(self.told, Flow(self.alone, self.slower, self.faster, self.end))
        self._line.setStretch(0, 1)
        super().__init__("bar", self._line, (32, 4))
        self.alone.toggled.connect(self.alone_wished)
        self.slower.clicked.connect(lambda: self._step(-1))
        self.faster.clicked.connect(lambda: self._step(1))
        self.end.clicked.connect(self.end_wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside the buttons, or above them."""
        super().resizeEvent(event)
        narrow = theme_of(self).effective(self.width()) < _NARROW
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._line.setStretch(0, 0 if narrow else 1)  # upright it would take the meeting's room

    def show_speed(self, speed: int, people: int) -> None:
        """Say how fast time passes and how many made-up people there are."""
        say = self._words.say
        self._speed = speed
        colleagues = trn("{n} made-up colleague", "{n} made-up colleagues", people)
        self.told.show_sign(
            Sign.DIAMOND,
            say(
                tr(
                    "Rehearsal at {speed} × speed, {colleagues}. Nothing is kept.",
                    speed=speed,
                    colleagues=colleagues,
                )
            ),
            "",
        )
        slowest, fastest = speed == SPEEDS[0], speed == SPEEDS[-1]
        self.slower.set_legal(not slowest, say(tr("This is as slow as in a real meeting.")))
        self.faster.set_legal(not fastest, say(tr("This is as fast as it goes.")))

    def _step(self, by: int) -> None:
        at = SPEEDS.index(self._speed) + by
        if 0 <= at < len(SPEEDS):
            self.speed_wished.emit(SPEEDS[at])
