"""Documents as PDF files, by Qt and without a window."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Document, plain
from facilitator.domain.words import tr
from facilitator.paper.sheets import Sheets

_DOTS_AN_INCH = 1200
"""Fine enough that letters stand where their font wants them."""


class Pdf:
    """PDF files (.pdf). Needs a QGuiApplication, which may be an offscreen one.

    `draw` draws the figures; without one their tables stand alone.
    """

    name = tr("PDF")
    suffix = ".pdf"

    def __init__(self, draw: Drawer | None = None) -> None:
        self._draw = draw

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file."""
        # A long text lays itself out by a timer, which a thread that never had a loop refuses.
        loop = QEventLoop()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS_AN_INCH)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(0, 0, 0, 0),
            )
        )
        writer.setTitle(plain(words.say(document.title)))
        writer.setAuthor(plain(words.say(document.author)))
        writer.setCreator("Facilitator")
        _draw(Sheets(document, words, _DOTS_AN_INCH, self._draw), writer)
        buffer.close()
        del loop
        return bytes(content.data())


def _draw(sheets: Sheets, writer: QPdfWriter) -> None:
    painter = QPainter(writer)
    try:
        for number in range(1, sheets.count + 1):
            if number > 1:
                writer.newPage()
            sheets.draw(painter, number)
    finally:
        painter.end()  # Qt aborts where a device goes before its painter
