"""What a document says, and whether something written says just that: one rule for all formats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from unicodedata import east_asian_width

from facilitator.app.ports import Words
from facilitator.domain.document import Cell, Document, Picture, Table, plain, texts
from facilitator.domain.words import Said

TURN = "\N{RIGHT-TO-LEFT MARK}"
SAME = re.compile("\N{MIDDLE DOT}")
"""The sign that all formats put between the parts of a line."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was read of a file: the words of its body, one leaf of it at a time, and its foot."""

    leaves: tuple[str, ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a format tells what a document says.

    `marks` are signs that may stand between the words. A table is told in `columns`, or in `rows`
    with the column's name before each cell. A `narrow` format may end a line between any two
    letters of a script without blanks. What is `lost` does not count.
    """

    marks: re.Pattern[str] = SAME
    columns: bool = True
    rows: bool = False
    narrow: bool = False
    lost: str = ""


def pieces(text: str, manner: Manner) -> list[str]:
    """The words of a text. Only blanks, tabs and line ends part them."""
    kept = text.replace(manner.lost, "") if manner.lost else text
    words = [word for word in re.split("[ \t\n]+", kept) if word]
    return [part for word in words for part in _parted(word)] if manner.narrow else words


def _parted(word: str) -> list[str]:
    """Each wide letter alone."""
    wide = [east_asian_width(sign) in "WF" for sign in word]
    out = [word[0]]
    for at in range(1, len(word)):
        if wide[at] or wide[at - 1]:
            out.append(word[at])
        else:
            out[-1] += word[at]
    return out


def difference(written: Told, document: Document, words: Words, manner: Manner) -> str:
    """The first place at which the words differ from the document's; "" when nowhere."""
    tokens = pieces("\n".join(written.leaves), manner)
    ends = {0}
    for ways in _passages(document, words, manner):
        found = {_after(tokens, at, way, manner) for at in ends for way in ways}
        if found == {None}:
            at = max(ends)
            return f"{tokens[at : at + 12]} instead of {ways[0][:12]}"
        ends = {end for end in found if end is not None}
    rest = [
        token for token in tokens[max(ends) :] if not manner.marks.fullmatch(token.lstrip(TURN))
    ]
    return f"more than there is: {rest}" if rest else ""


def _passages(document: Document, words: Words, manner: Manner) -> Iterator[list[list[str]]]:
    """Each block's words in the ways in which they may be told."""

    def of(saids: Iterable[Said]) -> list[str]:
        return [piece for said in saids for piece in pieces(plain(words.say(said)), manner)]

    head = replace(document, blocks=())
    yield [of(texts(head))]
    for block in document.blocks:
        alone = replace(head, over="", title="", blocks=(block,))
        table = block.table if isinstance(block, Picture) else block
        if not isinstance(table, Table):
            yield [of(texts(alone))]
            continue
        if isinstance(block, Picture):
            yield [of([block.caption])]
        in_columns = of(texts(replace(alone, blocks=(table,))))
        in_rows = [
            piece
            for row in table.rows
            for name, cell in zip(table.header, row, strict=True)
            # An empty cell is named only where it is to be filled in by hand.
            if of(_held(cell)) or table.row_height
            for piece in of((name, *_held(cell)))
        ]
        columns = manner.columns or not table.rows
        yield [in_columns] * columns + [in_rows] * manner.rows


def _held(cell: Cell) -> tuple[Said, ...]:
    if not isinstance(cell, tuple):
        return (cell,)
    return tuple(said for line in cell for said in (line.lead, *line.parts, line.remark))


def _after(tokens: list[str], at: int, wanted: list[str], manner: Manner) -> int | None:
    """Where the wanted words end; None unless they stand there with nothing but marks between."""
    for word in wanted:
        while at < len(tokens) and not _is(tokens[at], word, manner):
            if not _is_mark(tokens[at], manner):
                return None
            at += 1
        if at == len(tokens):
            return None
        at += 1
    return at


def _is(token: str, word: str, manner: Manner) -> bool:
    """Whether one is the other; a name may have a colon, a line a sign that turns it."""
    if token == word:
        return True
    return manner.rows and token.lstrip(TURN) in (word.lstrip(TURN), f"{word.lstrip(TURN)}:")


def _is_mark(token: str, manner: Manner) -> bool:
    return manner.marks.fullmatch(token.lstrip(TURN)) is not None
