"""Figures in Word files: a picture with words and a table, and the table alone without one."""

import io
import zipfile

import pytest

from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.charts import goal_line
from facilitator.domain.document import Document, Heading
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.access import findings
from tests.export.changed import changed
from tests.export.figures import grey, picture
from tests.export.ooxml import W
from tests.export.programs import audit

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
TWO = Document(
    "Goals",
    "Ana",
    "s",
    tr("Draft"),
    Moment(0),
    (picture("First"), Heading(1, "Second"), picture("Other"), Heading(1, "End")),
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return Word(PaperFigures()).to_bytes(TWO, English())


def test_each_picture_is_in_the_file_with_its_words(content):
    names = [each.attrib for each in ooxml.body(content).iter(f"{WP}docPr")]
    assert [each["id"] for each in names] == ["1", "2"]
    assert {each["descr"] for each in names} == {English().say(picture().said)}
    related = ooxml.part(content, "word/_rels/document.xml.rels")
    found = {each.attrib["Id"]: each.attrib["Target"] for each in related}
    shown = [e.attrib[EMBED] for e in ooxml.body(content).iter() if EMBED in e.attrib]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        drawn = [file.read(f"word/{found[each]}") for each in shown]
    assert all(each.startswith(b"\x89PNG") for each in drawn)


def test_it_is_sixteen_centimetres_wide_and_keeps_its_shape():
    content = Word(grey).to_bytes(TWO, English())
    extent = next(ooxml.body(content).iter(f"{WP}extent")).attrib
    assert extent == {"cx": "5760000", "cy": str(5760000 * 11 // 24)}


def test_caption_and_table_follow_it_on_the_same_page(content):
    body = list(ooxml.body(content))
    at = next(i for i, each in enumerate(body) if ooxml.style(each) == "Picture")
    assert ooxml.style(body[at + 1]) == "Caption"
    assert body[at + 2].find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    styles = ooxml.part(content, "word/styles.xml").iter(f"{W}style")
    tied = {s.attrib[f"{W}styleId"] for s in styles if s.find(f"{W}pPr/{W}keepNext") is not None}
    assert {"Picture", "Caption"} <= tied


@pytest.mark.parametrize("draw", [None, lambda *_: b""], ids=["no drawer", "nothing drawn"])
def test_without_a_picture_the_table_stands_alone(draw):
    content = Word(draw).to_bytes(TWO, English())
    assert "Caption" in [style for style, _ in ooxml.paragraphs(content)]
    assert "Picture" not in [style for style, _ in ooxml.paragraphs(content)]
    assert len(list(ooxml.body(content).iter(f"{W}tbl"))) == 2
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert not [name for name in file.namelist() if "media" in name]
    assert findings(content) == []


def test_what_cannot_be_drawn_keeps_no_document_back(monkeypatch):
    def broken(*_):
        raise ValueError

    monkeypatch.setattr(goal_line, "draw", broken)
    content = Word(PaperFigures()).to_bytes(TWO, English())
    assert content == Word().to_bytes(TWO, English())


def test_the_same_document_gives_the_same_bytes(content):
    assert Word(PaperFigures()).to_bytes(TWO, English()) == content


@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=lambda w: w.language)
def test_openxml_audit_accepts_it(words, tmp_path):
    assert audit(Word(PaperFigures()).to_bytes(TWO, words), tmp_path / "goals.docx") == []


def test_it_refuses_a_picture_that_is_not_among_the_parts(tmp_path):
    content = Word(grey).to_bytes(TWO, English())
    rels = "word/_rels/document.xml.rels"
    assert audit(changed(content, rels, 'Id="picture2"', 'Id="other"'), tmp_path / "goals.docx")


def test_nothing_stands_in_a_readers_way(content):
    assert findings(content, "zqprivate") == []
