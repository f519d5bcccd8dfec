"""Readings and evidence of the open goal: what is wished for becomes a step on its desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.goal_desk import GoalDesk
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Goal, Piece, Reading, with_reading
from facilitator.domain.goal_readings import with_piece, without_piece, without_reading
from facilitator.domain.order import found
from facilitator.domain.words import Text, tr
from facilitator.ui.goals.readings_evidence import EvidenceForm
from facilitator.ui.goals.readings_form import ReadingForm
from facilitator.ui.goals.screen import GoalsScreen


class GoalReadings:
    """Stands between what the page tells of readings and evidence, and the goal's desk."""

    def __init__(self, program: Program, screen: GoalsScreen, desk: GoalDesk) -> None:
        self._program = program
        self._screen = screen
        self._desk = desk
        screen.page.undo_wished.connect(desk.undo)
        screen.page.redo_wished.connect(desk.redo)
        listed, evidence = screen.page.readings, screen.page.evidence
        listed.enter_wished.connect(lambda: self._ask(None))
        listed.change_wished.connect(self._change)
        listed.delete_wished.connect(self._delete)
        evidence.add_wished.connect(lambda: self._ask_piece(None))
        evidence.change_wished.connect(self._change_piece)
        evidence.delete_wished.connect(self._delete_piece)
        screen.readings.reading.then(self._wire_reading)
        screen.readings.evidence.then(self._wire_evidence)

    def _wire_reading(self, form: ReadingForm) -> None:
        form.kept.connect(self._entered)
        form.left.connect(self._screen.show_page)
        form.refused.connect(self._program.tell)

    def _wire_evidence(self, form: EvidenceForm) -> None:
        form.kept.connect(self._keep_piece)
        form.left.connect(self._screen.show_page)
        form.refused.connect(self._program.tell)

    def _ask(self, reading: Reading | None) -> None:
        goal = self._desk.goal
        if goal is not None:
            today = self._program.clock.now().civil.date()
            self._screen.readings.open_reading().begin(goal, reading, today)

    def _change(self, identity: str) -> None:
        goal = self._desk.goal
        if goal is not None:
            self._ask(found(goal.readings, identity))

    def keep(self, reading: Reading) -> None:
        """Put a reading to the open goal, as a new one where it has no identity."""
        if not reading.id:
            reading = replace(reading, id=self._program.new_id(), meeting=self._meeting)
        self._put(lambda goal: with_reading(goal, reading))
        self._screen.show_page()
        self._screen.page.readings.choose(reading.id)

    def _entered(self, reading: Reading) -> None:
        self._screen.readings.reading.now().done()
        self.keep(reading)

    def _delete(self, identity: str) -> None:
        self._put(lambda goal: without_reading(goal, identity))
        self._told(tr("The reading is deleted. Ctrl+Z brings it back."))

    def _ask_piece(self, piece: Piece | None) -> None:
        goal = self._desk.goal
        if goal is not None:
            today = self._program.clock.now().civil.date()
            self._screen.readings.open_evidence().begin(goal, piece, today)

    def _change_piece(self, identity: str) -> None:
        goal = self._desk.goal
        if goal is not None:
            self._ask_piece(found(goal.evidence, identity))

    def _keep_piece(self, piece: Piece) -> None:
        if not piece.id:
            piece = replace(piece, id=self._program.new_id(), meeting=self._meeting)
        self._put(lambda goal: with_piece(goal, piece))
        self._screen.readings.evidence.now().done()
        self._screen.show_page()

    def _delete_piece(self, identity: str) -> None:
        self._put(lambda goal: without_piece(goal, identity))
        self._told(tr("The evidence is deleted. Ctrl+Z brings it back."))

    def _put(self, change: Callable[[Goal], Goal]) -> None:
        if self._desk.goal is not None:
            self._desk.change(change(self._desk.goal), meeting=self._meeting)

    @property
    def _meeting(self) -> str:
        """The meeting under way, "" outside of one."""
        table = self._program.table
        return table.meeting.id if table.live and table.meeting is not None else ""

    def _told(self, text: Text) -> None:
        self._program.tell(text, done=True)
