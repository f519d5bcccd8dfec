"""What a style sheet takes from choosing fields, given back: arrows, room, the quiet wheel."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyleOptionSpinBox,
    QWidget,
)

from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of


def room_for(widget: QWidget, texts: Iterable[str]) -> QSize:
    """The size of a field that shows the longest of these beside its arrow."""
    theme = theme_of(widget)
    metrics = QFontMetricsF(widget.font())
    longest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
    # Padding and border on both sides, the arrow, and what Qt keeps around a line of text.
    width = longest + 2 * theme.em(0.8) + theme.em(1.8) + 12
    return QSize(math.ceil(width), theme.control)


def indent_text(widget: QWidget, line: QLineEdit) -> None:
    """Give a stepped field the padding that its sheet does not pass on to its text."""
    pad = theme_of(widget).em(0.5)
    line.setTextMargins(pad, 0, pad, 0)


def paint_arrow(widget: QWidget, painter: QPainter, sign: Sign) -> None:
    """The arrow of a list that opens below."""
    theme = theme_of(widget)
    side = theme.em(0.9)
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = 10 if mirrored else widget.width() - side - 10
    box = QRectF(x, (widget.height() - side) / 2, side, side)
    paint_sign(painter, sign, box, theme.colour("muted"))


def paint_steps(widget: QWidget, option: QStyleOptionSpinBox) -> None:
    """The two arrows of a stepped field."""
    theme = theme_of(widget)
    painter = QPainter(widget)
    parts = QStyle.SubControl
    for part, sign in ((parts.SC_SpinBoxUp, Sign.UP), (parts.SC_SpinBoxDown, Sign.DOWN)):
        control = QStyle.ComplexControl.CC_SpinBox
        box = QRectF(widget.style().subControlRect(control, option, part, widget))
        side = min(box.height() - 2, theme.em(0.7))
        square = QRectF(0, 0, side, side)
        square.moveCenter(box.center())
        paint_sign(painter, sign, square, theme.colour("muted"))


def only_focused(
    widget: QWidget, event: QWheelEvent, scroll: Callable[[QWheelEvent], None]
) -> None:
    """Let the wheel scroll the page unless the field has the focus."""
    if widget.hasFocus():
        scroll(event)
    else:
        event.ignore()
