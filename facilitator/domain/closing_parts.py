"""Short parts that the end of a page would cut, or leave alone on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from facilitator.domain.document import Block, Bullets, Facts, Heading, Paragraph
from facilitator.domain.page_room import takes

_SHORT = 0.5
"""Of a page: what goes over to the next one leaves at most so much of it empty."""


def kept_together(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, with short ones kept together in formats that have pages.

    Facts stay whole below their heading. The last part, often a day and a place, brings a short
    one that stands before it along rather than stand alone on the last page.
    """
    parts = tuple(tuple(map(_whole, part)) for part in _parts(blocks))
    if len(parts) < 3 or not all(map(_can_be_tied, parts[-2])):
        return _joined(parts)
    before, last = parts[-2:]
    if not takes((*before, *last), _SHORT):
        return _joined(parts)
    return _joined((*parts[:-2], tuple(map(_tied, before)), last))


def _parts(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """What stands above the first heading of level 1, then each of those with what is below it."""
    begins = (at for at, each in enumerate(blocks) if isinstance(each, Heading) and each.level == 1)
    bounds = (0, *begins, len(blocks))
    return (blocks[first:end] for first, end in pairwise(bounds))


def _joined(parts: tuple[tuple[Block, ...], ...]) -> tuple[Block, ...]:
    return tuple(block for part in parts for block in part)


def _whole(block: Block) -> Block:
    if isinstance(block, Facts):
        return replace(block, whole=takes((block,), _SHORT))
    return block


def _can_be_tied(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph | Bullets | Facts)


def _tied(block: Block) -> Block:
    if isinstance(block, Paragraph | Bullets | Facts):
        return replace(block, tied=True)
    return block
