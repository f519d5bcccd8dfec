"""Whatever a person types or pastes, the minutes are written and can be opened again."""

import io
from xml.etree import ElementTree as ET

import docx
import pytest

from facilitator.domain.document import Document, Line, Paragraph, plain
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.everywhere import everywhere
from tests.export.hostile import CORPUS
from tests.export.programs import audit


def read_back(text: str) -> bytes:
    """Written, opened by two readers, and found in its places as it was typed."""
    content = Word().to_bytes(everywhere(text), English())
    assert docx.Document(io.BytesIO(content)).tables
    said = dict(ooxml.paragraphs(content))
    assert said["Heading1"] == said["TableHeading"] == said["Remark"] == plain(text)
    return content


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS.keys())
@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=["en", "mirrored"])
def test_bad_input_gives_a_valid_file(text, words, tmp_path):
    read_back(text)
    assert audit(Word().to_bytes(everywhere(text), words), tmp_path / "bad.docx") == []


def test_text_is_never_an_instruction():
    """A field is only what we made one of: the numbers at the foot."""
    content = Word().to_bytes(everywhere(CORPUS["T25 field"]), English())
    tags = {e.tag.removeprefix(ooxml.W) for e in ooxml.body(content).iter()}
    assert not tags & {"instrText", "fldSimple", "fldChar", "hyperlink", "drawing", "object"}
    relations = ooxml.part(content, "word/_rels/document.xml.rels")
    assert not [r for r in relations if r.attrib.get("TargetMode") == "External"]


@pytest.mark.parametrize("size", [5_000_000, 12_000_000])
def test_millions_of_characters_on_one_line_open_again(size):
    content = Word().to_bytes(
        Document("T", "A", "S", tr("Draft"), Moment(0), (Paragraph(Line(("x" * size,))),)),
        English(),
    )
    assert len(docx.Document(io.BytesIO(content)).paragraphs[1].text) == size


def test_the_foot_cannot_be_confused_by_its_own_signs():
    strange = "\ue000 \ue001 PAGE"
    document = Document(strange, strange, strange, tr("{s}", s=strange), Moment(0))
    foot = ooxml.part(Word().to_bytes(document, English()), "word/footer1.xml")
    assert ooxml.text(foot) == f"{strange}\tPage 1 of 1"
    assert isinstance(foot, ET.Element)
