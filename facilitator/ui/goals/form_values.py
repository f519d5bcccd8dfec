"""What the form of a goal is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.app.goals import Ground
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_parts import Finding


@dataclass(frozen=True, slots=True)
class FormView:
    """A goal that is being written. `findings` are all, those to be told first before the others.

    `members` are the team's by identity and name, `names` everybody's. `one_by_one`: one question
    at a time.
    """

    goal: Goal
    today: date
    ground: Ground = field(default_factory=Ground)
    findings: tuple[Finding, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    one_by_one: bool = True
    undoable: bool = False
    redoable: bool = False
