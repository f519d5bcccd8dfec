"""In a meeting: the goal of the item under way, and what the team decides of it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.goal_reviews import review_here, with_look
from facilitator.app.goals import GoalFolder
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.run_goal_undo import GoalSteps
from facilitator.domain.goal import Goal, Reading, Standing, with_reading
from facilitator.domain.goal_sentence import complete, sentence
from facilitator.domain.order import found
from facilitator.ui.rooms import Room
from facilitator.ui.run.goal_here import GoalDecision, GoalHere
from facilitator.ui.run.screen import RunScreen


class RunGoals:
    """Knows the goal of the item under way; what is decided is kept with it at once."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        self._desk = program.table.goal_desk
        self._folder: GoalFolder | None = None
        """As the store has it; what lies on the desk goes over it."""
        self._asked = ("", "")
        self._elsewhere = False
        self._new_review = program.new_id()
        self._steps = GoalSteps(program, screen.stage.something_done, self._again)
        card = screen.stage.centre.goal
        card.decided.connect(self._decided)
        card.taken_back.connect(self._take_back)

    @property
    def here(self) -> GoalHere | None:
        """The goal of the item under way, as far as the store has answered."""
        where = self._where()
        if where is None:
            return None
        meeting, item, name = where
        if self._asked != (meeting, name):
            self._asked, self._folder = (meeting, name), None
            self._fetch()
        # Meanwhile it may have changed in its own room.
        elsewhere, self._elsewhere = self._elsewhere, self._program.room is not Room.RUN
        if elsewhere and not self._elsewhere:
            self._fetch()
        goal = self._goal(name)
        if goal is None or _still_written(goal, meeting):
            return None
        today = self._program.clock.now().civil.date()
        review = review_here(goal, meeting, item, today, lambda: self._new_review)
        return GoalHere(goal, review)

    def _goal(self, name: str) -> Goal | None:
        """The goal as it lies on the desk; where another one does, as it was in the store."""
        on_desk = self._desk.goal
        if on_desk is not None and on_desk.id == name:
            return on_desk
        return None if self._folder is None else self._folder.goal

    def _fetch(self) -> None:
        asked = self._asked
        self._program.store.goal(asked[1], lambda folder: self._came(asked, folder))

    def _where(self) -> tuple[str, str, str] | None:
        """The meeting, its item under way and the goal of that."""
        program = self._program
        meeting = program.table.meeting
        segment = None if meeting is None else program.conductor.run.segment
        if meeting is None or segment is None:
            return None
        item = found(meeting.plan.items, segment.item)
        return (meeting.id, item.id, item.goal) if item is not None and item.goal else None

    def _came(self, asked: tuple[str, str], folder: GoalFolder | None) -> None:
        if asked != self._asked or folder == self._folder:
            return
        self._folder = folder
        if self._program.room is Room.RUN:
            self._program.refresh()

    def _decided(self, wish: GoalDecision) -> None:
        here, program = self.here, self._program
        where = self._where()
        if here is None or where is None:
            return
        now, meeting = program.clock.now(), where[0]
        goal = here.goal
        if wish.value is not None:
            known = next((each.id for each in goal.readings if each.meeting == meeting), "")
            today = now.civil.date()
            reading = Reading(known or program.new_id(), today, wish.value, meeting=meeting)
            goal = with_reading(goal, reading)
        if wish.verdict is not None:
            review = replace(here.review, meeting=meeting)
            goal = with_look(goal, review, wish.verdict, now, (wish.reason, wish.reflection))
            goal = self._with_figures(goal, wish)
        self._lay(here.goal)
        self._desk.change(goal, reason=wish.reason, meeting=meeting)
        self._again()

    def _lay(self, goal: Goal) -> None:
        """Lay it on the desk, unless it lies there already with its history."""
        if self._desk.goal != goal:
            self._desk.open(GoalFolder(goal) if self._folder is None else self._folder)

    def _again(self) -> None:
        """What has changed is shown here, and known when another goal lies on the desk."""
        self._fetch()
        self._program.refresh()

    def _with_figures(self, goal: Goal, wish: GoalDecision) -> Goal:
        """With another target and due day; a sentence that follows its fields goes with them."""
        target = goal.target if wish.target is None else wish.target
        changed = replace(goal, target=target, due=wish.due or goal.due)
        if changed == goal or goal.by_hand or not complete(changed):
            return changed
        return replace(changed, sentence=self._program.words.say(sentence(changed)))

    def _take_back(self) -> None:
        here = self.here
        if here is not None and self._desk.goal == here.goal:
            self._desk.undo()
            self._again()


def _still_written(goal: Goal, meeting: str) -> bool:
    """Whether there is nothing to decide of it yet: a draft, or one that this meeting made."""
    return goal.standing is Standing.DRAFT or goal.made_in == meeting
