"""The days of a series of meetings: "every second Tuesday outside holidays"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from facilitator.domain.school_days import DayOff, SchoolDays

MOST_MEETINGS = 60
"""Meetings that one series makes; a meeting every week of a school year is 40."""

MOST_YEARS = 3
"""Years from its first day to which a series reaches."""

LAST_OF_MONTH = 5
"""The place of the last such weekday of a month, which may be the fourth or the fifth."""

_WEEK = timedelta(days=7)


class Rhythm(StrEnum):
    """How a series goes on."""

    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Rule:
    """When the meetings of a series are, all on the weekday of `first`.

    `every` is the number of weeks, or of months, from one to the next. In months `place` says
    which such weekday of the month it is: 1 to 4, or LAST_OF_MONTH. It ends after `most`
    meetings, or with the day `until`, whichever comes first; 0 and None say nothing.
    """

    first: date
    rhythm: Rhythm = Rhythm.WEEKS
    every: int = 1
    place: int = 1
    until: date | None = None
    most: int = 0


@dataclass(frozen=True, slots=True)
class Proposed:
    """A day of a series, and what keeps the school closed then: such a day is left out."""

    day: date
    off: DayOff | None = None


def place_of(day: date) -> int:
    """Which of the weekdays of its name a day is in its month, 1 to LAST_OF_MONTH."""
    return (day.day - 1) // 7 + 1


def is_last_of_month(day: date) -> bool:
    """Whether the same weekday a week later lies in the next month."""
    return (day + _WEEK).month != day.month


def proposed(rule: Rule, school: SchoolDays) -> tuple[Proposed, ...]:
    """Every day of the rule in order, those that are left out among them.

    Never more than MOST_MEETINGS that are held, nor beyond MOST_YEARS. A day that is left out
    does not count as one of `most`.
    """
    most = min(rule.most or MOST_MEETINGS, MOST_MEETINGS)
    end = _years_later(rule.first, MOST_YEARS)
    if rule.until is not None:
        end = min(end, rule.until)
    out: list[Proposed] = []
    held = 0
    for day in _days(rule, end):
        each = Proposed(day, school.on(day))
        out.append(each)
        held += each.off is None
        if held == most:
            break
    return tuple(out)


def held_on(rule: Rule, school: SchoolDays) -> tuple[date, ...]:
    """The days on which the meetings of a series are."""
    return tuple(each.day for each in proposed(rule, school) if each.off is None)


def _days(rule: Rule, end: date) -> Iterator[date]:
    every = max(1, rule.every)
    days = _by_weeks(rule.first, every) if rule.rhythm is Rhythm.WEEKS else _by_months(rule, every)
    for day in days:
        if day > end:
            return
        yield day


def _by_weeks(first: date, every: int) -> Iterator[date]:
    for n in count():
        yield first + n * every * _WEEK


def _by_months(rule: Rule, every: int) -> Iterator[date]:
    for n in count(0, every):
        year, month = divmod(rule.first.year * 12 + rule.first.month - 1 + n, 12)
        day = _weekday_of(year, month + 1, rule.first.weekday(), rule.place)
        if day >= rule.first:
            yield day


def _weekday_of(year: int, month: int, weekday: int, place: int) -> date:
    """The first, second … such weekday of a month; the last for every place beyond the fourth."""
    before, length = monthrange(year, month)
    day = 1 + (weekday - before) % 7 + 7 * (max(1, place) - 1)
    if place >= LAST_OF_MONTH:
        day = 1 + (weekday - before) % 7
        day += (length - day) // 7 * 7
    return date(year, month, day)


def _years_later(day: date, years: int) -> date:
    """The same day so many years on; of 29 February the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
