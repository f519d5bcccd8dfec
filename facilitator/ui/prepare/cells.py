"""How a cell of the agenda is drawn: plain words, or on the current row a field."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from facilitator.ui.kit.drawing import Brush, Index, wrapped_size
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import Theme, theme_of


class CellDelegate(QStyledItemDelegate):
    """Draws rows without a grid; what differs from cell to cell is asked of a subclass."""

    def chooses(self, index: Index) -> bool:
        """Whether the cell is a choice, so that its field has an arrow."""
        return False

    def is_field(self, index: Index) -> bool:
        """Whether the cell shows its field while its row is the current one."""
        return self.chooses(index)

    def weight(self, index: Index) -> int:
        """The weight of the cell's words."""
        return 400

    def tone(self, index: Index) -> str:
        """The role of the colour of its words, "" for the row's own."""
        return ""

    def sign(self, index: Index) -> Sign | None:
        """A sign before its words."""
        return None

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        brush = Brush(painter, option)
        brush.ground(bar=index.column() == 0)
        table = option.widget
        current = isinstance(table, QTableView) and table.currentIndex().row() == index.row()
        fields = current and self.is_field(index)
        if fields:
            brush.field(self.field_box(brush.box))
        self._draw_words(brush, index, fields)
        if brush.focused:
            brush.focus(self.field_box(brush.box))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = theme_of(option.widget)
        width = option.rect.width() if option.rect.width() > 0 else theme.em(10)
        room = width - self.kept(theme, index)
        words = wrapped_size(str(index.data() or ""), theme.font("body", self.weight(index)), room)
        return QSize(words.width() + self.kept(theme, index), row_height(theme, words.height()))

    def kept(self, theme: Theme, index: Index) -> int:
        """The width of a cell that its words do not get."""
        kept = 2 * theme.em(0.6)
        if self.chooses(index):
            kept += theme.em(1.3)
        if self.sign(index) is not None:
            kept += theme.em(1.3)
        return kept

    def field_box(self, box: QRect) -> QRect:
        """Where a field or an editor stands in a cell."""
        return box.adjusted(1, 2, -1, -3)

    def _draw_words(self, brush: Brush, index: Index, field: bool) -> None:
        theme = brush.theme
        pad, side = theme.em(0.6), theme.em(0.9)
        tone = self.tone(index)
        ink = theme.colour(tone or "text") if tone or field else brush.ink
        box = brush.box.adjusted(pad, 0, -pad, -1)
        sign = self.sign(index)
        if sign is not None:
            square = brush.along(QRect(box.x(), box.y(), side, box.height()))
            brush.sign(sign, QPointF(square.center()), side, ink)
            box = box.adjusted(theme.em(1.3), 0, 0, 0)
        if self.chooses(index):
            if field:
                arrow = brush.along(QRect(box.right() - side, box.y(), side, box.height()))
                brush.sign(Sign.DOWN, QPointF(arrow.center()), theme.em(0.8), "muted")
            box = box.adjusted(0, 0, -theme.em(1.3), 0)
        far = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignTrailing
        font: QFont = theme.font("body", self.weight(index))
        brush.words(brush.along(box), str(index.data() or ""), font, ink, far=far)


def row_height(theme: Theme, words: int) -> int:
    """The height of a row whose words are so many pixels high."""
    return max(theme.em(3), words + theme.em(1))
