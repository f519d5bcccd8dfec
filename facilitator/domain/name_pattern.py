"""How files of minutes are named: a pattern with places in braces, filled for each file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from facilitator.domain.words import Names, Text, tr

LONGEST = 200
"""Letters of a pattern."""
FIRST = "{day} {title}"
"""The pattern before any is chosen."""

PLACES: Mapping[str, Text] = MappingProxyType(
    {
        "day": tr("the day, such as 2026-10-21"),
        "title": tr("what the meeting is called"),
        "team": tr("the team"),
        "school": tr("the school"),
        "what": tr("which document it is"),
        "copy": tr("for whom the copy is"),
    }
)
"""What can stand in braces, and what takes its place."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_PARTING = " ,_-"


def wrong_with(pattern: str) -> Text | None:
    """Why no file can be named by a pattern, None where one can."""
    if len(pattern) > LONGEST:
        return tr("The pattern is too long. Take at most {n} letters.", n=LONGEST)
    known = tuple(f"{{{name}}}" for name in PLACES)
    for found in _PLACE.finditer(pattern):
        if found[1] not in PLACES:
            return tr(
                "Nothing is known for {place}. These can stand there: {known}",
                place=found[0],
                known=Names(known),
            )
    if set(_PLACE.sub("", pattern)) & set("{}"):
        return tr("A brace is left over. These can stand there: {known}", known=Names(known))
    if not {"day", "title"} & set(_PLACE.findall(pattern)):
        return tr(
            "Without {day} or {title} all meetings would have one name.",
            day="{day}",
            title="{title}",
        )
    return None


def named(pattern: str, values: Mapping[str, str], also: tuple[str, ...] = ()) -> str:
    """The name, not yet made safe. A pattern that cannot be used is as if none were chosen.

    A place without a value goes with what parts it from the one before, and what is put in is
    never read as a pattern. `also` are places that tell this file from others of the meeting:
    they come behind the rest where the pattern has none for them.
    """
    pieces = _PLACE.split(FIRST if wrong_with(pattern) is not None else pattern)
    for place in also:
        if place not in pieces[1::2] and values.get(place, "").strip():
            pieces[-1] += ", "
            pieces += [place, ""]
    name = ""
    for between, place in zip(pieces[::2], (*pieces[1::2], ""), strict=True):
        value = values.get(place, "").strip()
        name += between if value or not place or between.strip(_PARTING) else ""
        name += value
    return name.strip(_PARTING)
