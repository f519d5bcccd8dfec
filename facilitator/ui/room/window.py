"""The window for the room: on a second screen where there is one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.domain.words import tr
from facilitator.ui.dressing import carry
from facilitator.ui.room.face import RoomFace
from facilitator.ui.room.view import RoomView


def other_screen(beside: QWidget, screens: Sequence[QScreen]) -> QScreen | None:
    """A screen that the facilitator's window is not on; None when there is only one."""
    return next((screen for screen in screens if screen is not beside.screen()), None)


class RoomWindow(QWidget):
    """Shows a RoomView, full screen beside the facilitator's window. It never takes the focus.

    A presenter's clicker goes through the pages of long words, then to the next step or back:
    `moved` carries Move.NEXT or Move.BACK. Esc closes. `closed` says that it was closed.
    """

    moved = Signal(object)
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        carry(self)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # A title bar can be read by the room: no names.
        self.setWindowTitle(words.say(tr("Room’s window")))
        self.setAccessibleName(words.say(tr("Room’s window")))
        self.face = RoomFace(words)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.face)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1280, 720)

    def show_room(self, view: RoomView) -> None:
        """Show what the room may see."""
        self.face.show_room(view)

    def open_beside(self, window: QWidget, screens: Sequence[QScreen] | None = None) -> bool:
        """Open, full screen on another screen; whether there is one among `screens`, else all.

        With one screen it stays closed: it would only lie behind the facilitator's window.
        """
        screen = other_screen(window, QGuiApplication.screens() if screens is None else screens)
        if screen is None:
            return False
        self.setGeometry(screen.geometry())
        # showFullScreen() would take the keyboard out of the capture line.
        self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        self.show()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A clicker's keys, and Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_PageDown:
            self._go(1, Move.NEXT)
        elif key == Qt.Key.Key_PageUp:
            self._go(-1, Move.BACK)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the room sees nothing more."""
        super().closeEvent(event)
        self.closed.emit()

    def _go(self, by: int, move: Move) -> None:
        if not self.face.turn_page(by):
            self.moved.emit(move)
