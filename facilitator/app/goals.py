"""What screens ask of goals: lines of a list, one goal with all that names it, what goals serve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal, Level, Review, Standing
from facilitator.domain.measure import Direction, way
from facilitator.domain.time import Moment


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal in a list; the fields of a Goal, and what follows from its readings and reviews.

    `latest` is the value of the reading of `latest_day`. `looked_at` is the last day of a review
    that was held, or of a reading that was taken down in a meeting. `next_review` is the day of
    the first review that was not held, also when that day is over. `actions` are still open.
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
    latest: Decimal | None = None
    latest_day: date | None = None
    looked_at: date | None = None
    next_review: date | None = None
    actions: int = 0

    @property
    def way(self) -> Direction | None:
        """Which way is better: as said, else as the numbers go; None while neither tells."""
        return way(self.direction, self.baseline, self.target)


@dataclass(frozen=True, slots=True)
class NamingMeeting:
    """A meeting of which at least one item works on a goal."""

    id: str
    day: date
    title: str = ""


@dataclass(frozen=True, slots=True)
class GoalFolder:
    """A goal with the meetings whose items name it, the earliest first, and the decisions,

    actions and questions that name it, in the order in which they were made.
    """

    goal: Goal
    meetings: tuple[NamingMeeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What goals stand on: visions and priorities by their words, letters of one's own by name."""

    aims: tuple[Aim, ...] = ()
    variants: tuple[Variant, ...] = ()


def line_of(goal: Goal, actions: int = 0) -> GoalLine:
    """The line of a whole goal, with so many actions that are still open."""
    latest = goal.latest
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
        latest=None if latest is None else latest.value,
        latest_day=None if latest is None else latest.day,
        looked_at=looked_at(goal),
        next_review=next_review(goal.reviews),
        actions=actions,
    )


def looked_at(goal: Goal) -> date | None:
    """The last day on which the team looked at a goal: in a review, or for a reading in a meeting.

    A review counts on the day on which it was held, wherever that was.
    """
    held = [_day(review.held) for review in goal.reviews if review.held is not None]
    read = [reading.day for reading in goal.readings if reading.meeting]
    return max((*held, *read), default=None)


def next_review(reviews: tuple[Review, ...]) -> date | None:
    """The day of the first review that was not held."""
    return min((review.day for review in reviews if review.held is None), default=None)


def _day(moment: Moment) -> date:
    return moment.civil.date()
