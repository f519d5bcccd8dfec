"""What a clock shows: its state, and how much of it is drained. Knows no Qt."""

from __future__ import annotations

import math
from enum import StrEnum

from facilitator.domain.thresholds import LAST_SHARE, SOON_SHARE
from facilitator.domain.time import Millis

STEPS = 720
"""The contour drains in so many steps: between two of them nothing is painted again."""
_FEW_STEPS = 20
"""The same with reduced motion; a fifth and a twentieth left are among them."""


class ClockState(StrEnum):
    """How the time left stands to the whole; each has a shape, a colour and a word."""

    CALM = "calm"  # circle
    SOON = "soon"  # rounded square: 20 % or less is left
    LAST = "last"  # hexagon: 5 % or less is left
    OVER = "over"  # filled octagon: past zero


def state_of(left: Millis, whole: Millis) -> ClockState:
    """The state for the time left of a whole, both in milliseconds; past zero `left` is negative.

    At exactly zero the time is up but nothing is over yet.
    """
    if left < 0:
        return ClockState.OVER
    if left * 100 <= whole * LAST_SHARE:
        return ClockState.LAST
    if left * 100 <= whole * SOON_SHARE:
        return ClockState.SOON
    return ClockState.CALM


def share_left(left: Millis, whole: Millis) -> float:
    """How much of the contour is still drawn, from 0 to 1."""
    return 0.0 if left <= 0 else 1.0 if left >= whole else left / whole


def steps_of(share: float, *, few: bool) -> int:
    """How many of all steps are left, in few and large ones where motion is reduced."""
    if not few:
        return round(share * STEPS)
    # Less than a billionth of a step is what a fraction is short of its own number.
    return math.ceil(share * _FEW_STEPS - 1e-9) * (STEPS // _FEW_STEPS)
