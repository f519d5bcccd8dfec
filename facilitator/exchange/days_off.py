"""Days off from a calendar file (iCalendar, .ics), within limits: an answer comes soon.

Only what a school calendar says of whole days is read: events without a time of day, with their
names and how they repeat. What has a time of day is no day off and is counted, not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned_line
from facilitator.domain.school_days import LONGEST_OFF, MOST_DAYS_OFF, DayOff
from facilitator.domain.words import Text, tr
from facilitator.exchange.complaint import about
from facilitator.exchange.reading import content, decoded, shown
from facilitator.exchange.repeating import BadRepeat, Looks, repeated

MOST_LINES = 20_000
"""Lines of a file; a year of a large school has a tenth of it."""

LONGEST_LINE = 20_000
"""Characters of a line once its parts are put together."""

LONGEST_NAME = 200

_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_TIMED = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)
_MIDNIGHT = re.compile(r"\d{8}T000000Z?", re.ASCII)
_AGAIN = ("RRULE", "EXRULE", "RDATE", "EXDATE")
_SPAN = re.compile(r"P(?:(\d{1,4})W|(\d{1,4})D)(?:T0[HMS])?", re.ASCII)
_ESCAPED = re.compile(r"\\([nN,;\\])")


@dataclass(frozen=True, slots=True)
class DaysFound:
    """What a calendar holds: days off in order, and how many events have a time of day."""

    off: tuple[DayOff, ...]
    with_a_time: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file, its parts put together. `number` is that of its first part."""

    number: int
    name: str
    value: str
    parameters: str = ""


@dataclass(frozen=True, slots=True)
class _Event:
    """The first line of each name, and every line that says on which days it comes again."""

    lines: dict[str, _Line]
    again: list[_Line]

    def value(self, name: str) -> str:
        """What stands under a name, "" when nothing does."""
        return self.lines[name].value if name in self.lines else ""


def read_days_off(path: Path, around: date) -> DaysFound:
    """The days off in a file; a UserError names the file, the line and what is wrong.

    What repeats without end is read from the year before the one of `around` to the third after.
    """
    file = shown(path)
    lines = list(_lines(file, decoded(file, content(path))))
    if not lines or (lines[0].name, lines[0].value.upper()) != ("BEGIN", "VCALENDAR"):
        text = tr("{file} is not a calendar. Choose a file that ends in .ics.", file=file)
        raise UserError(text)
    off: list[DayOff] = []
    timed = 0
    events = list(_events(file, lines))
    reading = _Reading(file, around, _moved(file, events), Looks())
    for event in events:
        found = reading.days_of(event)
        timed += found is None
        off.extend(found or ())
        if len(off) > MOST_DAYS_OFF:
            text = tr(
                "{file} has more than {n} days off. Shorten it, or choose another.",
                file=file,
                n=MOST_DAYS_OFF,
            )
            raise UserError(text)
    if not off and not timed:
        raise UserError(tr("{file} has no days in it. Choose another calendar.", file=file))
    ordered = sorted(set(off), key=lambda each: (each.first, each.last, each.name))
    return DaysFound(tuple(ordered), timed)


def _lines(file: str, text: str) -> Iterator[_Line]:
    """The lines with their continuations; a continuation begins with a space."""
    parts: list[str] = []
    begun, size = 0, 0
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(raw) > MOST_LINES:
        text_ = tr(
            "{file} has more than {n} lines. Shorten it, or choose another.",
            file=file,
            n=MOST_LINES,
        )
        raise UserError(text_)
    for number, line in enumerate((*raw, ""), 1):
        more = line[:1] in (" ", "\t") and parts
        size = size + len(line) if more else len(line)
        if size > LONGEST_LINE:
            raise _wrong(file, number, tr("this line is too long"))
        if more:
            parts.append(line[1:])
            continue
        if parts:
            yield _parted(file, begun, "".join(parts))
        parts, begun = ([line] if line.strip() else []), number


def _parted(file: str, number: int, line: str) -> _Line:
    """The name without its parameters, and the value behind the first colon outside quotes."""
    outside = re.match(r"([A-Za-z0-9-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)", line, re.DOTALL)
    if outside is None:
        raise _wrong(file, number, tr("expected a name, a colon and a value"))
    return _Line(number, outside[1].upper(), outside[3].strip(), outside[2].upper())


def _events(file: str, lines: list[_Line]) -> Iterator[_Event]:
    """Each event; alarms inside it have lines of their own."""
    event: _Event | None = None
    inside = 0
    for line in lines:
        match line.name, line.value.upper():
            case "BEGIN", "VEVENT":
                if event:
                    raise _wrong(file, line.number, tr("an event begins inside another"))
                event, inside = _Event({"BEGIN": line}, []), 0
            case "END", "VEVENT":
                if not event:
                    raise _wrong(file, line.number, tr("an event ends that has not begun"))
                yield event
                event = None
            case _:
                inside = _take(event, line, inside)
    if event:
        raise _wrong(file, event.lines["BEGIN"].number, tr("this event has no end"))


