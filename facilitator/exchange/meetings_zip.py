"""Several meetings in one zip: a JSON file for each, read singly and never unpacked."""

from __future__ import annotations

import io
import stat
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.entry_names import entry_names, fit, folded, shown_name
from facilitator.exchange.meeting_file import parcel_from, read_meeting, written
from facilitator.exchange.reading import LARGEST_FILE, opened, shown, too_large
from facilitator.exchange.together import refuse_conflicts
from facilitator.exchange.zip_end import EMPTY_SIZE, SIGNATURE, directory_size, empty

LARGEST_ZIP = 500_000_000
"""Bytes, of the zip as well as of all that is in it."""

MOST_ENTRIES = 5_000
LARGEST_DIRECTORY = 2_500_000
"""Bytes of the zip's table of contents: room for so many entries with long names."""

SUFFIX = ".zip"

# Entries are the same whenever they are made, so that the same meetings give the same bytes.
_MADE = (1980, 1, 1, 0, 0, 0)
_READABLE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3
_ENCRYPTED = 0x1
# What zipfile says of a broken zip. ValueError: names that are no text, places before the start.
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError)


def zipped(parcels: Sequence[Parcel]) -> bytes:
    """The parcels as a zip of one file each, in their order. The same parcels give the same bytes.

    A UserError when one of them is larger than a file may be.
    """
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, parcel in zip(entry_names(parcels), parcels, strict=True):
            entry = ZipInfo(name, _MADE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, written(parcel), compresslevel=6)
    return out.getvalue()


def read_parcels(path: Path) -> tuple[Parcel, ...]:
    """The parcels in a zip, or the one in a JSON file; what it is, its first bytes tell.

    A UserError names the file, the entry in it and what is wrong: one bad entry refuses all.
    """
    with opened(path) as (file, size):
        start = file.read(len(SIGNATURE))
        if start == SIGNATURE:
            return _read_zip(shown(path), file, size)
        if size == EMPTY_SIZE and empty(file):
            raise UserError(_holds_none(shown(path)))
    return (read_meeting(path),)


def _read_zip(file: str, binary: BinaryIO, size: int) -> tuple[Parcel, ...]:
    if size > LARGEST_ZIP:
        raise UserError(too_large(file, LARGEST_ZIP))
    directory = directory_size(binary)
    if directory is None:
        raise UserError(_damaged(file))
    if directory > LARGEST_DIRECTORY:
        raise UserError(_too_many(file))
    try:
        archive = ZipFile(binary)
    except _BROKEN as error:
        raise UserError(_damaged(file)) from error
    with archive:
        return _read_entries(file, archive)


def _read_entries(file: str, archive: ZipFile) -> tuple[Parcel, ...]:
    entries = archive.infolist()
    if not entries:
        raise UserError(_holds_none(file))
    if len(entries) > MOST_ENTRIES:
        raise UserError(_too_many(file))
    seen = set[str]()
    for entry in entries:
        _refuse_unfit(file, entry, seen)
    if sum(entry.file_size for entry in entries) > LARGEST_ZIP:
        raise UserError(too_large(file, LARGEST_ZIP))
    named = [(_called(file, entry), _read_entry(file, archive, entry)) for entry in entries]
    refuse_conflicts(named)
    return tuple(parcel for _, parcel in named)


def _refuse_unfit(file: str, entry: ZipInfo, seen: set[str]) -> None:
    """Refuse what is no plain file of JSON before a byte of it is read."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    called = _called(file, entry)
    # What zipfile shows as the name has been cut and turned; the name in the file counts.
    if not fit(entry.orig_filename) or kind not in (0, stat.S_IFREG):
        _refuse(tr("{entry} has no place here. Put nothing but .json files into it.", entry=called))
    if entry.flag_bits & _ENCRYPTED:
        _refuse(tr("{entry} is locked with a password. Make the zip without one.", entry=called))
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        _refuse(tr("{entry} is packed in an unknown way. Make the zip anew.", entry=called))
    if entry.file_size > LARGEST_FILE:
        raise UserError(too_large(called, LARGEST_FILE))
    if folded(entry.filename) in seen:
        _refuse(tr("{entry} stands twice. Take one of them out.", entry=called))
    seen.add(folded(entry.filename))


def _read_entry(file: str, archive: ZipFile, entry: ZipInfo) -> Parcel:
    called = _called(file, entry)
    try:
        with archive.open(entry) as source:
            content = source.read(LARGEST_FILE + 1)
    except _BROKEN as error:
        raise UserError(_damaged(called)) from error
    if len(content) > LARGEST_FILE:
        raise UserError(too_large(called, LARGEST_FILE))
    return parcel_from(called, content)


def _called(file: str, entry: ZipInfo) -> Text:
    return tr("{file}, {entry}", file=file, entry=shown_name(entry.orig_filename))


def _refuse(text: Text) -> NoReturn:
    raise UserError(text)


def _damaged(file: Said) -> Text:
    return tr("{file} is damaged. Make it anew, or choose another.", file=file)


def _holds_none(file: str) -> Text:
    return tr("{file} is empty. Choose another.", file=file)


def _too_many(file: str) -> Text:
    return tr(
        "{file} holds more than {most} files. Divide it, or choose another.",
        file=file,
        most=MOST_ENTRIES,
    )
