"""The copy for the head stands on one side of paper, whatever was agreed and in any language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.paper.sheets import Sheets
from tests import strategies as some
from tests.domain.crowded import copies, crowded
from tests.examples import share
from tests.export.hostile import CORPUS
from tests.export.programs import FONTS, ONLY, as_pdf, need, ran, two_fonts

pytestmark = pytest.mark.usefixtures("qapp")

LANGUAGES = (English(), Pseudo(), MirroredPseudo())
TEXTS = {
    "words": "We read the samples twice. ",
    "capitals": "WE WRITE MW@ ",
    "one long word": "Donaudampfschifffahrt" * 8,
    "arabic": "\u0645\u0631\u062d\u0628\u0627 ",
    "ligature": "\ufdfd",
    "chinese": "\u4f1a\u8bae\u8bb0\u5f55",
    "thai": "\u0e01\u0e32\u0e23\u0e1b\u0e23\u0e30\u0e0a\u0e38\u0e21",
    "lines": "a\n",
    "stacked": "g\u0302\u0323\u0306\u0331 ",
    "family": CORPUS["T13 family"],
}


def sheets(document, words):
    return Sheets(document, words).count


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("times", [1, 12])
def test_it_has_one_page_however_much_there_is(text, times):
    head = copies(*crowded(TEXTS[text] * times, 30, 30, 5, 4))[1]
    assert [sheets(head, words) for words in LANGUAGES] == [1, 1, 1]


@settings(max_examples=share(50))
@given(
    st.integers(0, 14),
    st.integers(0, 14),
    st.integers(0, 5),
    some.TEXT | st.sampled_from(sorted({*TEXTS.values(), *CORPUS.values()})),
    st.integers(1, 40),
    st.sampled_from(LANGUAGES),
)
def test_it_has_one_page_where_it_has_just_room(decisions, actions, goals, text, times, words):
    head = copies(*crowded(text * times, decisions, actions, goals))[1]
    assert sheets(head, words) == 1


def test_a_page_is_not_left_empty_while_something_is_left_out():
    words = "We read the samples twice and compare what each of us has found in them. "
    head = copies(*crowded(words * 2, 40, 40, 9))[1]
    layout = Sheets(head, English()).texts[0]
    last = layout.documentLayout().blockBoundingRect(layout.lastBlock())
    assert last.bottom() > 0.6 * layout.pageSize().height()


@pytest.mark.extended
def test_word_has_one_page_too(tmp_path):
    need("soffice", "pdfinfo", *(FONTS / name for name in ONLY))
    heads = {
        f"{number}-{words.language}-{times}": (copies(*crowded(text * times, n, n, 5, 4))[1], words)
        for number, text in enumerate(TEXTS.values())
        for words in LANGUAGES
        for times, n in ((1, 8), (6, 40), (60, 40))
    }
    for name, (head, words) in heads.items():
        (tmp_path / f"{name}.docx").write_bytes(Word().to_bytes(head, words))
    as_pdf(tmp_path, *(f"{name}.docx" for name in heads), FONTCONFIG_FILE=two_fonts(tmp_path))
    for name in heads:
        assert "Pages:           1" in ran("pdfinfo", f"{name}.pdf", folder=tmp_path), name
