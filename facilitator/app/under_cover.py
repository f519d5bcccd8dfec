"""Keeping what is typed under cover, so that neither order nor time tells who typed what."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from facilitator.app.sheet import Sheet, Where, with_notes
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Event, Started, Went, effective
from facilitator.domain.notes import Note

_Line = TypeVar("_Line", Note, Commitment)


def where_covered(where: Where, events: tuple[Event, ...]) -> Where:
    """The place of a line, with the moment at which its step began in the place of now."""
    for event in effective(events):
        first = isinstance(event, Started) and event.segments[:1]
        begun = first[0].id if first else event.to if isinstance(event, Went) else ""
        if begun == where.segment:
            return replace(where, at=event.at)
    return where


def shuffled(sheet: Sheet, segment: str) -> Sheet:
    """The sheet with the lines of a step in an order that has nothing to do with the typing."""
    fresh = with_notes(sheet, _shuffled(sheet.record.notes, segment))
    return replace(fresh, commitments=_shuffled(sheet.commitments, segment))


def _shuffled(lines: tuple[_Line, ...], segment: str) -> tuple[_Line, ...]:
    def drawn(line: _Line) -> bytes:
        return sha256(f"{segment} {line.id}".encode()).digest()

    turn = iter(sorted((line for line in lines if line.segment == segment), key=drawn))
    return tuple(next(turn) if line.segment == segment else line for line in lines)
