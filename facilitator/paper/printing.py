"""Documents on a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPainter

from facilitator.app.errors import UserError
from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Document, plain
from facilitator.domain.words import Text, tr
from facilitator.paper.sheets import Sheets

if TYPE_CHECKING:
    # Its library asks the system for printers: nobody pays for that who does not print.
    from PySide6.QtPrintSupport import QPrinter


def print_out(
    document: Document, words: Words, printer: QPrinter, draw: Drawer | None = None
) -> int:
    """Print the chosen sheets, or all, and say how many; paper of another size takes A4 smaller.

    May be done in a thread of its own. Raises UserError when the printer takes nothing.
    """
    loop = QEventLoop()  # A long text lays itself out by a timer, which needs one.
    printer.setFullPage(True)
    printer.setDocName(plain(words.say(document.title)))
    dots = printer.resolution()
    sheets = Sheets(document, words, dots, draw)
    first = min(max(1, printer.fromPage()), sheets.count)
    last = min(printer.toPage() or sheets.count, sheets.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(NOT_TAKEN)
    try:
        _fit(painter, printer, sheets)
        for number in range(first, last + 1):
            if number > first and not printer.newPage():
                raise UserError(NOT_TAKEN)
            sheets.draw(painter, number)
    finally:
        painter.end()  # Qt aborts where a device goes before its painter
        del loop
    return last - first + 1


def _fit(painter: QPainter, printer: QPrinter, sheets: Sheets) -> None:
    """Let a sheet stand in the middle of the paper, whole."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    width, height = sheets.size
    scale = min(1.0, paper.width() / width, paper.height() / height)
    across, down = paper.width() - scale * width, paper.height() - scale * height
    painter.translate(max(0.0, across / 2), max(0.0, down / 2))
    painter.scale(scale, scale)


NOT_TAKEN: Text = tr(
    "The printer does not take anything now. See that it is switched on, or save a PDF instead."
)
