"""Time as values: whole milliseconds told by a caller, and happenings in UTC with their offset."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

Millis: TypeAlias = int
"""Whole milliseconds. Floats let time run backwards."""

SECOND: Millis = 1_000
MINUTE: Millis = 60_000


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Time banked so far, and since when it is running, if it is (milliseconds)."""

    banked: Millis = 0
    since: Millis | None = None

    def elapsed(self, now: Millis) -> Millis:
        """Time banked at the reading `now`; a reading before the start counts as none."""
        return self.banked if self.since is None else self.banked + max(0, now - self.since)

    def start(self, now: Millis) -> Stopwatch:
        """Running from `now`; a running watch is left as it is."""
        return self if self.since is not None else Stopwatch(self.banked, now)

    def stop(self, now: Millis) -> Stopwatch:
        """Stopped, with what has run until `now` banked."""
        return Stopwatch(self.elapsed(now))


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """When something happened: milliseconds since 1970 in UTC, and the offset there in minutes."""

    utc: Millis
    offset: int = 0

    @property
    def civil(self) -> datetime:
        """Date and time as a clock on the wall of that place showed it, without a zone."""
        shifted = datetime.fromtimestamp(self.utc / 1000, UTC) + timedelta(minutes=self.offset)
        return shifted.replace(tzinfo=None)

    def plus(self, span: Millis) -> Moment:
        """The moment `span` milliseconds later at the same offset."""
        return Moment(self.utc + span, self.offset)


def minutes_between(start: time, end: time) -> int:
    """Whole minutes from one civil time to another on the same day; negative if it lies before."""
    return (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)


def later(start: time, minutes: int) -> time:
    """The civil time so many minutes later, on the next day's clock past midnight."""
    total = (start.hour * 60 + start.minute + minutes) % (24 * 60)
    return time(total // 60, total % 60)


def millis_until(moment: Moment, day: date, at: time) -> Millis:
    """From a moment to a civil date and time at the moment's place; negative once it has passed."""
    delta = datetime.combine(day, at) - moment.civil
    return delta // timedelta(milliseconds=1)


def clock_face_up(left: Millis, whole: Millis) -> str:
    """What has passed of a whole, "0:00" to "4:12"; past its end "+1:12" as ever."""
    if left < 0:
        return clock_face(left)
    passed = max(0, whole - left) // SECOND
    return f"{passed // 60}:{passed % 60:02d}"


def clock_face(span: Millis) -> str:
    """A span as a clock shows it: "4:12", "0:48"; time past zero counts up as "+1:12".

    What is left is rounded up to a whole second, so that 0:00 shows at the end and not before;
    what is over is rounded down.
    """
    if span < 0:
        whole = -span // SECOND
        return f"+{whole // 60}:{whole % 60:02d}"
    whole = -(-span // SECOND)
    return f"{whole // 60}:{whole % 60:02d}"
