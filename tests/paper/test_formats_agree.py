"""One contract for all formats: the same words in the same order, none more and none less."""

import pytest
from hypothesis import given
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
    texts,
)
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import Pseudo
from facilitator.paper.page import page
from tests.export import ooxml
from tests.export.figures import grey, picture
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PLANNED, PROTOCOLS, TEAM
from tests.paper.listening import texts_of

pytestmark = pytest.mark.usefixtures("qapp")
DOT, IMAGE = "·", "\ufffc"


def in_word(document, words):
    return " ".join(text for _, text in ooxml.paragraphs(Word(grey).to_bytes(document, words)))


def on_paper(document, words):
    return texts_of(page(document, words, draw=grey))


FORMATS = [in_word, on_paper]


def told(text):
    return [word for word in text.split() if word not in (DOT, IMAGE)]


NAME = st.text("abcdefgh ", min_size=1, max_size=12)
LINE = st.builds(Line, st.lists(NAME, max_size=3).map(tuple), lead=NAME | st.just(""), remark=NAME)
LINES = st.lists(LINE, min_size=1, max_size=3).map(tuple)
BLOCK = (
    st.builds(Heading, st.sampled_from([1, 2]), NAME)
    | st.builds(Paragraph, LINE, quiet=st.booleans(), tied=st.booleans())
    | st.builds(Bullets, LINES)
    | st.builds(Numbered, LINES, start=st.integers(1, 5))
    | st.builds(
        Facts,
        st.lists(
            st.builds(Fact, NAME, st.lists(NAME, min_size=1, max_size=3).map(tuple)),
            min_size=1,
            max_size=3,
        ).map(tuple),
    )
    | st.builds(
        Table,
        st.just(tr("Described")),
        st.tuples(NAME, NAME),
        st.just((0.3, 0.7)),
        st.lists(st.tuples(NAME, NAME), max_size=3).map(tuple),
    )
    | st.builds(picture, NAME, NAME, NAME)
)


@pytest.mark.parametrize("format_", FORMATS)
@given(st.lists(BLOCK, max_size=8).map(tuple))
def test_any_document_says_the_same_in_every_format(format_, blocks):
    document = Document("t", "a", "s", tr("Draft"), Moment(0), blocks, over="o")
    expected = told(" ".join(map(English().say, texts(document))))
    assert told(format_(document, English())) == expected


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("words", [English(), Pseudo()], ids=lambda w: w.language)
@pytest.mark.parametrize("meeting", [HELD, PLANNED], ids=["held", "planned"])
def test_the_minutes_of_the_real_agenda_say_the_same_in_every_format(format_, words, meeting):
    document = minutes(TEAM, meeting, MADE, EARLIER, ENDED, protocols=PROTOCOLS)
    expected = told(" ".join(map(words.say, texts(document))))
    assert told(format_(document, words)) == expected
