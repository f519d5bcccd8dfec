"""From the Library to writing a protocol: a new one, a copy, or one's own over the shipped one."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.own_shelf import adapted, begun
from facilitator.bootstrap.program import Program
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.words import tr, trn
from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.rooms import Room


class LibraryOwn:
    """What stands behind three buttons of the Library, and the list of what is not in it yet."""

    def __init__(self, program: Program, screen: LibraryScreen) -> None:
        self._program, self._screen = program, screen
        screen.write.clicked.connect(self._write)
        screen.preview.change.clicked.connect(self._change)
        screen.preview.copy.clicked.connect(self._copy)
        screen.elsewhere.picked.connect(self._go_on)

    def show(self) -> None:
        """Offer to go on with what is being written or was put aside."""
        say, own = self._program.words.say, self._program.own.here.values()
        here = [each for each in own if each.on_shelf is None and each.name]
        count = trn("{n} not in the library", "{n} not in the library", len(here))
        names = [(each.id, each.name) for each in here]
        self._screen.elsewhere.show_choices((("", say(count)), *names))
        self._screen.elsewhere.setVisible(bool(here))

    def _go_on(self, identity: str) -> None:
        own = self._program.own.here.get(identity)
        if own is not None:
            self._open(own)

    def _write(self) -> None:
        say = self._program.words.say
        step = Step(say(tr("New step")), "", "", "", 5, 3)
        blank = Protocol("", say(tr("New protocol")), "", "", (step,), roles=())
        self._open(begun(self._program.new_id, blank))

    def _change(self) -> None:
        chosen = self._screen.preview.protocol
        if chosen is not None:
            self._open(adapted(self._program.library, chosen.id))

    def _copy(self) -> None:
        chosen = self._screen.preview.protocol
        if chosen is not None:
            name = self._program.words.say(tr("{name}, our way", name=chosen.name))
            self._open(begun(self._program.new_id, replace(chosen, name=name)))

    def _open(self, own: OwnProtocol) -> None:
        from facilitator.bootstrap.place_protocol import ProtocolRoom

        room = self._program.shown(Room.PROTOCOL)
        if isinstance(room, ProtocolRoom):
            room.open(own)
            self._program.go(Room.PROTOCOL)
            room.begin()
