"""Days on which the school has no meetings: holidays, and single days off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

SCHOOL = "school"
"""The identity of the one calendar that a store holds."""

MOST_DAYS_OFF = 1_000
"""Entries of one calendar; ten years of a school have a tenth of it."""

LONGEST_OFF = 366
"""Days that one entry may take; more is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off, or a holiday from its first day to its last, both included. Civil days."""

    first: date
    last: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The days off of one school, the earliest first."""

    off: tuple[DayOff, ...] = ()

    def on(self, day: date) -> DayOff | None:
        """What keeps the school closed on a day, None when it is open."""
        return next((each for each in self.off if each.first <= day <= each.last), None)

    def with_all(self, more: Iterable[DayOff]) -> SchoolDays:
        """With these days off as well; what stands there already, word for word, stands once."""
        every = {(each.first, each.last, each.name): each for each in (*self.off, *more)}
        return SchoolDays(tuple(every[key] for key in sorted(every)))

    def without(self, gone: DayOff) -> SchoolDays:
        """Without that one."""
        return SchoolDays(tuple(each for each in self.off if each != gone))
