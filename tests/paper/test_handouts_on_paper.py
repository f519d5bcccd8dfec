"""What is handed out before a meeting: the same words in each format, on as many pages as meant."""

import pytest

from facilitator.domain.document import texts
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.words import tr
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.paper.page import page
from facilitator.paper.pdf import Pdf
from facilitator.paper.sheets import Sheets
from tests.export import ooxml
from tests.export.before_specimens import MEETINGS
from tests.paper.listening import heard, texts_of

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = [English(), Pseudo(), MirroredPseudo()]
PAGES = {Handout.RUN_SHEET: 2}
FOOT = 2
"""Parts of a page's foot."""
STICKS = tr("If it sticks:")


def told(text):
    return [word for word in text.split() if word != "·"]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
@pytest.mark.parametrize("kind", Handout)
@pytest.mark.parametrize("name", MEETINGS)
def test_they_say_the_same_in_every_format(name, kind, words):
    document = handout(kind, MEETINGS[name]())
    expected = told(" ".join(map(words.say, texts(document))))
    content = Word().to_bytes(document, words)
    assert told(" ".join(text for _, text in ooxml.paragraphs(content))) == expected
    drawn = told(texts_of(page(document, words)))
    # Qt does not mirror tables, so that a mirrored one has its last column first.
    mirrored = words.right_to_left
    assert (sorted(drawn) if mirrored else drawn) == (sorted(expected) if mirrored else expected)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
@pytest.mark.parametrize("kind", Handout)
@pytest.mark.parametrize("name", ["forty", "twelve", "empty"])
def test_a_usual_meeting_needs_two_pages_to_lead_and_one_for_the_rest(name, kind, words):
    assert Sheets(handout(kind, MEETINGS[name]()), words).count <= PAGES.get(kind, 1)


@pytest.mark.parametrize("dots", [96, 1200])
@pytest.mark.parametrize("words", LANGUAGES[:2], ids=lambda w: w.language)
def test_no_step_is_cut_where_a_page_ends(words, dots):
    sheets = Sheets(handout(Handout.RUN_SHEET, MEETINGS["long"]()), words, dots)
    drawn = heard(sheets)
    assert len(drawn) > 3
    sticks = words.say(STICKS)
    for sheet in drawn[:-1]:
        # A step ends with what to do when it sticks, and so does a page.
        last = max(y for _, y, _ in sheet[:-FOOT])
        low = sum(y > last - sheets.size[1] / 40 for _, y, said in sheet if said == sticks)
        assert low == 1
    every = [said for sheet in drawn for *_, said in sheet]
    document = handout(Handout.RUN_SHEET, MEETINGS["long"]())
    assert every.count(sticks) == list(map(words.say, texts(document))).count(sticks)


@pytest.mark.parametrize("kind", Handout)
def test_a_pdf_is_made_of_each(kind):
    assert Pdf().to_bytes(handout(kind, MEETINGS["forty"]()), English()).startswith(b"%PDF-")