def _take(event: _Event | None, line: _Line, inside: int) -> int:
    """Take a line of the event itself; how deep inside a part of it the next line stands."""
    inside += (line.name == "BEGIN") - (line.name == "END")
    if event and not inside:
        event.lines.setdefault(line.name, line)
        if line.name in _AGAIN:
            event.again.append(line)
    return inside


def _moved(file: str, events: list[_Event]) -> dict[str, set[date]]:
    """The days on which an event does not come as its rule says, since another one tells of them.

    By the name that both have in the file.
    """
    moved: dict[str, set[date]] = {}
    for event in events:
        line = event.lines.get("RECURRENCE-ID")
        if line is None or not (name := event.value("UID")):
            continue
        if not _TIMED.fullmatch(line.value) or _MIDNIGHT.fullmatch(line.value):
            if "RANGE=" in line.parameters:
                raise _wrong(file, line.number, _not_read("RANGE"))
            moved.setdefault(name, set()).add(_day(file, line, line.value))
    return moved


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file: the present day, the days that other events tell of, and how much may be done."""

    file: str
    around: date
    moved: dict[str, set[date]]
    looks: Looks

    def days_of(self, event: _Event) -> list[DayOff] | None:
        """Its days off; None for an event with a time of day."""
        if event.value("STATUS").upper() == "CANCELLED":
            return []
        start = event.lines.get("DTSTART")
        if start is None:
            raise _wrong(self.file, event.lines["BEGIN"].number, tr("this event has no day"))
        if _TIMED.fullmatch(start.value):
            return None
        first = _day(self.file, start, start.value)
        span = _last(self.file, event, first) - first
        name = _name(event)
        try:
            return [DayOff(day, day + span, name) for day in self._begins(event, first)]
        except OverflowError as error:
            raise _wrong(self.file, start.number, tr("this is not a day")) from error

    def _begins(self, event: _Event, first: date) -> list[date]:
        """The days on which it begins."""
        days, gone, rules = {first}, set[date](), 0
        for line in event.again:
            if line.name == "EXDATE":
                gone |= self._listed(line)
            elif line.name == "RDATE":
                days |= self._listed(line)
            else:
                rules += 1
                if line.name == "EXRULE" or rules > 1:
                    raise _wrong(self.file, line.number, _not_read(line.name))
                if first in (by_rule := self._by_rule(line, first)):
                    days |= by_rule
                else:  # it began long ago, and only its days around the present one are read
                    days = days - {first} | by_rule
        if "RECURRENCE-ID" not in event.lines:
            gone |= self.moved.get(event.value("UID"), set())
        return sorted(days - gone)

    def _by_rule(self, line: _Line, first: date) -> set[date]:
        try:
            return set(repeated(line.value, first, self.around, self.looks))
        except BadRepeat as error:
            raise _wrong(self.file, line.number, error.text) from error

    def _listed(self, line: _Line) -> set[date]:
        values = line.value.split(",")
        try:
            self.looks.take(len(values))
        except BadRepeat as error:
            raise _wrong(self.file, line.number, error.text) from error
        return {_day(self.file, line, each.strip()) for each in values}


def _not_read(part: str) -> Text:
    return tr("it repeats in a way that this program does not read ({part})", part=part)


def _last(file: str, event: _Event, first: date) -> date:
    """The last day of an event: its end is the day after, as calendars have it."""
    end, lasts = event.lines.get("DTEND"), event.lines.get("DURATION")
    last = first
    line = event.lines["DTSTART"]
    if end is not None:
        line = end
        last = _day(file, end, end.value)
        # Some programs write the same day twice for an event of one day.
        last = last if last == first else last - timedelta(days=1)
    elif lasts is not None:
        line = lasts
        span = _SPAN.fullmatch(lasts.value.lstrip("+"))
        if span is None:
            raise _wrong(file, lasts.number, tr("expected a length in days or weeks"))
        last = _later(first, max(1, int(span[1] or 0) * 7 + int(span[2] or 0)) - 1) or first
    if last < first:
        raise _wrong(file, line.number, tr("this event ends before it begins"))
    if (last - first).days >= LONGEST_OFF:
        raise _wrong(file, line.number, tr("this event is longer than a year"))
    return last


def _later(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _day(file: str, line: _Line, value: str) -> date:
    """A day that stands in a line; midnight is one as well."""
    found = _DAY.fullmatch(value[:8] if _MIDNIGHT.fullmatch(value) else value)
    try:
        day = date(*(int(part) for part in found.groups())) if found is not None else None
    except ValueError:
        day = None
    if day is None:
        problem = tr("expected a day such as {example}", example="20261224")
        raise _wrong(file, line.number, problem)
    if not 1900 <= day.year <= 2200:
        raise _wrong(file, line.number, tr("this year is too far away"))
    return day


def _name(event: _Event) -> str:
    given = event.value("SUMMARY")
    plain = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], given)
    return cleaned_line(plain)[:LONGEST_NAME].strip()


def _wrong(file: str, number: int, problem: Text) -> UserError:
    return UserError(about(file, tr("line {line}", line=number), problem))
