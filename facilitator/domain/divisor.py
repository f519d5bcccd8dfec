"""Who gives how many whole minutes: one divisor method for plans and for meetings under way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_SCALE = 1_000_000
"""So that whole numbers tell quotients apart."""


class Giver(NamedTuple):
    """Something that may become shorter: how long it is, how often it can give, how much each time.

    `size` is more than 1 where all passes of a step become shorter together.
    """

    length: int
    room: int
    size: int = 1


def given(givers: Sequence[Giver], need: int) -> list[int]:
    """How often each gives, so that together they give at least `need`, or all they can.

    In proportion to their length, by the divisor method of odd numbers: there is one order in which
    all give, the one with the greatest quotient next, of equal ones the first; of that order as
    few are taken as give `need`. Whoever gives for one more never gives less than before.
    """
    if need <= 0:
        return [0] * len(givers)
    if sum(giver.room * giver.size for giver in givers) <= need:
        return [giver.room for giver in givers]
    alike = Counter(giver for giver in givers if giver.room > 0)
    enough, short = 1, max(giver.length for giver in alike) * _SCALE + 2
    while short - enough > 1:
        middle = (enough + short) // 2
        total = sum(_until(each, middle) * each.size * count for each, count in alike.items())
        enough, short = (middle, short) if total >= need else (enough, middle)
    out = [_until(giver, short) for giver in givers]
    missing = need - sum(times * giver.size for times, giver in zip(out, givers, strict=True))
    for at, giver in enumerate(givers):
        while missing > 0 and out[at] < _until(giver, enough):
            out[at] += 1
            missing -= giver.size
    return out


def _until(giver: Giver, quotient: int) -> int:
    """How often it gives before its quotients fall below that one."""
    return min(giver.room, (max(1, giver.length) * _SCALE // quotient + 1) // 2)
