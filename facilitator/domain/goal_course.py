"""Where a goal is on its way: the line to its target, today's place on it, what asks for a look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.goal import Goal, Standing
from facilitator.domain.measure import PERCENT, Direction


@dataclass(frozen=True, slots=True)
class Patience:
    """When a goal asks for a look. All are our own judgement, and data.

    `unseen`: days without a look after which a goal is likely forgotten (six weeks, a half term).
    `due_soon`: days before the due day in which a last reading can still be taken. `unread`: days
    after the start without a reading. `tolerance`: hundredths of the whole way by which a reading
    may lie behind the line and still be on it, as readings are never exact.
    """

    unseen: int = 42
    due_soon: int = 14
    unread: int = 28
    tolerance: int = 10


class Pace(StrEnum):
    """How the latest reading stands to the line."""

    UNKNOWN = "unknown"
    BEHIND = "behind"
    ON = "on"
    AHEAD = "ahead"
    REACHED = "reached"


class Flag(StrEnum):
    """Why a goal asks for a look, the most pressing first."""

    PAST_DUE = "past-due"
    DUE_SOON = "due-soon"
    REVIEW = "review"
    BEHIND = "behind"
    UNREAD = "unread"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Course:
    """What a list knows of a goal's way; a whole goal gives one by `course`.

    `seen` is the day of the last look: a review that was held, a reading, or when it was agreed.
    `review` is the earliest planned review that was not held.
    """

    standing: Standing = Standing.DRAFT
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    direction: Direction | None = None
    start: date | None = None
    due: date | None = None
    cohort_size: int | None = None
    value: Decimal | None = None
    read: date | None = None
    seen: date | None = None
    review: date | None = None


def course(goal: Goal) -> Course:
    """The way of a whole goal."""
    latest = goal.latest
    looks = [each.held.civil.date() for each in goal.reviews if each.held is not None]
    looks += [each.day for each in goal.readings]
    looks += [each.at.civil.date() for each in goal.changes]
    if goal.made is not None:
        looks.append(goal.made.civil.date())
    return Course(
        goal.standing,
        goal.unit,
        goal.baseline,
        goal.target,
        goal.direction,
        goal.start or goal.baseline_day,
        goal.due,
        goal.cohort_size,
        None if latest is None else latest.value,
        None if latest is None else latest.day,
        max(looks, default=None),
        min((each.day for each in goal.reviews if each.held is None), default=None),
    )


def expected(way: Course, day: date) -> Decimal | None:
    """The value of the straight line from baseline to target on a day; None while there is none.

    Before the start it is the baseline, after the due day the target.
    """
    if way.baseline is None or way.target is None or way.start is None or way.due is None:
        return None
    whole = (way.due - way.start).days
    if whole <= 0:
        return None
    passed = min(max((day - way.start).days, 0), whole)
    return way.baseline + (way.target - way.baseline) * passed / whole


def pace(way: Course, patience: Patience | None = None) -> Pace:
    """How the latest reading stands to the line on its own day."""
    allowed = (patience or Patience()).tolerance
    if way.value is None or way.read is None or way.target is None:
        return Pace.UNKNOWN
    sign = _sign(way)
    if sign and sign * (way.value - way.target) >= 0:
        return Pace.REACHED
    line = expected(way, way.read)
    if line is None or way.baseline is None or not sign:
        return Pace.UNKNOWN
    slack = abs(way.target - way.baseline) * allowed / 100
    if way.unit == PERCENT and way.cohort_size:
        # One learner more or less says nothing of the way.
        slack = max(slack, Decimal(100) / way.cohort_size)
    over = sign * (way.value - line)
    if over < -slack:
        return Pace.BEHIND
    return Pace.AHEAD if over > slack else Pace.ON


def flags(way: Course, today: date, patience: Patience | None = None) -> tuple[Flag, ...]:
    """Why the goal asks for a look today; none for a draft, or for one that has ended."""
    if way.standing is not Standing.OPEN:
        return ()
    at = patience or Patience()
    told = {
        Flag.PAST_DUE: way.due is not None and way.due < today,
        Flag.DUE_SOON: way.due is not None and 0 <= (way.due - today).days <= at.due_soon,
        Flag.REVIEW: way.review is not None and way.review <= today,
        Flag.BEHIND: pace(way, at) is Pace.BEHIND,
        Flag.UNREAD: _unread(way, today, at.unread),
        Flag.UNSEEN: way.seen is not None and today - way.seen > timedelta(at.unseen),
    }
    return tuple(flag for flag, holds in told.items() if holds)


def _unread(way: Course, today: date, days: int) -> bool:
    if way.start is None or (today - way.start).days < days:
        return False
    return way.read is None or way.read < way.start


def _sign(way: Course) -> int:
    if way.direction is not None:
        return 1 if way.direction is Direction.UP else -1
    if way.baseline is None or way.target is None or way.baseline == way.target:
        return 0
    return 1 if way.target > way.baseline else -1
