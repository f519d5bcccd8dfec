"""How an event of a calendar file repeats, in whole days (RFC 5545, 3.3.10).

Read are FREQ by day, week, month and year with INTERVAL, COUNT, UNTIL, WKST, BYDAY, BYMONTHDAY and
BYMONTH. Whatever else a rule says is refused, never passed over: its days would be wrong.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice

from facilitator.domain.words import Text, tr

MOST_TIMES = 500
"""Times that one event can repeat; more is no day off."""

MOST_LOOKS = 300_000
"""Days that are looked at for all events of a file; a school's calendar needs a hundredth."""

_BEFORE, _AFTER = 1, 3
"""Years around the present one in which what has no end is read."""

_KNOWN = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(?:000000|235959)Z?)?", re.ASCII)
_WEEK = timedelta(days=7)
_LAST_YEAR = 9_998


class BadRepeat(Exception):
    """A repetition that is not understood, with the sentence that says so."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


@dataclass(slots=True)
class Looks:
    """How many days may still be looked at, for all events of a file together."""

    left: int = MOST_LOOKS

    def take(self, days: int) -> None:
        """So many are looked at. Raises BadRepeat when that is too much."""
        self.left -= days
        if self.left < 0:
            raise BadRepeat(tr("it repeats too often to be a day off"))


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says. `weekdays` are places and days of the week: (0, 1) is every Tuesday,

    (-1, 0) the last Monday. `week` is the day on which weeks begin; Monday is 0.
    """

    freq: str
    interval: int = 1
    count: int = 0
    until: date | None = None
    weekdays: frozenset[tuple[int, int]] = frozenset()
    monthdays: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    week: int = 0


def repeated(text: str, first: date, around: date, looks: Looks) -> Iterator[date]:
    """The days on which it begins, `first` among them. Raises BadRepeat."""
    rule = rule_of(text)
    if first not in _period(rule, first, 0):
        raise BadRepeat(tr("its first day is not one of those on which it repeats"))
    early, late = date(around.year - _BEFORE, 1, 1), date(around.year + _AFTER, 12, 31)
    if not rule.count and rule.until is None:
        since = max(first, early)
        yield from _days(rule, (first, since, late), looks)
        return
    end = late if rule.until is None else min(rule.until, late)
    days = _days(rule, (first, first, end), looks)
    for times, day in enumerate(islice(days, rule.count or None)):
        if times == MOST_TIMES:
            raise BadRepeat(tr("it repeats too often to be a day off"))
        yield day


def rule_of(text: str) -> Rule:
    """What a rule says. Raises BadRepeat, with the part that is not read."""
    parts: dict[str, str] = {}
    for each in text.upper().split(";"):
        name, sign, value = each.partition("=")
        if not sign or not value or name in parts or name not in _KNOWN:
            raise _strange(each)
        parts[name] = value
    freq = parts.get("FREQ", "")
    if freq not in _FREQUENCIES or (freq == "WEEKLY" and "BYMONTHDAY" in parts):
        raise _strange(text)
    if (week := parts.get("WKST", "MO")) not in _DAYS:
        raise _strange(f"WKST={week}")
    return Rule(
        freq,
        _number(parts.get("INTERVAL", "1")),
        _number(parts["COUNT"]) if "COUNT" in parts else 0,
        _until(parts["UNTIL"]) if "UNTIL" in parts else None,
        _weekdays(parts.get("BYDAY", ""), _most_places(freq, "BYMONTH" in parts)),
        _numbers(parts, "BYMONTHDAY", -31, 31),
        _numbers(parts, "BYMONTH", 1, 12),
        _DAYS.index(week),
    )


def _most_places(freq: str, by_month: bool) -> int:
    """The highest place that a day of the week can have in what the rule goes by."""
    if freq in ("DAILY", "WEEKLY"):
        return 0
    return 53 if freq == "YEARLY" and not by_month else 5


def _weekdays(text: str, most: int) -> frozenset[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for each in text.split(",") if text else ():
        part = _BYDAY.fullmatch(each)
        place = int(part[1] or 0) if part else 0
        if part is None or abs(place) > most or (part[1] and not place):
            raise _strange(f"BYDAY={text}")
        found.add((place, _DAYS.index(part[2])))
    return frozenset(found)


def _numbers(parts: dict[str, str], name: str, least: int, most: int) -> frozenset[int]:
    found: set[int] = set()
    for each in parts[name].split(",") if name in parts else ():
        if not re.fullmatch(r"[+-]?\d{1,2}", each, re.ASCII) or not least <= int(each) <= most:
            raise _strange(f"{name}={parts[name]}")
        found.add(int(each))
    if 0 in found:
        raise _strange(f"{name}={parts[name]}")
    return frozenset(found)


def _strange(part: str) -> BadRepeat:
    return BadRepeat(
        tr("it repeats in a way that this program does not read ({part})", part=part[:60])
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text) >= 1):
        raise BadRepeat(tr("expected a whole number from 1 to 9999"))
    return int(text)


