"""How a list draws what has a name: the name, words at the far edge, and perhaps words below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.ui.kit.drawing import Brush, Index, wrapped_size
from facilitator.ui.theme import Theme, theme_of

FAR = Qt.ItemDataRole.UserRole + 1
"""Short words at the far edge of a row, such as its minutes."""
BELOW, STRONG = FAR + 1, FAR + 2
"""Words below the name; whether the name stands out, or is as quiet as these."""
SIGN = STRONG + 1
"""A sign before the name with its role of colour, as (Sign, role); None for no sign."""


class NamedDelegate(QStyledItemDelegate):
    """Draws such rows; `below` says whether with the words below, one more line at least."""

    def __init__(self, view: QListView, *, below: bool) -> None:
        super().__init__(view)
        self._below = below

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        brush = Brush(painter, option)
        brush.ground()
        theme = brush.theme
        name, far, below = self._rooms(theme, brush.box, index)
        quiet = brush.ink if brush.selected else theme.colour("muted")
        sign = index.data(SIGN)
        if sign is not None:
            place = brush.along(QRect(name.x() - theme.em(1.4), name.y(), theme.em(1), 0))
            at = QPointF(place.center().x(), name.y() + theme.em(0.7))
            brush.sign(sign[0], at, theme.em(0.9), brush.ink if brush.selected else sign[1])
        ink = quiet if self._below and not index.data(STRONG) else brush.ink
        brush.words(brush.along(name), index.data(), theme.font("body", 600), ink)
        brush.words(brush.along(far), index.data(FAR), theme.font(), quiet, far=True)
        if self._below:
            brush.words(brush.along(below), index.data(BELOW), theme.font(), quiet)
        if brush.focused:
            brush.focus(brush.box.adjusted(0, 0, 0, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        theme = theme_of(view)
        width = view.viewport().width() if isinstance(view, QListView) else theme.em(20)
        name, _, below = self._rooms(theme, QRect(0, 0, width, 0), index)
        last = below if self._below else name
        return QSize(theme.em(10), max(theme.em(2.5), last.bottom() + 1 + theme.em(0.4)))

    def _rooms(self, theme: Theme, box: QRect, index: Index) -> tuple[QRect, QRect, QRect]:
        """Where the three stand in a row, measured from the leading edge.

        Without words below the others are in the middle of the row's height.
        """
        pad, above = theme.em(0.6), theme.em(0.4)
        start = pad if index.data(SIGN) is None else pad + theme.em(1.5)
        wanted = QFontMetrics(theme.font()).horizontalAdvance(index.data(FAR)) + 2
        far = min(wanted, box.width() // 2)
        words, along = box.width() - far - 2 * pad - start, box.width() - pad - start
        high = wrapped_size(index.data(), theme.font("body", 600), words).height()
        below = 0
        if self._below:
            below = wrapped_size(index.data(BELOW), theme.font(), along).height()
        else:
            high = max(high, box.height() - 2 * above)
        top = box.y() + above
        return (
            QRect(box.x() + start, top, words, high),
            QRect(box.right() + 1 - pad - far, top, far, high),
            QRect(box.x() + start, top + high, along, below),
        )
