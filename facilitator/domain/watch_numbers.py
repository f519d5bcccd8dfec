"""Addresses, telephone numbers and days of birth in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from facilitator.domain.goal_check_text import Span

_CHILD = 3
"""Years before the document from which a whole date may be somebody's birth."""

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PHONE = re.compile(r"(?<![\w.+])(?:\+|\(?0)\d[\d ()/.\u2011\u2013-]{5,20}\d(?!\w)")
_DATES = (
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[./-] ?(?P<m>\d{1,2})[./-] ?(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})(?!\d)"),
)


def addresses(text: str) -> Iterator[Span]:
    """E-mail addresses."""
    if "@" in text:
        yield from (Span(*found.span()) for found in _EMAIL.finditer(text))


def births(text: str, today: date) -> Iterator[Span]:
    """Whole dates that lie so long ago that they can be somebody's birth."""
    born = {found.span() for found in _dates(text) if _may_be_birth(found, today)}
    yield from (Span(*span) for span in sorted(born))


def phones(text: str) -> Iterator[Span]:
    """Telephone numbers: those that begin with 0 or a plus, as dates do not."""
    days = tuple(_dates(text))
    for found in _PHONE.finditer(text):
        digits = sum(char.isdigit() for char in found[0])
        inside = any(d.start() < found.end() and found.start() < d.end() for d in days)
        if 7 <= digits <= 15 and not inside:
            yield Span(*found.span())


def _dates(text: str) -> Iterator[re.Match[str]]:
    for pattern in _DATES:
        yield from pattern.finditer(text)


def _may_be_birth(found: re.Match[str], today: date) -> bool:
    year, month, day = (int(found[part]) for part in "ymd")
    try:
        told = date(year, month, day)
    except ValueError:
        return False
    return today.year - 100 <= told.year <= today.year - _CHILD
