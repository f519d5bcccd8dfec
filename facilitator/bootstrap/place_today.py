"""Today: the first meeting, the next one, and starting at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from facilitator.app.overview import MeetingLine
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.starter import own_command
from facilitator.bootstrap.today_goals import TodayGoals
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.order import found
from facilitator.domain.stage import Stage
from facilitator.domain.time import MINUTE
from facilitator.domain.words import tr
from facilitator.ui.rooms import Room
from facilitator.ui.today.screen import TodayScreen
from facilitator.ui.today.values import FirstMeeting, StartNow, TodayView

if TYPE_CHECKING:
    from facilitator.app.keeping import Folder


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
        screen.new_wished.connect(lambda: self._begin("begin_new"))
        screen.paper_wished.connect(lambda: self._begin("begin_paper"))
        self._goals = TodayGoals(program, screen)

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
        self._goals.show()

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
        line = self._next_line()
        return None if line is None else self._program.table.folder(line.id)

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
        from facilitator.bootstrap.making import first_meeting

        first_meeting(self._program, made)

    def _started_now(self, wish: StartNow) -> None:
        from facilitator.bootstrap.making import start_now

        start_now(self._program, wish)

    def _begin(self, what: str) -> None:
        """Go to Meetings and begin something there."""
        program = self._program
        program.go(Room.MEETINGS)
        begin = getattr(program.shown(Room.MEETINGS).widget, what, None)
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
        if not program.table.take_line(changed):
            program.store.save(changed)
        program.store.overview(program.show_overview)
