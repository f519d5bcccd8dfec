"""Where files of minutes go and what they are called, as it was last chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from facilitator.app.errors import UserError
from facilitator.app.settings import LONGEST_FOLDER
from facilitator.bootstrap.program import Program
from facilitator.domain.name_pattern import FIRST, wrong_with
from facilitator.domain.words import Text, tr
from facilitator.paths import documents_folder
from facilitator.ui.minutes.send_card import SendCard


class MinutesPlace:
    """Keeps folder and pattern among the settings; `changed` is called when they are others."""

    def __init__(self, program: Program, card: SendCard, changed: Callable[[], None]) -> None:
        self._program, self._card, self._changed = program, card, changed
        card.folder_wished.connect(self._ask)
        card.pattern_wished.connect(self._keep_pattern)

    @property
    def pattern(self) -> str:
        """By which files are named, "" for the first one."""
        return self._program.preferences.now.file_names

    def folder(self) -> Path:
        """The folder that was chosen, else that of documents; see `documents_folder`."""
        chosen = self._program.preferences.now.folder
        return Path(chosen) if chosen else documents_folder()

    def shown(self) -> Text:
        """Which it is, or why there is none."""
        try:
            return tr("Into {folder}", folder=str(self.folder()))
        except UserError as error:
            return error.text

    def _ask(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._card.window(), say(tr("Where the minutes are saved")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        folder = self._program.preferences.now.folder
        if folder:
            dialog.setDirectory(folder)
        dialog.fileSelected.connect(self.keep)
        dialog.open()

    def keep(self, folder: str) -> None:
        """Let files go there from now on."""
        if len(folder) > LONGEST_FOLDER:
            self._program.tell(tr("The name of this folder is too long. Choose another one."))
            return
        preferences = self._program.preferences
        preferences.wish(preferences.now._replace(folder=folder))
        self._changed()

    def _keep_pattern(self, pattern: str) -> None:
        """An empty field means the first pattern; one that cannot be used stays to be mended."""
        plain = pattern.strip()
        if plain and wrong_with(plain) is not None:
            return
        kept = "" if plain == FIRST else plain
        preferences = self._program.preferences
        if kept != preferences.now.file_names:
            preferences.wish(preferences.now._replace(file_names=kept))
        self._changed()
