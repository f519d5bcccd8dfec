"""Long words in pages: as many whole sentences or lines as fit at one size of letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from facilitator.ui.kit.clean import reads_right_to_left

BULLET = "• "
"""Before the first line of what was collected."""
HANGING = "\u2003"
"""Before its other lines, which begin below the first letter and not below the bullet."""
_MARKS = {True: "\u200f", False: "\u200e", None: ""}


def collected(question: str, ideas: Sequence[str]) -> str:
    """A question, if there is any, and what was collected, each with a bullet."""
    return "\n".join(filter(None, (question, *(f"{BULLET}{idea}" for idea in ideas))))


def indent_of(font: QFont) -> float:
    """How far what was collected stands in from the edge at which lines begin."""
    return QFontMetricsF(font).horizontalAdvance(BULLET)


def wrapped(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """The lines of a text in a font within a width; after a bullet they hang.

    A line that reads another way than the whole of what was collected has a mark for that.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        if not paragraph.startswith(BULLET):
            found += _lines(paragraph, font, width)
            continue
        words = paragraph[len(BULLET) :]
        way, before = reads_right_to_left(words), BULLET
        for line in _lines(words, font, width - indent_of(font)):
            mark = "" if reads_right_to_left(line) is way else _MARKS[way]
            found.append(f"{before}{mark}{line}")
            before = HANGING
    return tuple(found)


def _lines(text: str, font: QFont, width: float) -> list[str]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # Qt counts in UTF-16 units, Python in letters.
        units = text.encode("utf-16-le")
        start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        lines.append(units[start:end].decode("utf-16-le").strip())
    layout.endLayout()
    return [line for line in lines if line]


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
