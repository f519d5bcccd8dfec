"""Meetings: all of them, a new one, and the bin."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Binned, Folder, Shelf
from facilitator.app.next_meeting import proposed_roles, repeated
from facilitator.app.teams import When, make_meeting
from facilitator.bootstrap.making import add_meeting, items_from
from facilitator.bootstrap.program import Program
from facilitator.domain.words import tr
from facilitator.ui.meetings.screen import MeetingsScreen, NewMeeting
from facilitator.ui.meetings.starts import BLANK, LAST
from facilitator.ui.rooms import Room
from facilitator.ui.today.values import SLOT


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

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        overview = self._program.overview
        self._screen.show_library(self._program.library)
        self._screen.show_meetings(overview.meetings, overview.teams)

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _new(self, wish: NewMeeting) -> None:
        program = self._program
        team = program.desk.team
        if team is None:
            program.go(Room.TODAY)
            return
        last = next((m for m in program.overview.meetings if m.team == team.id), None)
        if wish.start == LAST and last is not None:
            program.store.folder(last.id, self._repeat)
            return
        now = program.clock.now().civil
        day = now.date() + timedelta(days=7)
        hours = (last.start, last.bell) if last else (now.time().replace(second=0), None)
        start = hours[0].replace(microsecond=0)
        bell = hours[1] or (now + timedelta(minutes=SLOT)).time().replace(second=0, microsecond=0)
        items = items_from(program, wish.start, len(team.active)) if wish.start != BLANK else ()
        meeting = make_meeting(team, team.name, When(day, start, bell), items, program.new_id())
        plan = replace(meeting.plan, roles=proposed_roles(team, meeting.plan))
        add_meeting(program, team, replace(meeting, plan=plan), Room.PREPARE)

    def _repeat(self, folder: Folder | None) -> None:
        if folder is None:
            return
        program = self._program
        meeting = repeated(folder.team, folder.meeting, program.new_id)
        add_meeting(program, folder.team, meeting, Room.PREPARE)

    def _binned(self, identity: str) -> None:
        program = self._program
        open_one = program.desk.meeting
        if open_one is not None and open_one.id == identity:
            if program.conductor.live:
                program.tell(tr("This meeting is under way. Finish it before you delete it."))
                return
            program.desk.put_away()
        program.store.bin(Shelf.MEETING, identity)
        program.tell(tr("The meeting is in the bin for thirty days. Take it back from there."))
        self._again()

    def _restored(self, shelf: Shelf, identity: str) -> None:
        self._program.store.restore(shelf, identity)
        self._again()

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
