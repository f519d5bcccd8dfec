"""Results as a workbook of Excel: looked over before it is opened, read row by row.

openpyxl believes what a file says of itself, so that sizes, rows and what its XML declares are
looked at first. Of a formula the value counts that was saved with it; nothing is worked out.
"""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from facilitator.app.errors import UserError
from facilitator.app.results_look import MOST_COLUMNS, MOST_ROWS
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.reading import opened, shown, too_large
from facilitator.exchange.results_sheet import EVERY, rows_of
from facilitator.exchange.results_text import no_table, too_wide
from facilitator.exchange.zip_end import SIGNATURE, directory_size

if TYPE_CHECKING:
    # For types alone: it is imported when the first workbook is read, off the event loop.
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

LARGEST_BOOK = 20_000_000
"""Bytes of the file; a check of a whole town has a tenth of it."""
_LARGEST_PART = 60_000_000
_LARGEST_WORDS = 12_000_000
"""Bytes of all words of a workbook: openpyxl keeps each of them."""
_LAST_ROW = 2 * MOST_ROWS
"""Rows with those that are missing, which come as empty ones."""
_ENTRIES, _DIRECTORY = 1_000, 200_000
_ENCRYPTED = 0x1
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1_000_000
_HEAD = 8_192
_ROOT = re.compile(rb"<[A-Za-z_]")
_OTHER_LETTERS = re.compile(rb"""^<\?xml[^>]*encoding=["'](?!utf-8["'])""", re.IGNORECASE)
# Plain bytes, with and without a prefix: they are found five times sooner than by a pattern.
_ROW_ENDS = (b"/row>", b":row>")
_FORMULAS = (b"<f>", b"<f ", b":f>", b":f ")
_MERGED = b"mergeCell "
_BROKEN = (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of an open workbook: its name, all names, how many rows it says that it has,

    and whether it has what misleads.
    """

    name: str
    names: tuple[str, ...]
    count: int
    formulas: bool
    merged: bool
    _sheet: ReadOnlyWorksheet
    _file: str

    def rows(self, mark: str, wanted: Collection[int] = EVERY) -> Iterator[list[str]]:
        """The rows as words; see `rows_of` for the columns that are wanted."""
        try:
            for at, row in enumerate(rows_of(self._sheet, mark, wanted)):
                self._refuse(row, at)
                yield row
        except UserError:
            raise
        except Exception as error:
            # Whatever openpyxl meets in a broken sheet: it has a dozen kinds of complaint.
            raise UserError(damaged(self._file)) from error

    def _refuse(self, row: list[str], at: int) -> None:
        if len(row) > MOST_COLUMNS:
            raise UserError(too_wide(self._file))
        if at > _LAST_ROW:
            raise UserError(too_long(self._file))


def is_book(path: Path) -> bool:
    """Whether a file begins as a workbook does, new or old."""
    with opened(path) as (file, _):
        head = file.read(len(_OLD))
    return head.startswith(SIGNATURE) or head == _OLD


@contextmanager
def book(path: Path, wanted: str) -> Iterator[Sheet]:
    """A sheet of a workbook by its name, the first where there is none of that name."""
    name = shown(path)
    with opened(path) as (file, size):
        if size > LARGEST_BOOK:
            raise UserError(too_large(name, LARGEST_BOOK))
        parts = _looked_over(name, file)
        workbook = _open(name, file)
        try:
            yield _sheet(name, workbook, file, parts, wanted)
        finally:
            with suppress(Exception):  # what is broken may not close either
                workbook.close()


def damaged(file: Said) -> Text:
    """That a workbook cannot be read."""
    return tr("{file} is damaged. Open it in Excel, save it anew, and try again.", file=file)


def too_long(file: Said) -> Text:
    """That a file has too many rows."""
    return tr(
        "{file} has more than {most} rows. Keep those that you need, and save it again.",
        file=file,
        most=MOST_ROWS,
    )


def _open(name: str, file: BinaryIO) -> Workbook:
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    class Unmeasured(ReadOnlyWorksheet):  # type: ignore[misc]  # it has no types
        """A sheet that says no size: openpyxl would go through all of each to find one."""

        def _get_size(self) -> None:
            """Nothing is measured."""

    class Reader(ExcelReader):  # type: ignore[misc]
        """Reads what openpyxl's own does in a workbook that is read only, sheets unmeasured."""

        def read_worksheets(self) -> None:
            for sheet, link in self.parser.find_sheets():
                if link.target in self.valid_files and "chartsheet" not in link.Type:
                    found = Unmeasured(self.wb, sheet.name, link.target, self.shared_strings)
                    self.wb._sheets.append(found)  # noqa: SLF001 -- as its own reader does

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and filters that it passes over
            reader = Reader(file, read_only=True, data_only=True, keep_links=False)
            reader.read()
    except Exception as error:
        raise UserError(damaged(name)) from error
    return reader.wb


def _sheet(
    name: str, workbook: Workbook, file: BinaryIO, parts: dict[str, ZipInfo], wanted: str
) -> Sheet:
    # A sheet that is a drawing has no rows.
    tables = {each.title: each for each in workbook.worksheets if hasattr(each, "iter_rows")}
    if not tables:
        raise UserError(no_table(name))
    chosen = wanted if wanted in tables else next(iter(tables))
    sheet = tables[chosen]
    place = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    count, formulas, merged = 0, False, False
    if place in parts:
        count, formulas, merged = _counted(name, file, parts[place])
    return Sheet(chosen, tuple(tables), count, formulas, merged, sheet, name)


def _looked_over(name: str, file: BinaryIO) -> dict[str, ZipInfo]:
    """The entries by name; a UserError where the file is no workbook that is safe to open."""
    if file.read(len(_OLD)) == _OLD:
        file.seek(0)
        raise UserError(_locked(name) if _LOCKED in file.read() else _old(name))
    directory = directory_size(file)
    if directory is None or directory > _DIRECTORY:
        raise UserError(damaged(name))
    try:
        with ZipFile(file) as archive:
            entries = archive.infolist()
            _refuse_sizes(name, entries)
            for entry in entries:
                _refuse_declared(name, archive, entry)
    except _BROKEN as error:
        raise UserError(damaged(name)) from error
    file.seek(0)
    return {entry.filename: entry for entry in entries}


def _refuse_sizes(name: str, entries: list[ZipInfo]) -> None:
    names = {entry.filename for entry in entries}
    if len(entries) > _ENTRIES or len(names) < len(entries):
        raise UserError(damaged(name))
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise UserError(no_table(name))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise UserError(_locked(name))
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise UserError(damaged(name))
    for entry in entries:
        sheet = entry.filename.startswith("xl/worksheets/")
        most = _LARGEST_PART if sheet else _LARGEST_WORDS
        if _is_xml(entry) and entry.file_size > most:
            raise UserError(too_large(name, most))


def _is_xml(entry: ZipInfo) -> bool:
    """Pictures and the like are never opened."""
    return entry.filename.endswith((".xml", ".rels", ".vml"))


def _refuse_declared(name: str, archive: ZipFile, entry: ZipInfo) -> None:
    """Refuse XML that declares entities, or in letters in which that could not be seen."""
    if not _is_xml(entry):
        return
    with archive.open(entry) as part:
        head = part.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
    root = _ROOT.search(head)
    declared = head[: root.start()] if root else head
    if b"<!DOCTYPE" in declared or _OTHER_LETTERS.match(head) or not (root or not head):
        raise UserError(damaged(name))


def _counted(name: str, file: BinaryIO, entry: ZipInfo) -> tuple[int, bool, bool]:
    """How many rows a sheet has, whether formulas, whether merged cells; too many are refused."""
    count, formulas, merged, rest = 0, False, False, b""
    try:
        with ZipFile(file) as archive, archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                whole, cut, tail = (rest + chunk).rpartition(b"<")
                rest = cut + tail[:_HEAD]
                count += sum(map(whole.count, _ROW_ENDS))
                formulas = formulas or any(sign in whole for sign in _FORMULAS)
                merged = merged or _MERGED in whole
                if count > MOST_ROWS + 20:
                    raise UserError(too_long(name))
    except _BROKEN as error:
        raise UserError(damaged(name)) from error
    return count, formulas, merged


def _locked(file: str) -> Text:
    return tr("{file} is locked with a password. Save it without one, and try again.", file=file)


def _old(file: str) -> Text:
    return tr("{file} is in an old form of Excel. Save it as .xlsx, and try again.", file=file)
