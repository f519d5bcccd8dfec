"""Paper: every word is drawn, in order, inside its sheet, and headings stay with their text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter, QTextFormat

from facilitator.domain.document import (
    Bullets,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Table,
)
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from facilitator.paper.page import page
from facilitator.paper.pdf import Pdf
from facilitator.paper.sheets import Sheets
from tests.examples import share
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PROTOCOLS, TEAM
from tests.paper.listening import heard, texts_of

WORDS = English()
pytestmark = pytest.mark.usefixtures("qapp")


def small(*blocks, title="Title"):
    return Document(title, "Ana", "Subject", tr("Draft"), Moment(0), blocks)


@pytest.fixture
def document():
    return minutes(TEAM, HELD, MADE, EARLIER, ENDED, protocols=PROTOCOLS)


def shape(lines, of):
    """Headings with a few lines below each: some heading would end a page if it were let."""
    blocks = []
    for number in range(of):
        blocks.append(Heading(1, f"Chapter{number}"))
        blocks.append(Heading(2, f"Part{number}"))
        blocks.append(Bullets(tuple(Line((f"line{number}",)) for _ in range(lines))))
    return small(*blocks)


@pytest.mark.parametrize("dots", [72, 96, 1200])
def test_every_word_is_drawn_once_and_in_order(document, dots):
    sheets = Sheets(document, WORDS, dots)
    ours = {
        "1.",
        "2.",
        "Draft",
        *(f"Page {n} of {sheets.count}" for n in range(1, sheets.count + 1)),
    }
    drawn = " ".join(said for sheet in heard(sheets) for *_, said in sheet if said not in ours)
    assert drawn.split() == texts_of(sheets.texts[0]).split()


def test_a_heading_that_begins_a_page_is_the_first_on_its_sheet():
    long = Bullets(tuple(Line((f"line{n}",)) for n in range(80)))
    sheets = Sheets(
        small(
            *(Heading(1, "One"), Heading(1, "Two", page=True), long),
            *(Heading(2, "Three", page=True), Heading(2, "Four", page=True)),
        ),
        WORDS,
    )
    told = [[said for *_, said in sheet] for sheet in heard(sheets)]
    firsts = {at: sheet[0] for at, sheet in enumerate(told)}
    assert (firsts[0], firsts[1], told[0][1]) == ("Title", "Two", "One")
    last = sheets.count - 1
    assert last >= 4
    assert (firsts[last - 1], firsts[last]) == ("Three", "Four")
    assert [sheet[-1] for sheet in told] == [f"Page {n + 1} of {last + 1}" for n in firsts]
    assert sum(said.startswith("line") for sheet in told for said in sheet) == 80


@pytest.mark.parametrize("lines", range(1, 8))
def test_no_heading_is_the_last_on_a_sheet(lines):
    sheets = heard(Sheets(shape(lines, 40), WORDS))
    assert len(sheets) > 3
    for sheet in sheets:
        last = [said for *_, said in sheet][-3]  # before the two parts of the foot
        assert last.startswith("line")
    drawn = [said for sheet in sheets for *_, said in sheet]
    assert sum(said.startswith("line") for said in drawn) == 40 * lines


ENDING = (
    Heading(1, "Worked"),
    Facts((Fact("Rating", ("4",)), Fact("Norms", ("one", "two"))), whole=True, tied=True),
    Heading(1, "Points"),
    Bullets((Line(("point",)), Line(("point",))), tied=True),
    Heading(1, "Next"),
    Facts((Fact("Date", ("today",)), Fact("Time", ("noon",))), whole=True),
)


@pytest.mark.parametrize("lines", range(24, 56, 2))
def test_short_parts_that_belong_together_end_on_one_sheet(lines):
    before = Bullets(tuple(Line((f"line{n}",)) for n in range(lines)))
    sheets = heard(Sheets(small(Heading(1, "Long"), before, *ENDING), WORDS))
    last = [said for *_, said in sheets[-1]]
    drawn = [said for sheet in sheets for *_, said in sheet]
    for said in ("Worked", "Rating", "Norms", "two", "Points", "point", "Next", "Date", "noon"):
        assert said in last
    assert drawn.count("point") == 2
    assert sum(said.startswith("line") for said in drawn) == lines


def test_nothing_is_drawn_outside_the_margins(document):
    sheets = Sheets(document, WORDS)
    width, height = sheets.size
    margin = 22 / 25.4 * 96
    for sheet in heard(sheets):
        for x, y, said in sheet:
            assert margin - 1 <= x <= width - margin, said
            assert margin <= y <= height - margin / 2, said


def test_the_foot_says_the_state_and_counts_the_sheets(document):
    sheets = Sheets(document, WORDS)
    for number, sheet in enumerate(heard(sheets), 1):
        (left, _, state), (right, _, counted) = sheet[-2:]
        assert (state, counted) == ("Draft", f"Page {number} of {sheets.count}")
        assert left < right


def test_a_sheet_is_white_with_dark_words_whatever_the_system_wears(qapp, document):
    palette = qapp.palette()
    dark = type(palette)("#000000")
    qapp.setPalette(dark)
    try:
        sheets = Sheets(document, WORDS)
        image = QImage(*map(round, sheets.size), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        sheets.draw(painter, 1)
        painter.end()
    finally:
        qapp.setPalette(palette)
    darkest = min(
        image.pixelColor(x, y).lightness() for x in range(83, 400) for y in range(80, 140)
    )
    assert darkest < 0x40


def test_tables_and_labels_are_mirrored_where_the_language_is(document):
    table = Table(tr("Two"), ("First", "Second"), (0.3, 0.7), (("one", "two"),))
    places = {}
    for words in (WORDS, MirroredPseudo()):
        (sheet,) = heard(Sheets(small(table), words))
        places[words.language] = {said: x for x, _, said in sheet}
    assert places["en"]["one"] < places["en"]["two"]
    assert places["qpr"]["one"] > places["qpr"]["two"]


def test_a_table_repeats_its_header_on_every_sheet():
    rows = tuple((f"row {n}", "x") for n in range(120))
    sheets = heard(Sheets(small(Table(tr("T"), ("Who", "What"), (0.5, 0.5), rows)), WORDS))
    assert len(sheets) > 1
    assert all("Who" in [said for *_, said in sheet] for sheet in sheets)


def test_markup_is_words_and_loads_nothing():
    markup = '<img src="file:///canary.png"><b>bold</b>'
    text = page(small(Paragraph(Line((markup,), lead=markup)), title=markup), WORDS)
    assert text.toPlainText().count(markup) == 3
    kinds = {form.objectType() for form in text.allFormats()}
    assert QTextFormat.ObjectTypes.ImageObject.value not in kinds


@settings(max_examples=share(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_at_all_can_be_drawn(text):
    sheets = Sheets(small(Heading(1, text), Paragraph(Line((text,))), title=text), WORDS)
    assert sheets.count >= 1
    assert len(heard(sheets)) == sheets.count


def test_the_longest_text_that_may_be_typed_can_be_drawn():
    assert Sheets(small(Paragraph(Line(("word " * 40_000,)))), WORDS).count > 10


def test_a_pdf_has_as_many_pages_as_there_are_sheets(document):
    content = Pdf().to_bytes(document, WORDS)
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", content))
    assert pages == Sheets(document, WORDS, 1200).count
    assert "Minutes: SMART goal".encode("utf-16-be") in content
