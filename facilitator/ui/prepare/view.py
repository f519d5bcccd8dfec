"""What the screen shows, and the pieces of a change that its panels send up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from facilitator.app.finder import NOTHING_KNOWN, Finder, Known
from facilitator.app.library import Library
from facilitator.domain.agenda import Item
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.role_turns import Turn
from facilitator.domain.words import Text, tr

Edit: TypeAlias = Callable[[Plan], Plan]
"""A change of a plan. Panels send these, so that each is made to the newest plan there is."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A meeting that is being planned, or one that was `held`: its plan is kept as it was.

    `why_not` says why the meeting may not start, where that is not the plan's own fault. `known`
    tells what protocols took in earlier meetings, and which are favourites. `finder` finds in
    `library`; without one the screen builds its own. `left` is what earlier meetings left, as it
    would stand on this agenda. `turns` are whose turn it is to have the roles, with the reasons.
    `times` says how often something came along, by its identity here.
    """

    plan: Plan
    team: Team
    library: Library
    legal_to_start: bool = True
    undoable: bool = False
    redoable: bool = False
    why_not: Text | None = None
    held: bool = False
    known: Known = NOTHING_KNOWN
    finder: Finder | None = None
    left: tuple[Item, ...] = ()
    turns: tuple[Turn, ...] = ()
    times: Mapping[str, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        """For how many people to plan: who is coming, else the members of the team; at least 1."""
        coming = sum(person.id not in self.plan.apologies for person in self.plan.expected)
        return coming or len(self.team.active) or 1


HELD = tr("This meeting was held: the plan is kept as it was.")
