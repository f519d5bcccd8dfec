"""Entries for calendars, as RFC 5545 has them: events in civil time, without a zone.

Written by a few lines of our own: events without repetition need no library, and calendars
that read them are many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from facilitator.domain.time import Moment

_FOLD = 75
"""Bytes of a line, without its end."""
_SINCE = datetime(2020, 1, 1, tzinfo=UTC)
_MOST = 2_147_483_647
_SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting for a calendar.

    `uid` stays the same as long as the meeting does, so that a later file moves the entry instead
    of adding one. `at` is when the file is made: a later one counts before an earlier.
    """

    uid: str
    title: str
    day: date
    start: time
    end: time
    at: Moment
    place: str = ""
    about: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class WholeDay:
    """Something that belongs to a day, such as what is to be done by then; it takes no time.

    See `Invitation` for what is alike.
    """

    uid: str
    title: str
    day: date
    at: Moment
    about: str = ""
    language: str = ""


def invitation(event: Invitation) -> bytes:
    """The file (.ics) of one meeting. See `calendar`."""
    return calendar((event,))


def calendar(entries: Sequence[Invitation | WholeDay]) -> bytes:
    """The file (.ics). Times float: they are those of the wall where it is read, as plans are.

    An `end` that is not after the start lies on the next day. SEQUENCE are the seconds since 2020
    at which the file was made, so that it rises without anything being remembered.

    The method is PUBLISH: with any other, Outlook takes in no file of several entries.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Facilitator//Facilitator//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for entry in entries:
        lines += _event(entry)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(entry: Invitation | WholeDay) -> list[str]:
    made = datetime.fromtimestamp(entry.at.utc / 1000, UTC)
    language = f";LANGUAGE={entry.language.replace('_', '-')}" if entry.language else ""
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.uid)}@facilitator",
        f"SEQUENCE:{_sequence(made)}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        *_span(entry),
        f"SUMMARY{language}:{_escaped(entry.title)}",
    ]
    if isinstance(entry, Invitation) and entry.place.strip():
        lines.append(f"LOCATION{language}:{_escaped(entry.place)}")
    if entry.about.strip():
        lines.append(f"DESCRIPTION{language}:{_escaped(entry.about)}")
    busy = "TRANSP:OPAQUE" if isinstance(entry, Invitation) else "TRANSP:TRANSPARENT"
    return [*lines, "STATUS:CONFIRMED", busy, "END:VEVENT"]


def _span(entry: Invitation | WholeDay) -> tuple[str, ...]:
    if isinstance(entry, WholeDay):
        first = f"DTSTART;VALUE=DATE:{_date(entry.day)}"
        if entry.day == date.max:
            return (first,)
        # The end is the first day that is no part of it any more.
        return (first, f"DTEND;VALUE=DATE:{_date(entry.day + timedelta(days=1))}")
    begins = datetime.combine(entry.day, entry.start)
    ends = datetime.combine(entry.day, entry.end)
    if ends <= begins:
        ends += timedelta(days=1)
    return (f"DTSTART:{_floating(begins)}", f"DTEND:{_floating(ends)}")


def _floating(at: datetime) -> str:
    return f"{_date(at)}T{at.hour:02d}{at.minute:02d}00"


def _date(day: date) -> str:
    # Not by strftime: it writes early years without their zeros on some systems.
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _sequence(made: datetime) -> int:
    return max(0, min(_MOST, int((made - _SINCE).total_seconds())))


def _escaped(text: str) -> str:
    """The text as a value: no control but a new line, and no sign that would end the value."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(
        sign if (sign >= " " and sign != "\x7f") or sign == "\n" else " " for sign in lines
    )
    return plain.encode(errors="replace").decode().translate(_SPECIAL)


def _folded(line: str) -> bytes:
    """The line in pieces of so many bytes, with no letter cut in two."""
    out, piece = [], b""
    for sign in line:
        coded = sign.encode()
        if len(piece) + len(coded) > _FOLD:
            out.append(piece)
            piece = b" "
        piece += coded
    return b"\r\n".join((*out, piece)) + b"\r\n"
