"""Prepare: planning the open meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.bootstrap.program import Program
from facilitator.bootstrap.rehearse import Rehearsal
from facilitator.domain.meeting import Meeting
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.timing import Measured, measured
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.prepare.view import PlanView
from facilitator.ui.rooms import Room


class PrepareRoom:
    """Planning the open meeting."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._screen = PrepareScreen(program.words, program.new_id)
        self._screen.plan_wished.connect(self._planned)
        self._screen.start_wished.connect(self._start)
        self._screen.undo_wished.connect(program.undo)
        self._screen.redo_wished.connect(program.redo)
        self._screen.refused.connect(program.tell)
        self._screen.rehearse_wished.connect(self._rehearse)
        self.rehearsal: Rehearsal | None = None
        self._asked: tuple[str, date] | None = None
        self._measured: dict[tuple[str, int], Measured] = {}

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        desk = self._program.desk
        if desk.team is None or desk.meeting is None:
            return
        self._look_back(desk.team.id, desk.meeting.plan.day)
        self._screen.show_plan(
            PlanView(
                plan=desk.sheet.plan,
                team=desk.team,
                library=self._program.library,
                legal_to_start=desk.meeting.stage is Stage.PLANNED,
                undoable=desk.can_undo,
                redoable=desk.can_redo,
                held=desk.meeting.stage is Stage.HELD,
                measured=self._measured,
            )
        )

    def _look_back(self, team: str, until: date) -> None:
        """Ask once for each team and day what its protocols took before."""
        if self._asked == (team, until):
            return
        self._asked = (team, until)
        self._measured = {}
        self._program.store.past(team, until, self._past)

    def _past(self, held: tuple[Meeting, ...]) -> None:
        latest = [m for m in reversed(held) if m.log.results is not None]
        self._measured = measured(
            (m.plan.items, m.log.results) for m in latest if m.log.results is not None
        )
        if self._measured and self._program.room is Room.PREPARE:
            self.show()

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _planned(self, plan: Plan, typing: bool) -> None:
        desk = self._program.desk
        desk.change(replace(desk.sheet, plan=plan), typing=typing)
        if not typing:
            desk.close_step()

    def _rehearse(self, plan: Plan, people: int) -> None:
        if self.rehearsal is not None:
            self.rehearsal.end()
        self.rehearsal = Rehearsal(self._program, plan, people)
        self.rehearsal.open()

    def _start(self) -> None:
        self._program.go(Room.RUN)
