"""Goals: what a team wants to reach, how it will see it, and the path since.

Facts: the fields of a goal are those that paper forms of school teams ask for; the paired goal for
educators is what Learning Forward names as the usual omission.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.measure import Direction, Scale, way
from facilitator.domain.time import Moment


class Level(StrEnum):
    """Whose learning or doing a goal is about."""

    LEARNER = "learner"
    EDUCATOR = "educator"
    TEAM = "team"
    SCHOOL = "school"


class Standing(StrEnum):
    """Where a goal stands. A draft is free to change; afterwards changes of figures are marked."""

    DRAFT = "draft"
    OPEN = "open"
    REACHED = "reached"
    STOPPED = "stopped"


class Verdict(StrEnum):
    """What a review comes to."""

    KEEP = "keep"
    ADAPT = "adapt"
    STOP = "stop"
    RAISE = "raise"


class AimKind(StrEnum):
    """The two upper floors of the goal tree; team goals and actions stand below."""

    VISION = "vision"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class Aim:
    """A vision, or a priority below one. `team` is "" for the school's own.

    `parent` is the vision of a priority, "" for none. `dimension` is the part of a model of
    learning schools that it belongs to, in the team's words.
    """

    id: str
    kind: AimKind
    text: str
    team: str = ""
    parent: str = ""
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class GroupValue:
    """What a reading comes to for one group of `size` learners, None where nobody counted."""

    group: str
    value: Decimal
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the instrument showed on a day; `meeting` is where it was taken down, "" for none."""

    id: str
    day: date
    value: Decimal
    note: str = ""
    groups: tuple[GroupValue, ...] = ()
    size: int | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A look at the goal: planned for `day`, and held once `held` says when.

    `meeting` is where it was held or stands on the agenda. `reflection` answers the question of
    the goal.
    """

    id: str
    day: date
    held: Moment | None = None
    meeting: str = ""
    verdict: Verdict | None = None
    reason: str = ""
    reflection: str = ""


class Part(StrEnum):
    """What a change marks."""

    STANDING = "standing"
    BASELINE = "baseline"
    TARGET = "target"
    UNIT = "unit"
    INSTRUMENT = "instrument"
    START = "start"
    DUE = "due"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Marked:
    """A change to a goal that was agreed: append-only, never written over.

    `before` and `after` are plain: a decimal, a day as 2027-03-19, a unit, a standing's value.
    """

    at: Moment
    part: Part
    before: str
    after: str
    reason: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that the team has looked at and put aside; `phrase` is the one that it named."""

    rule: str
    phrase: str
    reason: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence: what it is and where it lies; `meeting` where it was named, or ""."""

    id: str
    what: str
    where: str = ""
    day: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal of one team.

    `sentence` is the goal in words; while `by_hand` is false it follows the fields. `variant` names
    the letters under which it is checked. `priority` is the identity of an Aim.

    `baseline` and `target` are in `unit`; `baseline_unit` is "" unless the baseline was measured in
    another one. `direction` is None while the numbers say it. `cohort` are the learners (or others)
    whom it is about, `cohort_size` how many. `owner` is a member's identity, or the typed name of
    somebody who is none. `asked` says who was asked, `said` what they said.

    `readings` are in the order of their days, `reviews` too; `changes` and `dismissed` grow only.
    """

    id: str
    team: str
    title: str = ""
    sentence: str = ""
    by_hand: bool = False
    variant: str = "reflective"
    level: Level = Level.LEARNER
    standing: Standing = Standing.DRAFT
    made: Moment | None = None
    made_in: str = ""
    why: str = ""
    priority: str = ""
    dimension: str = ""
    cohort: str = ""
    cohort_size: int | None = None
    subject: str = ""
    behaviour: str = ""
    baseline: Decimal | None = None
    baseline_day: date | None = None
    baseline_unit: str = ""
    target: Decimal | None = None
    unit: str = ""
    direction: Direction | None = None
    scale: Scale = field(default_factory=Scale)
    instrument: str = ""
    source: str = ""
    collected_by: str = ""
    start: date | None = None
    due: date | None = None
    owner: str = ""
    contributors: str = ""
    strategy: str = ""
    educator_goal: str = ""
    question: str = ""
    asked: str = ""
    said: str = ""
    groups: str = ""
    risks: str = ""
    readings: tuple[Reading, ...] = ()
    reviews: tuple[Review, ...] = ()
    changes: tuple[Marked, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()
    evidence: tuple[Piece, ...] = ()

    @property
    def latest(self) -> Reading | None:
        """The reading of the last day; of two on one day the one that was entered last."""
        return self.readings[-1] if self.readings else None

    @property
    def way(self) -> Direction | None:
        """Which way is better: as said, else as the numbers go; None while neither tells."""
        return way(self.direction, self.baseline, self.target)


def with_reading(goal: Goal, reading: Reading) -> Goal:
    """The goal with that reading in its place by day, or instead of the one of its identity."""
    others = tuple(each for each in goal.readings if each.id != reading.id)
    return replace(goal, readings=tuple(sorted((*others, reading), key=lambda each: each.day)))


def with_review(goal: Goal, review: Review) -> Goal:
    """The goal with that review in its place by day, or instead of the one of its identity."""
    others = tuple(each for each in goal.reviews if each.id != review.id)
    return replace(goal, reviews=tuple(sorted((*others, review), key=lambda each: each.day)))


_PLAIN: dict[Part, Callable[[Goal], object]] = {
    Part.BASELINE: lambda goal: goal.baseline,
    Part.TARGET: lambda goal: goal.target,
    Part.UNIT: lambda goal: goal.unit,
    Part.INSTRUMENT: lambda goal: goal.instrument,
    Part.START: lambda goal: goal.start,
    Part.DUE: lambda goal: goal.due,
    Part.SENTENCE: lambda goal: goal.sentence,
    Part.STANDING: lambda goal: goal.standing.value,
}


def marked(before: Goal, after: Goal, at: Moment, reason: str = "", meeting: str = "") -> Goal:
    """`after` with what differs from `before` marked; a draft's figures are free, its standing not.

    The marks of one change have one moment and one reason.
    """
    parts = Part if before.standing is not Standing.DRAFT else (Part.STANDING,)
    new = tuple(
        Marked(at, part, _said(was), _said(now), reason, meeting)
        for part in parts
        if (was := _PLAIN[part](before)) != (now := _PLAIN[part](after))
    )
    return replace(after, changes=(*before.changes, *new)) if new else after


def _said(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
