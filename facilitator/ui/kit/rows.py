"""A list of frozen rows: model and view that speakers, rail and others share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.theme import theme_of

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Rows(QAbstractListModel, Generic[R]):
    """Rows as values; `spoken` gives a row's words for assistive technology and its tooltip."""

    def __init__(self, spoken: Callable[[R], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: tuple[R, ...]) -> bool:
        """Take other rows; the chosen one stays when their number does. Tells if any differ."""
        if rows == self.rows:
            return False
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are; rows have none below them."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A row in words; its parts are painted by the delegate from `rows`."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role in _SPOKEN:
            return self._spoken(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._spoken(self.rows[index.row()]))
        return None


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Paints one row; heights follow from the width of the list."""

    def __init__(self, model: Rows[R], view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    def height(self, row: R, width: int) -> int:
        """The height of a row at a width, both in pixels."""
        raise NotImplementedError

    def draw(self, painter: QPainter, row: R, box: QRectF, chosen: bool) -> None:
        """Draw a row into its box."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height at the width of the list."""
        width = self._view.viewport().width()
        return QSize(theme_of(self._view).em(6), self.height(self._model.rows[index.row()], width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, and the focus frame around the one that the keyboard is on."""
        rect: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self.draw(painter, self._model.rows[index.row()], rect, chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme_of(self._view).colour("text"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
        painter.restore()

    def mirrored(self) -> bool:
        """Whether the list reads from right to left."""
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def part(self, box: QRectF, start: float, width: float) -> QRectF:
        """A part of a row, `start` pixels from its leading edge."""
        x = box.right() - start - width if self.mirrored() else box.x() + start
        return QRectF(x, box.y(), width, box.height())

    def leading(self) -> Qt.AlignmentFlag:
        """Where lines begin."""
        flags = Qt.AlignmentFlag
        return flags.AlignAbsolute | (flags.AlignRight if self.mirrored() else flags.AlignLeft)

    def trailing(self) -> Qt.AlignmentFlag:
        """Where lines end."""
        flags = Qt.AlignmentFlag
        return flags.AlignAbsolute | (flags.AlignLeft if self.mirrored() else flags.AlignRight)


class RowList(QListView, Generic[R]):
    """A list as high as its rows where there is room, scrolling where there is not."""

    def __init__(self, model: Rows[R], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        follow_selection(self)
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_rows(self, rows: tuple[R, ...]) -> None:
        """Show other rows."""
        if self._rows.show_rows(rows):
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """High enough for all rows."""
        total = sum(self.sizeHintForRow(at) for at in range(len(self._rows.rows)))
        return QSize(theme_of(self).em(18), total + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for some rows."""
        em = theme_of(self).em
        return QSize(em(9), min(self.sizeHint().height(), em(6)))

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped rows change their height with the width, which Qt does not ask again.

        Asked first, Qt lays them out in its next turn; by itself it waits for 0.1 s where the list
        is out of sight, and whoever scrolls there meanwhile meets a scroll bar that is not needed.
        """
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
