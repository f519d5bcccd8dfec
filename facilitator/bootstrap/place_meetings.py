"""Meetings: all of them, a new one, and the bin."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Binned, Folder, Shelf
from facilitator.app.new_meeting import When, make_meeting, meeting_title
from facilitator.app.next_meeting import proposed_roles, repeated, with_norm
from facilitator.app.returned import with_returned
from facilitator.bootstrap.making import add_meeting, items_from
from facilitator.bootstrap.place_files import Files
from facilitator.bootstrap.program import Program
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.words import tr
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.starts import LAST
from facilitator.ui.meetings.values import NewMeeting
from facilitator.ui.rooms import Room


class MeetingsRoom:
    """All meetings, and the bin."""

    def __init__(self, program: Program) -> None:
        self._program = program
        screen = self._screen = MeetingsScreen(program.words)
        screen.opened.connect(program.open_meeting)
        screen.new_wished.connect(self._new)
        screen.binned.connect(self._binned)
        screen.restored.connect(self._restored)
        screen.bin_wished.connect(self._show_bin)
        screen.emptied.connect(self._emptied)
        self._files = Files(program, screen.files, self._again)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        overview = self._program.overview
        self._screen.show_library(self._program.library, self._program.clock.now())
        self._screen.show_meetings(overview.meetings, overview.teams)

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _new(self, wish: NewMeeting) -> None:
        program = self._program
        team = found(program.overview.teams, wish.team) or program.desk.team
        if team is None:
            program.go(Room.TODAY)
            return
        if program.conductor.live:
            program.tell(tr("A meeting is under way. Finish it first, or go back with Ctrl+5."))
            return
        when = When(wish.day, wish.start, wish.bell)
        if wish.from_ == LAST and wish.last:
            program.store.folder(wish.last, lambda folder: self._repeat(folder, when))
            return
        items = items_from(program, wish.from_, len(team.active))
        title = program.words.say(meeting_title(team))
        meeting = make_meeting(team, title, when, items, program.new_id())
        plan = replace(meeting.plan, roles=proposed_roles(team, meeting.plan))
        self._add(team, replace(meeting, plan=plan))

    def _repeat(self, folder: Folder | None, when: When) -> None:
        if folder is None:
            return
        program = self._program
        meeting = repeated(folder.team, folder.meeting, program.new_id)
        plan = replace(meeting.plan, day=when.day, start=when.start, bell=when.bell)
        self._add(folder.team, replace(meeting, plan=plan))

    def _add(self, team: Team, meeting: Meeting) -> None:
        """Add a meeting, with the norm that earlier ones propose for it."""
        program = self._program

        def add(held: tuple[Meeting, ...]) -> None:
            fresh = with_norm(meeting, team, focuses(held))
            add_meeting(program, team, fresh, Room.PREPARE)

        program.store.past(team.id, meeting.plan.day, add)

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
        self._program.store.overview(self._program.show_overview)
        self._show_bin()
