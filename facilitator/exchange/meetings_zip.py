"""Several meetings in one zip: a JSON file for each, read singly and never unpacked."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.exchange import entry_names
from facilitator.exchange.meeting_file import parcel_from, read_meeting, written
from facilitator.exchange.reading import LARGEST_FILE, opened, shown
from facilitator.exchange.together import refuse_conflicts
from facilitator.exchange.zip_end import EMPTY_SIZE, SIGNATURE, empty
from facilitator.exchange.zip_entries import Limits, holds_none, put_entry, read_entries

LARGEST_ZIP = 500_000_000
"""Bytes, of the zip as well as of all that is in it."""

SUFFIX = ".zip"

_LIMITS = Limits(
    largest=LARGEST_ZIP,
    entries=5_000,
    directory=2_500_000,  # room for so many entries with long names
    entry=LARGEST_FILE,
    suffix=entry_names.SUFFIX,
)


def zipped(parcels: Sequence[Parcel]) -> bytes:
    """The parcels as a zip of one file each, in their order. The same parcels give the same bytes.

    A UserError when one of them is larger than a file may be.
    """
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, parcel in zip(entry_names.entry_names(parcels), parcels, strict=True):
            put_entry(archive, name, written(parcel))
    return out.getvalue()


def read_parcels(path: Path) -> tuple[Parcel, ...]:
    """The parcels in a zip, or the one in a JSON file; what it is, its first bytes tell.

    A UserError names the file, the entry in it and what is wrong: one bad entry refuses all.
    """
    with opened(path) as (file, size):
        start = file.read(len(SIGNATURE))
        if start == SIGNATURE:
            entries = read_entries(shown(path), file, size, _LIMITS)
            named = [(each.called, parcel_from(each.called, each.content)) for each in entries]
            refuse_conflicts(named)
            return tuple(parcel for _, parcel in named)
        if size == EMPTY_SIZE and empty(file):
            raise UserError(holds_none(shown(path)))
    return (read_meeting(path),)
