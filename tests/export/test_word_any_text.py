"""Whatever a person types or pastes, the minutes are written and can be opened again."""

import io
from xml.etree import ElementTree as ET

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from facilitator.domain.document import (
    Bullets,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Table,
    plain,
)
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))
CORPUS = {
    "T1 NUL": "a\0b",
    "T2 vertical tab": "a\x0bb",
    "T3 form feed": "a\x0cb",
    "T4 escape": "\x1b[31mred",
    "T5 unit separator": "a\x1fb",
    "T6 delete and next line": "a\x7fb\x85c",
    "T7 line separator": "a\u2028b",
    "T8 mixed ends": "a\r\nb\rc\nd",
    "T9 high half": "a" + chr(0xD800) + "b",
    "T10 low half": "a" + chr(0xDFFF) + "b",
    "T11 no characters": "a\ufffe\uffffb",
    "T12 override": "a\u202eb",
    "T13 family": "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}",
    "T14 marks": "e" + "\u0301" * 500,
    "T17 picture": "<img src=file:///canary>",
    "T18 share": '<img src="//server/share/x.png">',
    "T19 bold": "<b>b</b>",
    "T20 link": '<a href="https://example.invalid">x</a>',
    "T21 signs": "5<6>2",
    "T22 ends": "]]> &amp; --> ?>",
    "T23 formula": "=cmd|'/c calc'!A1",
    "T24 numbers": "+1\t-1\t@SUM",
    "T25 field": "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }",
    "T26 formats": "%s %n {0} {x.__class__}",
    "T27 statement": "'; DROP TABLE notes; --",
    "T28 mark first": "\ufeffx",
    "T29 long": "t" * 256,
    "T30 spaces": "   ",
    "quote": "say \"no\" & 'yes'",
}


def everywhere(text: str) -> Document:
    """A document with the text in every place that can hold one."""
    named = tr("{text}", text=text)
    line = Line((text, named), lead=text, remark=text)
    return Document(
        title=text,
        author=text,
        subject=text,
        footer_state=named,
        at=Moment(0),
        over=text,
        blocks=(
            Heading(1, text),
            Paragraph(line),
            Paragraph(Line((text,)), quiet=True, tied=True),
            Bullets((line,)),
            Numbered((line,)),
            Facts((Fact(text, (text, named)),)),
            Table(named, (named, text), (0.4, 0.6), ((text, ""),)),
        ),
    )


def read_back(text: str) -> bytes:
    """Written, opened by two readers, and found in its places as it was typed."""
    content = Word().to_bytes(everywhere(text), English())
    assert docx.Document(io.BytesIO(content)).tables
    said = dict(ooxml.paragraphs(content))
    assert said["Heading1"] == said["TableHeading"] == said["Remark"] == plain(text)
    return content


@settings(max_examples=200)
@given(ANYTHING)
def test_any_text_at_all_is_written_and_read_back(text):
    read_back(text)


@pytest.mark.extended
@settings(max_examples=2000)
@given(ANYTHING)
def test_any_text_at_all_the_long_form(text):
    read_back(text)


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS.keys())
@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=["en", "mirrored"])
def test_bad_input_gives_a_valid_file(text, words, tmp_path):
    read_back(text)
    path = tmp_path / "bad.docx"
    path.write_bytes(Word().to_bytes(everywhere(text), words))
    assert OpenXmlValidator().validate(path).errors == []


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
