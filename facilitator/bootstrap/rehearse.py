"""Rehearsing: a meeting in a window of its own, with made-up colleagues, of which nothing stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from facilitator.app.keeping import Folder
from facilitator.app.trial import trial_of
from facilitator.bootstrap.fast_clock import FastClock
from facilitator.bootstrap.forgetful import Forgetful
from facilitator.bootstrap.going import Going
from facilitator.bootstrap.place_run import RunRoom
from facilitator.bootstrap.program import Program
from facilitator.domain.expand import Room as RoomOfPeople
from facilitator.domain.plan import Plan
from facilitator.domain.run import Move, Phase
from facilitator.domain.words import tr
from facilitator.ui.rooms import Room
from facilitator.ui.run.rehearsal_bar import RehearsalBar
from facilitator.ui.window import MainWindow

SPEED = 10
"""How many times as fast a rehearsal begins."""
_BEAT = 100
"""Milliseconds between looks at the fast clock."""


class RehearsalProgram(Program):
    """A program with one room, a fast clock and a store that keeps nothing."""

    def legal_rooms(self) -> frozenset[Room]:
        """Only the meeting under way: what comes after it would be kept."""
        return frozenset((Room.RUN,))

    def go(self, room: Room) -> None:
        """Closing a rehearsal ends it."""
        if room is Room.CLOSE:
            self.window.close()
            return
        super().go(room)

    def rest(self) -> None:
        """The window is about to go: look at no clock any more, hide what the room sees."""
        self._heart.stop()
        run = self.shown(Room.RUN)
        if isinstance(run, RunRoom):
            run.hide_room()


class Rehearsal:
    """One rehearsal of a plan, begun as soon as it is made. `people` counts when none is expected.

    The window belongs to the program's and goes with it.
    """

    def __init__(self, program: Program, plan: Plan, people: int) -> None:
        words = program.words
        self._clock = FastClock(program.clock, SPEED)
        self.window = MainWindow(words)
        self.window.setParent(program.window, self.window.windowFlags())
        self.window.resize(program.window.size())
        setting = replace(program.setting, clock=self._clock)
        self.program = RehearsalProgram(
            setting, self.window, {Room.RUN: RunRoom}, program.preferences
        )
        self.program.store.arrive(Forgetful())
        self.program.library = program.library
        self.program.room = Room.RUN
        self._going = Going(self.program)
        self._alone = False
        team, meeting = trial_of(
            plan, people, lambda n: words.say(tr("Colleague {n}", n=n)), self._clock.now().civil
        )
        self.people = tuple(person.id for person in meeting.plan.expected)
        self.bar = RehearsalBar(words)
        self._put_bar()
        self.program.lay_open(Folder(team, meeting), Room.RUN)
        presenter, turn = words.say(tr("the presenter")), words.say(tr("whoever has the turn"))
        room = RoomOfPeople(self.people, self.program.table.names, presenter, turn)
        self.program.conductor.start(room, self.program.library.protocols)
        self.window.setWindowTitle(words.say(tr("Rehearsal")))
        self._heart = QTimer(self.window)
        self._heart.setInterval(_BEAT)
        self._heart.timeout.connect(self.beat)
        self._heart.start()
        self.window.guard_close(self._left)

    def end(self) -> None:
        """Close its windows; nothing of it stays."""
        self.window.close()

    def open(self) -> None:
        """Show the window in front of the program's."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.program.go(Room.RUN)

    def beat(self) -> None:
        """Let made-up colleagues end their turns, and show the time; over once it has ended."""
        conductor = self.program.conductor
        if conductor.run.phase is Phase.FINISHED or not self.window.isVisible():
            self._heart.stop()
            return
        turn = conductor.run.round
        spoken = turn is not None and turn.speaker is not None and not turn.volunteers
        if self._alone and spoken and conductor.run.turn_remaining <= 0:
            conductor.do(Move.NEXT_SPEAKER)
        self.program.shown(Room.RUN).beat()

    def set_speed(self, speed: int) -> None:
        """Let time pass at another speed."""
        self._clock.set_speed(speed)
        self.bar.show_speed(speed, len(self.people))

    def _put_bar(self) -> None:
        page = self.window.centralWidget()
        lines = None if page is None else page.layout()
        if isinstance(lines, QVBoxLayout):
            lines.insertWidget(1, self.bar)
        self.bar.show_speed(self._clock.speed, len(self.people))
        self.bar.speed_wished.connect(self.set_speed)
        self.bar.alone_wished.connect(self._let_alone)
        self.bar.end_wished.connect(self.window.close)

    def _left(self) -> bool:
        """Its clocks stop and the room's window goes with it."""
        self._heart.stop()
        self.program.rest()
        return True

    def _let_alone(self, alone: bool) -> None:
        self._alone = alone
