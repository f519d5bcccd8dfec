"""Figures for documents: a goal's line, its picture block, and a drawer that costs nothing."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from decimal import Decimal

from facilitator.app.ports import Words
from facilitator.domain.document import Picture, Table
from facilitator.domain.goal import Goal, Reading, Standing
from facilitator.domain.goal_chart import GoalChart, chart
from facilitator.domain.words import Said, tr

GOAL = Goal(
    "reading",
    "third",
    sentence="The share of Year 4 pupils who read 90 words a minute rises from 52% to 70%.",
    standing=Standing.OPEN,
    cohort_size=100,
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    readings=(
        Reading("a", date(2026, 10, 12), Decimal(54), "the short text"),
        Reading("b", date(2026, 11, 16), Decimal(57)),
    ),
)
TODAY = date(2026, 11, 24)


def figure() -> GoalChart:
    """The figure of that goal."""
    found = chart(GOAL, TODAY)
    assert found is not None
    return found


def picture(caption: Said = "zqCaption", *cells: Said) -> Picture:
    """Its picture, over a table with a header row of two cells and a row below it."""
    first, second = cells or ("Day", "Value")
    table = Table(tr("Described"), (first, second), (0.4, 0.6), ((second, first),))
    shown = figure()
    return Picture(shown, shown.said, caption, table)


def _chunk(name: bytes, data: bytes) -> bytes:
    sized = name + data
    return struct.pack(">I", len(data)) + sized + struct.pack(">I", zlib.crc32(sized))


def png(width: int = 24, height: int = 11) -> bytes:
    """A grey PNG."""
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def grey(_figure: GoalChart, _words: Words, /) -> bytes:
    """A drawer that draws nothing but grey."""
    return png()
