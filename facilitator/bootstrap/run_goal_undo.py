"""Ctrl+Z in a meeting takes back what was decided or written of a goal there, in its turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from facilitator.app.goals import GoalFolder
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Goal
from facilitator.domain.words import Text, tr
from facilitator.ui.rooms import Room


@dataclass(slots=True)
class _Step:
    """A step of a goal: what it was before and, as long as typing goes on, what it is now."""

    before: Goal
    after: Goal


class GoalSteps:
    """Tells the desk of each step of a goal that is made in Run while a meeting is under way.

    The goal's own desk keeps its history, so that a step taken back there is none here. Where
    another goal lies on it, the store is asked: only what was not changed since is taken back.
    `stepped` is called with each step, `again` when a goal was changed in the store.
    """

    def __init__(
        self, program: Program, stepped: Callable[[], None], again: Callable[[], None]
    ) -> None:
        self._program = program
        self._stepped, self._again = stepped, again
        self._desk = program.table.goal_desk
        self._meeting = ""
        self._steps: list[_Step] = []
        self._desk.listen(self._changed)

    def _changed(self) -> None:
        goal, before = self._desk.goal, self._desk.before
        program = self._program
        meeting = program.table.meeting
        if goal is None or meeting is None or not program.table.live:
            return
        if self._meeting != meeting.id:
            self._meeting, self._steps = meeting.id, []
        # What comes again after that is one more act, in its own place.
        self._steps = [step for step in self._steps if not self._is_back(step, goal)]
        if before is None:
            return
        for step in self._steps:
            if step.before == before:
                step.after = goal
                return
        if program.room is Room.RUN:
            step = _Step(before, goal)
            self._steps.append(step)
            program.desk.also(partial(self._back, step))
            self._stepped()

    def _back(self, step: _Step) -> bool:
        """Take a step back; False when it was taken back already."""
        if all(each is not step for each in self._steps):
            return False
        self._steps = [each for each in self._steps if each is not step]
        here = self._desk.goal
        if here is None or here.id != step.after.id:
            self._program.store.goal(step.after.id, partial(self._stored, step))
            return True
        if here == step.after:
            self._desk.back_to(step.before)
        self._say(here == step.after)
        return True

    def _is_back(self, step: _Step, goal: Goal) -> bool:
        """Whether a step was taken back where the goal lies."""
        return goal == step.before or self._desk.was(step.after)

    def _stored(self, step: _Step, folder: GoalFolder | None) -> None:
        same = folder is not None and folder.goal == step.after
        if same:
            self._program.store.save(step.before)
            self._again()
        self._say(same)

    def _say(self, taken: bool) -> None:
        back = tr("The goal is as it was before.")
        not_now = tr("The goal has changed since then: it can be put right on its own page.")
        told: Text = back if taken else not_now
        self._program.tell(told, done=taken)
