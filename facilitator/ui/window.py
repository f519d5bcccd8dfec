"""The main window: the bar, what has to be told, and the rooms below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from facilitator.domain.words import tr
from facilitator.ui.bar import BarView, RoomTabs, TopBar
from facilitator.ui.dressing import carry
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.open_parts import WindowPage
from facilitator.ui.rooms import JOURNEY, ROOM_KEYS, Room

if TYPE_CHECKING:
    from facilitator.app.ports import Words


class PageHead(QWidget):
    """Title and place of the open meeting, and the tabs of its journey."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.title = PlainLabel(size="title", weight=600, wrap=False, elide=True, typed=True)
        self.under = PlainLabel(tone="muted")
        self.tabs = RoomTabs(JOURNEY, words, words.say(tr("This meeting")))
        line = row(boxed(column(self.title, self.under, gap=0)), self.tabs, margins=(32, 8))
        line.setStretch(0, 1)
        self.setLayout(line)


class Notice(Ground):
    """One sentence that has to be told, until it is put away; never in the way of typing."""

    def __init__(self, words: Words, key: str) -> None:
        self._line = SignLabel(Sign.DIAMOND, "")
        self._away = KeyButton(words.say(tr("Put away")), key, "quiet", bind=True)
        content = row(self._line, self._away)
        content.setStretch(0, 1)
        super().__init__("bar", content, (32, 4))
        self._away.clicked.connect(self.hide)
        self.hide()

    def show_notice(
        self, text: str, sign: Sign = Sign.DIAMOND, *, urgent: bool = False, anew: bool = True
    ) -> None:
        """Tell a sentence under a sign (tick for what is done); an empty one puts the last away.

        It is said aloud, unless it stands here already and is not told anew.
        """
        if anew or self.isHidden() or text != self._line.text():
            announce(self, text, urgent=urgent)
        self._line.show_sign(sign, text, "")
        self.setVisible(bool(text))


class MainWindow(QMainWindow):
    """Holds the rooms. It shows what it is told and says where a person wants to go."""

    chosen = Signal(object)
    find_wished = Signal()
    menu_wished = Signal()
    keys_wished = Signal()
    painted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        carry(self, instead=True)
        self._words = words
        self._rooms: dict[Room, QWidget] = {}
        self._leaving: list[QWidget] = []
        self._may_close: Callable[[], bool] = lambda: True
        self._was_painted = False
        self.bar = TopBar(words)
        self.head = PageHead(words)
        # Two keys: of two that are the same Qt would hear neither while both are in sight.
        self.notice = Notice(words, "Ctrl+.")
        self.banner = Notice(words, "Ctrl+Shift+.")
        self._stack = QStackedWidget()
        page = WindowPage()
        self._lines = column(self.bar, self.banner, self.notice, self.head, self._stack, gap=0)
        page.setLayout(self._lines)
        self.setCentralWidget(page)
        self.setMinimumSize(QSize(480, 320))
        self.bar.chosen.connect(self.chosen)
        self.head.tabs.chosen.connect(self.chosen)
        self.bar.find_wished.connect(self.find_wished)
        self.bar.menu_wished.connect(self.menu_wished)
        for room, key in ROOM_KEYS.items():
            self._key(key, partial(self.chosen.emit, room))
        self._key("Ctrl+K", self.find_wished.emit)
        self._key("F10", self.menu_wished.emit)
        self._key("F1", self.keys_wished.emit)
        self._view: BarView | None = None

    def put_card(self, card: QWidget) -> None:
        """Let a card stand above the room; it shows and hides itself, and takes no focus."""
        self._lines.insertWidget(self._lines.indexOf(self.head), card)

    def guard_close(self, may_close: Callable[[], bool]) -> None:
        """Ask this before the window closes; False keeps it open."""
        self._may_close = may_close

    def add_room(self, room: Room, screen: QWidget) -> None:
        """Take in a screen, in the place of one that stood for it until it is shown itself."""
        before = self._rooms.get(room)
        self._rooms[room] = screen
        self._stack.addWidget(screen)
        if before is not None:
            self._leaving.append(before)

    def room(self, room: Room) -> QWidget | None:
        """The screen of a room that was taken in."""
        return self._rooms.get(room)

    def show_place(self, view: BarView, under: str = "") -> None:
        """Go to a room that was taken in, with its bar and, in a meeting, its head."""
        screen = self._rooms[view.room]
        self.bar.show_bar(view)
        in_meeting = view.room in JOURNEY
        self.head.setVisible(in_meeting and not view.slim)
        if in_meeting:
            self.head.title.setText(view.meeting)
            self.head.under.setText(under)
            self.head.tabs.show_room(view.room, view.legal)
        if self._view is None or self._view.room is not view.room:
            self.notice.show_notice("")
        self._view = view
        self._stack.setCurrentWidget(screen)
        for gone in self._leaving:
            self._stack.removeWidget(gone)
            gone.deleteLater()
        self._leaving.clear()
        # A window's title can be read by the room: it names no person and no matter.
        self.setWindowTitle(self._words.say(tr("Facilitator")))

    def take_up(self) -> None:
        """Let the keyboard begin in the room, unless it stands on something else already.

        It begins at the part whose property "begins" is set, else at the first one.
        """
        if self.focusWidget() is None:
            self._begin()

    def take_over(self) -> None:
        """Let the keyboard begin in the room from the tabs, where Qt puts it when a window opens.

        Who has gone on from there meanwhile, or begun to type, is left alone.
        """
        if self.focusWidget() is self.bar.house:
            self._begin()

    def _begin(self) -> None:
        screen = self._stack.currentWidget()
        if screen is None:
            return
        stops = [part for part in _after(screen) if screen.isAncestorOf(part) and _stops(part)]
        marked = [part for part in stops if part.property("begins")]
        for part in (marked or stops)[:1]:
            part.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def show_saved(self, text: str) -> None:
        """All is saved: say when; a banner that told of trouble goes."""
        self.bar.show_saved(text)
        if not self.banner.isHidden():
            announce(self, text)
        self.banner.show_notice("")

    def show_failing(self, since: str, text: str) -> None:
        """Saving fails: since when, and what to do, in a banner under the bar."""
        self.bar.show_saved(since, failing=True)
        if self.banner.isHidden():
            announce(self, since, urgent=True)
        self.banner.show_notice(text, urgent=True, anew=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when all is safe: an exception in here would close it regardless."""
        try:
            allowed = self._may_close()
        except Exception:
            event.ignore()
            raise
        event.setAccepted(allowed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first time that the window is drawn."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _key(self, key: str, call: Callable[[], None]) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(call)


def _after(screen: QWidget) -> Iterator[QWidget]:
    """All widgets in the order of Tab, from a screen on."""
    part = screen.nextInFocusChain()
    while part is not None and part is not screen:
        yield part
        part = part.nextInFocusChain()


def _stops(part: QWidget) -> bool:
    """Whether Tab stops at a widget."""
    by_tab = part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    return bool(by_tab) and part.isVisible() and part.isEnabled() and part.focusProxy() is None
