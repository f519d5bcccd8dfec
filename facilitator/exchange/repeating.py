"""How an event of a calendar file repeats, as far as school calendars say it: whole days on end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, takewhile

from facilitator.domain.words import Text, tr

MOST_TIMES = 500
"""Times that one event can repeat; more is no day off."""

_BEFORE, _AFTER = 1, 3
"""Years around the present one in which what has no end is read."""

_KNOWN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_OWN = frozenset({"BYDAY", "BYMONTHDAY", "BYMONTH"})
"""What may say again which day it is, when it says only that of the first."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class BadRepeat(Exception):
    """A repetition that is not understood, with the sentence that says so."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


def repeated(rule: str, first: date, around: date) -> Iterator[date]:
    """The days on which it begins, `first` among them. Raises BadRepeat."""
    parts = _parts(rule)
    strange = any(parts[name] != _own(name, first) for name in _OWN & parts.keys())
    freq = parts.get("FREQ", "")
    if strange or freq not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise BadRepeat(tr("it repeats in a way that this program does not read"))
    interval = _number(parts.get("INTERVAL", "1"))
    count = _number(parts["COUNT"]) if "COUNT" in parts else 0
    early, late = date(around.year - _BEFORE, 1, 1), date(around.year + _AFTER, 12, 31)
    end = min(_until(parts["UNTIL"]) if "UNTIL" in parts else late, late)
    days = takewhile(lambda day: day <= end, _steps(freq, interval, first))
    if not count and "UNTIL" not in parts:
        yield from (day for day in days if day >= early)
        return
    for times, day in enumerate(islice(days, count or None)):
        if times == MOST_TIMES:
            raise BadRepeat(tr("it repeats too often to be a day off"))
        yield day


def _parts(rule: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for each in rule.upper().split(";"):
        name, sign, value = each.partition("=")
        if not sign or not value or name in parts or name not in _KNOWN | _OWN:
            raise BadRepeat(tr("it repeats in a way that this program does not read"))
        parts[name] = value
    return parts


def _own(name: str, first: date) -> str:
    own = {
        "BYDAY": _DAYS[first.weekday()],
        "BYMONTHDAY": str(first.day),
        "BYMONTH": str(first.month),
    }
    return own[name]


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text) >= 1):
        raise BadRepeat(tr("expected a whole number from 1 to 9999"))
    return int(text)


def _until(text: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError as error:
        raise BadRepeat(tr("expected a day such as {example}", example="20261224")) from error


def _steps(freq: str, interval: int, first: date) -> Iterator[date]:
    """Each day of the rhythm; a month that has no such day is passed over."""
    try:
        if freq in ("DAILY", "WEEKLY"):
            gap = timedelta(days=interval * (7 if freq == "WEEKLY" else 1))
            day = first
            while True:
                yield day
                day += gap
        months = interval * (12 if freq == "YEARLY" else 1)
        at = first.year * 12 + first.month - 1
        while at < 9_999 * 12:
            year, month = divmod(at, 12)
            at += months
            try:
                day = date(year, month + 1, first.day)
            except ValueError:
                continue
            yield day
    except OverflowError:
        return
