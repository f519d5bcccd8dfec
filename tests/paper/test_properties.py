"""What files say of themselves: title, author, subject, language and time, and nothing unasked."""

from __future__ import annotations

import getpass
import io
import re
import socket
import struct
import sys
import zipfile
import zlib
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from facilitator.bootstrap.document_formats import document_formats
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.domain.minutes_parts import Appendix, Copy, Parts
from facilitator.language.english import English
from tests.domain.minutes_reader import held, say
from tests.domain.stories import CHANGED

EVERY = Parts(appendices=tuple(Appendix))
DOCUMENT = held(goals=(CHANGED,), parts=EVERY)
TITLE, SUBJECT, AUTHOR = say(DOCUMENT.title), say(DOCUMENT.subject), say(DOCUMENT.author)
DAY = DOCUMENT.at.civil.date().isoformat()
CORE = {
    "title": TITLE,
    "subject": SUBJECT,
    "creator": AUTHOR,
    "lastModifiedBy": AUTHOR,
    "revision": "1",
    "created": DAY,
    "modified": DAY,
    "language": "en-GB",
}
META = {
    "viewport": "width=device-width, initial-scale=1",
    "color-scheme": "light dark",
    "author": AUTHOR,
    "description": SUBJECT,
    "dcterms.created": DAY,
}
PDF_INFO = {"Title", "Author", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"}
PNG_PARTS = {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND"}
PLACES = (
    *(str(place) for place in (Path.home(), Path.cwd(), Path(__file__).parents[2], sys.prefix)),
    sys.executable,
    socket.gethostname(),
    f"/{getpass.getuser()}",
    "\\Users\\",
)


@pytest.fixture(scope="module")
def files(qapp: object) -> dict[str, bytes]:
    made = document_formats(PaperFigures())
    return {each.suffix: each.to_bytes(DOCUMENT, English()) for each in made}


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.comment == b""
        assert all(not each.comment and not each.extra for each in packed.infolist())
        return {name: packed.read(name) for name in packed.namelist()}


def streams_of(content: bytes) -> list[bytes]:
    """The file of a PDF, and each of its streams unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    unpacked = []
    for each in packed:
        try:
            unpacked.append(zlib.decompress(each))
        except zlib.error:
            unpacked.append(each)
    return [content, *unpacked]


def test_no_file_tells_where_or_by_whose_hands_it_was_made(files: dict[str, bytes]) -> None:
    for suffix, content in files.items():
        told = [content]
        if suffix == ".docx":
            told += parts_of(content).values()
        if suffix == ".pdf":
            told += streams_of(content)
        for place in filter(lambda place: len(place) > 3, PLACES):
            for form in (place.encode(), place.encode("utf-16-be")):
                assert not any(form in each for each in told), (suffix, place)


def test_a_word_file_has_these_properties_alone(files: dict[str, bytes]) -> None:
    parts = parts_of(files[".docx"])
    assert not [name for name in parts if "custom" in name.lower() or "thumbnail" in name]
    root = ET.fromstring(parts["docProps/core.xml"])
    core = {each.tag.rpartition("}")[2]: each.text or "" for each in root}
    assert {key: text[: len(CORE.get(key, ""))] for key, text in core.items()} == CORE
    app = ET.fromstring(parts["docProps/app.xml"])
    assert [(each.tag.rpartition("}")[2], each.text) for each in app] == [
        ("Application", "Facilitator")
    ]
    assert b"rsid" not in parts["word/document.xml"] + parts["word/settings.xml"]
    pictures = [part for name, part in parts.items() if name.endswith(".png")]
    assert pictures
    assert set().union(*map(set, map(chunks, pictures))) <= PNG_PARTS


def chunks(picture: bytes) -> list[bytes]:
    kinds, at = [], 8
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        kinds.append(picture[at + 4 : at + 8])
        at += length + 12
    return kinds


def test_a_web_page_has_these_properties_alone(files: dict[str, bytes]) -> None:
    named: dict[str, str] = {}

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            told = dict(attrs)
            assert tag != "link"
            if tag == "meta" and "name" in told:
                named[told["name"] or ""] = told.get("content") or ""

    page = files[".html"].decode()
    Reader().feed(page)
    assert {key: text[: len(META.get(key, ""))] for key, text in named.items()} == META
    assert "<!--" not in page


def test_a_pdf_has_these_properties_alone(files: dict[str, bytes]) -> None:
    content = files[".pdf"]
    info = content[content.index(b"/Title") - 4 : content.index(b"/Trapped") + 20]
    assert {key.decode() for key in re.findall(rb"^/(\w+) ", info, re.MULTILINE)} == PDF_INFO
    assert "Facilitator".encode("utf-16-be") in info
    told = next(each for each in streams_of(content)[1:] if b"<x:xmpmeta" in each).decode()
    values = {*re.findall(r">\s*([^<>\s][^<>]*)<", told), *re.findall(r'(?:pdf|xmp):(\w+)="', told)}
    dates = {"CreatorTool", "CreateDate", "ModifyDate", "MetadataDate"}
    assert values == {TITLE, AUTHOR, "Producer", "Trapped", *dates}


def test_part_b_says_in_its_properties_no_more_than_the_whole() -> None:
    document = held(copy=Copy.CONFIDENTIAL)
    assert (say(document.author), say(document.subject)) == (AUTHOR, SUBJECT)
