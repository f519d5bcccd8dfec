"""A school's own Word form: looked over before anything of it is used.

Nothing is unpacked to a disk. Sizes are looked at first, then every XML part is gone through once
without being kept. What could run, or could ask for something that lies elsewhere, is refused.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from facilitator.app.errors import UserError
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.word_form_xml import FETCHING, INSIDE, MOST_SIGNS, Found, look_through
from facilitator.exchange.zip_end import SIGNATURE, directory_size

LARGEST_FORM = 2_000_000
"""Bytes of the file: a page with a logo has a tenth of it."""
_LARGEST_PART, _LARGEST_ALL = 4_000_000, 12_000_000
_ENTRIES, _DIRECTORY = 300, 60_000
_ENCRYPTED = 0x1
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_NAME = re.compile(r"[^\\:*?\"<>|\x00-\x1f\x7f]+")
_DATA = ("customXml/", "docProps/")
_MAIN = "wordprocessingml."
_MACROS = ("macroenabled", "vbaproject", "activex", "attachedtoolbars", "vbadata")
_PROGRAMS = frozenset({"vbaProject", "wordVbaData", "attachedToolbars", "activeXControlBinary"})
_INSIDE = frozenset({"oleObject", "package", "control", "aFChunk", "subDocument"})
_HANGS_ON = frozenset({"attachedTemplate"})
_PLAIN_LINKS = ("http://", "https://", "mailto:", "#")
_FIELDS = re.compile(
    r"\b(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|DATABASE|RD|IMPORT|EMBED)\b", re.IGNORECASE
)
_BROKEN = (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)


def parts_of_form(file: Said, content: bytes) -> dict[str, bytes]:
    """The parts of a form by their names; a UserError where it may not be used."""
    if len(content) > LARGEST_FORM:
        raise UserError(_too_large(file, LARGEST_FORM))
    _refuse_others(file, content)
    try:
        parts = _unpacked(file, content)
    except _BROKEN as error:
        raise UserError(_damaged(file)) from error
    seen = dict(_looked_through(file, parts))
    if _TYPES not in seen:
        raise UserError(_damaged(file))
    _refuse_kind(file, seen[_TYPES], parts)
    for name, each in seen.items():
        if name.endswith(".rels"):
            _refuse_relations(file, each)
        elif not name.startswith(_DATA):
            _refuse_asking(file, each)
    return parts


def _looked_through(file: Said, parts: dict[str, bytes]) -> Iterator[tuple[str, Found]]:
    left = MOST_SIGNS
    for name, part in parts.items():
        if _is_xml(name):
            found = look_through(part, left)
            if found is None:
                raise UserError(_damaged(file))
            left -= found.signs
            yield name, found


def _refuse_others(file: Said, content: bytes) -> None:
    if content.startswith(_OLD):
        raise UserError(_locked(file) if _LOCKED in content else _old(file))
    if not content.startswith(SIGNATURE):
        raise UserError(_not_word(file))
    directory = directory_size(io.BytesIO(content))
    if directory is None or directory > _DIRECTORY:
        raise UserError(_damaged(file))


def _unpacked(file: Said, content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        entries = [each for each in archive.infolist() if not each.filename.endswith("/")]
        _refuse_sizes(file, entries)
        parts = {}
        for entry in entries:
            with archive.open(entry) as source:
                part = source.read(_LARGEST_PART + 1)
            if len(part) > _LARGEST_PART:
                raise UserError(_too_large(file, _LARGEST_PART))
            parts[entry.filename] = part
    if sum(map(len, parts.values())) > _LARGEST_ALL:
        raise UserError(_too_large(file, _LARGEST_ALL))
    return parts


def _refuse_sizes(file: Said, entries: list[ZipInfo]) -> None:
    names = {entry.orig_filename.casefold() for entry in entries}
    if len(entries) > _ENTRIES or len(names) < len(entries):
        raise UserError(_damaged(file))
    if _TYPES.casefold() not in names:
        raise UserError(_not_word(file))
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise UserError(_locked(file))
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or not _safe(entry.orig_filename):
            raise UserError(_damaged(file))
    if max(entry.file_size for entry in entries) > _LARGEST_PART:
        raise UserError(_too_large(file, _LARGEST_PART))
    if sum(entry.file_size for entry in entries) > _LARGEST_ALL:
        raise UserError(_too_large(file, _LARGEST_ALL))


def _safe(name: str) -> bool:
    """Whether a part's name stays inside: what is filled carries it on."""
    steps = name.split("/")
    return _NAME.fullmatch(name) is not None and not {"", ".", ".."}.intersection(steps)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _refuse_kind(file: Said, types: Found, parts: dict[str, bytes]) -> None:
    """Refuse what is no Word document, or one with macros, by what it says of itself."""
    told = [each.get("ContentType", "").lower() for _, each in types.elements]
    names = [name.lower() for name in parts]
    if any(sign in each for sign in _MACROS for each in (*told, *names)):
        raise UserError(_macros(file))
    if not any(_MAIN in each and each.endswith("main+xml") for each in told):
        raise UserError(_not_word(file))


