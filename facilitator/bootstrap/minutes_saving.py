"""Writing the minutes to a file, beside the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.app.errors import UserError
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.document_formats import DocumentFormat, document_formats
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.minutes_made import MinutesMaker
from facilitator.bootstrap.minutes_out import for_whom, name_of
from facilitator.bootstrap.own_files import OwnFiles
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.domain.words import Text, tr
from facilitator.paths import documents_folder

PATIENCE = 2_000
"""Milliseconds that a file waits for what the store knows of it."""


class MinutesSaving:
    """Saves what the maker makes. `changed` is called when something of it can be seen."""

    def __init__(
        self,
        program: Program,
        screen: QWidget,
        maker: MinutesMaker,
        figures: PaperFigures,
        changed: Callable[[], None],
    ) -> None:
        self._program = program
        self._screen = screen
        self._maker = maker
        self._changed, self._figures = changed, figures
        self._courier = Courier(screen)
        self.busy = False
        self.formats: tuple[DocumentFormat, ...] = document_formats(figures)
        self.format = self.formats[0]
        self._files: dict[str, Path] = {}
        self._own = OwnFiles()
        self._waiting: Callable[[], None] | None = None

    def choose(self, suffix: str) -> None:
        """Save as that format from now on."""
        self.format = next((each for each in self.formats if each.suffix == suffix), self.format)
        self._changed()

    @property
    def file(self) -> Path | None:
        """Where the minutes of the open meeting were last saved."""
        meeting = self._program.desk.meeting
        return None if meeting is None else self._files.get(meeting.id)

    def save(self) -> None:
        """Into the folder for documents."""
        if self._refused():
            return
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        self._write(folder / self.name(), replace=False)

    def save_elsewhere(self) -> None:
        """Ask where to."""
        if self._refused():
            return
        say, form = self._program.words.say, self.format
        dialog = QFileDialog(self._screen.window(), say(tr("Save the minutes as")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = tr("{format} (*{suffix})", format=form.name, suffix=form.suffix)
        dialog.setNameFilter(say(kinds))
        dialog.setDefaultSuffix(form.suffix.removeprefix("."))
        dialog.selectFile(self.name())
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Save where a person said, in the format that is chosen."""
        self._write(Path(path), replace=True)  # The dialog has asked about a file in the way.

    def show_folder(self) -> None:
        """Open the folder of the file that was saved."""
        if self.file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.file.parent)))

    def begin(self) -> None:
        """Write what waits to be written, once; sooner than `PATIENCE` when all is known."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def name(self, *, treated: bool = True) -> str:
        """What the file is called, by the pattern that was chosen, with what stands instead."""
        program, desk, words = self._program, self._program.desk, self._maker.words
        if desk.meeting is None or desk.team is None:
            return f"{words.say(tr('Minutes'))}{self.format.suffix}"
        pattern, copy = program.preferences.now.file_names, for_whom(self._maker.copy, words)
        made = (desk.team, desk.meeting)
        team, meeting = self._maker.handling.treated(desk.meeting.id, made) if treated else made
        return name_of(team, meeting, words, self.format.suffix, pattern, copy)

    def _refused(self) -> bool:
        """Whether there is nothing to save; then it is told why."""
        meeting = self._program.desk.meeting
        try:
            if meeting is not None:
                refuse_cancelled(meeting)
        except UserError as error:
            self._program.tell(error.text)
            return True
        return False

    def _write(self, path: Path, *, replace: bool) -> None:
        """Build and write in a thread of its own: importing and writing take a second.

        Without `replace` a file that is not just as this program left it is kept, and the minutes
        go beside it: someone may have worked on it.
        """
        meeting = self._program.desk.meeting
        if meeting is None or self.busy:
            return
        self.busy = True
        self._changed()
        self._waiting = partial(self._build, meeting.id, path, self.format, replace=replace)
        if self._maker.knows(meeting.id):
            self.begin()
        else:
            # The store has not answered yet. If it cannot, minutes without goals are better
            # than none.
            QTimer.singleShot(PATIENCE, self._screen, self.begin)

    def _build(self, meeting: str, path: Path, form: DocumentFormat, *, replace: bool) -> None:
        document = self._maker.document(meeting)
        if document is None:
            self.busy = False  # another meeting was opened meanwhile
            return
        words = self._maker.words
        form = self._maker.formatted(form, self._figures)

        def work() -> None:
            try:
                content = form.to_bytes(document, words)
                written = self._own.write(path, content, replace=replace)
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(partial(self._failed, error))
            else:
                self._courier(partial(self._done, meeting, path, written))

        threading.Thread(target=work, name="minutes").start()

    def _done(self, meeting: str, wished: Path, written: Path) -> None:
        self.busy = False
        self._files[meeting] = written
        self._changed()
        self._program.tell(_where(wished, written), done=True)

    def _failed(self, error: Exception) -> None:
        self.busy = False
        self._changed()
        self._program.tell(known(error))


def _where(wished: Path, written: Path) -> Text:
    if written.name == wished.name:
        return tr(
            "The minutes are saved as {file} in {folder}.",
            file=written.name,
            folder=str(written.parent),
        )
    return tr(
        "{wished} is kept as it is: it is open elsewhere or was changed. "
        "The minutes are saved as {file} in {folder}.",
        wished=wished.name,
        file=written.name,
        folder=str(written.parent),
    )
