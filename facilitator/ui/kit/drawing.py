"""How rows of lists and cells of tables are drawn: one ground, one focus, words that wrap."""

from __future__ import annotations

import re
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme, theme_of

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

_WRAPPED = Qt.TextFlag.TextWordWrap
_FAR = 10_000
_LONG_WORD = re.compile(r"\S{19,}")
_PIECE = 9


class Brush:
    """A painter for one row or cell, with its theme, its box and its direction."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.theme: Theme = theme_of(option.widget)
        self.box = QRect(option.rect)
        self.direction = option.direction
        self.selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def mirrored(self) -> bool:
        """Whether the window reads from right to left."""
        return self.direction == Qt.LayoutDirection.RightToLeft

    @property
    def ink(self) -> QColor:
        """The colour of words on this row's ground."""
        return self.theme.colour("on_accent_soft" if self.selected else "text")

    def ground(self, bar: bool = True) -> None:
        """The line below a row; on a selected one also its fill and the bar at its edge."""
        if self.selected:
            self.painter.fillRect(self.box, self.theme.colour("accent_soft"))
            if bar:
                edge = self.along(QRect(self.box.x(), self.box.y(), 4, self.box.height()))
                self.painter.fillRect(edge, self.theme.colour("accent"))
        line = "accent" if self.selected and self.theme.scheme.bold_lines else "line"
        self.painter.setPen(QPen(self.theme.colour(line), 1))
        below = self.box.bottom()
        self.painter.drawLine(self.box.left(), below, self.box.right(), below)

    def along(self, box: QRect) -> QRect:
        """A box measured from the leading edge, where it stands in this window."""
        return QStyle.visualRect(self.direction, self.box, box)

    def field(self, box: QRect, role: str = "edge") -> None:
        """The outline of a field, as a widget of its kind would have it."""
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.setPen(QPen(self.theme.colour(role), 2 if role == "accent" else 1))
        self.painter.setBrush(self.theme.colour("surface"))
        self.painter.drawRoundedRect(frame, 5, 5)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def focus(self, box: QRect) -> None:
        """The frame of what has the focus."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.theme.colour("accent"), 2))
        self.painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)

    def sign(self, sign: Sign, at: QPointF, side: float, role: str | QColor) -> None:
        """A sign in a square whose middle is at a point."""
        square = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        ink = role if isinstance(role, QColor) else self.theme.colour(role)
        paint_sign(self.painter, sign, square, ink, self.mirrored)

    def words(self, box: QRect, text: str, font: QFont, ink: QColor, *, far: bool = False) -> None:
        """Words in the middle of a box's height, wrapped, at its leading or its far edge."""
        self.painter.setFont(font)
        self.painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
        where = QStyle.visualAlignment(self.direction, side | Qt.AlignmentFlag.AlignVCenter)
        flags = where | Qt.AlignmentFlag.AlignAbsolute | _WRAPPED
        self.painter.drawText(box, flags, breakable(text))


def wrapped_size(text: str, font: QFont, width: int) -> QSize:
    """The size of words wrapped into a width."""
    room = QRect(0, 0, max(1, width), _FAR)
    return QFontMetrics(font).boundingRect(room, _WRAPPED, breakable(text)).size()


def breakable(text: str) -> str:
    """The text with places to break in words that no column could hold."""
    return _LONG_WORD.sub(_in_pieces, text)


def _in_pieces(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def heading_alignment(far: bool = False) -> int:
    """Where a column's heading stands, as a header takes it; its words may take two lines."""
    side = Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
    return side.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
