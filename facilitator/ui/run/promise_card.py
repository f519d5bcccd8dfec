"""What we said we would do by today, one action after the other, while the meeting opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from facilitator.app.ports import Words
from facilitator.domain.words import Names, ShortDate, Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.view import RunView


class PromiseCard(Card):
    """Comes by itself and never takes the focus; `wished` carries the Deed of the answer."""

    wished = Signal(object)

    def __init__(self, words: Words, keys: KeyTable) -> None:
        self._say = words.say
        self._shown = ""
        self._head = PlainLabel(tone="muted")
        self._what = SignLabel(Sign.RING, "", weight=600, wrap=True, typed=True)
        self._what.set_tone("on_accent_soft")
        self._who = PlainLabel(tone="muted", typed=True)
        self._done = KeyButton(self._say(tr("Done")), keys.cap(Deed.COUNT))
        self._still = KeyButton(self._say(tr("Still open")), keys.cap(Deed.LEAVE))
        told = boxed(column(self._head, self._what, self._who, gap=4))
        self._asked = row(told, Flow(self._done, self._still), gap=4)
        self._asked.setStretch(0, 1)
        super().__init__(self._asked, "soft", (16, 8))
        self.setAccessibleName(self._say(tr("What we said we would do")))
        for button, deed in ((self._done, Deed.COUNT), (self._still, Deed.LEAVE)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, deed=deed: self.wished.emit(deed))
        self.hide()

    def set_compact(self, *, compact: bool) -> None:
        """Where it is narrow the answers stand below what is asked."""
        way = QBoxLayout.Direction
        self._asked.setDirection(way.TopToBottom if compact else way.LeftToRight)

    def show_run(self, view: RunView) -> None:
        """Show the action that is asked about, or nothing; a question of time comes before it."""
        asked = view.promises if view.live and view.question is None else None
        self.setVisible(asked is not None)
        if asked is None:
            self._shown = ""
            return
        action = asked.waiting[0]
        at = asked.total - len(asked.waiting) + 1
        head = tr("What we said we would do: {at} of {of}", at=at, of=asked.total)
        self._head.setText(self._say(head))
        self._what.setText(action.text)
        names = tuple(view.names[who] for who in action.owners if view.names.get(who))
        who = "" if view.mirrored else self._say(_who(names, view, action.due is not None))
        self._who.setText(who)
        self._who.setVisible(bool(who))
        if action.id != self._shown:
            self._shown = action.id
            announce(self, f"{self._say(head)}. {action.text}. {who}")


def _who(names: tuple[str, ...], view: RunView, dated: bool) -> Text:
    """Who said so, and by when; both as far as they are known."""
    due = None if view.promises is None else view.promises.waiting[0].due
    if names and dated and due is not None:
        return tr("{names}, by {day}", names=Names(names), day=ShortDate(due))
    if names:
        return tr("{names}, by this meeting", names=Names(names))
    return tr("No one yet")
