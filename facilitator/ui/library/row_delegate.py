"""How a found protocol is drawn: its name, its minutes at the far edge, the reason below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.ui.prepare.drawing import Brush, wrapped_size
from facilitator.ui.prepare.library_model import FITS, MINUTES, REASON
from facilitator.ui.theme import Theme, theme_of


class ReasonDelegate(QStyledItemDelegate):
    """Draws a protocol with the reason why it stands there; what does not fit is quieter."""

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
        name, far, reason = _rooms(theme, brush.box, index)
        quiet = brush.ink if brush.selected else theme.colour("muted")
        ink = brush.ink if index.data(FITS) else quiet
        brush.words(brush.along(name), index.data(), theme.font("body", 600), ink)
        brush.words(brush.along(far), index.data(MINUTES), theme.font(), quiet, far=True)
        brush.words(brush.along(reason), index.data(REASON), theme.font(), quiet)
        if brush.focused:
            brush.focus(brush.box.adjusted(0, 0, 0, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        theme = theme_of(view)
        width = view.viewport().width() if isinstance(view, QListView) else theme.em(20)
        *_, reason = _rooms(theme, QRect(0, 0, width, 0), index)
        return QSize(theme.em(10), reason.bottom() + 1 + theme.em(0.4))


def _rooms(
    theme: Theme, box: QRect, index: QModelIndex | QPersistentModelIndex
) -> tuple[QRect, QRect, QRect]:
    """Where name, minutes and reason stand in a row, measured from the leading edge."""
    pad, top = theme.em(0.6), box.y() + theme.em(0.4)
    minutes = QFontMetrics(theme.font()).horizontalAdvance(index.data(MINUTES)) + 2
    far = min(minutes, box.width() // 2)
    words = box.width() - far - 3 * pad
    high = wrapped_size(index.data(), theme.font("body", 600), words).height()
    along = box.width() - 2 * pad
    below = wrapped_size(index.data(REASON), theme.font(), along).height()
    return (
        QRect(box.x() + pad, top, words, high),
        QRect(box.right() + 1 - pad - far, top, far, high),
        QRect(box.x() + pad, top + high, along, below),
    )
