"""Documents and words that run from right to left."""

import pytest

from facilitator.domain.document import Document, Line, Paragraph
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export import ooxml
from tests.export.ooxml import W
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, TEAM

WORDS = English()


def small(*blocks):
    return Document("Title", "Ana", "Subject", tr("Draft"), Moment(0), blocks)


@pytest.fixture(scope="module")
def document():
    return minutes(TEAM, HELD, MADE, EARLIER, ENDED)


def test_a_document_read_from_right_to_left_is_marked_so_in_every_part(document):
    content = Word().to_bytes(document, MirroredPseudo())
    assert ooxml.body(content).find(f"{W}sectPr/{W}bidi") is not None
    assert all(
        t.find(f"{W}tblPr/{W}bidiVisual") is not None for t in ooxml.body(content).iter(f"{W}tbl")
    )
    marks = [p.find(f"{W}pPr/{W}bidi") for p in ooxml.body(content).iter(f"{W}p")]
    assert None not in marks
    assert ooxml.part(content, "word/footer1.xml").find(f"{W}p/{W}pPr/{W}bidi") is not None


def test_a_left_to_right_document_has_no_such_mark(document):
    content = Word().to_bytes(document, WORDS)
    assert not list(ooxml.body(content).iter(f"{W}bidi"))
    assert not list(ooxml.body(content).iter(f"{W}bidiVisual"))


def test_what_a_person_typed_runs_as_its_own_first_letter_does():
    typed = "\u0645\u0631\u062d\u0628\u0627"
    content = Word().to_bytes(small(Paragraph(Line((typed,))), Paragraph(Line(("Ana",)))), WORDS)
    arabic, latin = list(ooxml.body(content).iter(f"{W}p"))[1:]
    assert arabic.find(f"{W}pPr/{W}bidi") is not None
    assert latin.find(f"{W}pPr/{W}bidi") is None
    mirrored = Word().to_bytes(small(Paragraph(Line(("Ana",)))), MirroredPseudo())
    latin = list(ooxml.body(mirrored).iter(f"{W}p"))[1]
    assert latin.find(f"{W}pPr/{W}bidi").attrib == {f"{W}val": "0"}


def test_a_run_has_one_direction_so_that_signs_stay_with_their_words():
    mixed = "Ana: \u0645\u0631\u062d\u0628\u0627! (12)"
    content = Word().to_bytes(small(Paragraph(Line((mixed,)))), WORDS)
    runs = list(list(ooxml.body(content).iter(f"{W}p"))[1].iter(f"{W}r"))
    told = [(r.find(f"{W}rPr/{W}rtl") is not None, r.find(f"{W}t").text) for r in runs]
    assert told == [(False, "Ana: "), (True, "\u0645\u0631\u062d\u0628\u0627! (12)")]
