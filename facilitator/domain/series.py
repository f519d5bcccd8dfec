"""The days of a series of meetings: "every second Tuesday outside holidays"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import gcd

from facilitator.domain.school_days import DayOff, SchoolDays

MOST_MEETINGS = 60
"""Meetings that one series makes; a meeting every week of a school year is 40."""

MOST_YEARS = 3
"""Years from its first day to which a series reaches."""

LAST_OF_MONTH = 5
"""The place of the last such weekday of a month, which may be the fourth or the fifth."""

_DAY = timedelta(days=1)
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


def gone_on(rule: Rule, after: date, most: int) -> Rule:
    """The same rhythm for so many meetings more, from the first of its days after that one."""
    return replace(rule, first=_first_after(rule, after), until=None, most=most)


def is_day_of(rule: Rule, day: date) -> bool:
    """Whether the rhythm comes to a day, were it never to end; also on one that is a day off."""
    return day >= rule.first and _first_after(rule, day - _DAY) == day


def shifted(rule: Rule, day: date, by: timedelta) -> Rule:
    """The rule of a series of which all meetings are so much later or earlier.

    The new place of that day, which is one of the series, in its month is that of all.
    """
    first, now = _plus(next(_endless(rule), rule.first), by), _plus(day, by)
    last = rule.place >= LAST_OF_MONTH and is_last_of_month(now)
    return replace(
        rule,
        first=first,
        place=LAST_OF_MONTH if last else min(place_of(now), LAST_OF_MONTH),
        until=None if rule.until is None else _plus(rule.until, by),
    )


def told_by(days: Iterable[date]) -> Rule | None:
    """The rule by which these days may have been planned; None where they tell of none.

    Holidays leave gaps, so of weeks it is the longest step that comes to all of them.
    """
    first, *others = sorted(set(days)) or [date.min]
    if not others or any(each.weekday() != first.weekday() for each in others):
        return None
    for place in {place_of(first), LAST_OF_MONTH}:
        monthly = Rule(first, Rhythm.MONTHS, place=place)
        if all(is_day_of(monthly, each) for each in (first, *others)):
            return monthly
    return Rule(first, every=gcd(*((each - first).days // 7 for each in others)))


def _first_after(rule: Rule, after: date) -> date:
    """The first day of the rhythm after that one; where none is left, its first day."""
    if rule.rhythm is Rhythm.WEEKS:
        step = max(1, rule.every) * _WEEK
        passed = max(0, (after - rule.first) // step + 1)
        return _plus(rule.first, passed * step)
    return next((day for day in _endless(rule) if day > after), rule.first)


def _days(rule: Rule, end: date) -> Iterator[date]:
    for day in _endless(rule):
        if day > end:
            return
        yield day


def _endless(rule: Rule) -> Iterator[date]:
    every = max(1, rule.every)
    return _by_weeks(rule.first, every) if rule.rhythm is Rhythm.WEEKS else _by_months(rule, every)


def _by_weeks(first: date, every: int) -> Iterator[date]:
    for n in range((date.max - first) // (every * _WEEK) + 1):
        yield first + n * every * _WEEK


def _by_months(rule: Rule, every: int) -> Iterator[date]:
    for n in range(0, (date.max.year - rule.first.year + 1) * 12 - rule.first.month, every):
        year, month = divmod(rule.first.year * 12 + rule.first.month - 1 + n, 12)
        day = _weekday_of(year, month + 1, rule.first.weekday(), rule.place)
        if day >= rule.first:
            yield day


def _weekday_of(year: int, month: int, weekday: int, place: int) -> date:
    """The first, second … such weekday of a month; the last for every place beyond the fourth."""
    from calendar import monthrange  # with it comes locale: not before the first list

    before, length = monthrange(year, month)
    day = 1 + (weekday - before) % 7 + 7 * (max(1, place) - 1)
    if place >= LAST_OF_MONTH:
        day = 1 + (weekday - before) % 7
        day += (length - day) // 7 * 7
    return date(year, month, day)


def _years_later(day: date, years: int) -> date:
    """The same day so many years on; of 29 February the 28th. None is later than the last."""
    if day.year + years > date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _plus(day: date, by: timedelta) -> date:
    """So much later or earlier; the day itself where the calendar ends before."""
    try:
        return day + by
    except OverflowError:
        return day
