"""What screens ask of goals: lines of a list, one goal with all that names it, what goals serve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal, Level, Standing
from facilitator.domain.goal_course import Course, course
from facilitator.domain.measure import Direction


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal in a list; the fields of a Goal, and what follows from its readings and reviews.

    `latest` is the value of the reading of `latest_day`; `looked_at` and `next_review` are `seen`
    and `review` of its course. `actions` are still open.
    """

    id: str
    team: str
    title: str = ""
    sentence: str = ""
    standing: Standing = Standing.DRAFT
    level: Level = Level.LEARNER
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    direction: Direction | None = None
    start: date | None = None
    due: date | None = None
    owner: str = ""
    priority: str = ""
    baseline_day: date | None = None
    cohort_size: int | None = None
    latest: Decimal | None = None
    latest_day: date | None = None
    looked_at: date | None = None
    next_review: date | None = None
    actions: int = 0

    @property
    def course(self) -> Course:
        """The way of the goal, as the whole goal would tell it."""
        return Course(
            standing=self.standing,
            unit=self.unit,
            baseline=self.baseline,
            target=self.target,
            direction=self.direction,
            start=self.start or self.baseline_day,
            due=self.due,
            cohort_size=self.cohort_size,
            value=self.latest,
            read=self.latest_day,
            seen=self.looked_at,
            review=self.next_review,
        )


@dataclass(frozen=True, slots=True)
class NamingMeeting:
    """A meeting of which at least one item works on a goal.

    `protocols` are the identities of those by which these items are held, in their order.
    """

    id: str
    day: date
    title: str = ""
    protocols: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalFolder:
    """A goal with the meetings whose items name it, the earliest first, and the decisions,

    actions and questions that name it, in the order in which they were made.

    `apart` are the identities of those that stand in confidential items.
    """

    goal: Goal
    meetings: tuple[NamingMeeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    apart: frozenset[str] = frozenset()

    @property
    def for_all(self) -> tuple[Commitment, ...]:
        """The commitments that may leave: neither private nor confidential in any way."""
        return tuple(
            each
            for each in self.commitments
            if not (each.private or each.confidential or each.id in self.apart)
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What goals stand on: visions and priorities by their words, letters of one's own by name."""

    aims: tuple[Aim, ...] = ()
    variants: tuple[Variant, ...] = ()


def line_of(goal: Goal, actions: int = 0) -> GoalLine:
    """The line of a whole goal, with so many actions that are still open."""
    found = course(goal)
    return GoalLine(
        id=goal.id,
        team=goal.team,
        title=goal.title,
        sentence=goal.sentence,
        standing=goal.standing,
        level=goal.level,
        unit=goal.unit,
        baseline=goal.baseline,
        target=goal.target,
        direction=goal.direction,
        start=goal.start,
        due=goal.due,
        owner=goal.owner,
        priority=goal.priority,
        baseline_day=goal.baseline_day,
        cohort_size=goal.cohort_size,
        latest=found.value,
        latest_day=found.read,
        looked_at=found.seen,
        next_review=found.review,
        actions=actions,
    )
