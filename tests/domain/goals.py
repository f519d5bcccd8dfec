"""Hypothesis strategies for goals and what they stand on: any goal, aim and own variant.

As the program makes them: identities are unique within a goal, readings and reviews stand in the
order of their days, and numbers are usable. `exact` says when two goals are the same to the digit.
"""

from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from facilitator.domain.criteria import Criterion, Letter, Variant
from facilitator.domain.goal import (
    Aim,
    Dismissed,
    Goal,
    GroupValue,
    Marked,
    Piece,
    Reading,
    Review,
)
from facilitator.domain.measure import LARGEST, Scale
from tests import strategies as some

NUMBERS = st.builds(
    lambda digits, places: Decimal(f"{digits}E-{places}"),
    st.integers(-int(LARGEST), int(LARGEST)),
    st.integers(0, 9),
)
"""Usable numbers with digits after the point as they were typed: 52 and 52.00 both come."""


def _by_day(of: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return some.identified(of, most).map(lambda each: tuple(sorted(each, key=lambda e: e.day)))


def _built(
    kind: Any, text: st.SearchStrategy[str], **given: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    return some.built(kind, text, **given)


@cache
def readings(text: st.SearchStrategy[str] = some.TEXT) -> st.SearchStrategy[Reading]:
    """Readings with a breakdown by groups or none."""
    groups = some.tuples(_built(GroupValue, text, value=NUMBERS))
    return _built(Reading, text, id=some.IDS, value=NUMBERS, groups=groups)


@cache
def reviews(text: st.SearchStrategy[str] = some.TEXT) -> st.SearchStrategy[Review]:
    """Reviews planned and held."""
    return _built(Review, text, id=some.IDS)


@cache
def goals(text: st.SearchStrategy[str] = some.TEXT) -> st.SearchStrategy[Goal]:
    """Goals with everything that a goal can hold."""
    scale = st.builds(Scale, st.none() | NUMBERS, st.none() | NUMBERS)
    return _built(
        Goal,
        text,
        id=some.IDS,
        team=some.IDS,
        baseline=st.none() | NUMBERS,
        target=st.none() | NUMBERS,
        scale=scale,
        readings=_by_day(readings(text), 4),
        reviews=_by_day(reviews(text), 3),
        changes=some.tuples(_built(Marked, text)),
        dismissed=some.tuples(_built(Dismissed, text)),
        evidence=some.identified(_built(Piece, text, id=some.IDS)),
    )


@cache
def aims(text: st.SearchStrategy[str] = some.TEXT) -> st.SearchStrategy[Aim]:
    """Visions and priorities."""
    return _built(Aim, text, id=some.IDS)


@cache
def variants(text: st.SearchStrategy[str] = some.TEXT) -> st.SearchStrategy[Variant]:
    """Letters of a team's own, in its own words."""
    criteria = some.tuples(st.sampled_from(Criterion), 3)
    letter = st.builds(Letter, text, text, criteria)
    return st.builds(Variant, some.IDS, text, some.tuples(letter, 4), text)


def exact(goal: Goal) -> str:
    """The goal with every digit of its numbers: 52 and 52.0 are equal, but not the same here."""
    return repr(goal)
