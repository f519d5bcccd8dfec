"""One contract for all formats: the same words in the same order, none more and none less."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
)
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from tests.examples import share
from tests.export.every_document import DOCUMENTS
from tests.export.figures import picture
from tests.export.programs import need
from tests.export.readers import READERS
from tests.export.specimens import SPECIMENS
from tests.export.telling import difference
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PLANNED, PROTOCOLS, TEAM
from tests.paper.telling_files import FILES, FORMATS, IN_PDF, check, foot_of, in_pdf

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_format_but_pdf_is_read_back():
    """A PDF is drawn from the paper, and read by another program, where that is there."""
    assert set(FILES) - {".pdf"} == set(READERS)


NAME = st.text("abcdefgh ", min_size=1, max_size=12)
SOME = st.text("abcdefgh 1.-=|*#:>\n", min_size=1, max_size=12)
LINE = st.builds(Line, st.lists(SOME, max_size=3).map(tuple), lead=NAME | st.just(""), remark=NAME)
LINES = st.lists(LINE, min_size=1, max_size=3).map(tuple)
CELL = SOME | LINES | st.just("")
BLOCK = (
    st.builds(Heading, st.sampled_from([1, 2]), SOME)
    | st.builds(Paragraph, LINE, quiet=st.booleans(), tied=st.booleans())
    | st.builds(Bullets, LINES, tied=st.booleans())
    | st.builds(Numbered, LINES, start=st.integers(1, 5))
    | st.builds(
        Facts,
        st.lists(
            st.builds(Fact, NAME, st.lists(SOME, min_size=1, max_size=3).map(tuple)),
            min_size=1,
            max_size=3,
        ).map(tuple),
        whole=st.booleans(),
        tied=st.booleans(),
    )
    | st.builds(
        Table,
        st.just(tr("Described")),
        st.tuples(NAME, NAME),
        st.just((0.3, 0.7)),
        st.lists(st.tuples(CELL, CELL), max_size=3).map(tuple),
        row_height=st.sampled_from([0, 12]),
    )
    | st.builds(picture, NAME, NAME, NAME)
)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=share(50))
@given(st.lists(BLOCK, max_size=8).map(tuple))
def test_any_document_says_the_same_in_every_format(form, blocks):
    document = Document("t", "a", "s", tr("Draft"), Moment(0), blocks, over="o")
    assert form == "paper" or foot_of(check(form, document, English())) == "Draft"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("words", [English(), Pseudo()], ids=lambda w: w.language)
@pytest.mark.parametrize("meeting", [HELD, PLANNED], ids=["held", "planned"])
def test_the_minutes_of_the_real_agenda_say_the_same_in_every_format(form, words, meeting):
    document = minutes(TEAM, meeting, MADE, EARLIER, ENDED, protocols=PROTOCOLS)
    written = check(form, document, words)
    assert form == "paper" or foot_of(written) == words.say(document.footer_state)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_says_the_same_in_every_file(form, name):
    check(form, DOCUMENTS[name](), English())


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("name", ["agenda", "minutes, hostile", "term report"])
def test_a_document_from_right_to_left_says_the_same_in_every_file(form, name):
    check(form, DOCUMENTS[name](), MirroredPseudo())


@pytest.mark.parametrize("name", ["third grade", "empty"])
def test_a_pdf_says_the_same_to_another_program(name, tmp_path):
    """Of minutes whose tables fit on their sheets, since others repeat their header rows."""
    need("pdftotext")
    specimen = SPECIMENS[name]()
    document, words = specimen.document, specimen.words
    written = in_pdf(FILES[".pdf"](document, words), tmp_path)
    assert difference(written, document, words, IN_PDF) == ""
    assert written.foot == words.say(document.footer_state)