def _refuse_relations(file: Said, part: Found) -> None:
    for tag, values in part.elements:
        if tag == "Relationship":
            _refuse_relation(file, values)


def _refuse_asking(file: Said, part: Found) -> None:
    if part.tags & INSIDE:
        raise UserError(_inside(file))
    if part.tags & FETCHING or _FIELDS.search(part.fields) or any(_asking(part.sources)):
        raise UserError(_outside(file))


def _refuse_relation(file: Said, relation: dict[str, str]) -> None:
    kind = relation.get("Type", "").rpartition("/")[2]
    target = relation.get("Target", "").strip().lower()
    if kind in _PROGRAMS:
        raise UserError(_macros(file))
    if kind in _HANGS_ON:
        raise UserError(_hangs_on(file))
    if kind in _INSIDE:
        raise UserError(_inside(file))
    external = relation.get("TargetMode", "").strip().lower() == "external"
    if external and kind == "hyperlink" and target.startswith(_PLAIN_LINKS):
        return
    if external or ":" in target or "\\" in target or target.startswith("//"):
        raise UserError(_outside(file))


def _asking(sources: tuple[str, ...]) -> Iterator[bool]:
    """Whether a place in an old drawing from which a picture comes lies elsewhere."""
    for source in sources:
        yield ":" in source or "\\" in source or source.startswith("//")


def _too_large(file: Said, most: int) -> Text:
    return tr(
        "{file} holds more than {size} MB. Make its pictures smaller, and try again.",
        file=file,
        size=most // 1_000_000,
    )


def _not_word(file: Said) -> Text:
    return tr(
        "{file} is no Word document. Save it in Word as a Word document (.docx), and try again.",
        file=file,
    )


def _damaged(file: Said) -> Text:
    return tr("{file} is damaged. Open it in Word, save it anew, and try again.", file=file)


def _old(file: Said) -> Text:
    return tr("{file} is in an old form of Word. Save it as .docx, and try again.", file=file)


def _locked(file: Said) -> Text:
    return tr("{file} is locked with a password. Save it without one, and try again.", file=file)


def _macros(file: Said) -> Text:
    return tr(
        "{file} holds macros, which are small programs. Save it as a Word document (.docx) "
        "without them, and try again.",
        file=file,
    )


def _hangs_on(file: Said) -> Text:
    return tr(
        "{file} hangs on another template. Copy all of it into a new, empty document, save that, "
        "and try again.",
        file=file,
    )


def _inside(file: Said) -> Text:
    return tr("{file} holds another file within it. Take that out, and try again.", file=file)


def _outside(file: Said) -> Text:
    return tr(
        "{file} asks for something that lies elsewhere. Put pictures into the form itself, take "
        "out links to other files, and try again.",
        file=file,
    )
