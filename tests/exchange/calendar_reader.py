"""A strict reader of RFC 5545, for events: nothing that the standard refuses passes."""

import re

_NAME = re.compile(r"[A-Z-]+")
_PARAMETER = re.compile(r"[A-Z-]+=[^\x00-\x1f\";:,]+")
_ESCAPED = re.compile(r"\\(.)")


def read(content: bytes) -> dict[str, str]:
    """The properties of the only event, escapes resolved; refuses with an AssertionError."""
    (event,) = read_all(content)
    return event


def read_all(content: bytes) -> list[dict[str, str]]:
    """The properties of all events. A whole day has its date where others have their times."""
    assert content.endswith(b"\r\n")
    physical = content.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical)
    for line in physical:
        line.decode()  # no letter is cut in two
        assert not set(line) & {*range(9), *range(10, 32), 127}
    lines = content.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    first = lines.index("BEGIN:VEVENT")
    calendar = dict(line.split(":", 1) for line in lines[1:first])
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["METHOD"] == "PUBLISH"
    rest, events = lines[first:-1], []
    while rest:
        assert rest[0] == "BEGIN:VEVENT"
        end = rest.index("END:VEVENT")
        events.append(_event(rest[1:end]))
        rest = rest[end + 1 :]
    return events


def _event(lines: list[str]) -> dict[str, str]:
    event: dict[str, str] = {}
    for line in lines:
        head, value = line.split(":", 1)
        name, *parameters = head.split(";")
        assert _NAME.fullmatch(name), line
        assert all(map(_PARAMETER.fullmatch, parameters)), line
        assert name not in event, line
        assert _DATED[("VALUE=DATE" in parameters, name in _TIMES)].fullmatch(value), line
        event[name] = _text(value) if name in _TEXTS else value
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
    return event


_TIMES = {"DTSTART", "DTEND"}
_DATED = {
    (True, True): re.compile(r"\d{8}"),
    (False, True): re.compile(r"\d{8}T\d{6}"),
    (False, False): re.compile(r"(?s).*"),
}
_TEXTS = {"SUMMARY", "LOCATION", "DESCRIPTION", "UID"}


def _text(value: str) -> str:
    bare = _ESCAPED.sub("", value)
    assert not set(bare) & set("\\;,\n"), value
    assert set(_ESCAPED.findall(value)) <= set("\\;,n"), value
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], value)
