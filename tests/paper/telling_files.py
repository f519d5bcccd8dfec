"""Every format with its reader: files, and the paper that a PDF is drawn from."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from facilitator.app.ports import Words
from facilitator.bootstrap.document_formats import document_formats
from facilitator.domain.document import Document
from facilitator.paper.page import page
from tests.export.figures import grey
from tests.export.programs import ran
from tests.export.readers import READERS
from tests.export.telling import SAME, TURN, Manner, Told, difference
from tests.paper.listening import blocks_of

FILES = {each.suffix: each.to_bytes for each in document_formats(grey)}
MARK = "\ufeff"
"""A byte order mark; Qt takes one away at the beginning of a text, where nobody can see it."""
ON_PAPER = Manner(re.compile(f"{SAME.pattern}|\ufffc"), lost=MARK)
"""An object stands where Qt keeps a picture."""
FORMATS = ("paper", *READERS)
IN_PDF = Manner(re.compile(f"{SAME.pattern}|[0-9]+\\.|\N{BULLET}"))
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04"
_LINE_END = "\N{LINE SEPARATOR}"


def told(form: str, document: Document, words: Words) -> tuple[Told, Manner]:
    """A document written in one format and read back, and how that format tells it."""
    if form == "paper":
        blocks = blocks_of(page(document, words, draw=grey))
        return Told(tuple(text.replace(_LINE_END, "\n") for text in blocks)), ON_PAPER
    read, manner = READERS[form]
    return read(FILES[form](document, words)), manner


def in_pdf(content: bytes, folder: Path) -> Told:
    """A PDF by Poppler's reader, without the last line of each sheet, which is its foot."""
    (folder / "document.pdf").write_bytes(content)
    sheets = ran("pdftotext", "-raw", "document.pdf", "-", folder=folder).split("\f")[:-1]
    lines = [sheet.rstrip("\n").split("\n") for sheet in sheets]
    joined = "\n".join(line for sheet in lines for line in sheet[:-1])
    for ligature in _LIGATURES:
        joined = joined.replace(ligature, normalize("NFKC", ligature))
    (foot,) = {sheet[-1].partition(" Page ")[0] for sheet in lines}
    return Told((joined,), foot)


def check(form: str, document: Document, words: Words) -> Told:
    """Fail unless a format tells all of a document in its order and nothing besides."""
    written, manner = told(form, document, words)
    assert difference(written, document, words, manner) == ""
    return written


def foot_of(written: Told) -> str:
    """What stands at the foot, without signs that only turn it."""
    return written.foot.strip(f"{TURN} \n")
