"""What a Word file tells those who cannot see it, read by none of the writer's code."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

from facilitator.ui.tokens import contrast
from tests.export import ooxml
from tests.export.ooxml import W

_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TERMS = "{http://purl.org/dc/terms/}"
_PROPERTIES = {
    *(f"{_DC}{name}" for name in ("title", "subject", "creator", "language")),
    *(f"{_CP}{name}" for name in ("lastModifiedBy", "revision")),
    *(f"{_TERMS}{name}" for name in ("created", "modified")),
}
"""All that a file says of itself; nothing of machines, hours of work or older versions."""
_TRACES = (
    "rsid",
    "attachedTemplate",
    "docVars",
    "trackRevisions",
    "comment",
    "mc:AlternateContent",
)
"""What tells of somebody's program or of earlier words."""
_PICTURE = re.compile(r"\}(docPr|imagedata)$")
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_CONTRAST = 4.5
"""The least ratio of text to paper that is called readable (WCAG 2.2, 1.4.3)."""


def findings(content: bytes, private: str = "") -> list[str]:
    """What stands in a reader's way, one sentence each; `private` may stand in no part."""
    return [found for check in CHECKS for found in check(content)] + [
        f"{name} holds a private note" for name in _holding(content, private) if private
    ]


def _holding(content: bytes, private: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        # Bytes of a picture are no words; latin-1 reads any.
        parts = {
            name: file.read(name).decode("latin-1" if name.endswith(".png") else "utf-8")
            for name in file.namelist()
        }
    return [name for name, text in parts.items() if private in name + text]


def _told(value: str | None) -> str:
    """Words as they are compared: on one line."""
    return " ".join((value or "").split())


def _title(content: bytes) -> Iterator[str]:
    """A title in the properties, the one that stands on the page.

    A program shows it as the window's name and a PDF made of the file takes it over; the format
    has no switch of its own for that.
    """
    title = _told(ooxml.part(content, "docProps/core.xml").findtext(f"{_DC}title"))
    shown = [_told(text) for style, text in ooxml.paragraphs(content) if style == "Title"]
    if not title:
        yield "the properties hold no title"
    elif len(shown) != 1:
        yield f"{len(shown)} paragraphs are the title"
    elif not shown[0].startswith(title.removesuffix("…")):
        yield f"the title {title!r} is not the one on the page"


def _language(content: bytes) -> Iterator[str]:
    """One language, said to the reader's voice and to the spelling check."""
    core = ooxml.part(content, "docProps/core.xml").findtext(f"{_DC}language")
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    found = ooxml.part(content, "word/styles.xml").find(path)
    said = None if found is None else found.get(f"{W}val")
    if not said:
        yield "the words have no language"
    elif said != core:
        yield f"the words are {said} and the properties say {core}"


def _levels(content: bytes) -> dict[str, int]:
    """The level that each style gives its paragraphs, by the styles and not by their names."""
    return {
        style.attrib[f"{W}styleId"]: int(level.attrib[f"{W}val"]) + 1
        for style in ooxml.part(content, "word/styles.xml").iter(f"{W}style")
        if (level := style.find(f"{W}pPr/{W}outlineLvl")) is not None
    }


def _headings(content: bytes) -> Iterator[str]:
    """Headings begin at level 1, skip no level on the way down."""
    by_style = _levels(content)
    read = [(by_style[s], text) for s, text in ooxml.paragraphs(content) if s in by_style]
    for (above, _), (level, text) in pairwise([(0, ""), *read]):
        if level > above + 1:
            yield f"the heading {text!r} of level {level} follows one of level {above}"


def _tables(content: bytes) -> Iterator[str]:
    """One header row a table, marked and repeated on each page, with a name for each column."""
    for number, table in enumerate(ooxml.body(content).iter(f"{W}tbl"), 1):
        rows = table.findall(f"{W}tr")
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        if marked != [True] + [False] * (len(rows) - 1):
            yield f"table {number} has not just its first row for a header"
        look = table.find(f"{W}tblPr/{W}tblLook")
        if look is None or look.get(f"{W}firstRow") != "1":
            yield f"table {number} does not show its header row as one"
        about = table.find(f"{W}tblPr/{W}tblDescription")
        if about is None or not about.get(f"{W}val", "").strip():
            yield f"table {number} has no description"
        if not all(ooxml.text(cell).strip() for cell in rows[0].iter(f"{W}tc")):
            yield f"table {number} has a column without a name"
        yield from _grid(number, table)


def _grid(number: int, table: ET.Element) -> Iterator[str]:
    """Plain rows and columns: a voice that walks through cells counts on them."""
    if any(True for name in ("gridSpan", "vMerge", "hMerge") for _ in table.iter(f"{W}{name}")):
        yield f"table {number} has merged cells"
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    if any(len(row.findall(f"{W}tc")) != columns for row in table.findall(f"{W}tr")):
        yield f"table {number} has a row of another length"


def _spaces(content: bytes) -> Iterator[str]:
    """Space is made by styles; an empty paragraph is read as "blank"."""
    for number, paragraph in enumerate(ooxml.body(content).findall(f"{W}p"), 1):
        if not ooxml.text(paragraph).strip() and not list(paragraph.iter(f"{W}drawing")):
            yield f"paragraph {number} is empty"


def _pictures(content: bytes) -> Iterator[str]:
    """Words for every picture."""
    for element in ooxml.body(content).iter():
        if _PICTURE.search(element.tag) and not (element.get("descr") or element.get("alt")):
            yield f"the picture {element.get('name', '')!r} has no words"


def _properties(content: bytes) -> Iterator[str]:
    """Nothing is told that nobody asked for."""
    said = {each.tag for each in ooxml.part(content, "docProps/core.xml")}
    yield from (f"the properties tell {tag}" for tag in sorted(said - _PROPERTIES))
    told = {each.tag.rpartition("}")[2] for each in ooxml.part(content, "docProps/app.xml")}
    yield from (f"the properties tell {tag}" for tag in sorted(told - {"Application"}))
    related = ooxml.part(content, "word/_rels/document.xml.rels")
    embedded = {e.get(_EMBED) for e in ooxml.body(content).iter()}
    shown = {each.get("Target") for each in related if each.get("Id") in embedded}
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for name in file.namelist():
            loose = "media/" in name and name.removeprefix("word/") not in shown
            if "custom" in name.lower() or "comments" in name or loose:
                yield f"{name} was not asked for"
        settings = file.read("word/settings.xml").decode()
    yield from (f"the settings hold {trace}" for trace in _TRACES if trace in settings)


def _colours(content: bytes) -> Iterator[str]:
    """Every colour of words can be read on paper and on every shade that lies behind words."""
    styles = ooxml.part(content, "word/styles.xml")
    shades = {e.attrib[f"{W}fill"] for e in styles.iter(f"{W}shd")} | {"FFFFFF"}
    for colour in sorted({e.attrib[f"{W}val"] for e in styles.iter(f"{W}color")}):
        for shade in sorted(shades):
            if (ratio := contrast(f"#{colour}", f"#{shade}")) < _CONTRAST:
                yield f"{colour} on {shade} has a contrast of {ratio:.1f}"


CHECKS: tuple[Callable[[bytes], Iterator[str]], ...] = (
    _title,
    _language,
    _headings,
    _tables,
    _spaces,
    _pictures,
    _properties,
    _colours,
)
