"""A protocol as a TOML file in format 1: the same protocol always gives the same bytes.

Written by hand, not by a library: there are few kinds of value, and long texts get lines of
their own, so that a person can go on writing in the file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from enum import StrEnum

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned
from facilitator.domain.protocol import GroupSize, HandOver, Protocol, Step
from facilitator.domain.repeat import Repeat
from facilitator.exchange.protocol_shape import FORMAT
from facilitator.exchange.reading import LARGEST_FILE, too_large

_HEAD = (
    *("also", "category", "purpose", "when", "when_not", "caution", "origin", "rights"),
    *("rights_note", "verification", "roles", "materials"),
)
_STEP = (
    *("title", "cue", "say", "sticks", "ideal", "least", "drop", "sitting", "format", "speaks"),
    *("listens", "seconds", "private", "vote", "capture"),
)
"""What stands in every step, so that whoever goes on writing sees what there is."""
_SELDOM = ("size", "groups", "grouping", "regroup", "each", "signal")
_PLAIN = Step("", "", "", "", 0, 0)
_CLOSING = re.compile(r'"(?="|\Z)')


def protocol_bytes(protocol: Protocol) -> bytes:
    """The file of a protocol. A UserError when it would be larger than a file may be."""
    content = ("\n".join(_lines(protocol)) + "\n").encode()
    if len(content) > LARGEST_FILE:
        raise UserError(too_large(f"{protocol.id}.toml", LARGEST_FILE))
    return content


def mark_of(protocol: Protocol) -> str:
    """The same for the same words and only for them, to know a version by."""
    return hashlib.sha256(("\n".join(_lines(protocol)) + "\n").encode()).hexdigest()


def _lines(protocol: Protocol) -> Iterator[str]:
    yield f"format = {FORMAT}"
    yield toml_line("id", protocol.id)
    yield toml_line("name", protocol.name)
    for name in _HEAD:
        value = getattr(protocol, name)
        if value:
            yield toml_line(name, value)
    yield from people_lines(protocol.people)
    for each in protocol.related:
        yield from ("", "[[related]]", toml_line("kind", each.kind), toml_line("id", each.id))
    for step in protocol.steps:
        yield from _step(step)


def people_lines(people: GroupSize) -> Iterator[str]:
    """The table of how many people it is for."""
    yield from ("", "[people]")
    for name in ("least", "most", "usual"):
        yield toml_line(name, getattr(people, name))


def _step(step: Step) -> Iterator[str]:
    yield from ("", "[[steps]]")
    for name in _STEP:
        yield toml_line(name, getattr(step, name))
    for name in _SELDOM:
        if getattr(step, name) != getattr(_PLAIN, name):
            yield toml_line(name, getattr(step, name))
    yield from _loops(step.repeats)
    if step.hand_over is not None:
        yield from _hand_over(step.hand_over)


def _loops(loops: tuple[Repeat, ...]) -> Iterator[str]:
    heading = "[steps.repeat]" if len(loops) == 1 else "[[steps.repeat]]"
    for loop in loops:
        yield from ("", heading)
        yield toml_line("over", loop.over)
        yield toml_line("block", loop.block)
        yield toml_line("times", loop.times)


def _hand_over(to: HandOver) -> Iterator[str]:
    yield from ("", "[steps.hand_over]")
    yield toml_line("to", to.to)
    yield toml_line("id", to.id)


def toml_line(name: str, value: object) -> str:
    """A field and its value as TOML has them."""
    return f"{name} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple():
            return f"[{', '.join(_value(each) for each in value)}]"
        case StrEnum():
            return quoted(value.value)
        case _:
            return quoted(cleaned(str(value)))


def quoted(text: str) -> str:
    """A text as TOML holds it, on lines of its own where it has several."""
    escaped = text.replace("\\", "\\\\")
    if "\n" not in text:
        return f'"{escaped.replace(chr(34), chr(92) + chr(34))}"'
    # Three in a row, or one before the end, would close the text.
    return f'"""\n{_CLOSING.sub(chr(92) + chr(92) + chr(34), escaped)}"""'
