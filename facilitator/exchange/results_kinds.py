"""What the columns of a table of results hold, and which of them may tell who somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.app.results_look import NO_COLUMN, Column, Kind
from facilitator.domain.number_text import read_number
from facilitator.exchange.heading_words import HeadingWords, words_in

_HEADINGS = 15
"""Rows among which the headings are looked for: above them stands a title."""
_DAY = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}([ T].*)?")
_SPREAD = 6
"""Of ten cells so many that differ are names, or words about one person each."""
_SPREAD_NAMED = 3
"""The same below a heading that speaks of a person: "Class name" comes again and again."""
_MOST_GROUPS = 40


def header_of(rows: Sequence[Sequence[str]], mark: str) -> int:
    """The number of the row that has the headings, 0 where there is none.

    That is the last row without a number before the first with one, when it is as wide.
    """
    for at, row in enumerate(rows[:_HEADINGS]):
        if any(read_number(cell, mark) is not None for cell in row):
            if at == 0:
                return 0
            filled = sum(bool(cell.strip()) for cell in rows[at - 1])
            return at if 2 * filled >= sum(bool(cell.strip()) for cell in row) else 0
    return 1 if rows else 0


def mark_of(rows: Sequence[Sequence[str]]) -> str:
    """The sign that parts decimals: whichever stands in more numbers that have one."""
    cells = [cell.strip().removesuffix("%").strip() for row in rows for cell in row]
    commas = sum(re.fullmatch(r"[+-]?\d+,\d+", cell) is not None for cell in cells)
    points = sum(re.fullmatch(r"[+-]?\d+\.\d+", cell) is not None for cell in cells)
    return "," if commas > points else "."


def columns_of(
    headings: Sequence[str], rows: Sequence[Sequence[str]], mark: str, telling: HeadingWords
) -> list[Column]:
    """The columns of some rows; as many as the widest has. `telling` may speak of a person."""
    width = max([len(headings), *(len(row) for row in rows)])
    found = []
    for at in range(width):
        name = headings[at].strip() if at < len(headings) else ""
        cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
        kind = _kind(cells, mark)
        personal = _personal(words_in(name), telling, kind, cells)
        found.append(Column(name, kind, personal, private=personal))
    return found


def proposed_result(columns: Sequence[Column]) -> int:
    """The last column of numbers: results stand behind what they are about."""
    fit = [at for at, each in enumerate(columns) if each.kind is Kind.NUMBERS and not each.personal]
    return fit[-1] if fit else NO_COLUMN


def proposed_group(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> int:
    """The first column of words that come again and again."""
    for at, column in enumerate(columns):
        if column.kind is Kind.WORDS and not column.personal:
            different = {row[at].strip() for row in rows if at < len(row)} - {""}
            if 2 <= len(different) <= _MOST_GROUPS:
                return at
    return NO_COLUMN


def _kind(cells: Sequence[str], mark: str) -> Kind:
    if not cells:
        return Kind.EMPTY
    half = len(cells) / 2
    if sum(read_number(cell, mark) is not None for cell in cells) >= half:
        return Kind.NUMBERS
    return Kind.DAYS if sum(map(bool, map(_DAY.fullmatch, cells))) > half else Kind.WORDS


def _personal(words: set[str], telling: HeadingWords, kind: Kind, cells: Sequence[str]) -> bool:
    """Whether it looks like names, or like what is somebody's own."""
    if kind is not Kind.WORDS:
        return bool(words & telling.numbered)
    different = len({cell.casefold() for cell in cells})
    spread = _SPREAD_NAMED if words & (telling.people | telling.numbered) else _SPREAD
    return different > 1 and 10 * different >= spread * len(cells)
