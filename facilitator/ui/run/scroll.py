"""A column that scrolls when it needs more height, and never squeezes wrapped words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class TallScroll(QScrollArea):
    """Shows one widget as wide as itself and at least as high as its words need.

    A QScrollArea alone makes a widget with wrapped words as high as it would like to be, and
    scrolls although there is a smaller clock or list that would fit.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self._holder = _Holder(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(self._holder)

    def give_back(self) -> QWidget:
        """Let go of the widget, to stand elsewhere."""
        self._holder.lines.removeWidget(self._inner)
        self._inner.setParent(None)
        return self._inner


class _Holder(QWidget):
    """Asks for the least height at which no word is cut."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setProperty("clear", "true")
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.addWidget(inner)

    def heightForWidth(self, width: int) -> int:
        """The least height at a width."""
        least = self.lines.totalMinimumSize().height()
        if not self.lines.hasHeightForWidth():
            return least
        return max(least, self.lines.totalMinimumHeightForWidth(width))


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout, to put them into other places.

    `takeAt` would leave its item alive, and a widget tells only its first item that its height
    has changed: words would be cut from then on.
    """
    for at in reversed(range(layout.count())):
        item = layout.itemAt(at)
        widget = None if item is None else item.widget()
        if widget is not None:
            layout.removeWidget(widget)
