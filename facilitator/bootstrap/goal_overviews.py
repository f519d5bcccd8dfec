"""The overview of goals: what is wished to be seen of them, and whose they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from facilitator.app.goal_overview import EVERY_TEAM, GoalsWish, listed, owners
from facilitator.app.goals import GoalLine
from facilitator.bootstrap.program import Program
from facilitator.ui.goals.overview import OverviewBar
from facilitator.ui.goals.values import GoalsView


class GoalsOverview:
    """Remembers the wish. `again` shows the list anew, `fetch` asks for another team's goals."""

    def __init__(
        self,
        program: Program,
        bar: OverviewBar,
        again: Callable[[], None],
        fetch: Callable[[], None],
    ) -> None:
        self._program = program
        self._again, self._fetch = again, fetch
        self._wish = GoalsWish()
        self._known: tuple[object, ...] = ()
        self._view = GoalsView((), date.min)
        bar.wished.connect(self._wished)

    @property
    def team(self) -> str:
        """The team whose goals are to be fetched, "" for those of all."""
        if self._wish.team == EVERY_TEAM:
            return ""
        return self._wish.team or self._open

    def view(self, lines: tuple[GoalLine, ...], today: date, names: dict[str, str]) -> GoalsView:
        """The list as it is wished for; made anew only when anything of it has changed."""
        teams = tuple((team.id, team.name) for team in self._program.overview.teams)
        known = (lines, today, names, teams, self._wish, self._open)
        if known != self._known:
            self._known = known
            named = {**names, **dict(teams)}
            self._view = GoalsView(
                listed(lines, self._wish, today, named),
                today,
                named,
                self._open,
                len(lines),
                self._wish,
                teams,
                owners(lines, names),
            )
        return self._view

    @property
    def _open(self) -> str:
        team = self._program.table.team
        return "" if team is None else team.id

    def _wished(self, wish: GoalsWish) -> None:
        before, self._wish = self.team, wish
        if self.team != before:
            self._fetch()
        self._again()
