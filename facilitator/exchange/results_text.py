"""Results as text with delimiters: how it is written is recognised, and read row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from facilitator.app.errors import UserError
from facilitator.app.results_look import MOST_COLUMNS
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.reading import opened, shown, too_large

LARGEST_TEXT = 50_000_000
DELIMITERS = ("\t", ";", "|", ",")
"""The rarest in words first: of two that part the rows alike, it is the one that is meant."""

_HEAD = 65_536
_LINES = 60
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Bytes that Windows-1252 has no letter for.
_NOT_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\x0b\x0c")


def recognised(path: Path) -> tuple[str, str]:
    """The encoding and the delimiter that a file seems to be written with.

    A UserError where it is empty, too large, or no text at all.
    """
    with opened(path) as (file, size):
        _refuse_size(shown(path), size)
        head = file.read(_HEAD)
        encoding = _encoding(shown(path), head, file)
    text = head.decode(encoding, errors="ignore")
    return encoding, _delimiter(text)


def rows(path: Path, encoding: str, delimiter: str) -> Iterator[list[str]]:
    """The rows one by one; a UserError says what is wrong with one when it comes to it."""
    name = shown(path)
    with opened(path) as (file, size):
        _refuse_size(name, size)
        try:
            text = io.TextIOWrapper(file, encoding=encoding, newline="")
            for row in csv.reader(text, delimiter=delimiter):
                if len(row) > MOST_COLUMNS:
                    raise UserError(too_wide(name))
                yield row
        except UnicodeError as error:
            raise UserError(
                tr("{file} is not written in these letters. Choose other letters.", file=name)
            ) from error
        except csv.Error as error:
            raise UserError(no_table(name)) from error


def too_wide(file: Said) -> Text:
    """That a file has too many columns."""
    return tr(
        "{file} has more than {most} columns. Keep those that you need, and save it again.",
        file=file,
        most=MOST_COLUMNS,
    )


def no_table(file: Said) -> Text:
    """That a file is nothing that can be read here."""
    return tr("{file} is no table of results. Choose a CSV file or an .xlsx file.", file=file)


def _refuse_size(name: str, size: int) -> None:
    if size == 0:
        raise UserError(tr("{file} is empty. Choose another.", file=name))
    if size > LARGEST_TEXT:
        raise UserError(too_large(name, LARGEST_TEXT))


def _encoding(name: str, head: bytes, file: BinaryIO) -> str:
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    wide = _wide(head)
    if wide:
        return wide
    # A few odd bytes are a slip; a picture or a program has them everywhere.
    if sum(byte in _CONTROLS for byte in head) * 100 > len(head):
        raise UserError(no_table(name))
    if _all_utf8(head, file):
        return "utf-8-sig"
    return "latin-1" if _NOT_1252 & set(head) else "cp1252"


def _wide(head: bytes) -> str:
    """UTF-16 without its mark: every second byte of usual letters is nothing."""
    half = max(1, len(head) // 2)
    if head[1::2].count(0) * 10 > half * 4 and head[0::2].count(0) * 50 < half:
        return "utf-16-le"
    if head[0::2].count(0) * 10 > half * 4 and head[1::2].count(0) * 50 < half:
        return "utf-16-be"
    return ""


def _all_utf8(head: bytes, file: BinaryIO) -> bool:
    """Whether all of it is UTF-8: an ä may come first on the last page."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    part = head
    try:
        while part:
            decoder.decode(part)
            part = file.read(1_000_000)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(text: str) -> str:
    """The sign that parts most rows into equally many cells; a comma where none does."""
    lines = "\n".join(text.splitlines()[:_LINES])
    best, found = (0.0, 0), ","
    for sign in DELIMITERS:
        score = _even(lines, sign)
        if score > best:
            best, found = score, sign
    return found


def _even(lines: str, sign: str) -> tuple[float, int]:
    """The share of rows that have the usual number of cells, and that number; (0, 0) for one."""
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(lines), delimiter=sign) if row]
    except csv.Error:
        return (0.0, 0)
    several = [width for width in widths if width > 1]
    if not several:
        return (0.0, 0)
    usual, times = Counter(several).most_common(1)[0]
    return (round(times / len(widths), 1), 0 if sign == "," else usual)
