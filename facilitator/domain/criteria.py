"""What makes a goal a good one, and under which letters a team asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.words import Said, tr


class Criterion(StrEnum):
    """A property of a goal that every variant names by letters of its own."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    OWNER = "owner"
    AMBITIOUS = "ambitious"
    REALISTIC = "realistic"
    RESULT = "result"
    RELEVANT = "relevant"
    REFLECTIVE = "reflective"
    TIME = "time"
    INCLUSIVE = "inclusive"
    EQUITABLE = "equitable"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a variant, the word it stands for, and the criteria that it asks for."""

    letter: str
    word: Said
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A reading of the letters. `source` says whose it is, "" for one of a team's own."""

    id: str
    name: Said
    letters: tuple[Letter, ...]
    source: str = ""

    @property
    def criteria(self) -> frozenset[Criterion]:
        """All that this variant asks for."""
        return frozenset(each for letter in self.letters for each in letter.criteria)


_S = Letter("S", tr("Specific"), (Criterion.SPECIFIC,))
_M = Letter("M", tr("Measurable"), (Criterion.MEASURABLE,))
_T = Letter("T", tr("Time-bound"), (Criterion.TIME,))
_ATTAINABLE = Letter("A", tr("Attainable"), (Criterion.REALISTIC,))
_RELEVANT = Letter("R", tr("Relevant"), (Criterion.RELEVANT,))
_COMMON = (_S, _M, _ATTAINABLE, _RELEVANT, _T)
_STRATEGIC = Letter(
    "S", tr("Strategic and specific"), (Criterion.SPECIFIC, Criterion.RELEVANT, Criterion.OWNER)
)

REFLECTIVE = Variant(
    "reflective",
    tr("Ambitious and reflective"),
    (
        Letter("S", tr("Specific"), (Criterion.SPECIFIC, Criterion.OWNER)),
        _M,
        Letter("A", tr("Ambitious"), (Criterion.AMBITIOUS, Criterion.REALISTIC)),
        Letter("R", tr("Reflective"), (Criterion.REFLECTIVE, Criterion.RESULT, Criterion.RELEVANT)),
        Letter("T", tr("Timely"), (Criterion.TIME,)),
    ),
    "Sharratt & Planche 2016",
)

VARIANTS: tuple[Variant, ...] = (
    REFLECTIVE,
    Variant("common", tr("As most know it"), _COMMON),
    Variant(
        "results",
        tr("Results for learners"),
        (
            _STRATEGIC,
            _M,
            _ATTAINABLE,
            Letter("R", tr("Results-oriented"), (Criterion.RESULT,)),
            _T,
        ),
        "O'Neill & Conzemius; DuFour et al.",
    ),
    Variant(
        "doran",
        tr("The first, of 1981"),
        (
            _S,
            _M,
            Letter("A", tr("Assignable"), (Criterion.OWNER,)),
            Letter("R", tr("Realistic"), (Criterion.REALISTIC,)),
            Letter("T", tr("Time-related"), (Criterion.TIME,)),
        ),
        "Doran, Management Review, November 1981",
    ),
    Variant(
        "smarter",
        tr("With evaluation and review"),
        (
            *_COMMON,
            Letter("E", tr("Evaluated"), (Criterion.REFLECTIVE,)),
            Letter("R", tr("Reviewed"), (Criterion.REVIEW,)),
        ),
    ),
    Variant(
        "smartie",
        tr("Inclusive and equitable"),
        (
            Letter("S", tr("Strategic"), (Criterion.SPECIFIC, Criterion.RELEVANT)),
            _M,
            Letter("A", tr("Ambitious"), (Criterion.AMBITIOUS,)),
            Letter("R", tr("Realistic"), (Criterion.REALISTIC,)),
            _T,
            Letter("I", tr("Inclusive"), (Criterion.INCLUSIVE,)),
            Letter("E", tr("Equitable"), (Criterion.EQUITABLE,)),
        ),
        "The Management Center",
    ),
)
"""The default first. Where the letters of a source are known only in part, `source` is left out."""


def variant(identity: str, own: tuple[Variant, ...] = ()) -> Variant:
    """The variant of that identity, shipped or own; the default when there is none."""
    return next((each for each in (*VARIANTS, *own) if each.id == identity), REFLECTIVE)
