"""How a row of Find is drawn: words with the hit in them marked, and below where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.app.search import Piece
from facilitator.ui.kit.clean import reads_right_to_left
from facilitator.ui.kit.drawing import Brush
from facilitator.ui.theme import Theme, theme_of


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row in the words of the window: `pieces` are its line, `below` what stands below it."""

    pieces: tuple[Piece, ...]
    below: str = ""

    @property
    def text(self) -> str:
        """The line without its marks."""
        return "".join(piece.text for piece in self.pieces)


class FoundDelegate(QStyledItemDelegate):
    """Draws the rows that it was given last; the list's own model has them in words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.rows: tuple[FoundRow, ...] = ()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words at the width of the list."""
        width = self._view.viewport().width()
        if not 0 <= index.row() < len(self.rows):
            return super().sizeHint(option, index)
        theme = theme_of(self._view)
        words, below = self._laid(theme, self.rows[index.row()], width, theme.colour("text"))
        height = words.boundingRect().height() + below.boundingRect().height()
        return QSize(theme.em(12), round(height) + theme.em(0.7))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        if not 0 <= index.row() < len(self.rows):
            return
        painter.save()
        brush = Brush(painter, option)
        brush.ground()
        theme = brush.theme
        words, below = self._laid(theme, self.rows[index.row()], brush.box.width(), brush.ink)
        start = QPointF(brush.box.x() + _pad(theme), brush.box.y() + theme.em(0.3))
        painter.setPen(brush.ink)
        words.draw(painter, start)
        painter.setPen(brush.ink if brush.selected else theme.colour("muted"))
        below.draw(painter, start + QPointF(0, words.boundingRect().height()))
        painter.restore()

    def _laid(
        self, theme: Theme, row: FoundRow, width: int, ink: QColor
    ) -> tuple[QTextLayout, QTextLayout]:
        room = max(1, width - 2 * _pad(theme))
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = _layout(row.text, theme.font(), room, mirrored=mirrored)
        words.setFormats(_marks(row, ink))
        _wrap(words, room)
        below = _layout(row.below, theme.font(), room, mirrored=mirrored)
        if row.below:
            _wrap(below, room)
        return words, below


def _pad(theme: Theme) -> int:
    return theme.em(0.6)


def _marks(row: FoundRow, ink: QColor) -> list[QTextLayout.FormatRange]:
    """A hit is heavy and underlined: seen without any colour."""
    marked, at = [], 0
    for piece in row.pieces:
        length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2  # as Qt counts
        if piece.hit:
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.Bold)
            form.setFontUnderline(True)
            form.setUnderlineColor(ink)
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = at, length, form
            marked.append(mark)
        at += length
    return marked


def _layout(text: str, font: QFont, room: int, *, mirrored: bool) -> QTextLayout:
    """The words read by their first strong letter, and begin where the window begins."""
    layout = QTextLayout(text, font)
    reads = reads_right_to_left(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    right = mirrored if reads is None else reads
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if right else directions.LeftToRight)
    flags = Qt.AlignmentFlag
    side = flags.AlignRight if mirrored else flags.AlignLeft
    option.setAlignment(side | flags.AlignAbsolute)
    layout.setTextOption(option)
    return layout


def _wrap(layout: QTextLayout, room: int) -> None:
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def height_of(view: QListView, rows: int) -> int:
    """How high so many rows of a list are together."""
    rects = (view.sizeHintForRow(at) for at in range(rows))
    return sum(rects) + rows * 2 * view.spacing()
