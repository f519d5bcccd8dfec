"""How a term's meetings were rated: what is drawn, said in words and told as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from facilitator.domain.meeting import Meeting
from facilitator.domain.words import Text, tr, trn

BEST = 5
"""The highest rating that a meeting can have; the lowest is 1."""

_ENOUGH = 4
_VISIBLE = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Rated:
    """What the room gave one meeting at its end."""

    day: date
    rating: int


@dataclass(frozen=True, slots=True)
class RatingChart:
    """The rated meetings, the earliest first, and the same in words."""

    rated: tuple[Rated, ...]
    said: Text


def rating_chart(meetings: Iterable[Meeting]) -> RatingChart | None:
    """The ratings of the meetings that were held; None where none was rated."""
    held = [each for each in meetings if each.log.results is not None]
    rated = tuple(
        Rated(each.plan.day, each.record.closing.rating)
        for each in sorted(held, key=lambda each: (each.plan.day, each.plan.start, each.id))
        if each.record.closing.rating
    )
    if not rated:
        return None
    return RatingChart(rated, _said(rated, len(held)))


def mean(rated: tuple[Rated, ...]) -> Decimal:
    """What the meetings were given on average, to a tenth."""
    whole = Decimal(sum(each.rating for each in rated)) / len(rated)
    return whole.quantize(Decimal("0.1"))


def _said(rated: tuple[Rated, ...], held: int) -> Text:
    ratings = [each.rating for each in rated]
    told = trn(
        "{n} of {held} meeting was rated, with {mean} of {best}.",
        "{n} of {held} meetings were rated: on average {mean} of {best}, the least {least}, the"
        " most {most}.",
        len(rated),
        held=held,
        least=min(ratings),
        most=max(ratings),
        best=BEST,
        mean=mean(rated),
    )
    way = _way(rated)
    return told if way is None else tr("{ratings} {way}", ratings=told, way=way)


def _way(rated: tuple[Rated, ...]) -> Text | None:
    """Where it went, once there are enough to tell."""
    if len(rated) < _ENOUGH:
        return None
    half = len(rated) // 2
    by = mean(rated[-half:]) - mean(rated[:half])
    if by >= _VISIBLE:
        return tr("It went up over the term.")
    if by <= -_VISIBLE:
        return tr("It went down over the term: worth a talk.")
    if all(one.rating == other.rating for one, other in pairwise(rated)):
        return tr("It stayed the same.")
    return tr("It stayed about the same over the term.")
