"""Leading the sample meeting through the real engine, store and windows by a clock moved by hand.

Leaves the Word minutes, and a picture of every screen, in a folder.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.overview import Overview
from facilitator.app.settings import Chosen, Settings
from facilitator.bootstrap.asking import say
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.loading import open_everything
from facilitator.bootstrap.options import Options, make_app
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.pictures import Pictures
from facilitator.bootstrap.place_follow_up import FollowUpRoom
from facilitator.bootstrap.place_goals import GoalsRoom
from facilitator.bootstrap.places import BUILDERS
from facilitator.bootstrap.preferences import Preferences
from facilitator.bootstrap.program import Program, Setting
from facilitator.bootstrap.reading import document_of
from facilitator.bootstrap.rehearsal import Rehearsal
from facilitator.bootstrap.sample import hold_term, sample_script
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.people import Team
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.export.word import Word
from facilitator.language.speaker import Speaker
from facilitator.paths import write_atomically
from facilitator.ui import dressing
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.rooms import Room
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.window import MainWindow

SCHOOL_DAY = date(2026, 11, 24)
"""The day of the sample meeting: pictures are the same on every day."""
FIRST_START = Moment(round(datetime(2026, 11, 24, 10, 1, tzinfo=UTC).timestamp() * 1000))
ROOM_SIZE = (1920, 1080)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the demonstration leaves what it makes, and how it draws. `scale` is 0.8 to 2.0."""

    folder: Path
    resources: Path
    words: Speaker
    schemes: tuple[str, ...] = ("light",)
    scale: float = 1.0
    only_pictures: bool = False


def perform(stage: Stage) -> int:
    """Lead the sample meeting, once in each scheme; the exit code."""
    _make_folder(stage.folder)
    app = make_app(Options(stage.folder, stage.resources, stage.words))
    count = 0
    made: tuple[Text, ...] = ()
    for scheme in stage.schemes:
        dressing.apply(app, scheme, stage.scale)
        with tempfile.TemporaryDirectory(prefix="facilitator-") as scratch:
            led = _Demonstration(stage, app, scheme, Path(scratch))
            made = led.lead()
            count += len(led.pictures.taken)
    where = str(stage.folder.absolute())
    drawn = tr("{count} screens are drawn in {folder}.", count=count, folder=where)
    for text in (*made, drawn):
        say(stage.words.say(text))
    return 0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr("The folder {folder} cannot be made. Choose another one.", folder=str(folder))
        ) from error


