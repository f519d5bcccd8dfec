"""Word files: valid, repeatable, in real styles, and every fact in them can be read back."""

import io
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest

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
    texts,
)
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export import FORMATS
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import Pseudo
from tests.export import ooxml
from tests.export.ooxml import W
from tests.export.programs import audit
from tests.export.third_grade import (
    BEGAN,
    EARLIER,
    ENDED,
    HELD,
    MADE,
    PLANNED,
    PROTOCOLS,
    TEAM,
)

WORDS = English()


def small(*blocks, title="Title"):
    return Document(title, "Ana", "Subject", tr("Draft"), Moment(0), blocks)


@pytest.fixture(scope="module")
def document():
    return minutes(TEAM, HELD, MADE, EARLIER, ENDED, protocols=PROTOCOLS)


@pytest.fixture(scope="module")
def content(document):
    return Word().to_bytes(document, WORDS)


def test_word_is_the_first_of_the_formats():
    assert (WORDS.say(FORMATS[0].name), FORMATS[0].suffix) == ("Word", ".docx")


def test_write_hands_over_the_same_bytes(document, content):
    kept = []
    Word().write(document, WORDS, kept.append)
    assert kept == [content]


def test_a_document_of_every_block_in_any_order_is_valid(tmp_path):
    table = Table(tr("Two"), ("A", "B"), (0.5, 0.5), (("1", ""),), row_height=20)
    blocks = (
        table,
        table,
        Numbered((Line(("three",)),), start=3),
        Bullets((Line(),)),
        Numbered((Line(("one",)),)),
        Facts((Fact("F", ("1", "2")),)),
        Paragraph(Line(("q",)), quiet=True, tied=True),
        Heading(2, "H"),
        table,
    )
    content = Word().to_bytes(small(*blocks), WORDS)
    assert audit(content, tmp_path / "all.docx") == []
    top = [e.tag.removeprefix(W) for e in ooxml.body(content)]
    assert top.count("tbl") == 3
    assert ("tbl", "tbl") not in list(pairwise(top)), "two tables would grow into one"


