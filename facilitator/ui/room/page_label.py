"""A page of words for the room: what was collected hangs beside its bullets."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.clean import reads_right_to_left
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.room.pages import BULLET, HANGING, indent_of

_MARKS = re.compile("[\u200e\u200f]")
_TIGHT = Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine


class PageLabel(PlainLabel):
    """Shows a page of `pages.paged`.

    Bullets and lines begin at the window's edge, and each line reads by its own letters. A label
    would give the page one direction; marks that isolate each line make its lines higher.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wrap=False, parent=parent)

    def _show(self) -> None:
        super()._show()
        self.setAccessibleName(_MARKS.sub("", self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line by line where there are bullets, and where a line does not read as we do."""
        lines = self.text().split("\n")
        if not any(line.startswith((BULLET, HANGING)) for line in lines) and self._reads(lines):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        high = QFontMetricsF(self.font()).lineSpacing()
        for at, (bullet, words, box) in enumerate(self._placed(lines)):
            place = box.translated(0, at * high)
            place.setHeight(high)
            if bullet:
                whole = QRectF(self.contentsRect())
                self._draw(painter, QRectF(whole.x(), place.y(), whole.width(), high), "•")
            self._draw(painter, place, words)

    def _placed(self, lines: list[str]) -> list[tuple[bool, str, QRectF]]:
        """Whether a line has a bullet, its words, and the box of the first line for them."""
        whole, indent = QRectF(self.contentsRect()), indent_of(self.font())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = whole.adjusted(0, 0, -indent, 0) if mirrored else whole.adjusted(indent, 0, 0, 0)
        found = []
        for line in lines:
            bullet = line.startswith(BULLET)
            hangs = bullet or line.startswith(HANGING)
            words = line.removeprefix(BULLET).removeprefix(HANGING)
            found.append((bullet, words, inner if hangs else whole))
        return found

    def _reads(self, lines: list[str]) -> bool:
        """Whether all lines read as the window does."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return all(reads_right_to_left(line) in (None, mirrored) for line in lines)

    def _draw(self, painter: QPainter, box: QRectF, words: str) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        own = reads_right_to_left(words)
        right = mirrored if own is None else own
        flags = Qt.TextFlag
        reads = flags.TextForceRightToLeft if right else flags.TextForceLeftToRight
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if mirrored else sides.AlignLeft
        painter.drawText(box, _TIGHT | reads | side | sides.AlignAbsolute, words)
