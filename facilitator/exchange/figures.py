"""Exact numbers as a file has them. What is none, or beyond reason, is a ValueError."""

from __future__ import annotations

import re
from decimal import Decimal

from facilitator.domain.measure import usable

FINEST = 60
"""Places after the point, at most: room for any fraction, not for a number of a million signs."""

_NUMBER = re.compile(r"[+-]?\d{1,100}(\.\d{1,100})?([eE][+-]?\d{1,3})?", re.ASCII)


def figure_from(given: str | int | float) -> Decimal:
    """The number with every digit that was written; a JSON number is taken as it reads."""
    text = given if isinstance(given, str) else repr(given)
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    if not usable(number) or not isinstance(exponent, int) or exponent < -FINEST:
        raise ValueError(text)
    return number


def figure_said(number: Decimal) -> str:
    """The number as text, every digit of it."""
    return str(number)
