"""Long words in pages: as many whole sentences or lines as fit at one size of letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """The lines of a text in a font within a width."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # Qt counts in UTF-16 units, Python in letters.
            units = paragraph.encode("utf-16-le")
            start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
            lines.append(units[start:end].decode("utf-16-le").strip())
        layout.endLayout()
    return tuple(line for line in lines if line)


def paged(text: str, font: QFont, box: QRectF) -> tuple[str, ...]:
    """The text in pages that fit into a box; at least one page, which may be empty."""
    lines = wrapped(text, font, box.width())
    each = max(1, int(box.height() // QFontMetricsF(font).lineSpacing()))
    if not lines:
        return ("",)
    return tuple("\n".join(lines[at : at + each]) for at in range(0, len(lines), each))


def pages_within(
    text: str, sizes: Sequence[int], font: Callable[[int], QFont], box: QRectF, of: int
) -> tuple[int, tuple[str, ...]]:
    """Smaller letters before pages, pages before letters that the last row cannot read.

    Where there are several, `of` pixels are left below for the number of the page.
    """
    for size in sizes:
        pages = paged(text, font(size), box)
        if len(pages) == 1:
            return size, pages
    return sizes[2], paged(text, font(sizes[2]), box.adjusted(0, 0, 0, -of))


def height_of(text: str, font: QFont, width: float) -> float:
    """The height that a text takes in a width."""
    room = QRectF(0, 0, max(1.0, width), 1_000_000)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def groups_within(
    groups: tuple[str, ...], font: Callable[[float], QFont], width: float, height: float
) -> tuple[float, str]:
    """The size, as a part of the window's height, and the text with which groups fit best."""
    for text in ("\n".join(groups), " · ".join(groups)):
        for part in (0.055, 0.044):
            if height_of(text, font(part), width) <= height:
                return part, text
    return 0.036, " · ".join(groups)
