"""Meetings into a file and out of one: the dialogs, the threads and the store behind the panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from facilitator.app.called import name_of
from facilitator.app.choosing import Choice, to_store
from facilitator.app.import_words import going_along, taken, with_own
from facilitator.app.importing import Here, compare, names_of, stands
from facilitator.app.keeping import Kept, Owned
from facilitator.app.parcel import Parcel
from facilitator.app.standing import Compared
from facilitator.bootstrap.backing_up import back_up
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.program import Program
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.words import tr, trn
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
        self._read: tuple[Path, tuple[Parcel, ...]] = (Path(), ())
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

                return partial(self._saved, write_atomically(path, zipped(parcels)), parcels)

            self._beside(work)

        self._program.store.parcels("", "", write)

    def _saved(self, path: Path, parcels: tuple[Parcel, ...]) -> None:
        count = sum(each.meeting is not None for each in parcels)
        said = trn(
            "{n} meeting is in {file}.", "{n} meetings are in {file}.", count, file=str(path)
        )
        self._program.tell(with_own(said, going_along(parcels)), done=True)

    def look(self, path: Path) -> None:
        """Read a file and show what it would change here."""

        def work() -> Callable[[], None]:
            from facilitator.bootstrap.file_reading import parcels_in

            return partial(self._ask_store, path, parcels_in(path))

        self.forget()
        self._beside(work)

    def _ask_store(self, path: Path, parcels: tuple[Parcel, ...]) -> None:
        def answered(here: Here) -> None:
            self._beside(lambda: partial(self._show, path, parcels, compare(parcels, here)))

        self._program.store.known(names_of(parcels), answered)

    def _show(
        self, path: Path, parcels: tuple[Parcel, ...], compared: tuple[Compared, ...]
    ) -> None:
        self._read, self._found = (path, parcels), compared
        self._panel.show_file(FileView(path.name, compared))

    def _take(self, choices: tuple[Choice, ...]) -> None:
        program = self._program
        if program.table.live:
            program.tell(_UNDER_WAY)
            return
        path, parcels = self._read
        wished = partial(self._back_up, path, parcels, self._found, choices)
        self.forget()
        program.store.known(names_of(parcels), wished)

    def _back_up(
        self,
        path: Path,
        parcels: tuple[Parcel, ...],
        seen: tuple[Compared, ...],
        choices: tuple[Choice, ...],
        here: Here,
    ) -> None:
        """Back up what is here, unless something else is here by now than what was shown."""
        program, folder = self._program, self._program.setting.data

        def work() -> Callable[[], None]:
            if (again := compare(parcels, here)) != seen:
                return partial(self._show_anew, path, parcels, again)
            back_up(folder, program.store, lambda: None)
            return partial(self._put_in, to_store(seen, choices))

        self._beside(work)

    def _show_anew(
        self, path: Path, parcels: tuple[Parcel, ...], compared: tuple[Compared, ...]
    ) -> None:
        self._program.tell(tr("What is here has changed meanwhile. See anew what would come in."))
        self._show(path, parcels, compared)

    def _put_in(self, values: tuple[Kept | Owned, ...]) -> None:
        """The backup stands: store all of it together, and say so once it is there."""
        program = self._program
        if program.table.live:
            program.tell(_UNDER_WAY)
            return
        self._let_go(values)
        program.store.save_together(*values)
        kept = (value for value in values if isinstance(value, Team | Meeting | Commitment | Goal))
        names = frozenset(name_of(value) for value in kept)
        program.store.known(names, partial(self._stands, values))

    def _stands(self, values: tuple[Kept | Owned, ...], here: Here) -> None:
        program = self._program
        if all(stands(value, here) for value in values):
            said = tr("{said} What was here before is in the latest backup.", said=taken(values))
            program.tell(said, done=True)
        else:
            program.tell(_NOT_YET)
        own = [value for value in values if isinstance(value, OwnProtocol)]
        if own:
            program.own.arrived(tuple(own))
            program.refresh()
        self._changed()

    def _let_go(self, values: tuple[Kept | Owned, ...]) -> None:
        """What lies open may be older than what comes in, and would be written over it."""
        table = self._program.table
        if table.meeting is not None:
            table.desk.put_away()
        teams = [value for value in values if isinstance(value, Team)]
        team = None if table.team is None else found(teams, table.team.id)
        if team is not None:
            table.take_team(team)


_UNDER_WAY = tr("A meeting is under way. Finish it first, then take the file in.")


_NOT_YET = tr(
    "The file has not been taken in yet. See that the disk has room; it is tried again by itself."
)
