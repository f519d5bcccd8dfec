"""A goal's story and the growth plan, shown on the page on which they leave."""

from __future__ import annotations

from functools import partial

from facilitator.app.goal_desk import GoalDesk
from facilitator.app.goals import GoalFolder, Ground
from facilitator.bootstrap.goal_papers import plan_of, story_of
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program
from facilitator.domain.words import tr
from facilitator.ui.goals.screen import GoalsScreen


class GoalSaving:
    """Stands behind the buttons that bring documents about goals."""

    def __init__(
        self, program: Program, screen: GoalsScreen, desk: GoalDesk, saving: PaperSaving
    ) -> None:
        self._program, self._desk = program, desk
        self._save = saving
        screen.page.story.clicked.connect(self._story)
        screen.plan.clicked.connect(self._plan)

    def _story(self) -> None:
        """Ask for the goal anew: meetings and commitments may name it by now."""
        goal = self._desk.goal
        if goal is not None:
            self._program.store.ground(partial(self._ask_folder, goal.id))

    def _ask_folder(self, goal: str, ground: Ground) -> None:
        def tell(folder: GoalFolder | None) -> None:
            if folder is None:
                self._program.tell(
                    tr("Write something into the goal first, then its story can be told.")
                )
                return
            program = self._program
            teams, now = program.overview.teams, program.clock.now()
            self._save(story_of(folder, ground, teams, program.library, now), goal)

        self._program.store.goal(goal, tell)

    def _plan(self) -> None:
        team = self._program.table.team
        if team is None:
            self._program.tell(tr("Make a team first: that is done in Today."))
            return
        store = self._program.store
        store.ground(
            lambda ground: store.goal_folders(team.id, partial(self._save_plan, team.id, ground))
        )

    def _save_plan(self, identity: str, ground: Ground, folders: tuple[GoalFolder, ...]) -> None:
        program = self._program
        teams = program.overview.teams
        team = next((each for each in teams if each.id == identity), None)
        if team is not None:
            self._save(plan_of(team, teams, ground, folders, program.clock.now()), team.id)
