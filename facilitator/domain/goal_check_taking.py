"""What becomes of a goal when a better wording is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.goal import Goal, Review, with_review
from facilitator.domain.goal_check_parts import Finding, Place


@dataclass(frozen=True, slots=True)
class Taken:
    """The goal as it is then; `second` is the sentence of a goal of its own, "" for none.

    `action` is what staff do, to be written down as an action; "" for none. It stands in the
    goal's strategy as well, so that it is not lost where nobody writes one down.
    """

    goal: Goal
    second: str = ""
    action: str = ""


def take(goal: Goal, finding: Finding, review: str) -> Taken:
    """Take the better wording of a finding; `review` is the identity of a review that it may add.

    A sentence that is taken is by hand from then on. One that was only an activity goes to the
    actions, and the goal's sentence follows its fields again.
    """
    better = finding.better
    if better is None:
        return Taken(goal)
    if better.action:
        strategy = "\n".join(part for part in (goal.strategy.strip(), better.action) if part)
        free = replace(goal, sentence="", by_hand=False, strategy=strategy)
        return Taken(free, action=better.action)
    if better.day is not None:
        return Taken(_on_another_day(goal, finding, review))
    return Taken(replace(goal, sentence=better.sentence, by_hand=True), second=better.second)


def _on_another_day(goal: Goal, finding: Finding, review: str) -> Goal:
    """The due day or the review of the finding's phrase moved, or one more review."""
    day = None if finding.better is None else finding.better.day
    if day is None:
        return goal
    if finding.field is Place.DUE:
        return replace(goal, due=day)
    planned = (each for each in goal.reviews if each.held is None)
    moved = next((each for each in planned if each.day.isoformat() == finding.phrase), None)
    return with_review(goal, Review(review, day) if moved is None else replace(moved, day=day))
