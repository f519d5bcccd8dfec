"""The time strip as values and rectangles: blocks to scale, the bell, what lies past it.

Lengths are pixels from the leading edge, so that a right-to-left strip is the mirror of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockState(StrEnum):
    """Where a block lies in the meeting."""

    PAST = "past"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Block:
    """One item: `minutes` gives its length, `label` how they are written (their number if empty).

    `starts` is the time below its beginning, `tip` the whole sentence for its tooltip; `parked`
    says that it ended without being done.
    """

    title: str
    minutes: int
    state: BlockState = BlockState.NEXT
    starts: str = ""
    tip: str = ""
    label: str = ""
    parked: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """All that a strip shows.

    `slot` is the minutes from the start to the bell (0: no bell is known), `bell` its word such
    as "Bell 11:05", `ends` the time below the end of the last block, `now` the minutes since the
    start or None, `sentence` all of it in words for assistive technology.
    """

    blocks: tuple[Block, ...] = ()
    slot: int = 0
    bell: str = ""
    ends: str = ""
    now: float | None = None
    sentence: str = ""

    @property
    def minutes(self) -> int:
        """The length of all blocks."""
        return sum(block.minutes for block in self.blocks)

    @property
    def over(self) -> bool:
        """Whether the blocks go past the bell."""
        return 0 < self.slot < self.minutes


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch along the strip."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Its length in pixels."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """Where a block stands; `past_bell` is its hatched part, `done` its progress, `words` the
    room for its words (the greater side of the bell when the bell cuts it)."""

    span: Span
    words: Span
    past_bell: Span | None = None
    done: Span | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands; None for what is not shown."""

    blocks: tuple[BlockPlace, ...]
    well: Span | None
    bell: float | None
    now: float | None
    end: float


def places(strip: Strip, width: float, bell_room: float = 0.0) -> Places:
    """Lay a strip out over so many pixels.

    `bell_room` is kept free at the end for half of the bell's word when the bell comes last.
    """
    minutes = max(strip.minutes, strip.slot, 1)
    kept = bell_room if strip.slot and not strip.over else 2.0
    scale = max(0.0, width - 2.0 - kept) / minutes

    def at(minute: float) -> float:
        return 1.0 + minute * scale

    blocks: list[BlockPlace] = []
    start = 0
    for block in strip.blocks:
        end = start + block.minutes
        blocks.append(_block(strip, block, start, end, scale))
        start = end
    return Places(
        blocks=tuple(blocks),
        well=Span(at(0), at(strip.slot)) if strip.slot else None,
        bell=at(strip.slot) if strip.slot else None,
        now=None if strip.now is None else at(min(max(strip.now, 0.0), minutes)),
        end=at(strip.minutes),
    )


def _block(strip: Strip, block: Block, start: int, end: int, scale: float) -> BlockPlace:
    def span(first: float, last: float) -> Span:
        return Span(1.0 + first * scale, 1.0 + last * scale)

    words = span(start, end)
    past_bell = None
    if strip.slot and end > strip.slot:
        past_bell = span(max(start, strip.slot), end)
        if start < strip.slot:
            before = strip.slot - start >= end - strip.slot
            words = span(start, strip.slot) if before else span(strip.slot, end)
    done = None
    if block.state is BlockState.NOW and strip.now is not None and strip.now > start:
        done = span(start, min(strip.now, end))
    return BlockPlace(span(start, end), words, past_bell, done)


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a block's words fits: the title to draw ("" for none) and whether the minutes do."""

    title: str
    minutes: bool


def wording(title: str, elided: str, needs: tuple[float, float], room: float) -> Wording:
    """Choose the words for a block: all, else the title alone, else cut with dots, else minutes.

    `elided` is the title cut to what stands beside the minutes; `needs` are the widths of the
    whole title and of the minutes with their gap; `room` is the width there is.
    """
    whole, minutes = needs
    if whole + minutes <= room:
        return Wording(title, True)
    if whole <= room:
        return Wording(title, False)
    if len(elided) > 8:
        return Wording(elided, True)
    return Wording("", minutes <= room)
