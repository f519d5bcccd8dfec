"""Whatever a person types or pastes, every format is written and read back as it was typed."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings

from facilitator.domain.document import Document, Fact, Facts, Line, Paragraph, plain
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.examples import share
from tests.export.everywhere import ANYTHING, MARKUP, everywhere
from tests.export.hostile import CORPUS
from tests.paper.telling_files import FILES, FORMATS, MARK, check

pytestmark = pytest.mark.usefixtures("qapp")
PATIENCE = 2.0
"""Seconds of the processor, which others may use meanwhile, within which a file has to be there."""


def stripped(text: str) -> str:
    """Markdown has no blanks at the ends of lines, nor line ends at those of a paragraph."""
    return "\n".join(line.strip(" \t") for line in plain(text).split("\n")).strip("\n")


def on_paper(text: str) -> str:
    """See `MARK`."""
    return plain(text).removeprefix(MARK)


CLEANED = {".docx": plain, ".html": plain, "paper": on_paper, ".md": stripped}
"""What each format makes of a text. A text file keeps each word, but fills its lines anew."""


def read_back(form: str, text: str) -> None:
    leaves = check(form, everywhere(text), English()).leaves
    expected = CLEANED[form](text) if form in CLEANED else ""
    # Above the title, and as a paragraph of its own, quiet or not.
    assert not expected or leaves.count(expected) >= 3, leaves


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=share(100))
@given(ANYTHING)
def test_any_text_at_all_is_written_and_read_back(form, text):
    read_back(form, text)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=share(100))
@given(MARKUP)
def test_any_markup_is_written_and_read_back_as_typed(form, text):
    read_back(form, text)


@pytest.mark.extended
@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=2000)
@given(ANYTHING | MARKUP)
def test_any_text_at_all_the_long_form(form, text):
    read_back(form, text)


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS.keys())
@pytest.mark.parametrize("form", FORMATS)
def test_bad_input_is_read_back_as_typed(form, text):
    read_back(form, text)


@pytest.mark.parametrize("form", FILES)
@pytest.mark.parametrize("words", [English(), MirroredPseudo()], ids=["en", "mirrored"])
def test_bad_input_makes_a_file_soon(form, words):
    for name, text in CORPUS.items():
        began = process_time()
        assert FILES[form](everywhere(text), words)
        assert process_time() - began < PATIENCE, name


LONG = {
    "one word": "x",
    "words": "words of a paste ",
    "lines": "line\n",
    "signs": "*_<|",
    "letters of two columns": "\u6f22\u5b57",
    "marks": "e\u0301",
    "turned": "\u05d0 ",
}
NOTE = 200_000
"""Letters that one note may have. On paper those are up to a thousand sheets, so there a tenth."""


def alone(text: str) -> Document:
    return Document("T", "A", "S", tr("Draft"), Moment(0), (Paragraph(Line((text,))),))


@pytest.mark.parametrize("form", FILES)
@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_the_longest_note_makes_a_file_soon(form, piece):
    letters = NOTE // 10 if form == ".pdf" else NOTE
    document = alone(piece * (letters // len(piece)))
    began = process_time()
    assert FILES[form](document, English())
    assert process_time() - began < PATIENCE


@pytest.mark.parametrize("form", [form for form in FILES if form != ".pdf"])
def test_twelve_million_letters_on_one_line_make_a_file_soon(form):
    document = alone("x" * 12_000_000)
    began = process_time()
    assert FILES[form](document, English())
    assert process_time() - began < PATIENCE


@pytest.mark.parametrize("form", FILES)
@pytest.mark.parametrize("name", ["x" * 20_000, "W" * 40], ids=["long", "wide"])
def test_a_label_of_any_length_makes_a_file_soon(form, name):
    """Qt crashed over one that was kept on one line."""
    document = replace(alone(""), blocks=(Facts((Fact(name, ("value",)),)),))
    began = process_time()
    assert FILES[form](document, English())
    assert process_time() - began < PATIENCE
