"""A laid-out document sheet by sheet, each with its foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
)

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Document, plain
from facilitator.domain.labels import page_of_pages
from facilitator.paper.keeping import keep_together
from facilitator.paper.looks import INK, LOOKS, Measure
from facilitator.paper.page import SHEET, margin, page

_FOOT = 11.0
"""Millimetres from the foot of a sheet to its last line."""


class Sheets:
    """A document on sheets of A4, for drawing on a screen or on paper.

    Needs a QGuiApplication. Lengths are in the dots of the device, `dots_an_inch` of them. `draw`
    draws the figures.
    """

    def __init__(
        self,
        document: Document,
        words: Words,
        dots_an_inch: float = 96.0,
        draw: Drawer | None = None,
    ) -> None:
        self._document, self._words = document, words
        self._measure = Measure(dots_an_inch)
        self.text = page(document, words, dots_an_inch, draw)
        keep_together(self.text, self._measure)

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return self.text.pageCount()

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of one sheet."""
        width, height = map(self._measure.millimetres, SHEET)
        return width, height

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the sheet of that number, from 1, with its upper left corner at the origin."""
        width, height = self.size
        top = (number - 1) * height
        painter.save()
        painter.setClipRect(QRectF(0, 0, width, height))
        painter.translate(0, -top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, top, width, height)
        # Paper is white in every scheme, so its ink is never the system's.
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        self.text.documentLayout().draw(painter, context)
        painter.restore()
        self._foot(painter, number)

    def _foot(self, painter: QPainter, number: int) -> None:
        look = LOOKS["foot"]
        font = QFont(self.text.defaultFont())
        font.setPixelSize(round(self._measure.points(look.size)))
        width, height = self.size
        side = self._measure.millimetres(margin(self._document))
        # No lower than the text may reach, in a dense document too.
        low = self._measure.millimetres(min(_FOOT, margin(self._document) / 2))
        place = QRectF(side, height - 2 * low, width - 2 * side, low)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._words.right_to_left:
            leading, trailing = trailing, leading
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignAbsolute
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(look.colour))
        state = plain(self._words.say(self._document.footer_state))
        painter.drawText(place, leading | bottom, state)
        counted = self._words.say(page_of_pages(number, self.count))
        painter.drawText(place, trailing | bottom, counted)
        painter.restore()
