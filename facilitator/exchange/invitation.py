"""An invitation for calendars, as RFC 5545 has it: one event in civil time, without a zone.

Written by a few lines of our own: one event without repetition needs no library, and calendars
that read it are many.
"""

from __future__ import annotations

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


def invitation(event: Invitation) -> bytes:
    """The file (.ics). Times float: they are those of the wall where it is read, as plans are.

    An `end` that is not after the start lies on the next day. SEQUENCE are the seconds since 2020
    at which the file was made, so that it rises without anything being remembered.
    """
    begins = datetime.combine(event.day, event.start)
    ends = datetime.combine(event.day, event.end)
    if ends <= begins:
        ends += timedelta(days=1)
    made = datetime.fromtimestamp(event.at.utc / 1000, UTC)
    language = f";LANGUAGE={event.language.replace('_', '-')}" if event.language else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Facilitator//Facilitator//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.uid)}@facilitator",
        f"SEQUENCE:{_sequence(made)}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{_floating(begins)}",
        f"DTEND:{_floating(ends)}",
        f"SUMMARY{language}:{_escaped(event.title)}",
    ]
    if event.place.strip():
        lines.append(f"LOCATION{language}:{_escaped(event.place)}")
    if event.about.strip():
        lines.append(f"DESCRIPTION{language}:{_escaped(event.about)}")
    lines += ["STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _floating(at: datetime) -> str:
    # Not by strftime: it writes early years without their zeros on some systems.
    return f"{at.year:04d}{at.month:02d}{at.day:02d}T{at.hour:02d}{at.minute:02d}00"


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
