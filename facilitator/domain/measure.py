"""Numbers that a goal speaks of: exact decimals, a unit, a scale, a direction."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

PERCENT = "%"
COUNT = "count"
POINTS = "points"
MINUTES = "minutes"
LEVEL = "level"
UNITS = (PERCENT, COUNT, POINTS, MINUTES, LEVEL)
"""Units with a word in the catalogue; any other is what the team typed."""

LARGEST = Decimal(10) ** 12
"""A number beyond this, either way, is a slip of the hand or a broken file."""


FINEST = -40
"""The exponent of the last digit that counts; a mean has some thirty digits, a broken file more."""


class Direction(StrEnum):
    """Which way is better. "" is not one: a goal that does not say takes it from its numbers."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and the most that the instrument can show; None where it has no such end."""

    least: Decimal | None = None
    most: Decimal | None = None


def usable(number: Decimal) -> bool:
    """Whether a number can be kept: finite and within reason."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < FINEST:
        return False
    # copy_abs: abs() rounds, and gives up on the largest exponents.
    return number.copy_abs() <= LARGEST


def scale_of(unit: str, said: Scale) -> Scale:
    """The scale as it was said; a share without one goes from 0 to 100, a count begins at 0."""
    if said != Scale():
        return said
    if unit == PERCENT:
        return Scale(Decimal(0), Decimal(100))
    return Scale(Decimal(0)) if unit in (COUNT, MINUTES) else said


def way(
    said: Direction | None, baseline: Decimal | None, target: Decimal | None
) -> Direction | None:
    """Which way is better: as said, else as the numbers go; None while neither tells."""
    if said is not None or baseline is None or target is None or baseline == target:
        return said
    return Direction.UP if target > baseline else Direction.DOWN
