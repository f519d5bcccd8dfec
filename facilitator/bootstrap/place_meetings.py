"""Meetings: all of them, a new one, and the bin."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Binned, Folder, Shelf
from facilitator.app.returned import with_returned
from facilitator.bootstrap.meeting_changes import Changes
from facilitator.bootstrap.meeting_starts import NewMeetings
from facilitator.bootstrap.paper_meetings import PaperMeetings
from facilitator.bootstrap.place_files import Files
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.series_on import SeriesOn
from facilitator.bootstrap.shelf import OwnShelf
from facilitator.bootstrap.way_back import WayBack
from facilitator.domain.words import tr
from facilitator.ui.meetings.files_panel import FilesPanel
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.shelf_panel import ShelfPanel


class MeetingsRoom:
    """All meetings, and the bin."""

    def __init__(self, program: Program) -> None:
        self._program = program
        screen = self._screen = MeetingsScreen(program.words)
        screen.opened.connect(program.open_meeting)
        way_back = WayBack(program, screen)
        self._starts = NewMeetings(program, screen, way_back)
        screen.shelf.then(self._wire_shelf)
        self._paper = PaperMeetings(program, screen)
        self._changes = Changes(program, screen, self._starts, way_back)
        self._series_on = SeriesOn(program, screen.acts, self._starts, way_back)
        screen.binned.connect(self._binned)
        screen.restored.connect(self._restored)
        screen.bin_wished.connect(self._show_bin)
        screen.emptied.connect(self._emptied)
        screen.files.then(self._wire_files)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        overview = self._program.overview
        self._screen.show_library(self._program.library, self._program.clock.now())
        self._screen.show_meetings(overview.meetings, overview.teams)
        self._starts.know()

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _wire_shelf(self, panel: ShelfPanel) -> None:
        self._shelf = OwnShelf(self._program, panel, self._starts)

    def _wire_files(self, panel: FilesPanel) -> None:
        self._files = Files(self._program, panel, self._again)

    def _binned(self, identity: str) -> None:
        program = self._program
        open_one = program.desk.meeting
        if open_one is not None and open_one.id == identity:
            if program.conductor.live:
                program.tell(tr("This meeting is under way. Finish it before you delete it."))
                return
            program.desk.put_away()
        program.store.bin(Shelf.MEETING, identity)
        self._again()

    def _restored(self, shelf: Shelf, identity: str) -> None:
        store, open_one = self._program.store, self._program.table.meeting
        store.restore(shelf, identity)
        if open_one is not None:
            store.folder(open_one.id, lambda folder: self._returned(folder, shelf, identity))
        self._again()

    def _returned(self, folder: Folder | None, shelf: Shelf, identity: str) -> None:
        """What belongs to the open meeting comes back there too."""
        table, desk = self._program.table, self._program.desk
        if folder is None or table.meeting is None or table.meeting.id != folder.meeting.id:
            return
        desk.change(with_returned(desk.sheet, folder, shelf, identity))

    def _emptied(self) -> None:
        self._program.store.backup("bulk")
        self._program.store.empty_bin()
        self._again()

    def _show_bin(self) -> None:
        self._program.store.binned(self._binned_shown)

    def _binned_shown(self, binned: tuple[Binned, ...]) -> None:
        self._screen.show_bin(binned)

    def _again(self) -> None:
        self._starts.know()
        self._program.store.overview(self._program.show_overview)
        self._show_bin()
