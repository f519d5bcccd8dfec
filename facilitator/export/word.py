"""Minutes and other documents as Word files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from xml.sax.saxutils import escape

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import (
    Bullets,
    Document,
    Numbered,
    Paragraph,
    Table,
    plain,
    running_heads,
)
from facilitator.domain.labels import page_of_pages
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.export.language_tag import language_tag
from facilitator.export.word_body import Body
from facilitator.export.word_package import (
    CORE,
    DOCUMENT,
    FOOTER,
    HEAD,
    NAMESPACES,
    NUMBERING,
    package,
)
from facilitator.export.word_pictures import Pictures
from facilitator.export.word_running import RunningHeads
from facilitator.export.word_styles import (
    CONTENTS,
    HEADER,
    PAGE,
    READ_ALOUD,
    SMALL_PRINT,
    Style,
    margin,
    numbering_xml,
)
from facilitator.export.xml_text import runs

_LONGEST_PROPERTY = 255
"""Characters that a property of a document may hold."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file knows: a file's bytes must not tell when it was packed."""
_PAGE_SIGN, _PAGES_SIGN = "\ue000", "\ue001"
"""Stand in the footer's sentence for the two numbers, which Word fills in."""


class Word:
    """Word files (.docx) of real styles only: titles, headings, lists, tables, fields.

    `draw` draws the figures; without one their tables stand alone.
    """

    name = tr("Word")
    suffix = ".docx"

    def __init__(self, draw: Drawer | None = None) -> None:
        self._draw = draw

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file. The same document in the same language gives the same bytes."""
        more = tuple(_styles(document))
        common = package(words.language, words.right_to_left, document.dense, more)
        numbered = tuple(b.start for b in document.blocks if isinstance(b, Numbered))
        parts = dict(common.parts)
        pictures = Pictures(words, self._draw)
        section = _Section(common.footer, words.right_to_left, document.dense)
        heads = tuple(map(words.say, running_heads(document))) if document.running else ()
        running = RunningHeads(heads, section.xml, words.right_to_left)
        body = Body(words, pictures).pieces(document)
        parts[DOCUMENT] = whole(
            f"<w:document {NAMESPACES}><w:body>{''.join(running.sectioned(body))}"
            "</w:body></w:document>"
        )
        parts[NUMBERING] = whole(numbering_xml(NAMESPACES, numbered))
        parts[FOOTER] = whole(_footer(document.footer_state, words))
        parts[CORE] = whole(properties(document, words))
        pictures.add_to(parts)
        running.add_to(parts)
        return zipped(parts)

    def write(self, document: Document, words: Words, keep: Callable[[bytes], object]) -> None:
        """Hand the whole file to `keep`, which puts it where it belongs."""
        keep(self.to_bytes(document, words))


def _styles(document: Document) -> Iterator[Style]:
    """What this document needs and few others do."""
    if any(isinstance(each, Bullets) and each.to for each in document.blocks):
        yield CONTENTS
    tables = (each for each in document.blocks if isinstance(each, Table))
    cells = chain.from_iterable(chain.from_iterable(table.rows) for table in tables)
    if any(line.aloud for cell in cells if isinstance(cell, tuple) for line in cell):
        yield READ_ALOUD
    if any(isinstance(each, Paragraph) and each.fine for each in document.blocks):
        yield SMALL_PRINT
    if document.running:
        yield HEADER


def whole(part: str) -> bytes:
    """A part with its first line."""
    return (HEAD + part).encode()


@dataclass(frozen=True, slots=True)
class _Section:
    """The paper of one document: its size and margins, and the relation of its footer."""

    footer: str
    right_to_left: bool
    dense: bool

    def xml(self, header: str, first: str) -> str:
        """A section's properties with its header and first footer, by relation; "" for none."""
        width, height = PAGE
        foot = 340 if self.dense else 624
        sides = ("top", "right", "bottom", "left")
        margins = " ".join(f'w:{side}="{margin(self.dense)}"' for side in sides)
        related = (("header", "default", header), ("footer", "first", first))
        return (
            "<w:sectPr>"
            + "".join(
                f'<w:{kind}Reference w:type="{which}" r:id="{identity}"/>'
                for kind, which, identity in (*related, ("footer", "default", self.footer))
                if identity
            )
            + f'<w:pgSz w:w="{width}" w:h="{height}"/>'
            f'<w:pgMar {margins} w:header="{foot}" w:footer="{foot}" w:gutter="0"/>'
            f"{'<w:titlePg/>' if first else ''}{'<w:bidi/>' if self.right_to_left else ''}"
            "</w:sectPr>"
        )


def _footer(state: Text, words: Words) -> str:
    """The document's state, and the page's number as fields."""
    numbered = words.say(page_of_pages(_PAGE_SIGN, _PAGES_SIGN))
    for sign, name in ((_PAGE_SIGN, "PAGE"), (_PAGES_SIGN, "NUMPAGES")):
        numbered = numbered.replace(sign, f"\0{name}\0")
    pieces = (
        f'<w:fldSimple w:instr=" {piece} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        if odd % 2
        else runs(piece)
        for odd, piece in enumerate(numbered.split("\0"))
    )
    bidi = "<w:bidi/>" if words.right_to_left else ""
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{bidi}</w:pPr>'
        f"{runs(words.say(state))}<w:r><w:tab/></w:r>{''.join(pieces)}</w:p></w:ftr>"
    )


def properties(document: Document, words: Words) -> str:
    """Title, author, subject, language and time: none of the template's own."""
    at = _in_utc(document.at)
    author = _property(words.say(document.author))
    return (
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_property(words.say(document.title))}</dc:title>"
        f"<dc:subject>{_property(words.say(document.subject))}</dc:subject>"
        f"<dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified>'
        f"<dc:language>{language_tag(words.language)}</dc:language></cp:coreProperties>"
    )


def _property(text: str) -> str:
    """On one line, and no longer than a property may be."""
    line = " ".join(plain(text).split())
    if len(line) > _LONGEST_PROPERTY:
        line = line[: _LONGEST_PROPERTY - 1] + "…"
    return escape(line)


def _in_utc(at: Moment) -> str:
    return Moment(at.utc).civil.replace(microsecond=0).isoformat() + "Z"


def zipped(parts: dict[str, bytes]) -> bytes:
    """The parts as a file; the same parts give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            file.writestr(entry, content)
    return out.getvalue()
