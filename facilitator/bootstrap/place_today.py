"""Today: the first meeting, the next one, and starting at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder, MeetingLine
from facilitator.app.next_meeting import proposed_roles
from facilitator.app.sheet import with_line
from facilitator.app.teams import When, make_meeting, make_team, meeting_title
from facilitator.bootstrap.making import add_meeting, items_from
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.starter import own_command
from facilitator.domain.agenda import EVERYONE_LEADS, Item
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.expand import Room as RoomOfPeople
from facilitator.domain.meeting import Stage
from facilitator.domain.order import found
from facilitator.domain.time import MINUTE, minutes_between
from facilitator.domain.words import tr
from facilitator.ui.rooms import Room
from facilitator.ui.today.screen import TodayScreen
from facilitator.ui.today.values import FirstMeeting, StartNow, TodayView


class TodayRoom:
    """The first screen."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._next: Folder | None = None
        self._minute = 0
        self._settled: dict[str, Commitment] = {}
        screen = self._screen = TodayScreen(program.words)
        screen.first_made.connect(self._first_made)
        screen.started_now.connect(self._started_now)
        screen.prepare_wished.connect(lambda i: program.open_meeting(i, Room.PREPARE))
        screen.start_wished.connect(lambda i: program.open_meeting(i, Room.RUN))
        screen.resume_wished.connect(lambda i: program.open_meeting(i, Room.RUN))
        screen.close_wished.connect(lambda i: program.open_meeting(i, Room.CLOSE))
        screen.minutes_wished.connect(lambda i: program.open_meeting(i, Room.MINUTES))
        screen.sample_wished.connect(self._sample)
        screen.state_wished.connect(self._state)
        screen.new_wished.connect(self._new)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        program = self._program
        if not program.known:
            self._screen.show_waiting(program.clock.now())
            return
        line = self._next_line()
        if line is not None and (self._next is None or self._next.meeting.id != line.id):
            self._next = None
            program.store.folder(line.id, self._fetched)
        elif line is None:
            self._next = None
        self._draw()

    def beat(self) -> None:
        """The day and the times proposed follow the clock, a minute at a time."""
        now = self._program.clock.now()
        if now.utc // MINUTE != self._minute:
            self._minute = now.utc // MINUTE
            self._screen.show_now(now)

    def _draw(self) -> None:
        program = self._program
        folder = self._current() or self._next
        teams = {team.id: team for team in program.overview.teams}
        names = {m.id: m.name for team in teams.values() for m in team.members}
        self._screen.show_today(
            TodayView(
                program.overview,
                folder,
                program.clock.now(),
                program.library,
                names,
                coming=folder is None and self._next_line() is not None,
            )
        )

    def _fetched(self, folder: Folder | None) -> None:
        self._next = folder
        if self._program.room is Room.TODAY:
            self._draw()

    def _current(self) -> Folder | None:
        """The meeting on the desk, when it is the one that comes next: it is the newest."""
        desk = self._program.desk
        line = self._next_line()
        if desk.meeting is None or desk.team is None or line is None:
            return None
        if desk.meeting.id != line.id:
            return None
        return Folder(desk.team, desk.meeting, desk.sheet.commitments)

    def _next_line(self) -> MeetingLine | None:
        """The running meeting, else the planned one that comes first from today on."""
        lines = self._program.overview.meetings
        running = [line for line in lines if line.stage is Stage.RUNNING]
        if running:
            return running[0]
        today = self._program.clock.now().civil.date()
        planned = [line for line in lines if line.stage is Stage.PLANNED and line.day >= today]
        return min(planned, key=lambda line: (line.day, line.start), default=None)

    def _first_made(self, made: FirstMeeting) -> None:
        program = self._program
        try:
            team = make_team(made.team, made.names, program.new_id)
        except UserError as error:
            program.tell(error.text)
            return
        items = items_from(program, made.kind, len(team.members))
        when = When(made.day, made.start, made.bell)
        named = program.words.say(meeting_title(team))
        meeting = make_meeting(team, named, when, items, program.new_id())
        plan = replace(meeting.plan, roles=proposed_roles(team, meeting.plan))
        add_meeting(program, team, replace(meeting, plan=plan), Room.PREPARE)

    def _started_now(self, wish: StartNow) -> None:
        program = self._program
        team = found(program.overview.teams, wish.team)
        try:
            if team is None:
                team = make_team(wish.name, wish.names, program.new_id)
        except UserError as error:
            program.tell(error.text)
            return
        if program.conductor.live:
            program.tell(tr("A meeting is under way. Finish it first: go back with Ctrl+5."))
            return
        now = program.clock.now().civil
        start = now.time().replace(second=0, microsecond=0)
        # In the middle of a minute the rest of it is gone already.
        begun = 1 if now.second else 0
        minutes = max(1, minutes_between(start, wish.bell) - begun)
        title = program.words.say(tr("Talk"))
        item = Item(program.new_id(), title, leads=(EVERYONE_LEADS,), minutes=minutes)
        when = When(now.date(), start, wish.bell)
        named = program.words.say(meeting_title(team))
        meeting = make_meeting(team, named, when, (item,), program.new_id())
        add_meeting(program, team, meeting, Room.RUN)
        here = tuple(person.id for person in meeting.plan.expected)
        people = RoomOfPeople(here, program.names)
        program.conductor.start(people, program.library.protocols)

    def _new(self) -> None:
        program = self._program
        program.go(Room.MEETINGS)
        begin = getattr(program.shown(Room.MEETINGS).widget, "begin_new", None)
        if callable(begin):
            begin()

    def _sample(self) -> None:
        command = own_command()
        QProcess.startDetached(command[0], [*command[1:], "--sample"])
        self._program.tell(tr("The sample team opens in a window of its own."))

    def _state(self, identity: str, state: State) -> None:
        """Done, dropped, or taken back: also what has left the list of open ones just now."""
        program = self._program
        held = self._settled.get(identity) or found(program.overview.open_commitments, identity)
        if held is None or held.state is state:
            return
        changed = held.to(Change(state, "", program.clock.now()))
        self._settled[identity] = changed
        desk = program.desk
        if found(desk.sheet.commitments, identity) is not None:
            desk.change(with_line(desk.sheet, changed))
        else:
            program.store.save(changed)
        program.store.overview(program.show_overview)
