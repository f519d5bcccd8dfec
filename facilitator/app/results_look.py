"""What a file of results looks like before anything of it is taken: shared by reader and page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.words import Text

MOST_ROWS = 100_000
"""Rows beyond which a file is no check of a school."""
MOST_COLUMNS = 200
PREVIEW = 5
"""Rows that are shown before a column is chosen."""
NO_COLUMN = -1


class Kind(StrEnum):
    """What most cells of a column are."""

    NUMBERS = "numbers"
    WORDS = "words"
    DAYS = "days"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is read. `encoding` and `delimiter` are "" for a workbook, `sheet` for a text.

    `mark` parts decimals; `header` is the number of the row with the headings, 0 for none.
    """

    encoding: str = ""
    delimiter: str = ""
    mark: str = "."
    header: int = 1
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading. One that is `personal` looks as if it told who somebody is.

    Nothing is read of a `private` one: it is personal, and nobody has wished to see it.
    """

    name: str
    kind: Kind
    personal: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it is read in a manner: its columns, its first rows, how many rows it has.

    Cells of private columns are "". `result` and `group` are the columns that are proposed,
    `NO_COLUMN` where none is fit. `notes` are worth knowing before anything is taken.
    """

    file: str
    manner: Manner
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    n: int
    sheets: tuple[str, ...] = ()
    result: int = NO_COLUMN
    group: int = NO_COLUMN
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """The values of one column with their groups, and how many rows had no number there."""

    rows: tuple[tuple[str, Decimal], ...]
    without: int = 0


class Stopped(Exception):
    """Reading was given up because somebody wished it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a file: two of its columns and the mark that is to be reached, if any."""

    manner: Manner
    result: int
    group: int
    mark: Decimal | None = None
