"""The room's window: when it opens, on which screen, and what becomes of it when screens change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.bootstrap.program import Program, seen_key
from facilitator.domain.words import tr
from facilitator.ui.room.window import RoomWindow
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.to_room import room_view
from facilitator.ui.run.view import RunView


class RunRoomWindow(QObject):
    """Opens and hides the room's window.

    Who has wished for it keeps the wish: when a second screen appears, it moves there; when that
    screen is pulled, it hides and comes back with the next one. `look` gives the meeting as it
    is, `screens` the screens that there are.
    """

    def __init__(
        self,
        program: Program,
        screen: RunScreen,
        look: Callable[[], RunView | None],
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(screen)
        self._program = program
        self._look = look
        self._screens = screens
        self._window: RoomWindow | None = None
        self._wished = False
        self.ideas = ""
        self._question = ("", "")
        screen.room_wished.connect(self.toggle)
        screen.ideas_wished.connect(self.show_ideas)
        screen.question_wished.connect(self.show_question)
        screen.mirror_answered.connect(self.mirror)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.screen_came)
            app.screenRemoved.connect(self.screen_went)

    @property
    def window(self) -> RoomWindow:
        """The window as it would be shown now, made when it is first asked for."""
        if self._window is None:
            self._window = RoomWindow(self._program.words)
            self._window.moved.connect(self._program.conductor.do)
            self._window.closed.connect(self._closed)
        view = self._look()
        if view is not None:
            self._window.show_room(room_view(view))
        return self._window

    @property
    def visible(self) -> bool:
        """Whether the window stands on a screen."""
        return self._window is not None and self._window.isVisible()

    def show_room(self, view: RunView) -> None:
        """Show what the room may see now."""
        if self._window is not None:
            self._window.show_room(room_view(view))

    def toggle(self) -> None:
        """F11: open it where there is a second screen, else show the room's layout here."""
        if self.visible:
            self.hide()
            return
        self._wished = True
        if not self._open():
            self.mirror(seen=True)

    def open(self) -> None:
        """Let the room see its layout, if it does not see it yet."""
        if not self.visible and not self._program.mirrored:
            self.toggle()

    def hide(self) -> None:
        """Hide it until it is wished for again."""
        self._wished = False
        if self._window is not None:
            self._window.hide()

    def mirror(self, seen: bool) -> None:
        """Whether the room sees the facilitator's own screen."""
        self._wished = self._wished and seen
        self.remember(seen)
        self._program.refresh()

    def show_ideas(self) -> None:
        """Show the room what was collected in this step, or put it away again."""
        segment = self._program.conductor.run.current
        self.ideas = "" if self.ideas == segment else segment
        self._program.refresh()

    @property
    def in_front(self) -> str:
        """The question in front of the group, "" once its step is left."""
        segment, text = self._question
        return text if segment == self._program.conductor.run.current else ""

    def show_question(self, text: str) -> None:
        """Put a question in front of the group for this step; the same once more takes it away."""
        shown = "" if text == self.in_front else text
        self._question = (self._program.conductor.run.current, shown)
        self._program.refresh()

    def screen_came(self, _screen: object = None) -> None:
        """A second screen appeared: what the room may see moves there."""
        wished = self._wished or self._program.mirrored
        if not wished or self.visible or not self._program.table.live:
            return
        if self._open():
            self._wished = True
            self.remember(seen=False)
            self._program.refresh()
            self._program.tell(tr("The room’s window is on the second screen."), done=True)

    def screen_went(self, _screen: object = None) -> None:
        """A screen was pulled: the room's window never comes to lie over the facilitator's."""
        if not self.visible:
            return
        if self._window is not None and self._window.open_beside(
            self._program.window, self._screens()
        ):
            return
        if self._window is not None:
            self._window.hide()
        self._program.tell(
            tr(
                "The second screen is gone, and the room sees nothing. The room’s window comes "
                "back with a second screen; F11 shows the room’s layout here."
            )
        )

    def remember(self, seen: bool) -> None:
        """Whether the room sees this screen; also after a crash, in front of the same room."""
        program = self._program
        program.mirrored = seen
        if program.desk.meeting is not None:
            key, told = seen_key(program.desk.meeting.id), "yes" if seen else ""
            program.drafts[key] = told
            program.store.draft(key, told)

    def _open(self) -> bool:
        opened = self.window.open_beside(self._program.window, self._screens())
        if opened:
            self._program.window.activateWindow()
        return opened

    def _closed(self) -> None:
        """Esc in the window itself."""
        self._wished = False
