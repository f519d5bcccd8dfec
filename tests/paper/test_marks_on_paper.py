"""Marks of direction take no room on paper."""

import pytest

from facilitator.domain.document import Document, Line, Paragraph
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.paper.sheets import Sheets

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("dots", [96, 1200])
def test_a_line_with_words_of_another_direction_is_as_high_as_one_without(dots):
    lines = ("Ana and Ben", "\u2068Ana\u2069 and \u2067Ben\u2069")
    blocks = tuple(Paragraph(Line((line,))) for line in lines)
    document = Document("Title", "Ana", "Subject", tr("Draft"), Moment(0), blocks)
    (text,) = Sheets(document, English(), dots).texts
    plain = text.findBlockByNumber(text.blockCount() - 2)
    marked = plain.next()
    assert (plain.text(), marked.text()) == lines
    first, second = (block.layout().lineAt(0) for block in (plain, marked))
    assert (second.height(), second.ascent()) == (first.height(), first.ascent())
