"""Rules beside words that are read aloud, where a text laid out by Qt has them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from facilitator.paper.looks import RULE, RULED, Measure


def rules(text: QTextDocument, measure: Measure) -> tuple[QRectF, ...]:
    """The rules of a text that is laid out, line by line, since a page may end between two."""
    found: list[QRectF] = []
    block = text.begin()
    while block.isValid():
        if block.blockFormat().boolProperty(RULED):
            found.extend(_beside(text, block, measure.points(RULE)))
        block = block.next()
    return tuple(found)


def _beside(text: QTextDocument, block: QTextBlock, wide: float) -> Iterator[QRectF]:
    """At the outer edge of the margin that the block leaves on the side where it begins."""
    form, layout = block.blockFormat(), block.layout()
    place = text.documentLayout().blockBoundingRect(block)
    turned = form.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left = place.left() + line.x()
        at = left + line.width() + form.rightMargin() - wide if turned else left - form.leftMargin()
        yield QRectF(at, place.top() + line.y(), wide, line.height())
