"""Kinds of field in a meeting file: what stands in JSON, and by its mark what it means."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, TypeAlias

from msgspec import Meta

from facilitator.domain.notes import LONGEST_TEXT


class Mark(Enum):
    """What a text in the file means."""

    LINE = "line"
    DAY = "day"
    CLOCK = "clock"
    MOMENT = "moment"
    FIGURE = "figure"
    IDENTITY = "identity"
    PERSON = "person"
    SPEAKER = "speaker"
    ITEM = "item"
    SEGMENT = "segment"
    NOTE = "note"
    DECISION = "decision"


LONGEST_IDENTITY = 200
MOST_MILLIS = 31_622_400_000
"""A year; more is no span of a meeting."""

MOST_MINUTES = 99_999
"""Minutes that a field of the program takes."""

MOST_PEOPLE = 1_000
MOST_ITEMS = 500
MOST_SEGMENTS = 1_000
MOST_EVENTS = 5_000
MOST_LINES = 5_000
MOST_CHANGES = 1_000

_DAY = r"^\d{4}-\d{2}-\d{2}$"
_CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"
_MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$"


def _text(mark: Mark, pattern: str = "", longest: int = LONGEST_TEXT) -> Meta:
    """The mark, and what a schema says of such a text; the pattern is checked when it is read."""
    schema = {"pattern": pattern} if pattern else None
    return Meta(max_length=longest, extra={"mark": mark}, extra_json_schema=schema)


Words: TypeAlias = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Line: TypeAlias = Annotated[str, _text(Mark.LINE)]
Day: TypeAlias = Annotated[str, _text(Mark.DAY, _DAY)]
Clock: TypeAlias = Annotated[str, _text(Mark.CLOCK, _CLOCK)]
When: TypeAlias = Annotated[str, _text(Mark.MOMENT, _MOMENT)]
Figure: TypeAlias = Annotated[str, _text(Mark.FIGURE, longest=300)] | int | float
"""Written as a text, which keeps every digit; a number that somebody typed is taken as well."""

Identity: TypeAlias = Annotated[str, _text(Mark.IDENTITY, longest=LONGEST_IDENTITY)]
PersonNamed: TypeAlias = Annotated[str, _text(Mark.PERSON)]
SpeakerNamed: TypeAlias = Annotated[str, _text(Mark.SPEAKER)]
"""A person, or a place such as "#1" where a segment is held in groups."""

ItemNamed: TypeAlias = Annotated[str, _text(Mark.ITEM)]
SegmentNamed: TypeAlias = Annotated[str, _text(Mark.SEGMENT)]
NoteNamed: TypeAlias = Annotated[str, _text(Mark.NOTE)]
DecisionNamed: TypeAlias = Annotated[str, _text(Mark.DECISION)]

Millis: TypeAlias = Annotated[int, Meta(ge=0, le=MOST_MILLIS)]
Shift: TypeAlias = Annotated[int, Meta(ge=-MOST_MILLIS, le=MOST_MILLIS)]
Minutes: TypeAlias = Annotated[int, Meta(ge=0, le=MOST_MINUTES)]
Number: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000)]
Member: TypeAlias = Annotated[int, Meta(ge=-1, le=1_000_000)]
People: TypeAlias = Annotated[tuple[PersonNamed, ...], Meta(max_length=MOST_PEOPLE)]
Speakers: TypeAlias = Annotated[tuple[SpeakerNamed, ...], Meta(max_length=MOST_PEOPLE)]
Groups: TypeAlias = Annotated[tuple[People, ...], Meta(max_length=MOST_PEOPLE)]
Tally: TypeAlias = Annotated[tuple[Number, ...], Meta(max_length=100)]
Options: TypeAlias = Annotated[tuple[Line, ...], Meta(max_length=100)]
