"""Goals, and what they stand on, as they stand in the file of a team.

The attributes have the names of the domain's fields; None stands where a value follows from what
else the file says (see `filling`). Numbers are texts, so that none loses a digit on its way.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct, field

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import AimKind, Level, Part, Standing, Verdict
from facilitator.domain.measure import Direction
from facilitator.exchange.marks import Day, Figure, Identity, Line, When, Words

MOST_GOALS = 2_000
MOST_READINGS = 30_000
"""Of one goal; a reading a day for eighty years."""

MOST_GROUPS = 200
MOST_REVIEWS = 2_000
MOST_MARKS = 10_000
MOST_AIMS = 1_000
MOST_LETTERS = 40

_Some: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000_000)]


class GroupValueTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a reading comes to for one group."""

    group: Words
    value: Figure
    size: _Some | None = None


class ReadingTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the instrument showed on a day."""

    day: Day = field(name="date")
    value: Figure
    id: Identity | None = None
    note: Words = ""
    groups: Annotated[tuple[GroupValueTable, ...], Meta(max_length=MOST_GROUPS)] = ()
    size: _Some | None = None
    meeting: Identity = ""


class ReviewTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A look at the goal, planned or held."""

    day: Day = field(name="date")
    id: Identity | None = None
    held: When | None = None
    meeting: Identity = ""
    verdict: Verdict | None = None
    reason: Words = ""
    reflection: Words = ""


class MarkedTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A change to a goal that was agreed."""

    at: When
    part: Part
    before: Words = ""
    after: Words = ""
    reason: Words = ""
    meeting: Identity = ""


class DismissedTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A hint that the team has put aside."""

    rule: Line
    at: When
    phrase: Words = ""
    reason: Words = ""


class PieceTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of evidence."""

    what: Words
    id: Identity | None = None
    where: Words = ""
    day: Day | None = field(name="date", default=None)
    meeting: Identity = ""


class ScaleTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the instrument can show."""

    least: Figure | None = None
    most: Figure | None = None


class GoalTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One goal of the team."""

    id: Identity | None = None
    title: Words = ""
    sentence: Words = ""
    by_hand: bool = False
    variant: Words = "reflective"
    level: Level = Level.LEARNER
    standing: Standing = Standing.DRAFT
    made: When | None = None
    made_in: Identity = ""
    why: Words = ""
    priority: Identity = ""
    dimension: Words = ""
    cohort: Words = ""
    cohort_size: _Some | None = None
    subject: Words = ""
    behaviour: Words = ""
    baseline: Figure | None = None
    baseline_day: Day | None = field(name="baseline_date", default=None)
    baseline_unit: Words = ""
    target: Figure | None = None
    unit: Words = ""
    direction: Direction | None = None
    scale: ScaleTable = ScaleTable()
    instrument: Words = ""
    source: Words = ""
    collected_by: Words = ""
    start: Day | None = None
    due: Day | None = None
    owner: Words = ""
    contributors: Words = ""
    strategy: Words = ""
    educator_goal: Words = ""
    question: Words = ""
    asked: Words = ""
    said: Words = ""
    groups: Words = ""
    risks: Words = ""
    readings: Annotated[tuple[ReadingTable, ...], Meta(max_length=MOST_READINGS)] = ()
    reviews: Annotated[tuple[ReviewTable, ...], Meta(max_length=MOST_REVIEWS)] = ()
    changes: Annotated[tuple[MarkedTable, ...], Meta(max_length=MOST_MARKS)] = ()
    dismissed: Annotated[tuple[DismissedTable, ...], Meta(max_length=MOST_MARKS)] = ()
    evidence: Annotated[tuple[PieceTable, ...], Meta(max_length=MOST_MARKS)] = ()


class AimTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A vision, or a priority below one."""

    kind: AimKind
    text: Words
    id: Identity | None = None
    team: Identity = ""
    parent: Identity = ""
    dimension: Words = ""


class LetterTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One letter of a variant."""

    letter: Words
    word: Words = ""
    criteria: Annotated[tuple[Criterion, ...], Meta(max_length=MOST_LETTERS)] = ()


class VariantTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Letters of a team's own."""

    id: Identity
    name: Words = ""
    letters: Annotated[tuple[LetterTable, ...], Meta(max_length=MOST_LETTERS)] = ()
    source: Words = ""


Goals: TypeAlias = Annotated[tuple[GoalTable, ...], Meta(max_length=MOST_GOALS)]
Aims: TypeAlias = Annotated[tuple[AimTable, ...], Meta(max_length=MOST_AIMS)]
Variants: TypeAlias = Annotated[tuple[VariantTable, ...], Meta(max_length=MOST_AIMS)]
