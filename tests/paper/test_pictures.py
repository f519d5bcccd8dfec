"""Figures on paper: as wide as in Word, with words, and on one page with what is below them."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextFormat

from facilitator.domain.document import Document, Line, Paragraph
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.paper.page import page
from facilitator.paper.sheets import Sheets
from tests.export.figures import grey, picture, png
from tests.paper.listening import heard

pytestmark = pytest.mark.usefixtures("qapp")


def document(*blocks):
    return Document("t", "a", "s", tr("Draft"), Moment(0), blocks)


def images(text):
    block, found = text.begin(), []
    while block.isValid():
        for piece in block:
            form = piece.fragment().charFormat()
            if form.isImageFormat():
                found.append(form.toImageFormat())
        block = block.next()
    return found


def test_it_is_sixteen_centimetres_wide_and_has_words():
    text = page(document(picture()), English(), 254.0, grey)
    (found,) = images(text)
    assert found.width() == pytest.approx(1600)
    assert high(text) == pytest.approx(1600 * 11 / 24, rel=0.05)
    words = found.property(QTextFormat.Property.ImageAltText.value)
    assert words == English().say(picture().said)


def test_it_keeps_its_shape_where_the_page_is_narrower():
    text = page(document(picture()), English(), 254.0, grey)
    text.setPageSize(QSizeF(1000 + 2 * text.documentMargin(), 4000))
    assert high(text) == pytest.approx(1000 * 11 / 24, rel=0.05)


def high(text):
    """How high the line of the picture is."""
    text.pageCount()
    block = next(b for b in _blocks(text) if "\ufffc" in b.text())
    return block.layout().lineAt(0).height()


@pytest.mark.parametrize("lines", range(14, 26))
def test_picture_caption_and_table_are_never_parted(lines):
    filling = tuple(Paragraph(Line((f"zqLine {n}",))) for n in range(lines))
    sheets = Sheets(
        document(*filling, picture("zqCaption", "zqDay", "zqValue")), English(), draw=tall
    )
    holding = [
        number
        for number, words in enumerate(heard(sheets))
        if any("zqCaption" in said for *_, said in words)
    ]
    with_table = [
        number
        for number, words in enumerate(heard(sheets))
        if any("zqDay" in said for *_, said in words)
    ]
    (caption,) = holding
    assert with_table[0] == caption
    at = next(b for b in _blocks(sheets.texts[0]) if "\ufffc" in b.text())
    layout = sheets.texts[0].documentLayout()
    top = layout.blockBoundingRect(at).top() + at.layout().lineAt(0).y()
    low = top + at.layout().lineAt(0).height()
    height = sheets.texts[0].pageSize().height()
    assert int(top // height) == int((low - 1) // height) == caption


def _blocks(text):
    block = text.begin()
    while block.isValid():
        yield block
        block = block.next()


def tall(_figure, _words):
    return png(24, 16)
