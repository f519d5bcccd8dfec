"""One contract for all formats: the same words in the same order, none more and none less."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.bootstrap.document_formats import document_formats
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
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import Pseudo
from facilitator.paper.page import page
from tests.export.before_specimens import MEETINGS
from tests.export.figures import grey, picture
from tests.export.readers import READERS
from tests.export.specimens import SPECIMENS
from tests.export.telling import SAME, TURN, Manner, Told, difference
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PLANNED, PROTOCOLS, TEAM
from tests.paper.listening import texts_of

pytestmark = pytest.mark.usefixtures("qapp")

FILES = {each.suffix: each.to_bytes for each in document_formats(grey)}
ON_PAPER = Manner(re.compile(f"{SAME.pattern}|\ufffc"))
"""An object stands where Qt keeps a picture."""
LINE_END = "\N{LINE SEPARATOR}"
FORMATS = ["paper", *READERS]


def told(form, document, words):
    """A document written in one format and read back, and how that format tells it."""
    if form == "paper":
        laid_out = texts_of(page(document, words, draw=grey))
        return Told((laid_out.replace(LINE_END, "\n"),)), ON_PAPER
    read, manner = READERS[form]
    return read(FILES[form](document, words)), manner


def check(form, document, words):
    written, manner = told(form, document, words)
    assert difference(written, document, words, manner) == ""
    if form != "paper":
        assert written.foot.strip(f"{TURN} \n") == words.say(document.footer_state)


def test_every_format_but_pdf_is_read_back():
    """A PDF is the paper's drawing: see test_pdf_is_read_by_another_program."""
    assert set(FILES) - {".pdf"} == set(READERS)


NAME = st.text("abcdefgh ", min_size=1, max_size=12)
SOME = st.text("abcdefgh 1.-=|*#:>\n", min_size=1, max_size=12)
LINE = st.builds(Line, st.lists(SOME, max_size=3).map(tuple), lead=NAME | st.just(""), remark=NAME)
LINES = st.lists(LINE, min_size=1, max_size=3).map(tuple)
CELL = SOME | LINES | st.just("")
BLOCK = (
    st.builds(Heading, st.sampled_from([1, 2]), SOME)
    | st.builds(Paragraph, LINE, quiet=st.booleans(), tied=st.booleans())
    | st.builds(Bullets, LINES)
    | st.builds(Numbered, LINES, start=st.integers(1, 5))
    | st.builds(
        Facts,
        st.lists(
            st.builds(Fact, NAME, st.lists(SOME, min_size=1, max_size=3).map(tuple)),
            min_size=1,
            max_size=3,
        ).map(tuple),
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
@settings(max_examples=50)
@given(st.lists(BLOCK, max_size=8).map(tuple))
def test_any_document_says_the_same_in_every_format(form, blocks):
    check(form, Document("t", "a", "s", tr("Draft"), Moment(0), blocks, over="o"), English())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("words", [English(), Pseudo()], ids=lambda w: w.language)
@pytest.mark.parametrize("meeting", [HELD, PLANNED], ids=["held", "planned"])
def test_the_minutes_of_the_real_agenda_say_the_same_in_every_format(form, words, meeting):
    document = minutes(TEAM, meeting, MADE, EARLIER, ENDED, protocols=PROTOCOLS)
    check(form, document, words)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("name", SPECIMENS)
def test_every_kind_of_minutes_says_the_same_in_every_file(form, name):
    specimen = SPECIMENS[name]()
    check(form, specimen.document, specimen.words)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("kind", Handout)
def test_what_is_handed_out_before_says_the_same_in_every_file(form, kind):
    check(form, handout(kind, MEETINGS["forty"]()), English())
