"""Results of a check from a CSV or an Excel file: looked at first, then one column of it taken.

What may be a name is not handed on unless that is asked for, and nothing here is kept: whoever
asks gets numbers with their groups.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.results_look import (
    MOST_ROWS,
    NO_COLUMN,
    PREVIEW,
    Column,
    Kind,
    Look,
    Manner,
    Stopped,
    Taken,
)
from facilitator.domain.clean import cleaned_line
from facilitator.domain.number_text import read_number
from facilitator.domain.words import Text, tr
from facilitator.exchange.heading_words import HeadingWords
from facilitator.exchange.reading import shown
from facilitator.exchange.results_book import Sheet, book, is_book, too_long
from facilitator.exchange.results_kinds import (
    columns_of,
    header_of,
    mark_of,
    proposed_group,
    proposed_result,
)
from facilitator.exchange.results_text import recognised, rows

_SAMPLE = 300
"""Rows from which the columns are judged."""
_LONGEST_CELL = 60
_LONGEST_GROUP = 100
_BETWEEN_LOOKS = 500
_BETWEEN_TELLING = 5_000
Stop = Callable[[], bool]


def look(
    path: Path, manner: Manner | None, telling: HeadingWords, *, private: bool, stop: Stop
) -> Look:
    """What a file holds, read in that manner; None: in the one that it seems to be written in.

    `telling` are words in headings of columns that may tell who somebody is. With `private`
    columns that look like names are read like others. A UserError says what is
    wrong with the file; `Stopped` is raised soon after `stop` says so.
    """
    with _opened(path, manner) as (first, sheet):
        source = _watched(_rows(path, first, sheet), stop)
        sample = _filled(list(islice(source, _SAMPLE)))
        # To go through all of a sheet takes seconds; how many rows it has is known.
        n = _count(path, len(sample), source) if sheet is None else max(sheet.count, len(sample))
    if not sample:
        raise UserError(tr("{file} is empty. Choose another.", file=shown(path)))
    if manner is None:
        mark = "." if sheet else mark_of(sample)
        first = replace(first, mark=mark, header=header_of(sample, mark))
    headings, below = _parted(sample, first.header)
    if not below:
        raise UserError(
            tr("{file} has no row below its headings. Choose another.", file=shown(path))
        )
    columns = columns_of(headings, below, first.mark, telling)
    if private:
        columns = [replace(each, private=False) for each in columns]
    return Look(
        file=shown(path),
        manner=first,
        columns=tuple(replace(each, name=_cell(each.name)) for each in columns),
        rows=tuple(_shown_row(row, columns) for row in below[:PREVIEW]),
        n=n - first.header,
        sheets=() if sheet is None else sheet.names,
        result=proposed_result(columns),
        group=proposed_group(columns, below),
        notes=_notes(sheet, columns),
    )


def take(
    path: Path,
    manner: Manner,
    result: int,
    group: int,
    *,
    stop: Stop,
    told: Callable[[int], None] = lambda _: None,
) -> Taken:
    """The numbers of a column with the groups of another, `NO_COLUMN` for none.

    `told` hears now and then how many rows were read.
    """
    found = list[tuple[str, Decimal]]()
    without = count = 0
    with _opened(path, manner) as (_, sheet):
        columns = [at for at in (result, group) if at >= 0]
        every = _watched(_rows(path, manner, sheet, columns), stop)
        source = (row for row in every if _has_words(row))
        for row in islice(source, manner.header, None):
            count += 1
            if count > MOST_ROWS:
                raise UserError(too_long(shown(path)))
            if count % _BETWEEN_TELLING == 0:
                told(count)
            value = read_number(_at(row, result), manner.mark)
            if value is None:
                without += 1
            else:
                found.append((_group(_at(row, group)), value))
    return Taken(tuple(found), without)


@contextmanager
def _opened(path: Path, manner: Manner | None) -> Iterator[tuple[Manner, Sheet | None]]:
    """How the file is read, and its sheet where it is a workbook."""
    if is_book(path):
        with book(path, "" if manner is None else manner.sheet) as sheet:
            yield replace(manner or Manner(), sheet=sheet.name, encoding="", delimiter=""), sheet
    elif manner is not None and manner.encoding and manner.delimiter:
        codecs.lookup(manner.encoding)
        yield manner, None
    else:
        encoding, delimiter = recognised(path)
        yield replace(manner or Manner(), encoding=encoding, delimiter=delimiter), None


def _rows(
    path: Path, manner: Manner, sheet: Sheet | None, wanted: Collection[int] = ()
) -> Iterator[list[str]]:
    if sheet is not None:
        return sheet.rows(manner.mark, wanted)
    return rows(path, manner.encoding, manner.delimiter)


def _watched(source: Iterator[list[str]], stop: Stop) -> Iterator[list[str]]:
    for at, row in enumerate(source):
        if at % _BETWEEN_LOOKS == 0 and stop():
            raise Stopped
        yield row


def _has_words(row: list[str]) -> bool:
    return any(cell and not cell.isspace() for cell in row)


def _filled(sample: list[list[str]]) -> list[list[str]]:
    return [row for row in sample if _has_words(row)]


def _count(path: Path, n: int, source: Iterator[list[str]]) -> int:
    for row in source:
        n += _has_words(row)
        if n > MOST_ROWS + 1:
            raise UserError(too_long(shown(path)))
    return n


def _parted(sample: list[list[str]], header: int) -> tuple[list[str], list[list[str]]]:
    """The row with the headings, none for 0, and those below."""
    if not 0 < header <= len(sample):
        return [], sample
    return sample[header - 1], sample[header:]


def _shown_row(row: list[str], columns: list[Column]) -> tuple[str, ...]:
    return tuple("" if column.private else _cell(_at(row, at)) for at, column in enumerate(columns))


def _at(row: list[str], column: int) -> str:
    return row[column] if 0 <= column < len(row) else ""


def _cell(text: str) -> str:
    """A cell as a line of a table can show it."""
    line = cleaned_line(text[: 4 * _LONGEST_CELL])
    return line if len(line) <= _LONGEST_CELL else f"{line[:_LONGEST_CELL]}…"


def _group(text: str) -> str:
    return cleaned_line(text[:_LONGEST_GROUP])


def _notes(sheet: Sheet | None, columns: list[Column]) -> tuple[Text, ...]:
    notes = []
    if sheet is not None and sheet.formulas:
        notes.append(
            tr("Some cells are formulas. The value that was saved with each of them counts.")
        )
    if sheet is not None and sheet.merged:
        notes.append(tr("Some cells are merged. Only the first of them has a value."))
    if len(columns) == 1 and sheet is None:
        notes.append(tr("Only one column was found. If there are more, choose another delimiter."))
    if any(column.private for column in columns):
        notes.append(tr("Columns that look like names are not read."))
    if proposed_result(columns) == NO_COLUMN:
        days = any(column.kind is Kind.DAYS for column in columns)
        notes.append(
            tr("No column holds numbers, one holds days. A result is a number.")
            if days
            else tr("No column holds numbers. Choose another sheet, delimiter or file.")
        )
    return tuple(notes)
