"""Small groups: how large they become, and who meets whom so that the same do not meet again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

Groups: TypeAlias = tuple[tuple[str, ...], ...]
"""People by identity, group by group."""

Met: TypeAlias = Mapping[frozenset[str], int]
"""How much two people should be kept apart; who has not met lately is not in it."""

_ROUNDS = 12
"""Times that all exchanges of two people are tried; few are needed before none helps."""


def sizes(people: int, size: int) -> tuple[int, ...]:
    """The sizes of the groups of about `size` that so many people make, the larger first.

    Each size is as near to `size` as can be, nobody is left alone where that can be helped:
    7 in pairs make 3, 2 and 2; 8 in threes make 3, 3 and 2; 5 in fours stay 5.
    """
    if people < 1:
        return ()

    def far(count: int) -> tuple[int, int, int]:
        """How far so many groups are from their size: all together, the farthest one."""
        base, more = divmod(people, count)
        smaller, larger = abs(base - size), abs(base + 1 - size)
        together = (count - more) * smaller + more * larger
        return together, max(smaller, larger) if more else smaller, count

    return _even(people, min(range(1, people + 1), key=far))


def in_number(people: int, count: int) -> tuple[int, ...]:
    """The sizes of `count` groups, of fewer where somebody would be alone."""
    return _even(people, max(1, min(count, people // 2))) if people > 0 else ()


def largest(people: int, size: int) -> int:
    """How many people the largest group has; 0 without people."""
    return max(sizes(people, size), default=0)


def _even(people: int, count: int) -> tuple[int, ...]:
    base, more = divmod(people, count)
    return (base + 1,) * more + (base,) * (count - more)


def formed(people: Sequence[str], size: int, met: Met, seed: int = 0) -> Groups:
    """People in groups of about `size`, as in `divided`."""
    return divided(people, sizes(len(people), size), met, seed)


def divided(people: Sequence[str], into: Sequence[int], met: Met, seed: int = 0) -> Groups:
    """People in groups of these sizes, those apart who have met lately as far as can be.

    Nothing is left to chance but what `seed` decides: the same gives the same groups. Exchanges of
    two people are tried until none makes it better, which is near to the best and quick.
    """
    order = list(people)
    if seed:
        random.Random(seed).shuffle(order)  # noqa: S311 -- no secret: who sits with whom
    made: list[list[str]] = []
    at = 0
    for count in into:
        made.append(order[at : at + count])
        at += count
    _parted(made, met)
    seats = {person: place for place, person in enumerate(people)}
    ranked = (tuple(sorted(group, key=lambda person: seats[person])) for group in made)
    return tuple(sorted(ranked, key=lambda group: seats[group[0]]))


def joined(groups: Groups, size: int) -> Groups:
    """Neighbouring groups put together until each has about `size`: pairs into fours."""
    people = sum(len(group) for group in groups)
    wanted = len(sizes(people, size)) or 1
    out: list[list[str]] = [[] for _ in range(wanted)]
    before = 0
    for group in groups:
        middle = 2 * before + len(group)
        out[middle * wanted // (2 * people)].extend(group)
        before += len(group)
    return tuple(tuple(group) for group in out if group)


def across(groups: Groups) -> Groups:
    """One of each group put together, so that every new group has someone of every old one.

    There are as many as the smallest old group has members; the others of a larger one join in.
    """
    width = min(map(len, groups), default=0)
    return tuple(
        tuple(person for group in groups for person in group[place::width])
        for place in range(width)
    )


def rotated(groups: Groups, by: int) -> Groups:
    """The same groups, in each of them somebody else the first."""
    return tuple((*group[by % len(group) :], *group[: by % len(group)]) for group in groups)


def meetings(groups: Iterable[Groups]) -> Met:
    """From earlier groups, the latest last: who met, and the later the more it counts."""
    met: dict[frozenset[str], int] = {}
    for weight, made in enumerate(groups, 1):
        for group in made:
            for pair in combinations(group, 2):
                met[frozenset(pair)] = met.get(frozenset(pair), 0) + weight
    return met


def with_made(met: Met, made: Iterable[Groups]) -> Met:
    """Who met, with groups made since, the latest last: any of these counts more than `met`."""
    out, above = dict(met), 1 + max(met.values(), default=0)
    for pair, weight in meetings(made).items():
        out[pair] = out.get(pair, 0) + weight * above
    return out


def exchanged(groups: Groups, one: str, other: str) -> Groups:
    """The groups with two people in each other's place."""
    places = {one: other, other: one}
    return tuple(tuple(places.get(person, person) for person in group) for group in groups)


def with_one_more(groups: Groups, person: str) -> Groups:
    """The groups with a latecomer in the smallest, the last of them where several are."""
    if not groups or any(person in group for group in groups):
        return groups
    at = min(range(len(groups)), key=lambda place: (len(groups[place]), -place))
    return tuple((*group, person) if place == at else group for place, group in enumerate(groups))


def with_one_less(groups: Groups, person: str) -> Groups:
    """The groups without someone who has left; who would be alone joins the smallest other."""
    left = tuple(tuple(p for p in group if p != person) for group in groups)
    left = tuple(group for group in left if group)
    alone = next((group[0] for group in left if len(group) == 1), None)
    if alone is None or len(left) < 2 or left == groups:
        return left
    return with_one_more(tuple(group for group in left if group != (alone,)), alone)


def _parted(made: list[list[str]], met: Met) -> None:
    """Exchange two people of different groups as long as that lets fewer meet again."""
    if not met:
        return
    for _ in range(_ROUNDS):
        better = False
        for one, other in combinations(range(len(made)), 2):
            better |= _exchanged(made[one], made[other], met)
        if not better:
            return


def _exchanged(one: list[str], other: list[str], met: Met) -> bool:
    better = False
    for a in range(len(one)):
        for b in range(len(other)):
            before = _cost(one, a, one[a], met) + _cost(other, b, other[b], met)
            after = _cost(one, a, other[b], met) + _cost(other, b, one[a], met)
            if after < before:
                one[a], other[b] = other[b], one[a]
                better = True
    return better


def _cost(group: list[str], place: int, person: str, met: Met) -> int:
    """What it costs that `person` sits at that place of the group."""
    return sum(
        met.get(frozenset((person, other)), 0) for at, other in enumerate(group) if at != place
    )