class _Demonstration:
    def __init__(self, stage: Stage, app: QApplication, scheme: str, scratch: Path) -> None:
        self._stage = stage
        self._app = app
        self.pictures = Pictures(stage.folder, app, scheme)
        self._clock = HandClock(FIRST_START)
        self._window = MainWindow(stage.words)
        setting = Setting(stage.words, self._clock, scratch, stage.resources)
        shown = Settings(colours=scheme, size=round(stage.scale * 100))
        preferences = Preferences(Chosen(shown, shown))
        self._program = Program(setting, self._window, BUILDERS, preferences)
        self._courier = Courier(self._window)
        self._seen: set[str] = set()

    def lead(self) -> tuple[Text, ...]:
        """Open, prepare, run, close, minutes; sentences about what was made."""
        program, stage = self._program, self._stage
        program.refresh()
        self._take("opening")
        store, program.library, _ = open_everything(
            program.setting.data, stage.resources, self._courier, program, self._clock
        )
        program.store.arrive(store)
        self._visit(Room.TODAY, "first-start")
        script = sample_script(stage.resources, SCHOOL_DAY)
        team, scene, earlier = hold_term(store, program.library, script)
        rehearsal = Rehearsal(
            program.desk, program.conductor, self._clock, program.library, self._moment
        )
        rehearsal.lay_out(team, scene.meeting, earlier)
        self._wait(lambda: store.flush(10_000))
        self._before()
        if script.goal is not None:
            self._goal_page(script.goal.goal.id)
        rehearsal.lay_out(team, scene.meeting, earlier)
        rehearsal.hold(scene)
        self._visit(Room.RUN, "times")
        self._visit(Room.MINUTES, "minutes")
        self._visit(Room.MEETINGS, "meetings")
        self._follow_up()
        made = self._minutes(team, program.desk.sheet.commitments)
        store.flush(10_000)
        store.close()
        self._window.guard_close(lambda: True)
        self._window.close()
        return made

    def _before(self) -> None:
        self._visit(Room.TODAY, "today")
        self._visit(Room.TEAM, "team")
        self._visit(Room.SETTINGS, "settings")
        self._visit(Room.PREPARE, "prepare")
        self._preparing()
        self._visit(Room.LIBRARY, "library")
        self._visit(Room.RUN, "start")

    def _follow_up(self) -> None:
        """What all meetings of the term left to do."""
        self._program.go(Room.FOLLOW_UP)
        room = self._program.shown(Room.FOLLOW_UP)
        if isinstance(room, FollowUpRoom):
            self._until(lambda: not room.waits)
            self._take("follow-up")

    def _goal_page(self, identity: str) -> None:
        """The goals of the team, and the page of one with its figure."""
        self._visit(Room.GOALS, "goals")
        room = self._program.shown(Room.GOALS)
        if isinstance(room, GoalsRoom):
            room.open_goal(identity)
            self._until(lambda: not room.figure_lacks)
            self._take("goal")

    def _preparing(self) -> None:
        """What a fit tells, and what is sent out beforehand."""
        screen = self._program.shown(Room.PREPARE).widget
        if not isinstance(screen, PrepareScreen):
            return
        screen.strip.fit_to_bell.click()
        self._take("prepare-fit")
        screen.strip.send.click()
        self._answered()
        self._take("prepare-send")
        screen.show_over_nothing()

    def _moment(self, name: str) -> None:
        """Called by the rehearsal at moments worth a picture; each kind is drawn once."""
        self._program.conductor.beat()
        run = self._program.conductor.run
        turn, segment = run.round, run.segment
        if name == "round" and turn is not None and len(turn.turns) == 2:
            self._once("run-round", Room.RUN)
            self._panel("run-order", Deed.ORDER)
        elif name.startswith("segment-") and segment is not None and segment.of > 1:
            if segment.number == segment.of:
                self._once("run-kept", Room.RUN)
                self._panel("run-count", Deed.HANDS)
            else:
                self._once("run-step", Room.RUN)
                self._panel("run-overrun", Deed.OVERRUN)
        elif name == "close":
            self._once("close", Room.CLOSE)

    def _panel(self, name: str, deed: Deed) -> None:
        """What a key opens beside the meeting, and put away again."""
        screen = self._program.shown(Room.RUN).widget
        if name in self._seen or not isinstance(screen, RunScreen):
            return
        self._seen.add(name)
        screen.do(deed)
        self._take(name)
        screen.stage.drawer.close_panel()
        for part in filter(None, (QApplication.focusWidget(), self._window.focusWidget())):
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(part, key)

    def _once(self, name: str, room: Room) -> None:
        if name in self._seen:
            return
        self._seen.add(name)
        self._visit(room, name)
        if name == "run-round":
            view = self._program.shown(Room.RUN)
            room_window = getattr(view, "room_window", None)
            if callable(room_window):
                self.pictures.take("room", room_window(), ROOM_SIZE)
            if isinstance(view.widget, RunScreen):
                for seen in (True, False):  # by the room, as most projectors mirror the laptop
                    view.widget.mirror_answered.emit(seen)
                    self._once("run-mirrored", Room.RUN)

    def _visit(self, room: Room, name: str) -> None:
        program = self._program
        program.go(room)
        self._wait(lambda: program.store.flush(10_000))
        self._answered()
        program.shown(room).beat()
        self._answered()  # what the list made the room ask for
        self._take(name)

    def _answered(self) -> None:
        """Wait for the overview, and with it for all that the store was asked for before."""
        heard: list[Overview] = []
        self._program.store.overview(heard.append)
        self._until(lambda: bool(heard))
        for overview in heard:
            self._program.show_overview(overview)

    def _take(self, name: str) -> None:
        self.pictures.take(name, self._window)

    def _minutes(self, team: Team, commitments: tuple[Commitment, ...]) -> tuple[Text, ...]:
        meeting = self._program.desk.meeting
        if meeting is None or self._stage.only_pictures:
            return ()
        folder = Folder(team, meeting, commitments)
        now, library = self._clock.now(), self._program.library
        document = document_of(folder, library, now, self._goals(meeting.id))
        path = self._stage.folder / f"minutes{Word.suffix}"
        content = Word(PaperFigures()).to_bytes(document, self._stage.words)
        written = write_atomically(path, content)
        return (tr("The minutes are in {file}.", file=str(written)),)

    def _goals(self, meeting: str) -> tuple[Goal, ...]:
        """The goals that a meeting touched, once the store has answered."""
        heard: list[tuple[Goal, ...]] = []
        self._program.store.goals_of(meeting, heard.append)
        self._until(lambda: bool(heard))
        return heard[0] if heard else ()

    def _until(self, ready: Callable[[], bool]) -> None:
        """Let what other threads have worked on come in."""
        guard = QDeadlineTimer(10_000)
        while not ready() and not guard.hasExpired():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 200)

    def _wait(self, ready: Callable[[], bool]) -> None:
        ready()
        for _ in range(6):
            self._app.processEvents()
