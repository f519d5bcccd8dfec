"""A table without a grid: one line below each row, a bar beside the chosen one."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.ui.kit.cells import paint_ground, paint_words, words_box, words_ink, words_size
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.meetings.rows import (
    SIGN_ROLE,
    STRONG_ROLE,
    TONE_ROLE,
    WRONG_ROLE,
    Index,
    Row,
    RowsModel,
)
from facilitator.ui.theme import Theme, theme_of

ROW_EMS = 2.9
_LEAST = 2
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: ground, bar, sign, words cut with dots, the line below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All words on one line, and room around them."""
        theme = theme_of(_widget(option))
        sign = theme.em(1.5) if index.data(SIGN_ROLE) else 0
        return words_size(theme, index, _font(theme, index), ROW_EMS, sign)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Draw one cell."""
        theme = theme_of(_widget(option))
        painter.save()
        paint_ground(painter, theme, option, bar=index.column() == 0)
        ink = words_ink(theme, option, str(index.data(TONE_ROLE) or ""))
        after_sign = self._sign(painter, theme, option, index, ink)
        box = words_box(theme, option, after_sign)
        self._words(painter, option, index, box, _font(theme, index), ink)
        self._frame(painter, theme, option, index)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        box: QRect,
        font: QFont,
        ink: QColor,
    ) -> None:
        paint_words(painter, option, index, box, font, ink)

    def _sign(
        self,
        painter: QPainter,
        theme: Theme,
        option: QStyleOptionViewItem,
        index: Index,
        ink: QColor,
    ) -> int:
        """Draw the sign before the words, if any; how much room it takes from them."""
        sign = index.data(SIGN_ROLE)
        if not sign:
            return 0
        inside, side = words_box(theme, option), theme.em(0.8)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        x = inside.right() - side if mirrored else inside.x()
        square = QRectF(x, inside.center().y() - side / 2 + 1, side, side)
        paint_sign(painter, Sign(sign), square, ink, mirrored)
        return side + theme.em(0.5)

    def _frame(
        self,
        painter: QPainter,
        theme: Theme,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """The frame of what is wrong, or of the cell that keys would edit."""
        wrong = bool(index.data(WRONG_ROLE))
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and editable
        if wrong or focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("over" if wrong else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 3, -2, -4), 4, 4)


class PlainTable(QTableView):
    """Rows chosen with arrows, entered with Enter or a double click; Tab leads out of it."""

    entered_row = Signal(str)
    moved_to = Signal(str)

    def __init__(
        self, name: str, wide: int = 0, most: int = 3, parent: QWidget | None = None
    ) -> None:
        """`wide` is the column that takes the width that others leave.

        `most` rows are in sight even where the page scrolls.
        """
        super().__init__(parent)
        self._wide = wide
        self._most = most
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(self))
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self._enter(index.row()))
        self._size()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; what assistive technology selects in it becomes the current row."""
        super().setModel(model)
        follow_selection(self)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows of a RowsModel; the chosen one stays chosen, else the nearest is."""
        model = self.model()
        if not isinstance(model, RowsModel):
            return
        before, at = self.current_key(), self.currentIndex().row()
        model.show_rows(rows)
        row = model.row_of(before)
        if row < 0 and rows:
            row = min(max(at, 0), len(rows) - 1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(model.index(row, 0))
        self.fit()
        self.moved_to.emit(self.current_key())

    def current_key(self) -> str:
        """The identity of the chosen row, "" for none."""
        model = self.model()
        return model.key(self.currentIndex().row()) if isinstance(model, RowsModel) else ""

    def fit(self) -> None:
        """Columns as wide as their words, one takes the rest."""
        header = self.horizontalHeader()
        if header.count() == 0:
            return
        for at in range(header.count()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                at, mode.Stretch if at == self._wide else mode.ResizeToContents
            )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A heading and the rows, as far as they are to be in sight."""
        rows = min(self._most, self.verticalHeader().count())
        return QSize(theme_of(self).em(30), self._high(max(rows, _LEAST)))

    def minimumSizeHint(self) -> QSize:
        """A heading and two rows."""
        return QSize(theme_of(self).em(20), self._high(_LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter enters the chosen row on every platform."""
        if event.key() in _ENTER and self.state() is not QAbstractItemView.State.EditingState:
            self._enter(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is chosen now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved_to.emit(self.current_key())

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def _high(self, rows: int) -> int:
        header = self.horizontalHeader()
        above = 0 if header.isHidden() else header.sizeHint().height()
        return above + rows * theme_of(self).em(ROW_EMS) + 2 * self.frameWidth() + 4

    def _enter(self, row: int) -> None:
        model = self.model()
        if isinstance(model, RowsModel) and model.key(row):
            self.entered_row.emit(model.key(row))

    def _size(self) -> None:
        theme = theme_of(self)
        self.verticalHeader().setDefaultSectionSize(theme.em(ROW_EMS))
        self.verticalHeader().setMinimumSectionSize(theme.em(ROW_EMS))
        self.horizontalHeader().setMinimumSectionSize(theme.em(4))


def _widget(option: QStyleOptionViewItem) -> QWidget | None:
    # Typed as always there; a delegate that is asked without a view has none.
    return option.widget


def _font(theme: Theme, index: Index) -> QFont:
    return theme.font("body", 600 if index.data(STRONG_ROLE) else 400)
