"""The screen of the Library: questions above, answers below, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from facilitator.app.finder import Found
from facilitator.app.ports import Words
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.library.asking import AskingCard
from facilitator.ui.library.hand_on import HandOnForm
from facilitator.ui.library.pack_panel import PackPanel
from facilitator.ui.library.preview import PreviewCard
from facilitator.ui.library.values import LibraryView, PackView
from facilitator.ui.meetings.pages import Page
from facilitator.ui.prepare.protocol_list import ProtocolList
from facilitator.ui.prepare.scroll import LowPage
from facilitator.ui.theme import theme_of

_NARROW = 1000
"""The effective width below which the chosen protocol stands below the list."""
_ROWS = 4


class LibraryScreen(QWidget):
    """Finds protocols. What can be wished for one is told by `preview`.

    `refused` carries a Text that says why something cannot be done.
    """

    undo_wished = Signal()
    redo_wished = Signal()
    refused = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: LibraryView | None = None
        self._found: tuple[Found, ...] = ()
        say = words.say
        self.asking = AskingCard(words)
        self.list = ProtocolList(words, reasons=True)
        self.preview = PreviewCard(words)
        self.elsewhere = PlainCombo(say(tr("Own protocols that are not in the library")))
        self.write = KeyButton(say(tr("Write a new one")), "Ctrl+Shift+N", bind=True)
        self.hand_on = KeyButton(say(tr("Hand on as a pack…")), "Ctrl+S", bind=True)
        self.take_in = KeyButton(say(tr("Take in a pack…")), "Ctrl+O", bind=True)
        self.packs_out, self.packs_in = HandOnForm(words), PackPanel(words)
        self.tools = Flow(self.elsewhere, self.write, self.hand_on, self.take_in)
        """What can be done with the library as a whole finds its place here."""
        self._count = Heading(say(tr("Protocols")))
        title = PlainLabel(say(tr("Library")), size="title", weight=600)
        head = row(title, self.tools)
        head.setStretch(0, 1)
        listed = column(self._count, self.list, gap=8)
        listed.setStretch(1, 1)
        self._answers = Card(listed, margins=(16, 16))
        self._lower = row(self._answers, self.preview, gap=16)
        self._lower.setStretch(0, 5)
        self._lower.setStretch(1, 6)
        content = column(head, self.asking, self._lower, gap=12)
        content.setStretch(2, 1)
        content.setContentsMargins(32, 16, 32, 16)
        low = LowPage()
        low.setLayout(content)
        self._page = Page(low)
        self._stack = QStackedWidget()
        for part in (self._page, self.packs_out, self.packs_in):
            self._stack.addWidget(part)
        self.setLayout(column(self._stack, gap=0))
        self._wire()

    def show_library(self, view: LibraryView) -> None:
        """Show the library. What is asked stays, unless another meeting or team is meant."""
        if self._view is None or view.meant != self._view.meant:
            self.asking.mean(view.minutes, view.people)
        self._view = view
        self.asking.show_finder(view.finder)
        self._answer()

    def show_hand_on(self, own: tuple[str, ...]) -> None:
        """Ask what goes into a pack: what is chosen, or the own ones of these identities."""
        self._stack.setCurrentWidget(self.packs_out)
        self.packs_out.begin(self.preview.protocol, own)

    def show_pack(self, view: PackView) -> None:
        """Show what a pack would change."""
        self.packs_in.show_pack(view)
        self._stack.setCurrentWidget(self.packs_in)
        self.packs_in.begin()

    def show_list(self) -> None:
        """Come back from packs to the protocols."""
        if self._stack.currentWidget() is not self._page:
            self._stack.setCurrentWidget(self._page)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_protocol(self, identity: str) -> None:
        """Choose a protocol; when the answer lacks it, ask for it by its name."""
        self.show_list()
        if self.list.protocols.row_of(identity) < 0 and self._view is not None:
            protocol = self._view.finder.library.protocols.get(identity)
            if protocol is None:
                return
            self.asking.ask_for(protocol.name)
        self.list.go_to(identity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back from a related protocol."""
        if event.key() != Qt.Key.Key_Escape or not self._back():
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search line Down goes to the list and Enter puts in, as in Prepare."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._put()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back to the Library comes to its protocols."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._stack.setCurrentWidget(self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the parts for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "preview"):
            self._fit()

    def _wire(self) -> None:
        self.asking.want.setProperty("begins", True)
        self.asking.asked.connect(lambda _: self._answer(anew=True))
        self.asking.search.installEventFilter(self)
        self.asking.search.refused.connect(self.refused)
        self.list.chosen.connect(self._show_chosen)
        self.preview.whole.wished.connect(self._follow)
        self.preview.trail.back.clicked.connect(self._back)
        self.list.insert_wished.connect(self._put)
        self.packs_out.left.connect(self.show_list)
        self.packs_in.left.connect(self.show_list)
        self._key("Ctrl+F", self._to_search)
        self._key("Ctrl+Z", self.undo_wished.emit)
        self._key("Ctrl+Shift+Z", self.redo_wished.emit)

    def _key(self, key: str, call: Callable[[], object]) -> None:
        QShortcut(QKeySequence(key), self._page).activated.connect(call)

    def _follow(self, identity: str) -> None:
        """Go to a related protocol; the way back leads to this one and what was asked."""
        came, asked, trail = self.preview.protocol, self.asking.question, self.preview.trail
        with trail.moving():
            self.show_protocol(identity)
        trail.went(came, asked, identity)

    def _back(self) -> bool:
        """Go back to where a person came from; tells whether there was a way."""
        step = self.preview.trail.last()
        if step is None:
            return False
        identity, asked = step
        with self.preview.trail.moving():
            if asked != self.asking.question:
                self.asking.ask(asked)
            self.show_protocol(identity)
        return True

    def _to_search(self) -> None:
        self.asking.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asking.search.selectAll()

    def _put(self) -> None:
        """Put in what is chosen, or say why that cannot be."""
        why_not = None if self._view is None else self._view.why_not_put
        if why_not is not None:
            self.refused.emit(why_not)
        self.preview.put.click()

    def _answer(self, *, anew: bool = False) -> None:
        """Show the answer; to a new question the best one is chosen, else what was."""
        view, question = self._view, self.asking.question
        if view is None:
            return
        self._found = view.finder.answer(question, view.known)
        self.list.show_found(self._found, question, view.known)
        if anew:
            self.list.begin()
        fitting = sum(found.fits for found in self._found)
        all_of_them = len(self._found)
        count = (
            trn("{n} protocol", "{n} protocols", all_of_them)
            if fitting == all_of_them
            else trn("{n} of {all} fits", "{n} of {all} fit", fitting, all=all_of_them)
        )
        say = self._words.say
        self._count.show_heading(say(tr("Protocols")), say(count))
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = self.list.currentIndex().row()
        found = self._found[at] if 0 <= at < len(self._found) else None
        reason = "" if found is None else self.list.protocols.reason(at)
        if self._view is not None:
            self.preview.trail.look("" if found is None else found.protocol.id)
            self.preview.show_found(found, reason, self.asking.question, self._view)

    def _fit(self) -> None:
        theme = theme_of(self)
        below = theme.effective(self.width()) < _NARROW
        direction = QBoxLayout.Direction
        self._lower.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self.list.setMinimumHeight(theme.em(5) * _ROWS)
        self.preview.fit(below)
