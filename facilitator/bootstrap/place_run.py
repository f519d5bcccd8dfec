"""Run: the meeting under way, its screen and the room's window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.line_draft import LineDraft, as_text, draft_key, read
from facilitator.app.sheet import kept_here
from facilitator.app.step_signal import StepSignal
from facilitator.bootstrap.begun_fields import BegunFields
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.run_deciding import Deciding
from facilitator.bootstrap.run_goal_form import RunGoal
from facilitator.bootstrap.run_goal_names import GoalNames
from facilitator.bootstrap.run_goals import RunGoals
from facilitator.bootstrap.run_leading import Leading
from facilitator.bootstrap.run_lines import RunLines
from facilitator.bootstrap.run_norms import RunNorms
from facilitator.bootstrap.run_overrun import RunOverrun
from facilitator.bootstrap.run_promises import RunPromises
from facilitator.bootstrap.run_room import RunRoomWindow
from facilitator.bootstrap.run_rounds import RunRounds
from facilitator.bootstrap.run_time import RunTime
from facilitator.domain.agenda import EVERYONE_LEADS, Item
from facilitator.domain.expand import Room as RoomOfPeople
from facilitator.domain.expand import expand
from facilitator.domain.order import place
from facilitator.domain.replan import insert
from facilitator.domain.run import Phase
from facilitator.domain.thresholds import reached
from facilitator.domain.time import SECOND, Millis, clock_face
from facilitator.domain.words import tr
from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.view import RunView

SLOW: Millis = 5000
"""How late what depends on the wall clock alone, such as the end that is expected, may show."""


class RunRoom:
    """The meeting under way, its screen and the room's window."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._beaten: tuple[object, ...] = ()
        self._step_signal = StepSignal(program.preferences.signal)
        screen = self._screen = RunScreen(program.words)
        screen.stage.capture.line.setProperty("begins", True)
        self._time = RunTime(program, screen)
        self._room = RunRoomWindow(program, screen, self._view)
        self._rounds = RunRounds(program, screen, self._room.open)
        self._overrun = RunOverrun(program, screen)
        self._norms = RunNorms(program, screen)
        self._promises = RunPromises(program, screen)
        self._goals = RunGoals(program, screen)
        self._goal_names = GoalNames(program)
        conductor = program.conductor
        screen.started.connect(self._started)
        screen.moved.connect(conductor.do)
        screen.gone_to.connect(conductor.go_to)
        self._lines = RunLines(program, screen)
        screen.arrived.connect(self._arrived)
        screen.left.connect(conductor.leave)
        screen.answered.connect(conductor.answer)
        screen.item_inserted.connect(self._inserted)
        screen.item_moved.connect(conductor.move_item)
        screen.undo_wished.connect(program.undo)
        screen.redo_wished.connect(program.redo)
        screen.draft_changed.connect(self._draft)
        screen.close_wished.connect(self._close)
        screen.minutes_wished.connect(lambda: program.go(Room.MINUTES))
        screen.menu_wished.connect(program.window.menu_wished)
        stage = screen.stage
        fields = {"item": stage.insert.title, "guest": stage.people.guest}
        fields["pause"] = stage.centre.pause.line
        self._begun = BegunFields(program, screen, fields)
        self._deciding = Deciding(program, screen)
        self._leading = Leading(program, screen, self._rounds)
        self._goal = RunGoal(program, screen, self.show)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._rounds.look()
        self._beaten = ()
        view = self._view()
        if view is None:
            return
        self._screen.show_run(view)
        self._restore(view.meeting.id)
        self._deciding.restore(view.meeting.id, view.run.current)
        self._put_end(view)
        self._room.show_room(view)

    def beat(self) -> None:
        """See `program.Shown`; also in other rooms, while a meeting is under way."""
        view = self._view()
        if view is None:
            return
        self._step_signal.look(view.run)
        # Four beats a second, so that a second is never late; most of them change nothing.
        # Besides seconds, the window's width says how much of the end has room in the bar.
        shown = (self._program.room, self._program.window.width(), *_seconds(view))
        if shown == self._beaten:
            return
        self._beaten = shown
        self._screen.show_time(view)
        self._put_end(view)
        self._room.show_room(view)

    def room_window(self) -> QWidget:
        """The room's window as it would be shown now."""
        return self._room.window

    def hide_room(self) -> None:
        """Hide the room's window, when this room is left for good."""
        self._room.hide()

    def _put_end(self, view: RunView) -> None:
        """The expected end stands in the bar of every room while a meeting is under way."""
        bar, end = self._program.window.bar, self._screen.end_bar
        end.set_beside_tabs(self._program.room is not Room.RUN)
        end.show_run(view)
        if end.isVisibleTo(bar) != view.live:
            bar.put(end if view.live else None)

    def _view(self) -> RunView | None:
        program = self._program
        conductor, meeting = program.conductor, program.desk.meeting
        if meeting is None:
            return None
        return RunView(
            meeting=meeting,
            run=conductor.run,
            moves=conductor.moves,
            lines=kept_here(program.desk.sheet, meeting.id),
            names=program.table.names,
            question=conductor.question,
            now=program.clock.now(),
            expected_end=conductor.expected_end(),
            until_bell=conductor.until_bell(),
            undoable=program.desk.can_undo,
            mirrored=program.mirrored,
            forgotten=conductor.forgotten,
            silent=program.preferences.now.silent,
            counts_up=program.preferences.now.counts_up,
            earlier=self._rounds.earlier,
            groups_shown=self._rounds.groups_shown,
            phrases=program.preferences.now.phrases,
            protocols={p.id: p.name for p in program.library.protocols.values()},
            ideas_shown=self._room.ideas == conductor.run.current != "",
            in_front=self._room.in_front,
            aside=self._norms.aside,
            goal=self._goals.here,
            goals=self._goal_names.now,
            draft=self._goal.sentence,
            promises=self._promises.here,
        )

    def _started(self, here: tuple[str, ...]) -> None:
        program = self._program
        say = program.words.say
        presenter, turn = say(tr("the presenter")), say(tr("whoever has the turn"))
        program.conductor.start(
            RoomOfPeople(here, program.table.names, presenter, turn, self._rounds.met),
            program.library.protocols,
        )
        self._room.remember(program.mirrored)
        self._screen.focus_capture()

    def _arrived(self, person: str, name: str) -> None:
        program = self._program
        called = program.table.names.get(person, name)
        program.conductor.arrive(person or program.new_id(), called)

    def _inserted(self, title: str, minutes: int) -> None:
        """An item in the plan and its step in the meeting; one act to undo."""
        program, desk = self._program, self._program.desk
        run, plan = program.conductor.run, desk.sheet.plan
        item = Item(program.new_id(), title, leads=(EVERYONE_LEADS,), minutes=minutes)
        segment = run.segment
        at = len(plan.items) if segment is None else place(plan.items, segment.item) + 1
        fresh = replace(plan, items=(*plan.items[:at], item, *plan.items[at:]))
        people = RoomOfPeople(run.here, program.table.names, met=self._rounds.met)
        segments = expand(fresh, people, program.library.protocols, (item,))
        desk.close_step()
        if program.conductor.wish(insert, segments):
            desk.change(replace(desk.sheet, plan=fresh))
            desk.as_one()

    def _draft(self, draft: LineDraft) -> None:
        meeting = self._program.desk.meeting
        if meeting is not None:
            self._program.store.draft(draft_key(meeting.id), as_text(draft))

    def _restore(self, meeting: str) -> None:
        text = self._program.drafts.pop(draft_key(meeting), "")
        if text:
            self._screen.restore_draft(read(text))
        self._begun.restore(meeting)

    def _close(self) -> None:
        self._program.go(Room.CLOSE)


def _seconds(view: RunView) -> tuple[object, ...]:
    """What a beat would change on the screen: nothing, where it is what it was."""
    run, segment = view.run, view.run.segment
    wall = SLOW if run.phase is Phase.RUNNING else SECOND
    return (
        run.current,
        run.phase,
        0 if segment is None else reached(run.remaining, segment.planned),
        0 if run.round is None else reached(run.turn_remaining, run.round.share),
        clock_face(run.remaining),
        clock_face(run.turn_remaining),
        view.now.utc // wall,
        view.now.offset,
    )
