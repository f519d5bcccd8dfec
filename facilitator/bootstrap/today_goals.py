"""On the first screen: the goals that ask for a look, once the store has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.bootstrap.program import Program
from facilitator.ui.rooms import Room
from facilitator.ui.today.screen import TodayScreen

if TYPE_CHECKING:
    from facilitator.app.goals import GoalLine


class TodayGoals:
    """Asks whenever the screen is shown: another room may have changed the goals."""

    def __init__(self, program: Program, screen: TodayScreen) -> None:
        self._program = program
        self._screen = screen
        self._waits = False
        screen.goal_wished.connect(self._open)

    def show(self) -> None:
        """Ask for the goals, unless the store has yet to answer."""
        if not self._waits:
            self._waits = True
            self._program.store.goals("", self._came)

    def _came(self, lines: tuple[GoalLine, ...]) -> None:
        self._waits = False
        if not lines:
            self._screen.show_goals(())
            return
        from facilitator.app.goal_overview import asking  # no part of the first paint
        from facilitator.ui.today.goals_card import MOST_GOALS

        today = self._program.clock.now().civil.date()
        self._screen.show_goals(asking(lines, today, MOST_GOALS))

    def _open(self, identity: str) -> None:
        program = self._program
        program.go(Room.GOALS)
        opens = getattr(program.shown(Room.GOALS), "open_goal", None)
        if callable(opens):
            opens(identity)
