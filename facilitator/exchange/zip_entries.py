"""The files in a zip, one by one and never unpacked: whatever it is, an answer comes soon."""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from facilitator.app.errors import UserError
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.entry_names import fit, folded, shown_name
from facilitator.exchange.reading import too_large
from facilitator.exchange.zip_end import directory_size

# Entries are the same whenever they are made, so that the same values give the same bytes.
_MADE = (1980, 1, 1, 0, 0, 0)
_READABLE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3
_ENCRYPTED = 0x1
# What zipfile says of a broken zip. ValueError: names that are no text, places before the start.
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a zip may be: bytes of it as well as of all that is in it, how many entries, bytes of

    its table of contents and of one entry, and how the names in it end.
    """

    largest: int
    entries: int
    directory: int
    entry: int
    suffix: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a zip. `called` names it in sentences, with the zip."""

    name: str
    called: Text
    content: bytes


def put_entry(archive: ZipFile, name: str, content: bytes) -> None:
    """Put a file into a zip; the same content gives the same bytes."""
    entry = ZipInfo(name, _MADE)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    archive.writestr(entry, content, compresslevel=6)


def read_entries(file: str, binary: BinaryIO, size: int, limits: Limits) -> Iterator[Entry]:
    """The entries in their order. One that has no place refuses all before a byte is unpacked.

    A UserError names the zip, the entry and what is wrong.
    """
    if size > limits.largest:
        raise UserError(too_large(file, limits.largest))
    directory = directory_size(binary)
    if directory is None:
        raise UserError(_damaged(file))
    if directory > limits.directory:
        raise UserError(_too_many(file, limits))
    try:
        archive = ZipFile(binary)
    except _BROKEN as error:
        raise UserError(_damaged(file)) from error
    with archive:
        entries = _fit_entries(file, archive, limits)
        for entry in entries:
            called = _called(file, entry)
            yield Entry(entry.filename, called, _read(called, archive, entry, limits))


def holds_none(file: str) -> Text:
    """That there is nothing in a file."""
    return tr("{file} is empty. Choose another.", file=file)


def _fit_entries(file: str, archive: ZipFile, limits: Limits) -> list[ZipInfo]:
    entries = archive.infolist()
    if not entries:
        raise UserError(holds_none(file))
    if len(entries) > limits.entries:
        raise UserError(_too_many(file, limits))
    seen = set[str]()
    for entry in entries:
        _refuse_unfit(file, entry, seen, limits)
    if sum(entry.file_size for entry in entries) > limits.largest:
        raise UserError(too_large(file, limits.largest))
    return entries


def _refuse_unfit(file: str, entry: ZipInfo, seen: set[str], limits: Limits) -> None:
    """Refuse what is no plain file of its kind before a byte of it is read."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    called = _called(file, entry)
    # What zipfile shows as the name has been cut and turned; the name in the file counts.
    if not fit(entry.orig_filename, limits.suffix) or kind not in (0, stat.S_IFREG):
        _refuse(
            tr(
                "{entry} has no place here. Put nothing but {suffix} files into it.",
                entry=called,
                suffix=limits.suffix,
            )
        )
    if entry.flag_bits & _ENCRYPTED:
        _refuse(tr("{entry} is locked with a password. Make the zip without one.", entry=called))
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        _refuse(tr("{entry} is packed in an unknown way. Make the zip anew.", entry=called))
    if entry.file_size > limits.entry:
        raise UserError(too_large(called, limits.entry))
    if folded(entry.filename) in seen:
        _refuse(tr("{entry} stands twice. Take one of them out.", entry=called))
    seen.add(folded(entry.filename))


def _read(called: Text, archive: ZipFile, entry: ZipInfo, limits: Limits) -> bytes:
    try:
        with archive.open(entry) as source:
            content = source.read(limits.entry + 1)
    except _BROKEN as error:
        raise UserError(_damaged(called)) from error
    if len(content) > limits.entry:
        raise UserError(too_large(called, limits.entry))
    return content


def _called(file: str, entry: ZipInfo) -> Text:
    return tr("{file}, {entry}", file=file, entry=shown_name(entry.orig_filename))


def _refuse(text: Text) -> NoReturn:
    raise UserError(text)


def _damaged(file: Said) -> Text:
    return tr("{file} is damaged. Make it anew, or choose another.", file=file)


def _too_many(file: str, limits: Limits) -> Text:
    return tr(
        "{file} holds more than {most} files. Divide it, or choose another.",
        file=file,
        most=limits.entries,
    )
