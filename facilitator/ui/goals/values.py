"""What the room of goals is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.app.goal_overview import GoalsWish, Listed
from facilitator.app.goals import GoalFolder, Ground
from facilitator.domain.goal_chart import GoalChart
from facilitator.domain.goal_check import LetterState
from facilitator.domain.goal_check_parts import Finding


@dataclass(frozen=True, slots=True)
class GoalsView:
    """The list. `names` are people's and teams' names by their identities, `team` the open team.

    `listed` are those that are wished for, in their order, of `all` there are. `teams` and `owners`
    are those to choose from, by identity and name.
    """

    listed: tuple[Listed, ...]
    today: date
    names: Mapping[str, str] = field(default_factory=dict)
    team: str = ""
    all: int = 0
    wish: GoalsWish = field(default_factory=GoalsWish)
    teams: tuple[tuple[str, str], ...] = ()
    owners: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal's page. `findings` are the few that are shown; `chart` is None without figures.

    `protocols` are those used for it, by identity and name.
    """

    folder: GoalFolder
    ground: Ground
    today: date
    letters: tuple[LetterState, ...] = ()
    findings: tuple[Finding, ...] = ()
    chart: GoalChart | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    protocols: tuple[tuple[str, str], ...] = ()
