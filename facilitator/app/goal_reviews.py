"""Looks at goals: how they come onto agendas by themselves, and what a meeting makes of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from facilitator.app.carrying import carried_id, with_carried
from facilitator.app.goals import GoalLine
from facilitator.app.laying_out import as_item
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Purpose
from facilitator.domain.carried import Carried
from facilitator.domain.fit import fit
from facilitator.domain.goal import Goal, Review, Standing, Verdict, with_review
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.protocol import Protocol
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment

NewId = Callable[[], str]

GOAL_REVIEW = "goal-review"
"""The protocol by which a goal is looked at, where there is one of that name."""

_WITHOUT_PROTOCOL = 15
"""Minutes for a look where the library has no protocol for it."""


def may_wait(line: GoalLine, until: date) -> bool:
    """Whether a look at the goal of this line may be due by that day."""
    review = line.next_review
    return line.standing is Standing.OPEN and review is not None and review <= until


def due_look(goal: Goal, until: date, planned: AbstractSet[str], but: str = "") -> Review | None:
    """The review that is due by a day and stands on no agenda yet; of several the latest.

    `planned` are the meetings that are still to be held; `but` is one whose agenda does not count.
    One look stands for all that are due, so that nothing waits while one of them has its place.
    """
    if goal.standing is not Standing.OPEN:
        return None
    due = [each for each in goal.reviews if each.held is None and each.day <= until]
    if any(each.meeting in planned and each.meeting != but for each in due):
        return None
    return due[-1] if due else None


def look_item(
    goal: Goal, review: Review, title: str, team: Team, protocol: Protocol | None
) -> Item:
    """The item for a look, with the identity of the review; `carrying` gives it one of its own."""
    owner = next((member.id for member in team.active if member.id == goal.owner), "")
    if protocol is None:
        plain = Item(review.id, leads=(EVERYONE_LEADS,), minutes=_WITHOUT_PROTOCOL)
        item = replace(plain, purpose=Purpose.DECIDE)
    else:
        item = as_item(protocol, len(team.active) or 1, review.id)
    return replace(
        item,
        title=title,
        presenters=(owner,) if owner and protocol is not None else (),
        carried=Carried.REVIEW,
        carried_from=review.day,
        goal=goal.id,
    )


def with_looks(
    meeting: Meeting, looks: tuple[Item, ...], protocols: Mapping[str, Protocol]
) -> Meeting:
    """The meeting with the looks at the end of its agenda, as long as its time allows.

    What stands on the agenda already keeps its minutes; no look is shorter than its least.
    """
    there = {item.id for item in meeting.plan.items}
    made = with_carried(meeting, looks)
    held = replace(
        made.plan,
        items=tuple(replace(each, locked=each.id in there) for each in made.plan.items),
    )
    fitted = {each.id: each for each in fit(held, len(held.expected) or 1, protocols).items}
    items = tuple(each if each.id in there else fitted[each.id] for each in made.plan.items)
    return replace(made, plan=replace(made.plan, items=items))


def linked(goal: Goal, meeting: Meeting) -> Goal:
    """The goal whose reviews know whether they stand on the agenda of a meeting.

    A cancelled meeting lets them go, and one that was held without a look. A meeting that has
    moved to a day before the review's keeps it: what stands on an agenda stays there until somebody
    takes it out, and says for which day it was planned. Where the review itself has moved to a
    later day it goes.
    """
    there = {item.id: item for item in meeting.plan.items}
    open_ = meeting.stage in (Stage.PLANNED, Stage.RUNNING)
    for review in goal.reviews:
        if review.held is not None:
            continue
        item = there.get(carried_id(review.id, meeting.id))
        due = review.day <= meeting.plan.day
        on = open_ and item is not None and (due or item.carried_from == review.day)
        if on and review.meeting != meeting.id:
            goal = with_review(goal, replace(review, meeting=meeting.id))
        elif not on and review.meeting == meeting.id:
            goal = with_review(goal, replace(review, meeting=""))
    return goal


def review_here(goal: Goal, meeting: str, item: str, today: date, new_id: NewId) -> Review:
    """The review that is held in an item: the one it came for, else one due, else a new one."""
    for review in goal.reviews:
        if carried_id(review.id, meeting) == item:
            return review
    here = [each for each in goal.reviews if each.meeting == meeting]
    due = [each for each in goal.reviews if each.held is None and each.day <= today]
    chosen = here or due
    return chosen[-1] if chosen else Review(new_id(), today, meeting=meeting)


def with_look(
    goal: Goal, review: Review, verdict: Verdict, at: Moment, words: tuple[str, str] = ("", "")
) -> Goal:
    """The goal as the look at it decided; `words` are the reason and the reflection.

    Earlier reviews that were not held are gone: this look stands for them. To stop ends the goal;
    one that was stopped here before goes on with any other verdict.
    """
    reason, reflection = (each.strip() for each in words)
    held = replace(
        review, held=review.held or at, verdict=verdict, reason=reason, reflection=reflection
    )
    left = tuple(
        each
        for each in goal.reviews
        if each.held is not None or each.day > at.civil.date() or each.id == review.id
    )
    standing = goal.standing
    if verdict is Verdict.STOP:
        standing = Standing.STOPPED
    elif review.verdict is Verdict.STOP and standing is Standing.STOPPED:
        standing = Standing.OPEN
    return with_review(replace(goal, reviews=left, standing=standing), held)


def with_days(goal: Goal, days: Iterable[date], new_id: NewId) -> Goal:
    """The goal with a review planned on each of these days that has none."""
    for day in days:
        if all(each.day != day for each in goal.reviews):
            goal = with_review(goal, Review(new_id(), day))
    return goal


def moved_review(goal: Goal, identity: str, day: date) -> Goal:
    """The goal with a review that was not held on another day; it goes off its agenda."""
    review = found(goal.reviews, identity)
    if review is None or review.held is not None or review.day == day:
        return goal
    return with_review(goal, replace(review, day=day, meeting=""))


def without_review(goal: Goal, identity: str) -> Goal:
    """The goal without a review that was not held; one that was held stays."""
    left = tuple(each for each in goal.reviews if each.id != identity or each.held is not None)
    return goal if left == goal.reviews else replace(goal, reviews=left)


def unheld_here(goals: Iterable[Goal], meeting: str) -> tuple[Goal, ...]:
    """The goals that were to be looked at in a meeting, and were not."""
    return tuple(
        goal
        for goal in goals
        if any(each.meeting == meeting and each.held is None for each in goal.reviews)
    )
