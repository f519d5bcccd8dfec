"""What is done to a goal besides filling its fields: put aside, take up again, give a reason."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.goal import Dismissed, Goal, Marked, Part
from facilitator.domain.goal_check_parts import Finding
from facilitator.domain.time import Moment


def put_aside(goal: Goal, finding: Finding, reason: str, at: Moment) -> Goal:
    """The goal with a finding left as it is, for this reason."""
    away = Dismissed(finding.rule, finding.phrase, reason, at)
    return replace(goal, dismissed=(*goal.dismissed, away))


def taken_up(goal: Goal) -> Goal:
    """The goal without what was put aside last."""
    return replace(goal, dismissed=goal.dismissed[:-1])


def unexplained(goal: Goal) -> tuple[Marked, ...]:
    """The changes made last, together, as long as nobody has said why; () for none.

    That a goal was agreed on needs no reason.
    """
    last = goal.changes[-1] if goal.changes else None
    if last is None or last.reason:
        return ()
    together = (each for each in goal.changes if each.at == last.at and not each.reason)
    return tuple(each for each in together if each.part is not Part.STANDING)


def explained(goal: Goal, reason: str) -> Goal:
    """The goal with this reason beside the changes that have none yet."""
    waiting = unexplained(goal)
    changes = tuple(
        replace(each, reason=reason) if each in waiting else each for each in goal.changes
    )
    return replace(goal, changes=changes)
