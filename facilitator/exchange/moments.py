"""Days, times and moments as a file has them, and back. What is none of them is a ValueError."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from facilitator.domain.time import Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_MILLISECOND = timedelta(milliseconds=1)
_YEARS = range(1_000, 9_001)
"""Years with room around them to reckon in."""

_DAYS_MINUTES = 24 * 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):([0-5]\d))",
    re.ASCII,
)


def day_said(day: date) -> str:
    """Such as "2026-10-12"."""
    return day.isoformat()


def day_from(text: str) -> date:
    """The civil day."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    _refuse_far_away(day)
    return day


def clock_said(at: time) -> str:
    """Such as "15:30"; a plan knows no seconds."""
    return f"{at.hour:02d}:{at.minute:02d}"


def clock_from(text: str) -> time:
    """The civil time, in whole minutes."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2]))


def moment_said(moment: Moment) -> str:
    """The wall clock there with its offset, such as "2026-10-12T15:30:00.250+02:00"."""
    there = _EPOCH + timedelta(milliseconds=moment.utc, minutes=moment.offset)
    hours, minutes = divmod(abs(moment.offset), 60)
    sign = "-" if moment.offset < 0 else "+"
    return f"{there.isoformat(timespec='milliseconds')}{sign}{hours:02d}:{minutes:02d}"


def moment_from(text: str) -> Moment:
    """The moment to the millisecond; what is finer is cut off."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    there = datetime.fromisoformat(found[1] + (found[2] or ":00"))
    millis = int((found[3] or "0").ljust(3, "0")[:3])
    offset = int(found[5] or 0) * 60 + int(found[6] or 0)
    offset = -offset if found[4] == "-" else offset
    _refuse_far_away(there)
    if abs(offset) > _DAYS_MINUTES:
        raise ValueError(text)
    utc = (there - timedelta(minutes=offset) - _EPOCH) // _MILLISECOND
    return Moment(utc + millis, offset)


def moment_at(day: date, at: time) -> Moment:
    """What a clock on that wall shows, where nobody has said which zone it hangs in."""
    return Moment((datetime.combine(day, at) - _EPOCH) // _MILLISECOND, 0)


def _refuse_far_away(day: date) -> None:
    if day.year not in _YEARS:
        raise ValueError(day.year)
