"""Terms: stretches of days to look back on, as the school's days off part the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.school_days import SchoolDays
from facilitator.domain.words import Text, tr

LONG_BREAK = 10
"""Days without school, weekends included, that part two terms; a half-term week has nine."""

SUMMER = 28
"""Days without school that part two school years."""

_A_YEAR = timedelta(days=366)
_HALF_A_YEAR = timedelta(days=190)
_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Term:
    """From its first day to its last, both included. Civil days."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Offered:
    """A term that is likely to be meant, and what it is called."""

    term: Term
    name: Text


def this_term(school: SchoolDays, day: date) -> Term:
    """The term in which a day lies, or that begins after it where it lies in a break.

    Where no days off are known it is the half year, from August or from February.
    """
    return _between(school, day, LONG_BREAK) or _half_year(day)


def offered(school: SchoolDays, day: date) -> tuple[Offered, ...]:
    """What somebody may want to look back on, the likeliest first."""
    now = this_term(school, day)
    out = [Offered(now, tr("This term"))]
    before = this_term(school, now.first - timedelta(days=LONG_BREAK + 30))
    if before.last < now.first:
        out.append(Offered(before, tr("The term before")))
    out.append(Offered(school_year(school, day), tr("The school year")))
    out.append(Offered(Term(day - timedelta(days=91), day), tr("The last three months")))
    return tuple(out)


def school_year(school: SchoolDays, day: date) -> Term:
    """From the long summer break to the next; from August where none is known."""
    year = day.year if day.month >= 8 else day.year - 1
    usual = Term(date(year, 8, 1), date(year + 1, 7, 31))
    return _between(school, day, SUMMER) or usual


def _half_year(day: date) -> Term:
    if 2 <= day.month <= 7:
        return Term(date(day.year, 2, 1), date(day.year, 7, 31))
    year = day.year if day.month >= 8 else day.year - 1
    return Term(date(year, 8, 1), date(year + 1, 1, 31))


def _between(school: SchoolDays, day: date, least: int) -> Term | None:
    """The stretch between two breaks of at least so many days, None where one is not known."""
    breaks = [each for each in _breaks(school) if (each.last - each.first).days + 1 >= least]
    inside = next((each for each in breaks if each.holds(day)), None)
    at = day if inside is None else inside.last + _DAY
    earlier = [each.last for each in breaks if each.last < at]
    later = [each.first for each in breaks if each.first > at]
    if not earlier and not later:
        return None
    # With a break on one side only, it is as long as such a stretch can be.
    most = _HALF_A_YEAR if least == LONG_BREAK else _A_YEAR
    first = max(earlier) + _DAY if earlier else _moved(min(later), -most)
    last = min(later) - _DAY if later else _moved(first, most)
    return Term(first, last) if first <= at <= last else None


def _moved(day: date, by: timedelta) -> date:
    """A day so much later, or the first or last that there is."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min


def _breaks(school: SchoolDays) -> Iterator[Term]:
    """Days off that touch each other, or have only a weekend between them, as one."""
    current: Term | None = None
    for off in sorted(school.off, key=lambda each: each.first):
        grown = _with_weekends(Term(off.first, off.last))
        if current is not None and grown.first <= current.last + _DAY:
            current = Term(current.first, max(current.last, grown.last))
            continue
        if current is not None:
            yield current
        current = grown
    if current is not None:
        yield current


def _with_weekends(term: Term) -> Term:
    first, last = term.first, term.last
    while (first - _DAY).weekday() >= _SATURDAY:
        first -= _DAY
    while (last + _DAY).weekday() >= _SATURDAY:
        last += _DAY
    return Term(first, last)
