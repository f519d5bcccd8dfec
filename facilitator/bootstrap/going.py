"""Finding and the menu: everything that can be gone to or done, wherever we are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.settings import stepped
from facilitator.bootstrap.forgotten_start import ForgottenStart
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.searching import HIT, MEETING, PROTOCOL, Searching
from facilitator.bootstrap.standing import meeting_said
from facilitator.domain.run import Move
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr
from facilitator.ui.find import Findable, in_sight
from facilitator.ui.find_all import SearchPanel
from facilitator.ui.menu import Entry, MainMenu
from facilitator.ui.rooms import BESIDE, HOUSE, JOURNEY, ROOM_KEYS, Room, room_name
from facilitator.ui.settings.values import COLOUR_NAMES

if TYPE_CHECKING:
    from facilitator.ui.settings.keys_panel import KeysPanel

_ROOMS = (*HOUSE, *JOURNEY, *BESIDE)
_ROOM, _ITEM, _MEETING, _PROTOCOL = "room:", "item:", MEETING, PROTOCOL


class Going:
    """Wires the Find panel, the menu and the keys that hold everywhere."""

    def __init__(self, program: Program) -> None:
        self._program = program
        window = program.window
        self._find = SearchPanel(program.words, window)
        self._searching = Searching(program, self._find)
        self._menu = MainMenu(program.words, window)
        self._keys: KeysPanel | None = None
        self._focused: QWidget | None = None
        self._late = ForgottenStart(program)
        window.find_wished.connect(self.find)
        window.menu_wished.connect(self.menu)
        window.keys_wished.connect(self.keys)
        self._find.chosen.connect(self._go)
        self._find.left.connect(self._back)
        for key, call in (
            ("Ctrl++", partial(self._grow, 1)),
            ("Ctrl+=", partial(self._grow, 1)),
            ("Ctrl+-", partial(self._grow, -1)),
            ("Ctrl+Q", window.close),
        ):
            QShortcut(QKeySequence(key), window).activated.connect(call)

    def find(self) -> None:
        """Open the Find panel over whatever is shown."""
        self._focused = QApplication.focusWidget()
        self._find.open_for(self.findables())

    def keys(self) -> None:
        """Open the list of all keys over whatever is shown, or put it away."""
        from facilitator.ui.settings.all_keys import all_keys
        from facilitator.ui.settings.keys_panel import KeysPanel

        if self._keys is None:
            self._keys = KeysPanel(self._program.words, self._program.window)
            self._keys.left.connect(self._back)
        if self._keys.isVisible():
            self._keys.put_away()
            return
        self._focused = QApplication.focusWidget()
        self._keys.open_with(all_keys(self._program.room))

    def findables(self) -> tuple[Findable, ...]:
        """Places, the items of the open meeting, the latest meetings, protocols."""
        program = self._program
        legal = program.legal_rooms()
        rooms = [Findable(_ROOM + r, room_name(r)) for r in _ROOMS if r in legal]
        run = program.conductor.run
        segments = run.segments if program.conductor.live else ()
        items = [
            Findable(
                _ITEM + s.id,
                s.title
                if s.title == s.item_title
                else tr("{item}: {step}", item=s.item_title, step=s.title),
            )
            for s in segments
        ]
        meetings = [
            Findable(
                _MEETING + line.id,
                meeting_said(line),
            )
            for line in program.overview.meetings
        ]
        shelf = program.library.protocols.values() if Room.LIBRARY in legal else ()
        protocols = [Findable(_PROTOCOL + each.id, each.name) for each in shelf]
        return (*items, *rooms, *meetings, *protocols)

    def menu(self) -> None:
        """Open the menu below its button."""
        button = self._program.window.bar.menu_button
        self._menu.open_at(self._entries(), button.mapToGlobal(QPoint(0, button.height())))

    def _entries(self) -> tuple[Entry, ...]:
        program = self._program
        legal = program.legal_rooms()
        rooms = tuple(
            Entry(room_name(r), ROOM_KEYS[r], partial(program.go, r), r in legal) for r in _ROOMS
        )
        running = program.conductor.live
        finish = Entry(
            tr("Finish the meeting"),
            call=partial(program.go, Room.CLOSE),
            legal=running and Move.FINISH in program.conductor.moves,
        )
        shelf = Room.LIBRARY in legal and bool(program.library.protocols)
        desk = program.desk
        return (
            Entry(tr("Undo"), "Ctrl+Z", program.undo, desk.can_undo),
            Entry(tr("Redo"), "Ctrl+Shift+Z", program.redo, desk.can_redo),
            Entry(),
            *rooms,
            finish,
            Entry(tr("Save a booklet of all protocols"), call=self._booklet, legal=shelf),
            Entry(tr("Go to anything"), "Ctrl+K", self.find),
            Entry(tr("All keys"), "F1", self.keys),
            Entry(),
            Entry(tr("Larger text"), "Ctrl++", partial(self._grow, 1)),
            Entry(tr("Smaller text"), "Ctrl+-", partial(self._grow, -1)),
            *(Entry(name, call=partial(self._dress, key)) for key, name in COLOUR_NAMES.items()),
            Entry(),
            Entry(tr("Leave Facilitator"), "Ctrl+Q", self._leave),
        )

    def _booklet(self) -> None:
        from facilitator.bootstrap.library_booklet import save_booklet

        save_booklet(self._program)

    def _leave(self) -> None:
        self._program.window.close()

    def _grow(self, step: int) -> None:
        preferences = self._program.preferences
        now = preferences.now
        preferences.wish(now._replace(size=stepped(now.size, step)))

    def _dress(self, colours: str) -> None:
        preferences = self._program.preferences
        preferences.wish(preferences.now._replace(colours=colours))

    def _go(self, key: str) -> None:
        program = self._program
        if key.startswith(_ROOM):
            program.go(Room(key[len(_ROOM) :]))
        elif key.startswith(_MEETING):
            program.open_meeting(key[len(_MEETING) :])
        elif key.startswith(_PROTOCOL):
            self._show_protocol(key[len(_PROTOCOL) :])
        elif key.startswith(HIT):
            self._searching.go(key)
        else:
            meeting = program.desk.meeting
            if meeting is not None and meeting.stage is Stage.RUNNING:
                program.go(Room.RUN)
            program.conductor.go_to(key[len(_ITEM) :])
        if program.room is Room.RUN:
            self._back()

    def _show_protocol(self, identity: str) -> None:
        self._program.go(Room.LIBRARY)
        # By its name: the room rehearses, and so knows this module.
        show = getattr(self._program.shown(Room.LIBRARY), "show_protocol", None)
        if callable(show):
            show(identity)

    def _back(self) -> None:
        """The typing focus goes back to where it was."""
        if self._focused is not None and in_sight(self._focused):
            self._focused.setFocus()
