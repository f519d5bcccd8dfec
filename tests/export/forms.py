"""Word forms for tests: bodies written by hand in the package of a shipped one, and filled."""

from __future__ import annotations

import io
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

from facilitator.app.ports import Words
from facilitator.domain.minutes import minutes, told_of
from facilitator.domain.minutes_parts import EVERYTHING, Parts
from facilitator.domain.word_form import Contents
from facilitator.domain.word_form_contents import contents
from facilitator.export.word_form import filled
from facilitator.export.word_package import NAMESPACES
from facilitator.language.english import English
from tests.export.figures import GOAL, grey
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PROTOCOLS, TEAM

FOLDER = Path(__file__).parents[2] / "resources" / "word-forms"
NAMES = ("plain", "school", "governors")
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="900" w:right="900"'
    ' w:bottom="900" w:left="900" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
)


def shipped(name: str) -> dict[str, bytes]:
    with ZipFile(io.BytesIO((FOLDER / f"{name}.docx").read_bytes())) as file:
        return {part: file.read(part) for part in file.namelist()}


def run(words: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def row(*cells: str) -> str:
    told = (
        f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells
    )
    return f"<w:tr>{''.join(told)}</w:tr>"


def table(*rows: str) -> str:
    look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>'
    return f"<w:tbl>{look}{''.join(rows)}</w:tbl>"


def form(body: str) -> dict[str, bytes]:
    whole = f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>"
    return {**shipped("plain"), "word/document.xml": whole.encode()}


def facts(
    team=TEAM, meeting=HELD, made=MADE, earlier=EARLIER, goals=(GOAL,), parts: Parts = EVERYTHING
) -> Contents:
    """What a meeting puts into a form."""
    given = (team, meeting, made, earlier, ENDED, None, PROTOCOLS, goals)
    document = minutes(*given, parts)
    source, since = told_of(*given)
    return contents(source, document, since, parts)


def filled_with(body: str, told: Contents | None = None, words: Words | None = None) -> bytes:
    return filled(form(body), told or facts(), words or English(), grey)
