"""Running heads of a Word file: a section for each part that begins a page, with its own header.

A field that looks for the heading (STYLEREF) would be shorter, but older programs leave it empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from facilitator.export.word_body import PAGE_BREAK
from facilitator.export.word_package import FOOTER, HEAD, NAMESPACES
from facilitator.export.word_pictures import put_in
from facilitator.export.xml_text import runs

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FIRST = "footerFirst"
_NO_LINE = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'


@dataclass(frozen=True, slots=True)
class RunningHeads:
    """Cuts a body into sections, and makes their headers; () for one section without any.

    `section` makes a section's properties of the relations of its header and of its first page's
    footer: the first sheet, which has the title, has no header.
    """

    heads: tuple[str, ...]
    section: Callable[[str, str], str]
    right_to_left: bool

    def sectioned(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces of the body; a section ends in the last paragraph before the next one's."""
        number, before = 0, ""
        for piece in pieces:
            begins = bool(self.heads) and PAGE_BREAK in piece
            if begins:
                yield _ended(before, self._section(number))
                number += 1
            elif before:
                yield before
            # The section begins the page: twice would leave an empty one in some programs.
            before = piece.replace(PAGE_BREAK, "", 1) if begins else piece
        yield before
        yield self._section(number)

    def add_to(self, parts: dict[str, bytes]) -> None:
        """Put the headers, and how they are found, among the parts of the file."""
        if not self.heads:
            return
        parts[f"word/{_FIRST}.xml"] = parts[FOOTER]
        related, kinds = _told(_FIRST, "footer")
        for number, head in enumerate(self.heads):
            name = _name(number)
            parts[f"word/{name}.xml"] = (HEAD + self._header(head)).encode()
            more = _told(name, "header")
            related, kinds = related + more[0], kinds + more[1]
        put_in(parts, "word/_rels/document.xml.rels", "</Relationships>", related)
        put_in(parts, "[Content_Types].xml", "</Types>", kinds)

    def _section(self, number: int) -> str:
        header = _name(number) if self.heads else ""
        return self.section(header, _FIRST if header and number == 0 else "")

    def _header(self, head: str) -> str:
        bidi = "<w:bidi/>" if self.right_to_left else ""
        return (
            f'<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/>{bidi}</w:pPr>'
            f"{runs(head)}</w:p></w:hdr>"
        )


def _name(number: int) -> str:
    return f"header{number + 1}"


def _told(name: str, kind: str) -> tuple[str, str]:
    """The relation of a part, and what kind it is."""
    return (
        f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" Target="{name}.xml"/>',
        f'<Override PartName="/word/{name}.xml" ContentType="{_MEDIA}.{kind}+xml"/>',
    )


def _ended(piece: str, section: str) -> str:
    """A paragraph with what ends its section; behind a table one of its own."""
    whole = piece if piece.startswith("<w:p>") else piece + _NO_LINE
    at = whole.rindex("</w:pPr>")
    return whole[:at] + section + whole[at:]
