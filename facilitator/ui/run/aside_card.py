"""Quiet lines beside a step: they come without the focus, and nothing waits for them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.aside import Aside, norm_line, unheard_line
from facilitator.ui.run.keys import Deed, KeyTable

_LONGEST = 240
"""Letters of notes that are shown while a meeting runs; more is read in Prepare."""


class AsideCard(QWidget):
    """The norm of the day, as a line or as a reminder, and how many have not spoken.

    Notes on the item are for the facilitator alone: where the room sees this screen they are away.
    """

    wished = Signal(object)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._shown = Aside()
        self.norm = PlainLabel(tone="muted", typed=True)
        self.again = SignLabel(Sign.DIAMOND, "", weight=600)
        self.again.set_tone("on_accent_soft")
        self._card = Card(column(self.again, gap=0), "soft", (16, 8))
        self._card.setAccessibleName(say(tr("Norm of the day")))
        self.count = PlainLabel(tone="muted")
        self.notes = SignLabel(Sign.LINES, "", weight=400)
        self.show_room = KeyButton("", keys.cap(Deed.UNHEARD), "quiet")
        self.show_room.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._counted = Flow(self.count, self.show_room)
        self.setLayout(column(self.notes, self.norm, self._card, self._counted, gap=4))
        for part in (self.notes, self.norm, self._card, self._counted, self):
            part.hide()
        self.show_room.clicked.connect(lambda: self.wished.emit(Deed.UNHEARD))

    def show_aside(self, shown: Aside, notes: str = "", *, mirrored: bool) -> None:
        """Show it; where the room sees this screen, a count that it was not told stays away."""
        say = self._words.say
        before, self._shown = self._shown, shown
        line = say(norm_line(shown))
        self.norm.setText(line)
        self.again.setText(line)
        self.norm.setVisible(bool(line) and not shown.again)
        self._card.setVisible(bool(line) and shown.again)
        counted = shown.unheard is not None and (shown.told or not mirrored)
        if shown.unheard is not None:
            self.count.setText(say(unheard_line(shown.unheard)))
        room = tr("Hide it from the room") if shown.told else tr("Show it to the room")
        self.show_room.setText(say(room))
        self._counted.setVisible(counted)
        own = "" if mirrored else notes.strip()
        own = own if len(own) <= _LONGEST else f"{own[:_LONGEST]}…"
        self.notes.setText(say(tr("Only for you: {notes}", notes=own)) if own else "")
        self.notes.setVisible(bool(own))
        self.setVisible(bool(line) or counted or bool(own))
        if shown.again and not before.again:
            announce(self, line)
