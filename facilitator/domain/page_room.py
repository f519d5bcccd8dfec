"""How much of a page a document takes, guessed from above, without any font.

A document that has to stay on one page is the same in every format, and each lays it out with
letters of its own. So this errs on the side of too much: wide letters, our own words as long as
in the longest language, lines as high as tall scripts need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from unicodedata import category, east_asian_width

from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Picture,
    Table,
    plain,
)
from facilitator.domain.words import Names, Said, Text, Value

_HEIGHT, _WIDTH = 842.0, 595.0
"""Points of A4."""
_MARGIN, _DENSE_MARGIN = 62.4, 42.6
_SPARE = 24.0
"""Points that stay free: what measures of different programs may differ by."""
_DENSER, _LEAST = 0.84, 9.0
_NARROW, _USUAL, _WIDE, _WIDEST, _LIGATURE = 0.36, 0.62, 0.8, 1.1, 16.0
"""Widths of letters in their own size."""
_LINE, _TALL_LINE = 1.4, 2.1
"""Heights of a line in its size, of our own letters and of others: those of the tallest fonts."""
_LOOSER = 1.12
"""How much further apart the lines of a usual document are than those of a dense one."""
_LONGER = 1.4
"""What the longest language makes of an English sentence."""
_PICTURE = 260.0
_LABELS = 0.26


@dataclass(frozen=True, slots=True)
class _Kind:
    size: float
    before: float
    after: float


_OVER, _TITLE = _Kind(10.5, 0, 1), _Kind(21, 0, 10)
_HEADINGS = {1: _Kind(15, 19, 5), 2: _Kind(11.5, 11, 3)}
_TEXT, _REMARK = _Kind(10.5, 0, 4), _Kind(9.5, 0, 3)
_FACT, _LISTED, _CELL = _Kind(10.5, 0, 2), _Kind(10.5, 0, 2.5), _Kind(10, 4, 5)
_AROUND_A_TABLE = 19.0
_INDENT = 24.0


def fits_a_page(document: Document) -> bool:
    """Whether all of it stands on one side of A4 for certain, in any format and language."""
    margin = _DENSE_MARGIN if document.dense else _MARGIN
    room = _Room(_WIDTH - 2 * margin, document.dense)
    high = room.words(document.over, _OVER) + room.words(document.title, _TITLE)
    return high + sum(map(room.block, document.blocks)) <= _HEIGHT - 2 * margin - _SPARE


def takes(blocks: tuple[Block, ...], share: float) -> bool:
    """Whether blocks take that share of a page at the most, for certain."""
    high, wide = _HEIGHT - 2 * _MARGIN, _WIDTH - 2 * _MARGIN
    return sum(map(_Room(wide, dense=False).block, blocks)) <= high * share


def filled(every: tuple[int, ...], made: Callable[[tuple[int, ...]], Document]) -> Document:
    """A page with as many of each kind, in turn, as have room.

    `every` says how many there are of each, and `made` makes the page with so many of them.
    """
    counts, page = tuple(0 for _ in every), made(tuple(0 for _ in every))
    growing = list(range(len(every)))
    while growing:
        for kind in tuple(growing):
            more = tuple(n + (at == kind) for at, n in enumerate(counts))
            grown = made(more) if counts[kind] < every[kind] else None
            if grown is not None and fits_a_page(grown):
                counts, page = more, grown
            else:
                growing.remove(kind)
    return page


class _Room:
    """Heights in points at a width."""

    def __init__(self, width: float, dense: bool) -> None:
        self._width = width
        self._dense = dense

    def words(self, said: Said, kind: _Kind, share: float = 1.0, less: float = 0.0) -> float:
        """The height of a paragraph in its share of the width; nothing takes none."""
        return self._high(rough(said), kind, share, less) if said else 0

    def block(self, block: Block) -> float:
        match block:
            case Heading():
                return self.words(block.said, _HEADINGS[block.level])
            case Paragraph():
                return self._line(block.line, _REMARK if block.quiet else _TEXT)
            case Bullets() | Numbered():
                return sum(self._line(line, _LISTED, less=_INDENT) for line in block.lines)
            case Table():
                return self._table(block)
            case Facts():
                return self._facts(block)
            case Picture():
                return _PICTURE + self._table(block.table)

    def _line(self, line: Line, kind: _Kind, share: float = 1.0, less: float = 0.0) -> float:
        parts = " · ".join(rough(part) for part in line.parts if part)
        whole = " ".join(filter(None, (rough(line.lead), parts, rough(line.remark))))
        return self._high(whole, kind, share, less)

    def _facts(self, facts: Facts) -> float:
        rows = (
            max(
                self.words(fact.label, _FACT, _LABELS),
                sum(self.words(value, _FACT, 1 - _LABELS) for value in fact.values),
            )
            for fact in facts.facts
        )
        return self._tight(_AROUND_A_TABLE) + sum(rows)

    def _table(self, table: Table) -> float:
        rows: Iterator[tuple[Cell, ...]] = iter((table.header, *table.rows))
        high = (
            max(self._cell(cell, share) for cell, share in zip(row, table.widths, strict=True))
            for row in rows
        )
        return self._tight(_AROUND_A_TABLE) + sum(high)

    def _cell(self, cell: Cell, share: float) -> float:
        if isinstance(cell, tuple):
            return sum(self._line(line, _CELL, share, _INDENT / 2) for line in cell)
        # An empty cell is as high as a line.
        return self._high(rough(cell) or "x", _CELL, share, _INDENT / 2)

    def _high(self, words: str, kind: _Kind, share: float, less: float) -> float:
        size = max(_LEAST, kind.size * _DENSER) if self._dense else kind.size
        width = max(size * 4, self._width * share - less)
        lines = sum(_lines(line, width / size) for line in plain(words).split("\n"))
        line = _LINE if words.isascii() or all(map(_ours, words)) else _TALL_LINE
        high = line * size * (1 if self._dense else _LOOSER)
        return lines * high + self._tight(kind.before + kind.after)

    def _tight(self, space: float) -> float:
        return space * (0.5 if self._dense else 1)


def rough(said: Said) -> str:
    """About as many letters as the longest language would need to say this."""
    if isinstance(said, str):
        return said
    own = said.plural or said.msgid
    filled = own
    for name, value in said.arguments:
        filled = filled.replace(f"{{{name}}}", _value(value))
        own = own.replace(f"{{{name}}}", "")
    more = round(len(own) * (_LONGER - 1))
    # In groups, as words are.
    return filled + "".join("n" if at % 7 else " " for at in range(more))


def _value(value: Value) -> str:
    match value:
        case str():
            return value
        case Text():
            return rough(value)
        case Names():
            return ", ".join(map(_value, value.parts)) + "nnn"
        case int() | Decimal():
            return f"{value} "
        case time():
            return "00:00 nn"
        case date():
            return "00 nnnnnnnnnn 0000"
        case _:
            return "nnnnnnnnnnnn, 00 nnnnnnnnnn 0000"


def _lines(words: str, width: float) -> int:
    """Lines that words take which are broken between them, and inside those that are too long."""
    lines, used = 1, 0.0
    for word in words.split(" "):
        long = sum(map(_wide, word))
        if used and used + _NARROW + long > width:
            lines, used = lines + 1, 0.0
        elif used:
            used += _NARROW
        if long > width:
            over = int(long / (width * 0.9))
            lines, long = lines + over, width
        used += long
    return lines


def _ours(char: str) -> bool:
    """Whether the letters of any western font have it, which are no higher than others."""
    return char < "\u0250" or "\u2010" <= char <= "\u2026"


def _wide(char: str) -> float:
    if char in " .,;:'|!ijlItf()[]":
        return _NARROW
    if char.islower() and char < "\u0250":
        return _USUAL if char not in "mwæœ" else _WIDEST
    if char.isascii():
        return _WIDE if char not in "MWQ@%&" else _WIDEST
    if "\ufdf0" <= char <= "\ufdff":
        return _LIGATURE
    if category(char) in ("Mn", "Cf"):
        return 0
    return 1.3 if east_asian_width(char) in "WF" else _WIDEST
