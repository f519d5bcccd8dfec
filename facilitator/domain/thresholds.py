"""When the time left of something has become little: a fifth, a twentieth, none."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.time import Millis

SOON_SHARE = 20
LAST_SHARE = 5
"""Per cent of the whole."""


class Threshold(StrEnum):
    """What is told by colour, shape, words and a sound when it is reached."""

    SOON = "soon"
    LAST = "last"
    UP = "up"


THRESHOLDS: tuple[Threshold, ...] = tuple(Threshold)
"""In the order in which they are reached."""


def reached(left: Millis, whole: Millis) -> int:
    """How many of THRESHOLDS the time left of a whole has reached; negative `left` is past zero."""
    if left <= 0:
        return 3
    if left * 100 <= whole * LAST_SHARE:
        return 2
    return 1 if left * 100 <= whole * SOON_SHARE else 0
