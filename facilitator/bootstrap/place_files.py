"""Meetings into a file and out of one: the dialogs, the threads and the store behind the panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from facilitator.app.importing import Compared, Here, compare, names_of, shelf_of, to_take
from facilitator.app.keeping import Kept
from facilitator.app.parcel import Parcel
from facilitator.bootstrap.backing_up import back_up
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.program import Program
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.words import Text, tr, trn
from facilitator.paths import write_atomically
from facilitator.ui.meetings.files_panel import FilesPanel
from facilitator.ui.meetings.values import FileView


class Files:
    """Stands behind the panel of files. Reading and writing go on in threads of their own."""

    def __init__(self, program: Program, panel: FilesPanel, changed: Callable[[], None]) -> None:
        self._program = program
        self._panel = panel
        self._changed = changed
        self._beside = Beside(program, panel)
        self._found: tuple[Compared, ...] = ()
        panel.save_wished.connect(self._ask_where)
        panel.look_wished.connect(self._ask_which)
        panel.taken.connect(self._take)
        panel.left.connect(self.forget)

    def forget(self) -> None:
        """What was looked into is put away."""
        self._found = ()
        self._panel.show_file(None)

    def _ask_where(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._panel.window(), say(tr("Save all meetings in a file")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(tr("Meetings in a file (*.zip)")))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{say(tr('Meetings'))} {self._program.clock.now().civil.date()}.zip")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def _ask_which(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._panel.window(), say(tr("Look into a file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(tr("Meetings in a file (*.zip *.json)")))
        dialog.fileSelected.connect(lambda path: self.look(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write everything into a file."""

        def write(parcels: tuple[Parcel, ...]) -> None:
            def work() -> Callable[[], None]:
                from facilitator.exchange.meetings_zip import zipped

                return partial(self._saved, write_atomically(path, zipped(parcels)), len(parcels))

            self._beside(work)

        self._program.store.parcels("", "", write)

    def _saved(self, path: Path, count: int) -> None:
        self._program.tell(
            trn("{n} meeting is in {file}.", "{n} meetings are in {file}.", count, file=str(path)),
            done=True,
        )

    def look(self, path: Path) -> None:
        """Read a file and show what it would change here."""

        def work() -> Callable[[], None]:
            from facilitator.exchange.meetings_zip import read_parcels

            return partial(self._ask_store, path, read_parcels(path))

        self.forget()
        self._beside(work)

    def _ask_store(self, path: Path, parcels: tuple[Parcel, ...]) -> None:
        def answered(here: Here) -> None:
            self._beside(lambda: partial(self._show, path, compare(parcels, here)))

        self._program.store.known(names_of(parcels), answered)

    def _show(self, path: Path, compared: tuple[Compared, ...]) -> None:
        self._found = compared
        self._panel.show_file(FileView(path.name, compared))

    def _take(self, conflicts: bool) -> None:
        program = self._program
        values = to_take(self._found, conflicts=conflicts)
        if program.table.live:
            program.tell(_UNDER_WAY)
            return
        folder = program.setting.data
        self.forget()

        def work() -> Callable[[], None]:
            back_up(folder, program.store, lambda: None)
            return partial(self._put_in, values)

        self._beside(work)

    def _put_in(self, values: tuple[Kept, ...]) -> None:
        """The backup stands: store all of it together, and say so once it is there."""
        program = self._program
        if program.table.live:
            program.tell(_UNDER_WAY)
            return
        self._let_go(values)
        program.store.save_together(*values)
        names = frozenset((shelf_of(value), value.id) for value in values)
        program.store.known(names, partial(self._stands, values))

    def _stands(self, values: tuple[Kept, ...], here: Here) -> None:
        there = (*here.teams.values(), *here.meetings.values(), *here.commitments.values())
        if all(value in there for value in values):
            meetings = sum(isinstance(value, Meeting) for value in values)
            self._program.tell(_taken(meetings), done=True)
        else:
            self._program.tell(_NOT_YET)
        self._changed()

    def _let_go(self, values: tuple[Kept, ...]) -> None:
        """What lies open may be older than what comes in, and would be written over it."""
        table = self._program.table
        if table.meeting is not None:
            table.desk.put_away()
        team = None if table.team is None else found(values, table.team.id)
        if isinstance(team, Team):
            table.take_team(team)


_UNDER_WAY = tr("A meeting is under way. Finish it first, then take the file in.")


_NOT_YET = tr(
    "The file has not been taken in yet. See that the disk has room; it is tried again by itself."
)


def _taken(meetings: int) -> Text:
    return trn(
        "Taken in, with {n} meeting. What was here before is in the latest backup.",
        "Taken in, with {n} meetings. What was here before is in the latest backup.",
        meetings,
    )
