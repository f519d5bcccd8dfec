"""Words to read aloud are found at arm's length: larger than the rest, and behind a rule."""

import re

import pytest
from PySide6.QtGui import QTextCursor

from facilitator.domain.document import Table
from facilitator.domain.handouts import Handout, handout
from facilitator.export.html import Html
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from facilitator.paper.looks import Measure
from facilitator.paper.rules import rules
from facilitator.paper.sheets import Sheets
from tests.export import ooxml
from tests.export.before_specimens import MEETINGS
from tests.export.ooxml import W

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = [English(), MirroredPseudo()]
SHEET = handout(Handout.RUN_SHEET, MEETINGS["forty"]())


def aloud(words):
    """What is read aloud, as the document has it."""
    tables = (block for block in SHEET.blocks if isinstance(block, Table))
    cells = (cell for table in tables for row in table.rows for cell in row)
    lines = (line for cell in cells for line in cell if line.aloud)
    return [" ".join(map(words.say, (line.lead, *line.parts))) for line in lines]


def size(style):
    return int(style.find(f"{W}rPr/{W}sz").get(f"{W}val"))


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_in_word_they_have_a_larger_style_with_a_rule_where_lines_begin(words):
    content = Word().to_bytes(SHEET, words)
    told = [text for style, text in ooxml.paragraphs(content) if style == "ReadAloud"]
    assert told == aloud(words)
    assert len(told) > 8
    styles = {
        style.get(f"{W}styleId"): style
        for style in ooxml.part(content, "word/styles.xml").iter(f"{W}style")
    }
    assert size(styles["ReadAloud"]) > size(styles["TableText"])
    (rule,) = styles["ReadAloud"].find(f"{W}pPr/{W}pBdr")
    assert rule.tag == f"{W}{'right' if words.right_to_left else 'left'}"


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_on_paper_a_rule_stands_outside_of_them_and_on_no_other_words(words):
    sheets = Sheets(SHEET, words)
    (text,) = sheets.texts
    drawn, told, block = rules(text, Measure()), [], text.begin()
    lines = 0
    while block.isValid():
        place = text.documentLayout().blockBoundingRect(block)
        beside = [each for each in drawn if place.top() <= each.center().y() <= place.bottom()]
        cell = QTextCursor(block).currentTable() is not None
        if cell and block.text() in aloud(words):
            told.append(block.text())
            assert len(beside) == block.layout().lineCount()
            lines += len(beside)
            for line, rule in enumerate(beside):
                at = block.layout().lineAt(line)
                said = at.naturalTextRect().translated(place.topLeft())
                assert not rule.intersects(said)
                right = rule.left() > said.right()
                assert right is words.right_to_left
        block = block.next()
    assert told == aloud(words)
    assert lines == len(drawn)


def test_on_paper_cells_keep_their_room_and_the_line_below_them():
    (text,) = Sheets(SHEET, English()).texts
    block, seen = text.begin(), 0
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None and any(block.text() == each for each in aloud(English())):
            form = table.cellAt(block.position()).format().toTableCellFormat()
            assert form.leftPadding() > 0
            assert form.bottomBorder() > 0
            seen += 1
        block = block.next()
    assert seen == len(aloud(English()))


def test_on_a_web_page_they_are_marked():
    page = Html().to_bytes(SHEET, English()).decode()
    told = re.findall(r'<p class="aloud"><strong>Say:</strong> (.*?)</p>', page)
    assert len(told) == len(aloud(English()))
    assert "td p.aloud {" in page
