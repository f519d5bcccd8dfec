"""Days on which a goal should be looked at between its start and its due day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from facilitator.domain.school_days import SchoolDays

SHORTEST = 14
"""Days of a goal below which no look between start and end is worth its time."""

WIDEST = 49
"""Days from one look to the next: seven weeks, so that a moved one still lies within nine."""

NEAR = 10
"""Days by which a look may move to a meeting that is planned anyway."""

_SATURDAY = 5


def proposed(
    start: date, due: date, school: SchoolDays, meetings: Iterable[date] = ()
) -> tuple[date, ...]:
    """Days for reviews, evenly between start and due, each on the team's nearest meeting.

    Where no meeting is near, the nearest school day. None for a goal that is shorter than two
    weeks; never the start or the due day itself, and no day twice. At least one in the middle.
    """
    whole = (due - start).days
    if whole < SHORTEST:
        return ()
    spans = max(2, -(-whole // WIDEST))
    free = tuple(sorted({day for day in meetings if start < day < due}))
    found: list[date] = []
    for place in range(1, spans):
        meant = start + timedelta(days=whole * place // spans)
        day = _at(meant, free, school)
        if start < day < due and day not in found:
            found.append(day)
    return tuple(sorted(found))


def workday(day: date) -> date:
    """The day, or the Friday before it where it lies on a weekend: for one to begin with."""
    return day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def closed(day: date, school: SchoolDays) -> bool:
    """Whether the school has no lessons on that day."""
    return day.weekday() >= _SATURDAY or school.on(day) is not None


def _at(meant: date, meetings: tuple[date, ...], school: SchoolDays) -> date:
    near = [day for day in meetings if abs((day - meant).days) <= NEAR]
    if near:
        return min(near, key=lambda day: (abs((day - meant).days), day))
    # A long holiday pushes to the school day before or behind it, whichever is nearer.
    for step in range(NEAR * 4):
        for day in (meant - timedelta(days=step), meant + timedelta(days=step)):
            if not closed(day, school):
                return day
    return meant
