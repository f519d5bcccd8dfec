"""A sheet that lies alone says where it belongs, in Word by sections with headers of their own."""

import io
import zipfile

import pytest

from facilitator.domain.document import Document, Heading, Line, Paragraph, Table, running_heads
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.access import findings
from tests.export.before_specimens import MEETINGS
from tests.export.every_document import DOCUMENTS
from tests.export.ooxml import W
from tests.export.programs import audit

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LANGUAGES = [English(), MirroredPseudo()]
TABLE = Table(tr("The steps of this protocol"), ("A",), (1.0,), (("x",),))


def made(*blocks, running=True):
    return Document("Title", "Ana", "", tr("Draft"), Moment(0), blocks, running=running)


def sections(content):
    """For each section the words of its header by kind, and the text with which it begins."""
    related = ooxml.part(content, "word/_rels/document.xml.rels")
    targets = {each.get("Id"): f"word/{each.get('Target')}" for each in related}
    out, begins = [], ""
    for paragraph in ooxml.body(content).iter(f"{W}p"):
        begins = begins or ooxml.text(paragraph)
        section = paragraph.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            out.append((heads(content, section, targets), begins))
            begins = ""
    out.append((heads(content, ooxml.body(content).find(f"{W}sectPr"), targets), begins))
    return out


def heads(content, section, targets):
    return {
        each.get(f"{W}type"): ooxml.text(ooxml.part(content, targets[each.get(f"{R}id")]))
        for each in section.findall(f"{W}headerReference")
    }


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_each_protocol_of_the_booklet_is_named_on_all_its_sheets(words, tmp_path):
    document = DOCUMENTS["booklet"]()
    content = Word().to_bytes(document, words)
    names = [words.say(each) for each in running_heads(document)]
    assert len(names) == 4
    found = sections(content)
    assert [each for each, _ in found] == [{"default": name} for name in names]
    # The category stands above the first of its protocols.
    assert [begins for _, begins in found] == [names[0], "Goals", "Work", names[3]]
    assert "pageBreakBefore" not in _whole(content, "word/document.xml")
    assert findings(content) == []
    assert audit(content, tmp_path / "booklet.docx") == []


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_a_run_sheet_says_its_title_but_on_the_first_sheet(words, tmp_path):
    document = handout(Handout.RUN_SHEET, MEETINGS["forty"]())
    content = Word().to_bytes(document, words)
    ((head, _),) = sections(content)
    assert head == {"default": words.say(document.title)}
    section = ooxml.body(content).find(f"{W}sectPr")
    assert section.find(f"{W}titlePg") is not None
    feet = {each.get(f"{W}type") for each in section.findall(f"{W}footerReference")}
    assert feet == {"default", "first"}
    assert audit(content, tmp_path / "sheet.docx") == []


def test_a_part_that_ends_with_a_table_ends_with_a_paragraph_all_the_same(tmp_path):
    parts = (Paragraph(Line(("x",))), TABLE, Heading(1, "B", page=True), TABLE)
    content = Word().to_bytes(made(*parts), English())
    assert [head["default"] for head, _ in sections(content)] == ["Title", "B"]
    assert audit(content, tmp_path / "parts.docx") == []


def test_any_other_document_has_none():
    content = Word().to_bytes(made(Heading(1, "B", page=True), running=False), English())
    assert "pageBreakBefore" in _whole(content, "word/document.xml")
    assert [head for head, _ in sections(content)] == [{}]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert not [name for name in file.namelist() if "header" in name]


def test_what_a_part_is_called():
    blocks = (
        Heading(1, "Contents"),
        Heading(2, "Not this"),
        Heading(1, "Kind", page=True),
        Heading(2, "First"),
        Heading(2, "Not this"),
        Heading(2, "Second", page=True),
        Heading(1, "Alone", page=True),
    )
    assert running_heads(made(*blocks)) == ("Title", "First", "Second", "Alone")


def _whole(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read(name).decode()
