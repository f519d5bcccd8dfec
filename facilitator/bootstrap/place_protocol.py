"""Writing a protocol of one's own: from the page to the store, with undo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.bootstrap.program import Program
from facilitator.domain.history import History
from facilitator.domain.own_protocol import OwnProtocol, drafted, saved
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import faults
from facilitator.domain.words import tr
from facilitator.ui.protocols.screen import WritingScreen
from facilitator.ui.protocols.values import OwnView
from facilitator.ui.rooms import Room


class ProtocolRoom:
    """The one that is being written. Every change is in the store at once, as its draft."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._id = ""
        self._history: History[Protocol] | None = None
        self._typing = False
        shelf = program.library.shipped or program.library.protocols
        kinds = tuple(dict.fromkeys(each.category for each in shelf.values()))
        screen = self._screen = WritingScreen(program.words, kinds)
        screen.changed.connect(self._changed)
        screen.save_wished.connect(self._save)
        screen.undo_wished.connect(lambda: self._step(back=True))
        screen.redo_wished.connect(lambda: self._step(back=False))
        screen.versions.back_wished.connect(lambda words: self._changed(words, False))
        screen.versions.aside_wished.connect(self._put_aside)
        screen.left.connect(self._leave)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def open(self, own: OwnProtocol) -> None:
        """Write this one from now on; what was done to another is not taken back any more."""
        words = own.working
        if words is None:
            return
        if self._id != own.id or self._history is None or self._history.present != words:
            self._id, self._history, self._typing = own.id, History(words), False
        if own.id not in self._program.own.here:
            self._program.own.keep(own)

    def begin(self) -> None:
        """Lead the focus to the name."""
        self._screen.begin()

    def show(self) -> None:
        """See `program.Shown`."""
        own, history = self._own, self._history
        if own is None or history is None:
            return
        library = self._program.library
        others = tuple((p.id, p.name) for p in library.protocols.values() if p.id != own.id)
        self._screen.show_own(
            OwnView(
                own,
                history.present,
                library.shipped.get(own.id),
                others,
                undoable=bool(history.past),
                redoable=bool(history.future),
            )
        )

    def beat(self) -> None:
        """Nothing here changes with time."""

    @property
    def _own(self) -> OwnProtocol | None:
        return self._program.own.here.get(self._id)

    def _changed(self, protocol: Protocol, typing: bool) -> None:
        """While someone types all changes are one step, which ends when they stop."""
        if self._history is None:
            return
        on = typing or self._typing
        going_on = self._typing and on
        self._history = self._history.over(protocol) if going_on else self._history.to(protocol)
        self._typing = typing
        self._keep(protocol)

    def _keep(self, protocol: Protocol) -> None:
        own = self._own
        if own is not None:
            self._program.own.keep(drafted(own, protocol))
        self.show()

    def _step(self, *, back: bool) -> None:
        if self._history is None:
            return
        self._typing = False
        self._history = self._history.undo() if back else self._history.redo()
        self._keep(self._history.present)

    def _save(self) -> None:
        own, history, program = self._own, self._history, self._program
        if own is None or history is None or (own.draft is None and not own.retired):
            return
        if next(faults(history.present), None) is not None:
            program.tell(tr("Something is to be put right first. It is said beside its field."))
            return
        kept = saved(own, history.present, program.clock.now())
        program.own.keep(kept)
        if kept.newest is not None:
            self._history = history.over(kept.newest)
        self.show()
        told = tr(
            "{name} is saved as version {n}. Agendas that are planned take it when they start.",
            name=kept.name,
            n=kept.versions[-1].number,
        )
        program.tell(told, done=True)

    def _put_aside(self, aside: bool) -> None:
        own, program = self._own, self._program
        if own is None or not own.versions:
            return
        program.own.keep(replace(own, retired=aside))
        self.show()
        if not aside:
            program.tell(tr("{name} is offered again.", name=own.name), done=True)
        elif own.id in program.library.shipped:
            program.tell(tr("Agendas have the shipped text again. Yours is kept."), done=True)
        else:
            program.tell(tr("{name} is put aside. It is kept.", name=own.name), done=True)

    def _leave(self) -> None:
        self._program.go(Room.LIBRARY)
