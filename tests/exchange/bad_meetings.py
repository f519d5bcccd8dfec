"""Meeting files as they should not be, each under the number that it has in the corpus."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLAIN: dict[str, Any] = {
    "format": 1,
    "team": {"name": "Year 4", "members": ["Ana", "Ben"]},
    "meeting": {
        "title": "Reading",
        "date": "2026-10-12",
        "agenda": [{"title": "Check-in", "minutes": 5}, "Scores"],
        "expected": ["Ana", "Ben"],
        "notes": ["Twelve pupils above the mark"],
    },
    "commitments": [{"kind": "action", "text": "Copy the text", "owners": ["Ana"]}],
}
AT = "2026-10-12T15:30:00+02:00"
SEGMENT = {
    "id": "s",
    "item": "i",
    "title": "S",
    "item_title": "I",
    "number": 1,
    "of": 1,
    "planned": 1,
    "least": 1,
}
IN_GROUPS = {**SEGMENT, "id": "g", "groups": [["Ana", "Ben"]], "speakers": ["#1", "#2"]}
BEGUN = {"kind": "started", "n": 1, "t": 0, "at": AT, "segments": [SEGMENT], "here": ["Ana"]}


def said_in(tree: Any) -> bytes:
    return json.dumps(tree).encode()


def but(place: str, value: object) -> bytes:
    """The plain file with something else at a place such as "meeting.agenda.0.minutes"."""
    tree = json.loads(json.dumps(PLAIN))
    *way, last = place.split(".")
    inner = tree
    for part in way:
        inner = inner[int(part) if part.isdigit() else part]
    inner[int(last) if last.isdigit() else last] = value
    return said_in(tree)


def raw(place: str, value: str) -> bytes:
    """The same with a value that Python's json would not write."""
    return but(place, "@@").replace(b'"@@"', value.encode())


def log(*events: dict[str, Any]) -> bytes:
    return but("meeting.events", [BEGUN, *events])


def event(kind: str, n: int = 2, **more: object) -> dict[str, Any]:
    return {"kind": kind, "n": n, "t": 5, "at": AT, **more}


MINUTES = "meeting.agenda.0.minutes"
GOOD = said_in(PLAIN)
UMLAUT = json.dumps({**PLAIN, "team": "Größe"}, ensure_ascii=False)

