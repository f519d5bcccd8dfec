"""Rescue: a store that cannot be opened is never a dead end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import NewerStore, UserError
from facilitator.app.keeping import Backup
from facilitator.bootstrap.program import Program
from facilitator.ui.rescue.screen import RescueScreen
from facilitator.ui.rooms import Room


class RescueRoom:
    """A store that cannot be opened: never a dead end."""

    def __init__(self, program: Program) -> None:
        self._program = program
        screen = self._screen = RescueScreen(program.words)
        screen.backup_chosen.connect(self._backup)
        screen.afresh_wished.connect(self._afresh)
        screen.salvage_wished.connect(self._salvage)
        screen.again_wished.connect(self._again)
        screen.close_wished.connect(program.window.close)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        trouble = self._program.trouble
        if isinstance(trouble, DamagedStore):
            self._screen.show_damage(trouble.text, trouble.backups, self._program.clock.now())
        elif isinstance(trouble, NewerStore):
            self._screen.show_newer(trouble.text)
        elif trouble is not None:
            self._screen.show_passing(trouble.text)

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _backup(self, backup: Backup) -> None:
        from facilitator.storage.rescue import restore_backup

        self._try(lambda: restore_backup(self._program.setting.data, backup))

    def _afresh(self) -> None:
        from facilitator.storage.rescue import start_afresh

        self._try(lambda: start_afresh(self._program.setting.data))

    def _salvage(self) -> None:
        from facilitator.storage.rescue import salvage

        self._try(lambda: salvage(self._program.setting.data))

    def _try(self, act: Callable[[], object]) -> None:
        program = self._program
        try:
            act()
        except UserError as error:
            program.tell(error.text)
            return
        self._again()

    def _again(self) -> None:
        program = self._program
        program.trouble = None
        program.go(Room.TODAY)
        program.reopen()
