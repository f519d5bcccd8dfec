"""Numbers as people type them, with a comma or a point, grouped or not, with a unit behind."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from facilitator.domain.measure import usable

LONGEST_NUMBER = 40
"""Characters beyond which a text is no number that anybody typed."""

_SPACES = re.compile("[\\s\u00a0\u202f\u2009']+")
_FORM = re.compile(r"[+-]?(\d[\d.,]*|[.,]\d+)")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}([.,]\d{3})+")


def read_number(typed: str, mark: str = ".") -> Decimal | None:
    """The number that a person typed, None when it is none, or none that could be kept.

    Both marks are understood. Where one text has both, the last one parts the decimals. One mark
    alone with three digits behind it is read as the language writes it, by its decimal `mark`.
    Digits of every script count; a percent sign behind the number is passed over.
    """
    plain = _SPACES.sub("", typed).removesuffix("%").replace("\u2212", "-")
    if len(plain) > LONGEST_NUMBER or not _FORM.fullmatch(plain):
        return None
    try:
        number = Decimal(_pointed(plain, mark))
    except InvalidOperation:
        return None
    return number if usable(number) else None


def _pointed(plain: str, mark: str) -> str:
    """The number with a point for its decimals and nothing between its thousands."""
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return plain
    found = plain[last]
    other = "." if found == "," else ","
    if other in plain:
        return _joined(plain, other, found)
    many = plain.count(found) > 1
    grouped = _THOUSANDS.fullmatch(plain) is not None
    if grouped and (many or found != mark):
        return plain.replace(found, "")
    return plain.replace(found, ".")


def _joined(plain: str, thousands: str, decimals: str) -> str:
    """With both marks; a decimal mark that comes twice stays, so that it is no number."""
    whole, _, part = plain.rpartition(decimals)
    return f"{whole.replace(thousands, '')}.{part}"
