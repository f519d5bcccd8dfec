"""The goal that the item under way works on, in words; and what is decided of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitator.domain.goal import Goal, Review, Verdict
from facilitator.domain.goal_course import Pace, course, pace
from facilitator.domain.goal_labels import PACES
from facilitator.domain.goal_sentence import figure
from facilitator.domain.words import Said, ShortDate, tr


@dataclass(frozen=True, slots=True)
class GoalHere:
    """The goal of the item under way; `review` is the look that is held here, perhaps to come."""

    goal: Goal
    review: Review


@dataclass(frozen=True, slots=True)
class GoalName:
    """What a goal of the team is called; only one that is under way is offered to be served."""

    id: str
    name: str
    offered: bool


@dataclass(frozen=True, slots=True)
class GoalDecision:
    """What was typed about a goal. `verdict` is None when nothing was chosen.

    `value` is where we are now, `target` and `due` what they are from now on; None for as before.
    """

    verdict: Verdict | None = None
    reason: str = ""
    reflection: str = ""
    value: Decimal | None = None
    target: Decimal | None = None
    due: date | None = None


def goal_said(goal: Goal) -> Said:
    """The goal in its words."""
    return goal.sentence.strip() or goal.title.strip() or tr("A goal without words yet")


def stands_said(goal: Goal) -> Said:
    """Where it stands now: the latest reading, how that is to the line, the target."""
    target = _target_said(goal)
    latest = goal.latest
    if latest is None:
        return target or tr("No reading yet.")
    value, day = figure(latest.value, goal.unit), ShortDate(latest.day)
    found = pace(course(goal))
    if found is Pace.UNKNOWN:
        now = tr("Now {value}, on {day}.", value=value, day=day)
    else:
        now = tr("Now {value}, on {day}: {pace}.", value=value, day=day, pace=PACES[found])
    return tr("{now} {target}", now=now, target=target) if target else now


def _target_said(goal: Goal) -> Said:
    if goal.target is None:
        return ""
    target = figure(goal.target, goal.unit)
    if goal.due is None:
        return tr("Where we want to be: {target}.", target=target)
    return tr("Where we want to be: {target} by {day}.", target=target, day=goal.due)


def question_said(goal: Goal) -> Said:
    """Its question for those who teach; "" for none."""
    question = goal.question.strip() or goal.educator_goal.strip()
    return tr("Our own question: {question}", question=question) if question else ""
