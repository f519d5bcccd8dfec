"""Sharing a table's width among its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Want:
    """What a column needs: pixels for its widest word, pixels for all its words on one line.

    `share` is its part of what is left over, 0 for none.
    """

    least: int
    natural: int
    share: int = 0


def widths(wants: Sequence[Want], room: int) -> tuple[int, ...]:
    """Widths that fill the room; where it lacks, columns give up what they can spare.

    Never less than the least of each, so that the table may be wider than the room.
    """
    spare = room - sum(want.natural for want in wants)
    if spare >= 0:
        parts = sum(want.share for want in wants) or 1
        out = [want.natural + spare * want.share // parts for want in wants]
    else:
        gives = [max(0, want.natural - want.least) for want in wants]
        given = min(-spare, sum(gives))
        whole = sum(gives) or 1
        out = [
            want.natural - -(-given * give // whole)
            for want, give in zip(wants, gives, strict=True)
        ]
        out = [max(width, want.least) for width, want in zip(out, wants, strict=True)]
    lacks = room - sum(out)
    if lacks > 0:
        widest = max(range(len(wants)), key=lambda at: wants[at].share)
        out[widest] += lacks
    return tuple(out)
