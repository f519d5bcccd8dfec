"""The whole program in one process: real window, real wiring, a clock moved by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    Qt,
    QTimer,
    QTimerEvent,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.settings import Chosen, Settings
from facilitator.app.store_port import Store
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.going import Going
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.loading import protocols
from facilitator.bootstrap.places import BUILDERS
from facilitator.bootstrap.preferences import Preferences
from facilitator.bootstrap.program import Program, Setting
from facilitator.domain.time import Moment
from facilitator.paths import resources
from facilitator.ui import dressing
from facilitator.ui.kit import filling
from facilitator.ui.rooms import Room
from facilitator.ui.window import MainWindow
from tests.memory_store import MemoryStore
from tests.program.strays import Strays

NINE = Moment(1_792_570_200_000, 60)
"""21 October 2026, 9:10 by British Summer Time."""
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
HANGING = 30_000
"""Milliseconds after which what should have happened has not."""


@cache
def shipped() -> Library:
    """What comes with the program: a value, read once for all houses, since that takes longest."""
    library, problems = protocols(resources())
    assert not problems
    return library


def settle() -> None:
    """Let everything that is due now happen; no time passes."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def high() -> None:
    """Let heights that follow from a width go up from part to part."""
    for _ in range(5):
        settle()


def until(ready: Callable[[], object]) -> None:
    """Let events happen until this is so; what works in a thread has the processor meanwhile."""
    guard = QDeadlineTimer(HANGING)
    look = QTimer(interval=20)
    look.start()
    while not ready():
        assert not guard.hasExpired(), "it did not come to pass"
        # Given a time as well, it would not wait at all.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle()


def alive(top: QWidget) -> list[QWidget]:
    """All widgets in sight in a window, in the order they were made."""
    return [w for w in (top, *top.findChildren(QWidget)) if w.isVisible()]


def name_of(widget: QWidget | None) -> str:
    """What assistive technology calls a widget."""
    return "" if widget is None else widget.accessibleName()


@dataclass
class House:
    """A program that was opened; `store` is in memory unless a real one was handed in."""

    words: Words
    clock: HandClock = field(default_factory=lambda: HandClock(NINE))
    data: Path = Path()
    store: Store = field(default_factory=MemoryStore)
    size: tuple[int, int] = (1366, 768)
    scale: float = 1.0
    scheme: str = "light"

    def __post_init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        # Parts that come a bit later come at once: what is looked at is whole. How they come
        # part by part is held where they are made.
        self._slice, filling.SLICE = filling.SLICE, HANGING
        self.strays = Strays()
        self.strays.begin()
        rtl = self.words.right_to_left
        direction = Qt.LayoutDirection
        app.setLayoutDirection(direction.RightToLeft if rtl else direction.LeftToRight)
        dressing.apply(app, self.scheme, self.scale)
        self.window = MainWindow(self.words)
        self.courier = Courier(self.window)
        setting = Setting(self.words, self.clock, self.data, resources())
        shown = Settings(colours=self.scheme, size=round(self.scale * 100))
        self.heard: list[Room] = []
        chosen = Chosen(shown, shown)
        preferences = Preferences(chosen, lambda _: None, self._hear, self._hear)
        self.program = Program(setting, self.window, BUILDERS, preferences)
        self.going = Going(self.program)
        self.program.refresh()
        self.window.resize(*self.size)
        self.window.show()
        self.window.activateWindow()
        settle()
        assert self.window.isActiveWindow()

    def _hear(self, *_threshold: object) -> None:
        self.heard.append(self.program.room)

    def fill(self, store: Store | None = None, library: Library | None = None) -> House:
        """Let the store and the protocols arrive, as they do after the first paint."""
        if store is not None:
            self.store = store
        self.program.library = shipped() if library is None else library
        self.program.store.arrive(self.store)
        self.program.store.overview(self.program.show_overview)
        settle()
        return self

    def shut(self) -> None:
        """Take the program down without asking anybody."""
        self.program._heart.stop()
        self.window.guard_close(lambda: True)
        run = self.program._shown.get(Room.RUN)
        room = getattr(run, "_window", None)
        if room is not None:
            room.close()
            room.deleteLater()
        self.window.close()
        self.window.deleteLater()
        settle()
        self.store.close()
        self.strays.end()
        filling.SLICE = self._slice
        # A part that is shown before it has its place opens a window of its own and takes the
        # focus with it.
        assert not self.strays.seen

    # What a person does

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        popup = self._popup = QApplication.activePopupWidget()  # let go, it takes its parts along
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press keys, such as "F6", "Shift+Tab" or "Alt+2", one after the other."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            settle()
            if combination.key() not in _TABS:  # no button is pressed by them
                self._release()
            self._come_back()

    def _release(self) -> None:
        """A button that is pressed by its key stays down for a moment and acts then: now."""
        down = [b for b in self.window.findChildren(QAbstractButton) if b.isDown()]
        dispatcher = QAbstractEventDispatcher.instance()
        for button in down:
            for timer in dispatcher.registeredTimers(button) if isValid(button) else ():
                QApplication.sendEvent(button, QTimerEvent(timer.timerId))
        if down:
            settle()

    def _come_back(self) -> None:
        """The offscreen platform leaves a menu or list active that has closed, or nothing."""
        active, popup = QApplication.activeWindow(), QApplication.activePopupWidget()
        if popup is None and (active is None or not active.isVisible()):
            self.window.activateWindow()
            settle()

    def type(self, text: str) -> None:
        """Type letters into whatever has the focus."""
        for letter in text:
            # Where the focus is by now: a first letter may open an editor for the others.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)
        settle()
        self._come_back()

    def write(self, text: str) -> None:
        """Replace what stands in the focused field."""
        self.press("Ctrl+A")
        if text:
            self.type(text)
        else:
            self.press("Backspace")

    def tab_to(self, name: str, *, back: bool = False, most: int = 150) -> QWidget:
        """Go on by Tab until something of this accessible name has the focus."""
        passed = []
        for _ in range(most):
            if name_of(QApplication.focusWidget()) == name:
                return self.focus
            self.press("Shift+Tab" if back else "Tab")
            passed.append(name_of(QApplication.focusWidget()))
        raise AssertionError(f"{name!r} is not reached by Tab; passed {passed}")

    def wait(self, ready: Callable[[], object]) -> None:
        """Let events happen until this is so."""
        until(ready)

    def beat(self, seconds: float = 0) -> None:
        """Let time pass and look at the clock."""
        self.clock.pass_(round(seconds * 1000))
        self.program._beat()
        settle()

    @property
    def notice(self) -> str:
        """The sentence under the bar, "" when there is none."""
        notice = self.window.notice
        return notice._line.text() if notice.isVisible() else ""

    def find_button(self, text: str) -> QAbstractButton | None:
        """The button in sight that says this."""
        buttons = self.window.findChildren(QAbstractButton)
        return next((b for b in buttons if b.isVisible() and b.text() == text), None)

    def room(self, room: Room) -> QWidget:
        """Go to a room by its key."""
        from facilitator.ui.rooms import ROOM_KEYS

        self.press(ROOM_KEYS[room])
        assert self.program.room is room
        return self.program.shown(room).widget
