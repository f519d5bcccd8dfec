"""What the goals of the team are called, for the lines of a meeting that serve one."""

from __future__ import annotations

from functools import partial

from facilitator.app.called import short
from facilitator.app.goals import GoalLine
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Standing
from facilitator.ui.rooms import Room
from facilitator.ui.run.goal_here import GoalName


class GoalNames:
    """Asks the store once a meeting, and again after another room or a goal that has changed."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._asked = ""
        self._names: tuple[GoalName, ...] = ()
        self._open: tuple[object, ...] = ()
        program.table.goal_desk.listen(self._changed)

    @property
    def now(self) -> tuple[GoalName, ...]:
        """The goals of the team as far as the store has answered, those due first at the top."""
        program = self._program
        meeting = program.table.meeting
        if meeting is None or program.room is not Room.RUN:
            self._asked = ""  # elsewhere goals may come, go and be called otherwise
        elif meeting.id != self._asked:
            self._asked = meeting.id
            program.store.goals(meeting.team, partial(self._know, meeting.id))
        return self._names

    def _know(self, asked: str, lines: tuple[GoalLine, ...]) -> None:
        names = tuple(
            GoalName(line.id, short(line.title or line.sentence), line.standing is Standing.OPEN)
            for line in lines
            if line.title or line.sentence
        )
        if asked == self._asked and names != self._names:
            self._names = names
            self._program.refresh()

    def _changed(self) -> None:
        """Only what stands in the names makes them old, not every letter that is typed."""
        goal = self._program.table.goal_desk.goal
        open_ = () if goal is None else (goal.id, goal.title, goal.standing)
        if open_ != self._open:
            self._open, self._asked = open_, ""
