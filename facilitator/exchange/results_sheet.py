"""The rows of a sheet of a workbook, as far as they are wanted.

A sheet of a whole town has a million cells, of which two columns count. The others are passed
over unread, but in a row in which nothing else tells whether it is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

from facilitator.app.results_look import MOST_COLUMNS

if TYPE_CHECKING:
    # For types alone: it is imported when the first workbook is read, off the event loop.
    from xml.etree.ElementTree import Element

    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_DIGITS = "0123456789"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLAIN = f"{_MAIN}t"
_RUNS = f"{_MAIN}r/{_PLAIN}"
EVERY: frozenset[int] = frozenset()


def rows_of(
    sheet: ReadOnlyWorksheet, mark: str, wanted: Collection[int] = EVERY
) -> Iterator[list[str]]:
    """The rows as words, numbers with that sign before their decimals; missing ones are empty.

    With `wanted`, columns from 0, the others are "" wherever one of these has words. Of what lies
    further right than a table may be the first column alone is read. Raises what openpyxl raises.
    """
    place = 1
    with sheet._get_source() as source:  # noqa: SLF001 -- as its own rows do
        for at, row in _parsed(sheet, source, mark, _Columns([at + 1 for at in wanted])):
            for _ in range(place, at):
                yield []
            if at >= place:
                yield row
            place = max(place, at + 1)


class _Columns:
    """Finds of a row the cells that are wanted; all, where `wanted` is empty."""

    def __init__(self, wanted: Collection[int]) -> None:
        self._wanted = {*wanted, MOST_COLUMNS + 1} if wanted else EVERY
        self._known: dict[str, int] = {}

    def words(self, row: Element, said: Callable[[Element, int], str]) -> list[str]:
        """The words of a row, as `said` tells them of a cell in a column."""
        # Whether it is empty, a column that is not wanted may tell.
        return self._words(row, said, self._wanted) or (
            self._words(row, said, EVERY) if self._wanted else []
        )

    def _words(
        self, row: Element, said: Callable[[Element, int], str], wanted: Collection[int]
    ) -> list[str]:
        words: list[str] = []
        column = 0
        for cell in row:
            column = self._column(cell.get("r"), column)
            if column > MOST_COLUMNS + 1 or (wanted and column not in wanted):
                continue
            if word := said(cell, column):
                words += [""] * (column - len(words))
                words[column - 1] = word
        return words

    def _column(self, place: str | None, before: int) -> int:
        if not place:
            return before + 1
        letters = place.rstrip(_DIGITS)
        if letters not in self._known:
            from openpyxl.utils import column_index_from_string

            self._known[letters] = column_index_from_string(letters)
        return self._known[letters]


def _parsed(
    sheet: ReadOnlyWorksheet, source: object, mark: str, columns: _Columns
) -> Iterator[tuple[int, list[str]]]:
    """The rows that there are, with their numbers."""
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.worksheet._reader import WorkSheetParser

    shares: dict[int, bool] = {}

    class Parser(WorkSheetParser):  # type: ignore[misc]  # it has no types
        """Reads of a row what is wanted, as words."""

        row_counter: int

        def parse_row(self, row: Element) -> tuple[int, list[str]]:
            place = row.get("r")
            self.row_counter = self.row_counter + 1 if place is None else int(float(place))
            return self.row_counter, columns.words(row, self._said)

        def _said(self, cell: Element, column: int) -> str:
            if cell.get("t") == "inlineStr":
                return _inline(cell)
            self.col_counter = column - 1
            read = self.parse_cell(cell)
            style = read["style_id"]
            if style not in shares:
                shares[style] = "%" in str(ReadOnlyCell(sheet, **read).number_format)
            return _said(read["value"], mark, share=shares[style])

    book = sheet.parent
    yield from Parser(
        source,
        sheet._shared_strings,  # noqa: SLF001
        data_only=book.data_only,
        epoch=book.epoch,
        date_formats=book._date_formats,  # noqa: SLF001
        timedelta_formats=book._timedelta_formats,  # noqa: SLF001
    ).parse()


def _inline(cell: Element) -> str:
    """Words that stand in the cell itself, without what tells how they are pronounced."""
    inline = cell.find(f"{_MAIN}is")
    parts = () if inline is None else (*inline.findall(_PLAIN), *inline.findall(_RUNS))
    return "".join(part.text or "" for part in parts)


def _said(value: object, mark: str, *, share: bool) -> str:
    """A cell as a person sees it: a share with its sign, a day as 2026-10-12."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case int() | float():
            return _number(value, mark, share=share)
        case _:
            return str(value)


def _number(value: float, mark: str, *, share: bool) -> str:
    # Fifteen digits are what Excel shows and keeps.
    number = Decimal(f"{value:.15g}")
    if not number.is_finite() or abs(number.adjusted()) > 30:
        return str(number)
    plain = (number * 100 if share else number).normalize()
    return f"{plain:f}{'%' if share else ''}".replace(".", mark)
