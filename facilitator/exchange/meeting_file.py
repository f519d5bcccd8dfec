"""A meeting with its team and what was agreed in it as one JSON file (docs: exchange.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from facilitator.app.errors import UserError
from facilitator.app.parcel import Parcel
from facilitator.domain.words import Said, tr
from facilitator.exchange.complaint import about
from facilitator.exchange.composing import parcel_of, table_of
from facilitator.exchange.json_complaint import json_complaint
from facilitator.exchange.json_reading import no_meeting, read_json
from facilitator.exchange.meeting_shape import FORMAT as NEWEST
from facilitator.exchange.meeting_shape import FileTable
from facilitator.exchange.own_file import KINDS, own_bytes, own_from
from facilitator.exchange.reading import LARGEST_FILE, content, shown, too_large

FORMAT = NEWEST
"""The format that is written, and the newest that is understood."""

SUFFIX = ".json"


def written(parcel: Parcel) -> bytes:
    """The parcel as a file. The same parcel gives the same bytes.

    Without the team's consent they say of nobody how long he or she spoke. A UserError when
    the meeting is larger than a file may be.
    """
    if parcel.own is not None:
        return own_bytes(parcel.own)
    whole = msgspec.json.format(msgspec.json.encode(table_of(parcel)), indent=2) + b"\n"
    if len(whole) > LARGEST_FILE:
        title = "" if parcel.meeting is None else parcel.meeting.plan.title
        raise UserError(too_large(title or tr("The meeting"), LARGEST_FILE))
    return whole


def read_meeting(path: Path) -> Parcel:
    """The parcel in a file; a UserError names the file, the place in it and what is wrong."""
    return parcel_from(shown(path), content(path))


def parcel_from(file: Said, content: bytes) -> Parcel:
    """The parcel in the bytes of a file, or of an entry of one, that is called so."""
    tree = read_json(file, content)
    _refuse_other_formats(file, tree)
    if tree.keys() & set(KINDS):
        return Parcel(None, None, own=own_from(file, tree))
    try:
        table = msgspec.convert(tree, FileTable)
    except msgspec.ValidationError as error:
        raise UserError(json_complaint(file, str(error), tree)) from error
    return parcel_of(table, file)


def _refuse_other_formats(file: Said, tree: Any) -> None:  # noqa: ANN401
    if not isinstance(tree, dict):
        raise UserError(no_meeting(file))
    number = tree.get("format")
    if number is None:
        return  # written by hand: what the newest program understands
    if type(number) is not int or number < 1:
        raise UserError(about(file, "format", tr("expected the number {n}", n=FORMAT)))
    if number > FORMAT:
        raise UserError(
            tr(
                "{file} was written by a newer version of this program. "
                "Update the program to read it.",
                file=file,
            )
        )