def test_the_same_document_gives_the_same_bytes(document, content, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert Word().to_bytes(document, English()) == content


def test_nothing_of_the_template_or_the_hour_of_packing_is_left(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(file.read(name) for name in file.namelist())
    assert b"python-docx" not in everything
    assert b"thumbnail" not in everything
    assert b"Macintosh" not in everything


def test_properties_are_our_own(content):
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert properties.title == "Minutes: SMART goal and monthly writing"
    assert properties.author == properties.last_modified_by == "Dev"
    assert properties.subject == "Third grade, Wednesday 21 October 2026"
    assert properties.language == "en-GB"
    assert properties.created.isoformat() == "2026-10-21T09:59:00+00:00"
    assert (properties.comments, properties.keywords, properties.revision) == ("", "", 1)


def test_a_title_longer_than_a_property_may_be_is_shortened_there_alone():
    content = Word().to_bytes(small(title="long " * 200), WORDS)
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert len(properties.title) == 255
    assert properties.title.endswith("…")
    assert ooxml.paragraphs(content)[0] == ("Title", "long " * 200)


def test_the_language_of_the_words_is_the_language_of_the_document(document, content):
    language = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    assert ooxml.part(content, "word/styles.xml").find(language).attrib[f"{W}val"] == "en-GB"
    pseudo = ooxml.part(Word().to_bytes(document, Pseudo()), "word/styles.xml")
    assert pseudo.find(language).attrib[f"{W}val"] == "qps"


def test_it_is_a4_with_state_and_page_numbers_at_the_foot(content):
    section = docx.Document(io.BytesIO(content)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    foot = ooxml.part(content, "word/footer1.xml")
    fields = [field.attrib[f"{W}instr"].strip() for field in foot.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert ooxml.text(foot) == "Draft\tPage 1 of 1"


def test_the_foot_says_when_in_the_middle_of_a_meeting_it_was_made():
    running = replace(PLANNED, log=replace(HELD.log, events=HELD.log.events[:1], results=None))
    content = Word().to_bytes(minutes(TEAM, running, (), (), BEGAN), WORDS)
    assert "during the meeting" in ooxml.text(ooxml.part(content, "word/footer1.xml"))


def test_only_real_styles_carry_the_look(content):
    """So that a school's own template changes everything."""
    known = {
        s.attrib[f"{W}styleId"] for s in ooxml.part(content, "word/styles.xml").iter(f"{W}style")
    }
    used = [
        e
        for e in ooxml.body(content).iter()
        if e.tag in (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    ]
    assert {e.attrib[f"{W}val"] for e in used} <= known
    direct = {"b", "i", "sz", "color", "spacing", "ind", "jc", "shd", "rFonts", "tblBorders"}
    assert not {e.tag.removeprefix(W) for e in ooxml.body(content).iter()} & direct


def test_what_belongs_together_is_kept_so_by_words_own_means(tmp_path):
    facts = (Fact("Date", ("Wednesday",)), Fact("Time", ("10:20",)))
    lines = Bullets((Line(("One",)), Line(("Two",))), tied=True)
    blocks = (lines, Facts(facts, whole=True, tied=True), Facts(facts, whole=True), Facts(facts))
    content = Word().to_bytes(small(*blocks), WORDS)
    kept = [
        "".join(sign for name, sign in (("keepNext", "n"), ("keepLines", "l")) if name in own)
        for paragraph in ooxml.body(content).iter(f"{W}p")
        for own in [{each.tag.removeprefix(W) for each in paragraph.iter()}]
    ]
    assert kept == ["", "nl", "nl", "nl", "nl", "nl", "l", "", ""]
    assert audit(content, tmp_path / "kept.docx") == []


def test_numbers_start_where_they_are_told_and_anew_in_each_list():
    lists = (Numbered((Line(("a",)),), start=4), Numbered((Line(("b",)),)))
    content = Word().to_bytes(small(*lists), WORDS)
    used = [n.attrib[f"{W}val"] for n in ooxml.body(content).iter(f"{W}numId")]
    numbering = ooxml.part(content, "word/numbering.xml")
    starts = {
        num.attrib[f"{W}numId"]: num.find(f"{W}lvlOverride/{W}startOverride").attrib[f"{W}val"]
        for num in numbering.findall(f"{W}num")
        if num.find(f"{W}lvlOverride") is not None
    }
    assert [starts[each] for each in used] == ["4", "1"]


# Read back


def test_every_fact_is_read_back_by_python_docx(content):
    word = docx.Document(io.BytesIO(content))
    by_style = {}
    for paragraph in word.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == ["Minutes: SMART goal and monthly writing"]
    assert by_style["Facts"][:3] == [
        "Date\tWednesday 21 October 2026",
        "Planned\t10:20 to the bell at 11:00",
        "Held\t10:22 to 10:59",
    ]
    assert by_style["Facts"][10] == (
        "Dates ahead\tWed 28 October: data day\n"
        "Fri 30 October: no meeting\nTue 3 November: regrouping"
    )
    actions = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert actions[1] == [
        "1",
        "List the pupils of each group for data day",
        "Ana and Dev",
        "next meeting, 4 November 2026",
    ]
    assert "3. Data-day agenda" in by_style["Heading 2"]


def test_everything_that_is_said_is_read_back_by_another_reader_in_order(document, content):
    written = "\n".join(text for _, text in ooxml.paragraphs(content))
    at = 0
    for said in texts(document):
        found = written.find(WORDS.say(said), at)
        assert found >= 0, WORDS.say(said)
        at = found + len(WORDS.say(said))


def test_the_notes_of_an_item_stand_under_its_heading(content):
    lines = ooxml.paragraphs(content)
    start = lines.index(("Heading2", "2. Last year’s writing assessment"))
    assert lines[start + 1 : start + 5] == [
        ("Remark", "To learn · Lead: all · In pairs · planned 5 minutes, took 6 minutes"),
        ("Normal", "To leave behind: Scores reviewed, assessments divided up"),
        ("ListBullet", "Evidence. 14 of 52 pupils scored 3 or 4 last spring."),
        ("ListBullet", "Each of us rereads thirteen assessments."),
    ]
