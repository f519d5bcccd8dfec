"""The last bytes of a zip, looked at before anything believes what they say of the rest."""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

SIGNATURE = b"PK\x03\x04"
"""How a zip with something in it begins."""

_END = b"PK\x05\x06"
_LARGE = b"PK\x06\x07"
_RECORD = struct.Struct("<4s4H2LH")
_LOCATOR = 20

EMPTY_SIZE = _RECORD.size
"""How many bytes a zip with nothing in it has."""


def directory_size(file: BinaryIO) -> int | None:
    """How many bytes the table of contents has; None where the zip does not end as it should.

    A comment at its end and the form for very large files are not taken: nobody needs them here,
    and both let two programs see different entries in one zip.
    """
    length, tail = _tail(file, _LOCATOR + _RECORD.size)
    record = tail[-_RECORD.size :]
    if len(record) < _RECORD.size or tail[: -_RECORD.size].startswith(_LARGE):
        return None
    signature, disk, first_disk, here, entries, size, start, comment = _RECORD.unpack(record)
    one_disk = disk == first_disk == 0 and here == entries
    whole = start + size + _RECORD.size == length
    if signature != _END or comment or not one_disk or not whole:
        return None
    return int(size)


def empty(file: BinaryIO) -> bool:
    """Whether it ends as a zip does that has nothing in it."""
    return _tail(file, _RECORD.size)[1].startswith(_END)


def _tail(file: BinaryIO, most: int) -> tuple[int, bytes]:
    """How many bytes a file has, and the last of them."""
    length = file.seek(0, os.SEEK_END)
    file.seek(max(0, length - most))
    return length, file.read(most)
