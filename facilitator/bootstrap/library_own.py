"""From the Library to writing a protocol: a new one, a copy, or one's own over the shipped one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.app.own_shelf import adapted, begun
from facilitator.bootstrap.program import Program
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable


class LibraryOwn:
    """Three buttons and what is not in the Library yet, put where it has room for them.

    `chosen` tells which protocol is looked at, None for none.
    """

    def __init__(
        self, program: Program, tools: Flow, beside: Flow, chosen: Callable[[], Protocol | None]
    ) -> None:
        say = program.words.say
        self._program, self._chosen = program, chosen
        self.write = KeyButton(say(tr("Write a new one")), "Ctrl+Shift+N", bind=True)
        self.change = KeyButton(say(tr("Adapt it")), "Ctrl+E", bind=True)
        self.copy = KeyButton(say(tr("Copy and adapt it")), "Ctrl+Shift+E", bind=True)
        self.elsewhere = PlainCombo(say(tr("Own protocols that are not in the library")))
        self.elsewhere.picked.connect(self._go_on)
        for place, button in (
            (tools, self.elsewhere),
            (tools, self.write),
            (beside, self.change),
            (beside, self.copy),
        ):
            line = place.layout()
            if line is not None:
                line.addWidget(button)
        self.write.clicked.connect(self._write)
        self.change.clicked.connect(self._change)
        self.copy.clicked.connect(self._copy)

    def show(self) -> None:
        """Offer to go on with what is being written or was put aside."""
        say, own = self._program.words.say, self._program.own.here.values()
        here = [each for each in own if each.on_shelf is None and each.name]
        count = trn("{n} not in the library", "{n} not in the library", len(here))
        names = [(each.id, each.name) for each in here]
        self.elsewhere.show_choices((("", say(count)), *names))
        self.elsewhere.setVisible(bool(here))

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
        chosen = self._chosen()
        if chosen is not None:
            self._open(adapted(self._program.library, chosen.id))

    def _copy(self) -> None:
        chosen = self._chosen()
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
