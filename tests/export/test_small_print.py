"""What ends a sheet of the booklet takes little room: one paragraph of small print."""

from facilitator.domain.document import Heading, Paragraph
from facilitator.export.html import Html
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.paper.looks import looks_of
from tests.export import ooxml
from tests.export.every_document import DOCUMENTS
from tests.export.ooxml import W

ENGLISH = English()


def closings():
    """The last block of each protocol."""
    blocks = DOCUMENTS["booklet"]().blocks
    ends = [at - 1 for at, each in enumerate(blocks) if isinstance(each, Heading)]
    return [blocks[at] for at in (*ends[1:], -1) if isinstance(blocks[at], Paragraph)]


def said(paragraph):
    return " · ".join(map(ENGLISH.say, paragraph.line.parts))


def test_it_holds_relatives_origin_and_rights_together():
    told = closings()
    assert len(told) == 3
    assert all(each.fine for each in told)
    kin = said(told[1])
    assert kin.index("Next, you could: Check-in") < kin.index("Where it comes from:")
    assert kin.index("Where it comes from:") < kin.index("Rights:")


def test_in_word_and_on_paper_it_is_smaller_than_the_words_of_a_step():
    content = Word().to_bytes(DOCUMENTS["booklet"](), ENGLISH)
    small = [text for style, text in ooxml.paragraphs(content) if style == "SmallPrint"]
    assert small == [said(each) for each in closings()]
    sizes = {
        style.get(f"{W}styleId"): int(style.find(f"{W}rPr/{W}sz").get(f"{W}val"))
        for style in ooxml.part(content, "word/styles.xml").iter(f"{W}style")
        if style.find(f"{W}rPr/{W}sz") is not None
    }
    assert sizes["SmallPrint"] < sizes["TableText"] < sizes["ReadAloud"]
    looks = looks_of(dense=True)
    assert looks["fine"].size < looks["cell"].size < looks["aloud"].size


def test_on_a_web_page_it_is_marked():
    page = Html().to_bytes(DOCUMENTS["booklet"](), ENGLISH).decode()
    assert page.count('<p class="fine">') == len(closings())
