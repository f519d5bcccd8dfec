"""How a table without a grid draws a cell: its ground, words on one line, the line below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from facilitator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_PAD_EMS = 0.7


def words_size(theme: Theme, index: Index, font: QFont, ems: float, more: int = 0) -> QSize:
    """All words on one line of so many ems, and room around them; `more` pixels beside them."""
    words = QFontMetrics(font).horizontalAdvance(str(index.data() or ""))
    return QSize(words + more + 2 * theme.em(_PAD_EMS) + 4, theme.em(ems))


def words_box(theme: Theme, option: QStyleOptionViewItem, inset: int = 0) -> QRect:
    """Where words stand in a cell, `inset` pixels after the edge at which they begin."""
    pad = theme.em(_PAD_EMS)
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    ends = (0, -inset) if mirrored else (inset, 0)
    return QRect(option.rect).adjusted(pad + ends[0], 0, ends[1] - pad, 0)


def paint_ground(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, *, bar: bool = False
) -> None:
    """Draw the ground of a chosen cell, `bar` with the row's bar, and the line below of any."""
    box = QRect(option.rect)
    if is_chosen(option):
        painter.fillRect(box, theme.colour("accent_soft"))
        if bar:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            x = box.right() - 3 if mirrored else box.x()
            painter.fillRect(QRect(x, box.y(), 4, box.height()), theme.colour("accent"))
    painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme.colour("line"))


def words_ink(theme: Theme, option: QStyleOptionViewItem, tone: str) -> QColor:
    """The colour of words of that tone, "" for the row's own."""
    return theme.colour(tone or ("on_accent_soft" if is_chosen(option) else "text"))


def paint_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: Index,
    box: QRect,
    font: QFont,
    ink: QColor,
) -> None:
    """Draw a cell's words in a box, as its model aligns them, cut with dots where it is narrow."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.setLayoutDirection(option.direction)
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    flags = Qt.AlignmentFlag(alignment) if alignment else Qt.AlignmentFlag.AlignVCenter
    words = QFontMetrics(font).elidedText(
        str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width()
    )
    painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, words)


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Whether the cell stands in the chosen row."""
    return bool(option.state & QStyle.StateFlag.State_Selected)
