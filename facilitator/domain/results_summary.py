"""What a check came to, by group: numbers about groups, never about one learner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from facilitator.domain.measure import Direction

FEWEST = 5
"""Learners below which nothing is told of a group: usual in school statistics, so that nobody can
be recognised by a number."""

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Summary:
    """What one group came to: how many, mean, median, and the share at the mark or better.

    `share` is in per cent, None without a mark. All but `n` are rounded to a tenth.
    """

    n: int
    mean: Decimal
    median: Decimal
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """A group by its name, or several small ones taken together."""

    names: tuple[str, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class Results:
    """A whole check. `whole` is None where fewer than `FEWEST` were counted.

    `groups` are in the order in which they came. Small ones are together in one, the last, with as
    many others as it takes; where that would be everybody, no group is told at all.
    """

    whole: Summary | None
    groups: tuple[GroupSummary, ...] = ()


def summed(
    rows: Iterable[tuple[str, Decimal]],
    mark: Decimal | None = None,
    better: Direction = Direction.UP,
) -> Results:
    """What these values by group come to; "" is no group.

    Nothing that is told, and no difference between what is told, is about fewer than `FEWEST`.
    """
    by_group: dict[str, list[Decimal]] = defaultdict(list)
    for group, value in rows:
        by_group[group.strip()].append(value)
    every = [value for values in by_group.values() for value in values]
    if len(every) < FEWEST:
        return Results(None)
    whole = _summary(every, mark, better)
    if set(by_group) == {""}:
        return Results(whole)
    return Results(whole, _groups(by_group, mark, better))


def _groups(
    by_group: dict[str, list[Decimal]], mark: Decimal | None, better: Direction
) -> tuple[GroupSummary, ...]:
    together = {name for name, values in by_group.items() if len(values) < FEWEST}
    # The smallest of the others join until those together are enough to hide in.
    rest = sorted((n for n in by_group if n not in together), key=lambda n: len(by_group[n]))
    while together and sum(len(by_group[name]) for name in together) < FEWEST and rest:
        together.add(rest.pop(0))
    if len(together) == len(by_group) and len(by_group) > 1:
        return ()
    told = [
        GroupSummary((name,), _summary(values, mark, better))
        for name, values in by_group.items()
        if name not in together
    ]
    if together:
        names = tuple(name for name in by_group if name in together)
        values = [value for name in names for value in by_group[name]]
        told.append(GroupSummary(names, _summary(values, mark, better)))
    return tuple(told)


def _summary(values: list[Decimal], mark: Decimal | None, better: Direction) -> Summary:
    n = len(values)
    share = None if mark is None else _rounded(Decimal(_reached(values, mark, better) * 100) / n)
    return Summary(n, _rounded(sum(values, Decimal()) / n), _rounded(median(values)), share)


def _reached(values: list[Decimal], mark: Decimal, better: Direction) -> int:
    if better is Direction.UP:
        return sum(value >= mark for value in values)
    return sum(value <= mark for value in values)


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(_TENTH)
