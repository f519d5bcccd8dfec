"""Tables for spreadsheets: CSV and XLSX, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeAlias

from facilitator.domain.document import plain
from facilitator.domain.time import Moment

Value: TypeAlias = str | int | date | None
Line: TypeAlias = Sequence[Value]

SUFFIXES = (".xlsx", ".csv")
LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet may hold; what is longer ends with a sign for that."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a spreadsheet takes the cell of a CSV file for something to work out."""
_MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8."""
_WIDEST = 60


def csv_bytes(headings: Sequence[str], lines: Sequence[Line]) -> bytes:
    """The table with commas, days as 2026-10-21. The same table gives the same bytes."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow([_harmless(each) for each in headings])
    write.writerows([_harmless(each) for each in line] for line in lines)
    return (_MARK + out.getvalue()).encode()


def xlsx_bytes(headings: Sequence[str], lines: Sequence[Line], title: str, at: Moment) -> bytes:
    """The table as the one sheet of a workbook, its heading row fixed and days as days.

    Imports openpyxl: call it off the event loop.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    for at_, width in enumerate(_widths(headings, lines), 1):
        sheet.column_dimensions[get_column_letter(at_)].width = width

    def cell(value: Value, *, strong: bool = False) -> WriteOnlyCell:
        given = _text(value) if isinstance(value, str) else value
        made = WriteOnlyCell(sheet, value=given)
        if isinstance(given, str):
            # Whatever it begins with, it is words and nothing to be worked out.
            made.data_type = "s"
        if strong:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(each, strong=True) for each in headings])
    for line in lines:
        sheet.append([cell(each) for each in line])
    made_at = datetime.fromisoformat(at.civil.replace(microsecond=0).isoformat())
    book.properties.title = _text(title)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = made_at
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(value: str) -> str:
    text = plain(value)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _harmless(value: Value) -> str:
    """The words of a cell of a CSV file; an apostrophe before what would be worked out."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = _text(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _sheet_name(title: str) -> str:
    """At most 31 characters and none that a workbook does not allow there."""
    name = "".join(" " if char in r"[]:*?/\'" else char for char in plain(title))
    return " ".join(name.split())[:31] or "Table"


def _widths(headings: Sequence[str], lines: Sequence[Line]) -> list[int]:
    """As wide as the words of the first lines, within reason."""
    widths = [len(each) for each in headings]
    for line in lines[:100]:
        for place, value in enumerate(line):
            widths[place] = max(widths[place], len(str(value or "")))
    return [min(_WIDEST, max(10, width + 2)) for width in widths]
