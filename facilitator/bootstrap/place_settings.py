"""Settings: how the program looks, speaks and sounds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.bootstrap.language_names import offered
from facilitator.bootstrap.names_known import NamesKnown
from facilitator.bootstrap.program import Program
from facilitator.domain.words import Said, tr
from facilitator.ui.rooms import Room
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.settings.values import SettingsView


class SettingsRoom:
    """What a person chooses about the program itself."""

    def __init__(self, program: Program) -> None:
        self._program = program
        screen = self._screen = SettingsScreen(program.words)
        screen.wished.connect(program.preferences.wish)
        screen.keys_wished.connect(program.window.keys_wished)
        self._names = NamesKnown(program, screen.names)
        program.preferences.listen(self._changed)
        system: tuple[str, Said] = ("", tr("As the system"))
        self._languages = (system, *offered(program))

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._screen.show_settings(SettingsView(self._program.preferences.now, self._languages))
        self._names.show()

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _changed(self) -> None:
        if self._program.room is Room.SETTINGS:
            self.show()
