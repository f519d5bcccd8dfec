"""Protocols in the order of an answer, to choose one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from facilitator.app.finder import Found, Known, Question
from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.named_list import set_up_long
from facilitator.ui.prepare.library_model import ProtocolModel
from facilitator.ui.prepare.scroll import bring_into_sight


class ProtocolList(QListView):
    """The protocols that fit; one is always chosen, the same as before as long as it fits.

    With `reasons` each row says below its name why it stands there.
    """

    chosen = Signal()
    insert_wished = Signal()

    def __init__(self, words: Words, *, reasons: bool) -> None:
        super().__init__()
        self.protocols = ProtocolModel(words, self)
        self.setModel(self.protocols)
        set_up_long(self, words.say(tr("Protocols")), below=reasons)
        self._identity = ""
        self.selectionModel().currentChanged.connect(self._changed)
        self.doubleClicked.connect(self.insert_wished)

    def show_found(self, found: tuple[Found, ...], question: Question, known: Known) -> None:
        """List these and stay on the one that was chosen, or go to the first."""
        kept = self._identity
        self.protocols.show_found(found, question, known)
        row = max(0, self.protocols.row_of(kept))
        self.setCurrentIndex(self.protocols.index(row))

    def begin(self) -> None:
        """Go to the first."""
        self.setCurrentIndex(self.protocols.index(0))
        self.scrollToTop()

    def go_to(self, identity: str) -> None:
        """Choose this one, with the keyboard."""
        self.setCurrentIndex(self.protocols.index(self.protocols.row_of(identity)))
        self.scrollTo(self.currentIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter inserts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.insert_wished.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        if self.hasFocus():
            bring_into_sight(self, self.visualRect(self.currentIndex()))
        protocol = self.protocols.protocol(self.currentIndex().row())
        if protocol is not None:
            self._identity = protocol.id
        self.chosen.emit()
