"""On a printer: whole sheets in order, those that were chosen, on whatever paper there is."""

import re

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from facilitator.app.errors import UserError
from facilitator.domain.document import Document, Heading, Line, Paragraph
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.paper.printing import print_out
from facilitator.paper.sheets import Sheets
from tests.export.programs import need, ran

WORDS = English()
pytestmark = pytest.mark.usefixtures("qapp")
BLOCKS = tuple(
    block
    for n in range(40)
    for block in (Heading(1, f"Chapter{n}x"), Paragraph(Line((f"word{n}x " * 60,))))
)
LONG = Document("Title", "Ana", "Subject", tr("Draft"), Moment(0), BLOCKS)


def printer(path, size=QPageSize.PageSizeId.A4):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    made.setPageSize(QPageSize(size))
    return made


def pages(path):
    return len(re.findall(rb"/Type /Page\b(?!s)", path.read_bytes()))


def test_all_sheets_come_out(tmp_path):
    path = tmp_path / "all.pdf"
    count = Sheets(LONG, WORDS, 1200).count
    assert count > 3
    assert print_out(LONG, WORDS, printer(path)) == count
    assert pages(path) == count


def test_only_the_chosen_sheets_come_out(tmp_path):
    need("pdftotext")
    path = tmp_path / "some.pdf"
    chosen = printer(path)
    chosen.setFromTo(2, 3)
    assert print_out(LONG, WORDS, chosen) == 2
    assert pages(path) == 2
    told = ran("pdftotext", "-raw", "some.pdf", "-", folder=tmp_path)
    assert "Chapter0x" not in told
    assert f"Page 2 of {Sheets(LONG, WORDS, 1200).count}" in told
    beyond = printer(tmp_path / "beyond.pdf")
    beyond.setFromTo(90, 99)
    assert print_out(LONG, WORDS, beyond) == 1


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5])
def test_smaller_paper_loses_no_word(tmp_path, size):
    need("pdftotext", "pdfinfo")
    whole, small = tmp_path / "whole.pdf", tmp_path / "small.pdf"
    print_out(LONG, WORDS, printer(whole))
    print_out(LONG, WORDS, printer(small, size))
    first, second = (ran("pdftotext", "-raw", p.name, "-", folder=tmp_path) for p in (whole, small))
    assert first.split() == second.split()
    assert len(second.split()) > 2400


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(tmp_path):
    with pytest.raises(UserError, match="does not take anything"):
        print_out(LONG, WORDS, printer(tmp_path / "nowhere" / "a.pdf"))
