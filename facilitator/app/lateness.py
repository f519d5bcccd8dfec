"""How late a planned meeting is; apart from what else is asked, for the first screen's sake."""

from __future__ import annotations

from datetime import date, time

from facilitator.domain.time import MINUTE, Millis, Moment, millis_until

LATE: Millis = MINUTE
"""A start later than this is asked about, up to LATEST; beyond, the date was meant otherwise."""
LATEST: Millis = 180 * MINUTE


def lateness(now: Moment, day: date, start: time) -> Millis:
    """How long ago a meeting should have begun; 0 where that is not to be asked about."""
    late = -millis_until(now, day, start)
    return late if LATE <= late <= LATEST else 0
