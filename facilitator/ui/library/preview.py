"""One protocol whole, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from facilitator.app.finder import Found, Question
from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.related import relatives
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.library.values import LibraryView
from facilitator.ui.library.whole import WholeProtocol
from facilitator.ui.prepare.family import Kindred, Trail
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.theme import theme_of

_NONE = tr("Choose a protocol first.")


class PreviewCard(Card):
    """Shows a protocol; each wish carries its identity, the first two and the last its sitting."""

    put_wished = Signal(str, int)
    make_wished = Signal(str, int)
    favourite_wished = Signal(str)
    rehearse_wished = Signal(str, int)

    def __init__(self, words: Words) -> None:
        self._say = words.say
        say = words.say
        self._protocol: Protocol | None = None
        self.title = PlainLabel(size="title", weight=600)
        self.reason = PlainLabel(tone="muted")
        self.put = KeyButton("", "Enter", "primary")
        self.make = KeyButton(say(tr("Make a meeting of it")), "Ctrl+N", bind=True)
        self.rehearse = KeyButton(say(tr("Rehearse it")), "Ctrl+Shift+R", bind=True)
        self.favourite = KeyButton("", "Ctrl+D", bind=True)
        self.change = KeyButton(say(tr("Adapt it")), "Ctrl+E", bind=True)
        self.copy = KeyButton(say(tr("Copy and adapt it")), "Ctrl+Shift+E", bind=True)
        self.buttons = Flow(
            *(self.put, self.make, self.rehearse, self.favourite, self.change, self.copy)
        )
        """What else can be done with a protocol finds its place at the end of these."""
        self.sitting = PlainCombo(say(tr("Which sitting")))
        self.whole = WholeProtocol(words)
        self.look = RingScroll(say(tr("The whole protocol")), self.whole)
        self.trail = Trail[Question](words)
        lines = column(
            self.trail.back, self.title, self.reason, self.sitting, self.buttons, self.look, gap=8
        )
        lines.setStretch(5, 1)
        super().__init__(lines, margins=(16, 16))
        self.sitting.hide()
        # All its words take longer to lay out than a key may wait: keys come first.
        self._due: tuple[Protocol | None, int, Kindred] = (None, 0, ())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_whole)
        for button, wish in (
            (self.put, self.put_wished),
            (self.make, self.make_wished),
            (self.rehearse, self.rehearse_wished),
        ):
            button.clicked.connect(lambda _=False, wish=wish: self._wish(wish))
        self.favourite.clicked.connect(self._favour)

    @property
    def protocol(self) -> Protocol | None:
        """What is looked at."""
        return self._protocol

    def show_found(
        self, found: Found | None, reason: str, question: Question, view: LibraryView
    ) -> None:
        """Show what is chosen, or that nothing is found."""
        protocol = self._protocol = None if found is None else found.protocol
        none = tr("Nothing is found. Take away a word or a filter.")
        self.title.setText(self._say(none) if protocol is None else protocol.name)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        shelf = view.finder.library.protocols
        kindred = () if protocol is None else relatives(protocol.related, shelf)
        self._due = (protocol, question.people, kindred)
        self._soon.start()
        self._show_sittings(protocol)
        self._show_buttons(protocol, view)

    def fit(self, below: bool) -> None:
        """Stand beside the list, or below it as high as all it shows."""
        self.look.setMinimumHeight(theme_of(self).em(8))
        self.look.grow(below)

    def _show_whole(self) -> None:
        if self.whole.show_protocol(*self._due):
            self.look.verticalScrollBar().setValue(0)

    def _show_sittings(self, protocol: Protocol | None) -> None:
        sittings = 1 if protocol is None else protocol.sittings
        choices = tuple(
            (str(n), self._say(tr("Sitting {number} of {all}", number=n, all=sittings)))
            for n in range(1, sittings + 1)
        )
        chosen = self.sitting.chosen()
        self.sitting.show_choices(choices, chosen if chosen in dict(choices) else "1")
        self.sitting.setVisible(sittings > 1)

    def _show_buttons(self, protocol: Protocol | None, view: LibraryView) -> None:
        say = self._say
        put = tr("Put into {meeting}", meeting=view.title) if view.title else tr("Put in")
        self.put.setText(say(put))
        self._allow(self.put, view.why_not_put)
        self._allow(self.make, view.why_not_make)
        self._allow(self.rehearse, None)
        for button in (self.favourite, self.change, self.copy):
            self._allow(button, None)
        kept = protocol is not None and protocol.id in view.known.favourites
        words = tr("No favourite any more") if kept else tr("Make it a favourite")
        self.favourite.setText(say(words))

    def _allow(self, button: KeyButton, why_not: Text | None) -> None:
        reason = _NONE if self._protocol is None else why_not
        button.set_legal(reason is None, self._say(reason) if reason else "")

    def _wish(self, wish: Signal) -> None:
        if self._protocol is not None:
            wish.emit(self._protocol.id, int(self.sitting.chosen() or 1))  # type: ignore[attr-defined]

    def _favour(self) -> None:
        if self._protocol is not None:
            self.favourite_wished.emit(self._protocol.id)
