"""Protocols as a pack: a zip with a TOML file for each and a small file that says what it is."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from zipfile import ZipFile

import msgspec

from facilitator.app.errors import UserError
from facilitator.app.packs import MOST_MARKS, Pack
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import LONGEST_LINE
from facilitator.domain.words import tr
from facilitator.exchange.complaint import about, complaint, parted
from facilitator.exchange.entry_names import shown_name
from facilitator.exchange.protocol_file import SUFFIX, protocol_from, read_protocol
from facilitator.exchange.protocol_writer import protocol_bytes, quoted
from facilitator.exchange.reading import opened, shown, toml_from
from facilitator.exchange.zip_end import EMPTY_SIZE, SIGNATURE, empty
from facilitator.exchange.zip_entries import Entry, Limits, holds_none, put_entry, read_entries

PACK_SUFFIX = ".zip"
ABOUT = "_pack.toml"
"""The file that says what the pack is; no protocol can be called so."""
FORMAT = 1

LARGEST_PACK = 5_000_000
"""Bytes, of the pack as well as of all that is in it."""
MOST_PROTOCOLS = 500
MOST_SIGNS = 200_000
"""Equals signs, commas, brackets and lines in all files together: reading takes time with them."""
_LIMITS = Limits(
    largest=LARGEST_PACK,
    entries=MOST_PROTOCOLS + 1,
    directory=200_000,
    entry=LARGEST_PACK,
    suffix=SUFFIX,
)
_SIGNS = (b"=", b",", b"[", b"{", b"\n")
_SAID = ("name", "author", "licence")

_Line = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE)]
_Words = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
_Mark = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Marks = Annotated[tuple[_Mark, ...], msgspec.Meta(max_length=MOST_MARKS)]


class PackTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack is."""

    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    name: _Line = ""
    author: _Line = ""
    licence: _Line = ""
    about: _Words = ""
    earlier: Annotated[dict[str, _Marks], msgspec.Meta(max_length=MOST_PROTOCOLS)] = {}


def pack_bytes(pack: Pack) -> bytes:
    """The zip of a pack, protocols by their identities. The same pack gives the same bytes.

    A UserError when it would be larger than a pack may be.
    """
    files = {f"{each.id}{SUFFIX}": protocol_bytes(each) for each in pack.protocols}
    files = {ABOUT: _about(pack), **dict(sorted(files.items()))}
    if len(files) > _LIMITS.entries or sum(map(len, files.values())) > LARGEST_PACK:
        raise UserError(tr("That is too much for one pack. Make two of it."))
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            put_entry(archive, name, content)
    return out.getvalue()


def read_pack(path: Path) -> Pack:
    """The pack in a zip, or the one protocol in a TOML file; what it is, its first bytes tell.

    A UserError names the file, the place in it and what is wrong: one bad protocol refuses all.
    """
    with opened(path) as (file, size):
        start = file.read(len(SIGNATURE))
        if start == SIGNATURE:
            return _pack(shown(path), read_entries(shown(path), file, size, _LIMITS))
        if size == EMPTY_SIZE and empty(file):
            raise UserError(holds_none(shown(path)))
    return Pack((read_protocol(path, named=False),))


def _pack(file: str, entries: Iterable[Entry]) -> Pack:
    table, protocols, signs = PackTable(FORMAT), list[Protocol](), 0
    for entry in entries:
        signs += sum(entry.content.count(sign) for sign in _SIGNS)
        if signs > MOST_SIGNS:
            raise UserError(
                tr("{file} has more parts than a pack can have. Make two of it.", file=file)
            )
        if entry.name == ABOUT:
            table = _table(entry)
        else:
            stem = entry.name[: -len(SUFFIX)]
            protocols.append(protocol_from(entry.called, entry.content, stem))
    if not protocols:
        raise UserError(holds_none(file))
    return Pack(
        tuple(protocols),
        cleaned_line(table.name),
        cleaned_line(table.author),
        cleaned_line(table.licence),
        cleaned(table.about),
        dict(table.earlier),
    )


def _table(entry: Entry) -> PackTable:
    tables = toml_from(entry.called, entry.content)
    number = tables.get("format")
    if type(number) is int and number > FORMAT:
        text = tr(
            "{file} was written for a newer version of this program. Update the program to use it.",
            file=entry.called,
        )
        raise UserError(text)
    if number is None:
        raise UserError(about(entry.called, "format", tr("is missing")))
    try:
        return msgspec.convert(tables, PackTable)
    except msgspec.ValidationError as error:
        _refuse_marks(entry, tables.get("earlier"))
        raise UserError(complaint(entry.called, str(error))) from error


def _refuse_marks(entry: Entry, earlier: object) -> None:
    """Name the id whose marks are wrong: of such a place the library says only that it is one."""
    for identity, marks in earlier.items() if isinstance(earlier, dict) else ():
        try:
            msgspec.convert(marks, _Marks)
        except msgspec.ValidationError as error:
            path, bare = parted(str(error))
            where = f".earlier.{shown_name(identity)}{path}"
            raise UserError(complaint(entry.called, f"{bare} - at `${where}`")) from error


def _about(pack: Pack) -> bytes:
    lines = [f"format = {FORMAT}"]
    lines += [f"{name} = {quoted(cleaned_line(getattr(pack, name)))}" for name in _SAID]
    lines.append(f"about = {quoted(cleaned(pack.about))}")
    if pack.earlier:
        lines += ["", "[earlier]"]
        for identity, marks in sorted(pack.earlier.items()):
            lines.append(f"{identity} = [{', '.join(quoted(each) for each in marks)}]")
    return ("\n".join(lines) + "\n").encode()