def _until(text: str) -> date:
    found = _UNTIL.fullmatch(text)
    try:
        if found is not None:
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise BadRepeat(tr("expected a day such as {example}", example="20261224"))


def _days(rule: Rule, span: tuple[date, date, date], looks: Looks) -> Iterator[date]:
    """Its days from the second to the third of `span`; it begins on the first."""
    first, since, end = span
    for number in count(_periods(rule, first, since)):
        begins = _begin(rule, first, number)
        if begins is None or begins > end:
            return
        days = _period(rule, first, number)
        looks.take(max(1, len(days)))
        yield from (day for day in days if since <= day <= end)


def _periods(rule: Rule, first: date, since: date) -> int:
    """How many intervals have surely passed by a day."""
    if rule.freq in ("DAILY", "WEEKLY"):
        whole = (since - first).days // (7 if rule.freq == "WEEKLY" else 1)
    else:
        whole = (since.year - first.year) * 12 + since.month - first.month
        whole //= 12 if rule.freq == "YEARLY" else 1
    return max(0, whole // rule.interval - 1)


def _begin(rule: Rule, first: date, number: int) -> date | None:
    """The first day of an interval; None beyond all calendars."""
    steps = number * rule.interval
    try:
        if rule.freq == "DAILY":
            return first + timedelta(days=steps)
        if rule.freq == "WEEKLY":
            return first - timedelta(days=(first.weekday() - rule.week) % 7) + steps * _WEEK
    except OverflowError:
        return None
    months = steps * (12 if rule.freq == "YEARLY" else 1)
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if year > _LAST_YEAR:
        return None
    return date(year, 1 if rule.freq == "YEARLY" else month + 1, 1)


def _period(rule: Rule, first: date, number: int) -> list[date]:
    """The days of one interval that the rule names, in order."""
    begins = _begin(rule, first, number)
    if begins is None:
        return []
    if rule.freq == "DAILY":
        return [begins] if _in_month(rule, begins) and _on(rule, begins, 0, 1) else []
    if rule.freq == "WEEKLY":
        week = [begins + timedelta(days=n) for n in range(7)]
        wanted = rule.weekdays or {(0, first.weekday())}
        return [day for day in week if (0, day.weekday()) in wanted and _in_month(rule, day)]
    if rule.freq == "MONTHLY":
        return _of_month(rule, first, begins)
    if rule.weekdays and not rule.months:
        length = (begins.replace(year=begins.year + 1) - begins).days
        year = (begins + timedelta(days=n) for n in range(length))
        return [d for n, d in enumerate(year) if _in_month(rule, d) and _on(rule, d, n, length)]
    months = sorted(rule.months) or (range(1, 13) if rule.monthdays else (first.month,))
    return [day for month in months for day in _of_month(rule, first, begins.replace(month=month))]


def _of_month(rule: Rule, first: date, begins: date) -> list[date]:
    length = monthrange(begins.year, begins.month)[1]
    if not rule.weekdays and not rule.monthdays:
        days = [begins.replace(day=first.day)] if first.day <= length else []
    else:
        days = [begins.replace(day=n) for n in range(1, length + 1)]
        days = [day for day in days if _on(rule, day, day.day - 1, length)]
    return [day for day in days if _in_month(rule, day)]


def _in_month(rule: Rule, day: date) -> bool:
    """Whether its month and its place in the month are wanted."""
    if rule.months and day.month not in rule.months:
        return False
    back = day.day - monthrange(day.year, day.month)[1] - 1
    return not rule.monthdays or day.day in rule.monthdays or back in rule.monthdays


def _on(rule: Rule, day: date, at: int, length: int) -> bool:
    """Whether its day of the week is wanted, at that place from 0 of a month or a year."""
    if not rule.weekdays:
        return True
    places = (0, at // 7 + 1, -((length - 1 - at) // 7 + 1))
    return any((place, day.weekday()) in rule.weekdays for place in places)
