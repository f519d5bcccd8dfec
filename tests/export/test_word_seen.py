"""LibreOffice, where it is installed, opens the minutes and shows them on few pages."""

import re

import pytest

from facilitator.domain.document import texts
from facilitator.domain.minutes import minutes
from facilitator.export.word import Word
from facilitator.language.english import English
from tests.export.programs import as_pdf, need, ran
from tests.export.third_grade import EARLIER, ENDED, HELD, MADE, PROTOCOLS, TEAM

MOST_PAGES = 4


@pytest.mark.journey
def test_another_word_processor_shows_every_word_in_order(tmp_path):
    need("soffice", "pdftotext", "pdfinfo")
    document, words = minutes(TEAM, HELD, MADE, EARLIER, ENDED, protocols=PROTOCOLS), English()
    (tmp_path / "minutes.docx").write_bytes(Word().to_bytes(document, words))
    as_pdf(tmp_path, "minutes.docx")
    facts = ran("pdfinfo", "minutes.pdf", folder=tmp_path)
    assert "Title:           Minutes: SMART goal and monthly writing" in facts
    assert "Author:          Dev" in facts
    assert int(re.search(r"Pages: +(\d+)", facts)[1]) <= MOST_PAGES
    shown = " ".join(ran("pdftotext", "-raw", "minutes.pdf", "-", folder=tmp_path).split())
    at = 0
    for said in texts(document):
        # Lines of a cell are shown beside other cells: its words need not be one stretch.
        first = " ".join(words.say(said).split()[:2])
        found = shown.find(first, at)
        assert found >= 0, first
        at = found
    assert "Page 1 of" in shown
    assert "Draft" in shown
