"""What a check of a goal is made of: rules, what they look at, and what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from itertools import islice

from facilitator.domain.criteria import REFLECTIVE, Criterion, Variant
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_limits import USUAL, Thresholds
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_others import Others
from facilitator.domain.goal_check_text import Span
from facilitator.domain.measure import usable
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.words import Text


class Weight(IntEnum):
    """How much a finding weighs; none of them keeps anybody from going on."""

    ERROR = 0
    WARNING = 1
    INFO = 2


class Place(StrEnum):
    """The field of a goal that a finding is about, by its name in Goal."""

    SENTENCE = "sentence"
    TITLE = "title"
    COHORT = "cohort"
    SIZE = "cohort_size"
    SUBJECT = "subject"
    BEHAVIOUR = "behaviour"
    BASELINE = "baseline"
    BASELINE_UNIT = "baseline_unit"
    TARGET = "target"
    INSTRUMENT = "instrument"
    PRIORITY = "priority"
    QUESTION = "question"
    START = "start"
    DUE = "due"
    REVIEWS = "reviews"
    READINGS = "readings"
    OWNER = "owner"
    GROUPS = "groups"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Better:
    """A better wording: `what` says what taking it does.

    `sentence` is the goal's new one, `second` that of a goal of its own, `action` goes to the
    actions. `day` is a day instead of the one in the finding's field, or that of one more review.
    What is "" or None stays. goal_check_taking.take does it.
    """

    what: Text
    sentence: str = ""
    second: str = ""
    action: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    `phrase` is what it stands on: the words in the field, which begin at `start`, or where `start`
    is -1 the figures, days or names in plain. A finding that was dismissed stays away as long as
    rule and phrase are the same. `criterion` is the one of the variant that it counts under, None
    when the variant asks for none of the rule's.
    """

    rule: str
    weight: Weight
    criterion: Criterion | None
    field: Place
    message: Text
    phrase: str = ""
    start: int = -1
    better: Better | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a goal is checked against. `names` are the team's members by their identity."""

    today: date
    variant: Variant = REFLECTIVE
    lists: GoalWords = field(default_factory=GoalWords)
    names: Mapping[str, str] = field(default_factory=dict)
    others: Others = field(default_factory=Others)
    school: SchoolDays = field(default_factory=SchoolDays)
    limits: Thresholds = USUAL


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of a field, before it is known under which rule and criterion."""

    field: Place
    message: Text
    phrase: str = ""
    start: int = -1
    better: Better | None = None


MOST_OF_A_RULE = 20
"""Findings that one rule gives; a text with more phrases has enough with these."""

Look = Callable[[Goal, Setting], Iterator[Said]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Called with a goal and its setting it gives what it finds.

    `criteria` in the order in which a variant is asked for them: the first that it has counts.
    `why` is the reason or source. `lack` says in two or three words what is missing. `empty`: it
    asks for an empty field. `by_words`: it reads the lists of a language; the others do not.
    `also` are criteria that nobody can judge while it finds something.
    """

    id: str
    weight: Weight
    criteria: tuple[Criterion, ...]
    lack: Text
    why: Text
    look: Look
    empty: bool = False
    by_words: bool = False
    also: tuple[Criterion, ...] = ()

    def __call__(self, goal: Goal, setting: Setting) -> tuple[Finding, ...]:
        told = tuple(islice(self.look(goal, setting), MOST_OF_A_RULE))
        if not told:
            return ()
        asked = setting.variant.criteria
        criterion = next((each for each in self.criteria if each in asked), None)
        return tuple(
            Finding(
                self.id,
                self.weight,
                criterion,
                said.field,
                said.message,
                said.phrase,
                said.start,
                said.better,
            )
            for said in told
        )


LONGEST_PHRASE = 300
"""Characters of a phrase; one that stands for a whole sentence is its beginning."""


def at_span(place: Place, message: Text, text: str, span: Span, better: Better | None) -> Said:
    """Something found at a stretch of a text."""
    return Said(place, message, span.of(text)[:LONGEST_PHRASE], span.start, better)


def figure(number: Decimal | None) -> Decimal | None:
    """A number that can be reckoned with; None for an empty field and for what is none."""
    return number if number is not None and usable(number) else None


def plain(number: Decimal) -> str:
    """A number as figures and nothing else: 70, not 7E+1 nor 70.00."""
    if number == 0:
        return "0"
    written = f"{number:f}" if number.adjusted() > -30 else str(number)
    return written.rstrip("0").rstrip(".") if "." in written and "E" not in written else written


def with_unit(number: Decimal, unit: str) -> str:
    """As it stands in a phrase: "70%", "41 points"."""
    return f"{plain(number)}{unit}" if unit in ("", "%") else f"{plain(number)} {unit}"
