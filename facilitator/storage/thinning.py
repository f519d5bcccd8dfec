"""Which backups may go: all of two days stay, then one a day, a week and a month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from facilitator.domain.time import MINUTE, Millis, Moment

DAY: Millis = 24 * 60 * MINUTE
ALL_FOR = 2 * DAY
DAYS, WEEKS, MONTHS = 7, 4, 6
EVERY: Millis = 30 * MINUTE
"""How old the latest backup may be while there are changes."""


def to_drop(backups: Iterable[Moment], now: Moment) -> set[Moment]:
    """The backups that are no longer needed, given that the latest one is sound.

    Those of the last two days stay all, and the latest one of each of the last seven days, four
    weeks and six months that have any. One from the future (the clock was wrong) stays as well.
    """
    every = sorted(backups, reverse=True)
    keep = {moment for moment in every if now.utc - moment.utc < ALL_FOR}
    for name, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        seen: list[object] = []
        for moment in every:
            if name(moment) not in seen and len(seen) < count:
                seen.append(name(moment))
                keep.add(moment)
    return set(every) - keep


def is_due(latest: Moment | None, now: Moment) -> bool:
    """Whether the day has had no backup yet."""
    return latest is None or latest.civil.date() != now.civil.date()


def _day(moment: Moment) -> object:
    return moment.civil.date()


def _week(moment: Moment) -> object:
    day = moment.civil.date()
    return day - timedelta(days=day.weekday())


def _month(moment: Moment) -> object:
    return moment.civil.year, moment.civil.month
