"""Says that the room reads this screen, and leads back to its own layout."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.keys import Deed, KeyTable


class SeenCard(Card):
    """`wished` carries the Deed of the way back, `answered` that the room cannot see it."""

    wished = Signal(object)
    answered = Signal(bool)

    def __init__(self, words: Words, keys: KeyTable) -> None:
        say = words.say
        line = SignLabel(Sign.HELD, say(tr("The room sees this screen. Private lines stay away.")))
        line.set_tone("on_accent_soft")
        back = KeyButton(say(tr("Show the room’s layout")), keys.cap(Deed.ROOM))
        unseen = KeyButton(say(tr("The room cannot see it")), kind="quiet")
        content = column(line, Flow(back, unseen), gap=4)
        super().__init__(content, "soft", (16, 8))
        for button in (back, unseen):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(lambda: self.wished.emit(Deed.ROOM))
        unseen.clicked.connect(lambda: self.answered.emit(False))
        self.hide()
