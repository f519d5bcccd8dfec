"""In the opening of a meeting: what became of what was promised by now."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.promises import Promises, promises
from facilitator.app.sheet import with_state
from facilitator.bootstrap.program import Program
from facilitator.domain.commitment import State
from facilitator.ui.run.screen import RunScreen


class RunPromises:
    """Knows what the room has heard to be still open; that is kept nowhere, as nothing changed."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        self._told: tuple[str, frozenset[str]] = ("", frozenset())
        screen.promise_answered.connect(self._answered)

    @property
    def here(self) -> Promises | None:
        """What is asked about now: while the first item is under way, and only then."""
        program = self._program
        meeting, run = program.desk.meeting, program.conductor.run
        segment = run.segment
        if meeting is None or segment is None or not program.conductor.live:
            return None
        first = next(iter(run.segments), None)
        if first is None or first.item != segment.item:
            return None
        of, told = self._told
        today = program.clock.now().civil.date()
        known = told if of == meeting.id else frozenset()
        return promises(program.desk.sheet, meeting.id, today, known)

    def _answered(self, done: bool) -> None:
        program, asked = self._program, self.here
        meeting = program.desk.meeting
        if meeting is None or asked is None:
            return
        action = asked.waiting[0]
        if done:
            where = replace(program.table.where(), item="", segment="")
            program.desk.change(with_state(program.desk.sheet, action, State.DONE, where))
            return
        of, told = self._told
        known = told if of == meeting.id else frozenset()
        self._told = (meeting.id, known | {action.id})
        program.refresh()
