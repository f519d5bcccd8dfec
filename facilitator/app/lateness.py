"""How late a planned meeting is; apart from what else is asked, for the first screen's sake."""

from __future__ import annotations

from datetime import date, time

from facilitator.domain.time import MINUTE, Millis, Moment, millis_until

LATE: Millis = 2 * MINUTE
"""A start later than this is asked about: plans tell whole minutes, so that one made at 9:59:50 to
begin now is a minute late at 10:00:00."""
LATEST: Millis = 180 * MINUTE
"""Later than this nothing is asked: the date was meant otherwise."""


def lateness(now: Moment, day: date, start: time) -> Millis:
    """How long ago a meeting should have begun; 0 where that is not to be asked about."""
    late = -millis_until(now, day, start)
    return late if LATE <= late <= LATEST else 0
