"""A laid-out document sheet by sheet, each with its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
)

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Block, Document, Heading, plain, running_heads
from facilitator.domain.labels import page_of_pages
from facilitator.paper.keeping import keep_together
from facilitator.paper.looks import INK, LOOKS, PETROL, Measure
from facilitator.paper.page import SHEET, margin, page
from facilitator.paper.rules import rules

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
        self.texts = tuple(page(part, words, dots_an_inch, draw) for part in _parts(document))
        for text in self.texts:
            keep_together(text, self._measure)
        self._rules = tuple(rules(text, self._measure) for text in self.texts)

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return sum(text.pageCount() for text in self.texts)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of one sheet."""
        width, height = map(self._measure.millimetres, SHEET)
        return width, height

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the sheet of that number, from 1, with its upper left corner at the origin."""
        width, height = self.size
        part, sheet = self._place(number)
        top = sheet * height
        painter.save()
        painter.setClipRect(QRectF(0, 0, width, height))
        painter.translate(0, -top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, top, width, height)
        # Paper is white in every scheme, so its ink is never the system's.
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        self.texts[part].documentLayout().draw(painter, context)
        for rule in self._rules[part]:
            if rule.bottom() > top and rule.top() < top + height:
                painter.fillRect(rule, QColor(PETROL))
        painter.restore()
        if self._document.running and number > 1:
            self._head(painter, part)
        self._foot(painter, number)

    def _place(self, number: int) -> tuple[int, int]:
        """Which of the texts is on a sheet, and which of that text's sheets it is, both from 0."""
        sheet = number - 1
        for part, text in enumerate(self.texts[:-1]):
            if sheet < text.pageCount():
                return part, sheet
            sheet -= text.pageCount()
        return len(self.texts) - 1, sheet

    def _head(self, painter: QPainter, part: int) -> None:
        """What the part is called, in the upper corner where a thumb leafs."""
        look = LOOKS["head"]
        font = QFont(self.texts[0].defaultFont())
        font.setPixelSize(round(self._measure.points(look.size)))
        font.setBold(look.bold)
        width, _ = self.size
        side = self._measure.millimetres(margin(self._document))
        low = self._measure.millimetres(min(_FOOT, margin(self._document) / 2))
        place = QRectF(side, low, width - 2 * side, low)
        said = plain(self._words.say(running_heads(self._document)[part])).replace("\n", " ")
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(look.colour))
        told = painter.fontMetrics().elidedText(
            said, Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, corner | (left if self._words.right_to_left else right), told)
        painter.restore()

    def _foot(self, painter: QPainter, number: int) -> None:
        look = LOOKS["foot"]
        font = QFont(self.texts[0].defaultFont())
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


def _parts(document: Document) -> Iterator[Document]:
    """The document cut where a heading begins a page.

    What goes over to the next sheet makes Qt lay out all that stands behind it in its text anew:
    a booklet of 150 sheets takes five times as long in one text as in texts of their own.
    """
    first: Document | None = None
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.page:
            yield replace(first or document, blocks=tuple(blocks))
            first = replace(document, over="", title="")
            blocks = [replace(block, page=False)]
        else:
            blocks.append(block)
    yield replace(first or document, blocks=tuple(blocks))
