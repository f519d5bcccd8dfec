"""Asks about a start that was forgotten, above the room that is open."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign


class StartCard(Card):
    """`started` carries whether to count from the planned start; `put_away` says not yet.

    It never takes the focus.
    """

    started = Signal(bool)
    put_away = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._line = SignLabel(Sign.QUESTION, "", weight=600, wrap=True)
        self._now = KeyButton(say(tr("Start now")))
        self._count = KeyButton("")
        self._not_yet = KeyButton(say(tr("Not yet")), kind="quiet")
        for button in (self._now, self._count, self._not_yet):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        content = column(self._line, Flow(self._now, self._count, self._not_yet), gap=4)
        super().__init__(content, "soft", (32, 8), parent)
        self.setAccessibleName(say(tr("Question")))
        self._now.clicked.connect(lambda: self.started.emit(False))
        self._count.clicked.connect(lambda: self.started.emit(True))
        self._not_yet.clicked.connect(self.put_away)
        self.hide()

    def ask(self, title: str, now: time, start: time) -> None:
        """Ask about a meeting that should have begun; it is said aloud when it comes up."""
        say = self._words.say
        count = say(tr("Count from {time}", time=start))
        asked = say(tr("It is {now}. Start now, or count from {start}?", now=now, start=start))
        if title:
            asked = say(
                tr(
                    "It is {now}. Start “{title}” now, or count from {start}?",
                    now=now,
                    title=title,
                    start=start,
                )
            )
        if self.isHidden():
            announce(self, asked)
        self._line.show_sign(Sign.QUESTION, asked, "on_accent_soft")
        self._count.setText(count)
        self.show()
