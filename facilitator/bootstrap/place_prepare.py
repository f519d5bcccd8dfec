"""Prepare: planning the open meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.for_next import left_for_next
from facilitator.app.sheet import Where
from facilitator.bootstrap.goal_reviews import LooksKnown
from facilitator.bootstrap.left_known import LeftKnown
from facilitator.bootstrap.prepare_changes import ChangesTold
from facilitator.bootstrap.prepare_sending import Sending
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.protocols_known import ProtocolsKnown
from facilitator.bootstrap.rehearse import Rehearsal
from facilitator.bootstrap.roles_known import TurnsKnown
from facilitator.domain.agenda import Item
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.prepare.view import PlanView
from facilitator.ui.rooms import Room


class PrepareRoom:
    """Planning the open meeting."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._screen = PrepareScreen(program.words, program.new_id)
        self._screen.plan_wished.connect(self._planned)
        self._screen.left_wished.connect(self._left)
        self._screen.start_wished.connect(self._start)
        self._screen.undo_wished.connect(program.undo)
        self._screen.redo_wished.connect(program.redo)
        self._screen.refused.connect(program.tell)
        self._screen.rehearse_wished.connect(self._rehearse)
        self._sending = Sending(program, self._screen)
        self.rehearsal: Rehearsal | None = None
        self._changes = ChangesTold(program)
        self._known = ProtocolsKnown(program, self._again)
        self._left_known = LeftKnown(program, self._again)
        self._looks_known = LooksKnown(program, self._again)
        self._turns_known = TurnsKnown(program, self._again)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        desk = self._program.desk
        if desk.team is None or desk.meeting is None:
            return
        self._screen.show_plan(
            PlanView(
                plan=desk.sheet.plan,
                team=desk.team,
                library=self._program.library,
                legal_to_start=desk.meeting.stage is Stage.PLANNED,
                undoable=desk.can_undo,
                redoable=desk.can_redo,
                held=desk.meeting.stage is Stage.HELD,
                known=self._known.of(desk.team.id, desk.meeting.plan.day),
                left=(
                    *self._looks_known.of(desk.meeting, desk.team),
                    *self._left_known.of(desk.meeting),
                ),
                finder=self._program.finders.of(self._program.library),
                turns=self._turns_known.of(desk.meeting, desk.team),
                times=desk.times,
            )
        )
        self._sending.show()
        self._changes.show(desk.meeting)

    def _again(self) -> None:
        if self._program.room is Room.PREPARE:
            self.show()

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _planned(self, plan: Plan, typing: bool) -> None:
        desk = self._program.desk
        desk.change(replace(desk.sheet, plan=plan), typing=typing)
        if not typing:
            desk.close_step()

    def _left(self, plan: Plan, items: tuple[Item, ...]) -> None:
        program, desk = self._program, self._program.desk
        if desk.team is None or desk.meeting is None:
            return
        where = Where(desk.team.id, desk.meeting.id, "", "", program.clock.now())
        sheet = replace(desk.sheet, plan=plan)
        desk.change(left_for_next(sheet, items, where))
        desk.close_step()

    def _rehearse(self, plan: Plan, people: int) -> None:
        if self.rehearsal is not None:
            self.rehearsal.end()
        self.rehearsal = Rehearsal(self._program, plan, people)
        self.rehearsal.open()

    def _start(self) -> None:
        self._program.go(Room.RUN)