REFUSED: dict[str, bytes] = {
    "F1 an empty file": b"",
    "F1 nothing but spaces": b"\n  \n",
    "F2 a letter": b"Dear team,\nsee you on Monday.\n",
    "F3 cut short in a text": GOOD[:60],
    "F3 cut short behind a list": GOOD[: GOOD.index(b"]") + 1],
    "F4 lists in lists": b"[" * 100_000,
    "F4 closed lists in lists": b"[" * 50_000 + b"]" * 50_000,
    "F4 deep at the right place": raw("meeting.notes", "[" * 21 + "]" * 21),
    "F5 a number of 5,000 digits": raw(MINUTES, "1" * 5_000),
    "F5 a number of millions of digits": raw(MINUTES, "1" * 4_000_000),
    "F5 a number of twenty digits": raw(MINUTES, "9" * 20),
    "F6 not a number": raw(MINUTES, "NaN"),
    "F6 infinite": raw(MINUTES, "-Infinity"),
    "F6 too large for a float": raw(MINUTES, "1e999"),
    "F6 a fraction": raw(MINUTES, "2.5"),
    "F7 a key twice": GOOD.replace(b'"title"', b'"title": "A", "title"', 1),
    "F7 twice but for a sign that nobody sees": GOOD.replace(
        b'"date"', b'"title\\u0000": "A", "date"'
    ),
    "F8 half a character as a key": GOOD.replace(b'"notes"', b'"\\ud800x"'),
    "F10 null": b"null",
    "F10 a number": b"7",
    "F10 a list": b"[]",
    "F10 text": b'"a meeting"',
    "F10 a list for a meeting": but("meeting", []),
    "F10 null for a title": but("meeting.title", None),
    "F10 a number for a list": but("meeting.agenda", 3),
    "F10 null in a list": but("meeting.notes", [None]),
    "F10 a list for text": but("team", []),
    "F10 no meeting and no team": b"{}",
    "F11 minus one minute": but(MINUTES, -1),
    "F11 a thousand million minutes": but(MINUTES, 1_000_000_000),
    "F11 the same as a fraction": raw(MINUTES, "1e9"),
    "F11 the thirteenth month": but("meeting.date", "2026-13-01"),
    "F11 a day in words": but("meeting.date", "next Monday"),
    "F11 the last year there is": but("meeting.date", "9999-12-31"),
    "F11 a quarter past twenty-five": but("meeting.start", "25:15"),
    "F12 100,000 items": but("meeting.agenda", [{"title": "A"}] * 100_000),
    "F12 100,000 events": but("meeting.events", [event("paused")] * 60_000),
    "F12 100,000 segments": but("meeting.events", [{**BEGUN, "segments": [SEGMENT] * 30_000}]),
    "F12 a million empty lists": but("meeting.notes", [[]] * 1_200_000),
    "F12 many empty tables": but("commitments", [{}] * 190_000),
    "F13 a newer format": but("format", 2),
    "F13 a far newer format with other fields": said_in({"format": 99, "pages": []}),
    "F13 no format at all": but("format", "one"),
    "F13 format nought": but("format", 0),
    "F13 a true format": but("format", True),
    "F15 a field too many": but("meeting.agenda.0.colour", "red"),
    "F15 a slip of the hand": but("meeting.agenda.0.minuts", 5),
    "F16 one id for two items": but("meeting.agenda", [{"id": "a"}, {"id": "a"}]),
    "F16 one id for two people": but("team.members", [{"id": "a", "name": "A"}] * 2),
    "F17 taken back by itself": log(event("took-back", of=2)),
    "F17 taken back by one taken back": log(
        event("paused"), event("took-back", 3, of=2), event("took-back", 4, of=3)
    ),
    "F18 UTF-16": GOOD.decode().encode("utf-16"),
    "F18 UTF-16 without a mark": GOOD.decode().encode("utf-16-le"),
    "F20 Latin-1": UMLAUT.encode("latin-1"),
    "F32 billion laughs": (
        b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
        + b"]><lolz>&j;</lolz>"
    ),
    "reference: an owner who is nobody": but("commitments.0.owners", ["Zoe"]),
    "reference: a lead who is nobody": but("meeting.agenda.0.leads", ["Zoe"]),
    "reference: an item that is none": but("commitments.0.item", "Lunch"),
    "reference: a segment that the log does not have": log(event("went", to="x")),
    "reference: a person not in the log's room": log(event("left-early", person="Zoe")),
    "reference: a place where nobody is in groups": log(event("turned", segment="s", person="#1")),
    "reference: a place in another step than that of the groups": log(
        event("replanned", order=["s", "g"], changed=[IN_GROUPS]),
        event("turned", 3, segment="s", person="#1"),
    ),
    "reference: a place that no group has": log(
        event("replanned", order=["s", "g"], changed=[IN_GROUPS]),
        event("turned", 3, segment="g", person="#3"),
    ),
    "reference: a place far away": log(
        event("replanned", order=["s", "g"], changed=[IN_GROUPS]),
        event("ordered", 3, segment="g", waiting=["#" + "9" * 100_000]),
    ),
    "reference: one of two Anas": but("meeting.expected", ["Ana", "Ana"]),
    "log: no start": but("meeting.events", [event("paused")]),
    "log: two starts": log({**BEGUN, "n": 2}),
    "log: a number twice": log(event("paused", 1)),
    "log: something after the end": log(event("finished"), event("paused", 3)),
    "log: an unknown event": log(event("danced")),
    "log: a moment without its offset": log({**event("paused"), "at": "2026-10-12T15:30"}),
    "no text of an action": but("commitments.0.text", " "),
    "an unknown kind": but("commitments.0.kind", "task"),
    "quotation marks": b'"' * 4_900_000,
    "escapes": raw("meeting.title", '"' + r"\n" * 2_300_000 + '"'),
    "spaces": GOOD[:-1] + b" " * 4_800_000,
    "long texts": but("meeting.notes", ["a" * 200_001]),
    "long unknown names": but("commitments.0.owners", ["a" * 190_000]),
}

MANY_LINES = 5_000
AT_THE_LIMITS: dict[str, bytes] = {
    "notes and commitments": said_in(
        {
            "meeting": {
                **PLAIN["meeting"],
                "notes": [{"text": "n", "item": "Scores", "private": True}] * MANY_LINES,
            },
            "commitments": [{"kind": "action", "text": "t", "owners": ["Ana"]}] * MANY_LINES,
        }
    ),
    "taken back": log(
        *(event("went", n) for n in range(2, 2_402)),
        *(event("took-back", n + 2_400, of=n) for n in range(2, 2_402)),
    ),
    "long texts": but("meeting.notes", ["a" * 199_000] * 24),
    "many of one name": but("meeting.dates", [{"date": "2026-10-12", "what": "A"}] * MANY_LINES),
    "a place in a group": log(
        event("replanned", order=["s", "g"], changed=[IN_GROUPS], span=-5),
        event("turned", 3, segment="g", person="#2"),
    ),
    "comings": log(
        *(event("arrived", n, person=f"p{n}") for n in range(2, 4_900)),
    ),
}
"""Good files as large as may be."""

LARGE: dict[str, int] = {
    "F38 as large as nothing is": 10_000_000_000,
    "T15 five million characters": 5_000_200,
    "T16 twelve million on one line": 12_000_000,
}


def write_large(path: Path, size: int) -> None:
    """A file of that size which takes no room."""
    with path.open("wb") as file:
        file.write(GOOD[:-1])
        file.truncate(size)


def write_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE meeting (title)")
    database.close()


WRITERS: dict[str, Callable[[Path], object]] = {
    **{
        case: lambda path, content=content: path.write_bytes(content)
        for case, content in REFUSED.items()
    },
    **{case: lambda path, size=size: write_large(path, size) for case, size in LARGE.items()},
    "F35 a database": write_database,
}
"""By its case, what makes a bad file at a path."""
