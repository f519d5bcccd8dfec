"""A column that scrolls when it needs more height, and never squeezes wrapped words."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import theme_of

_AROUND = 1.5
"""Ems that are in sight above and below what has the focus: the words above a field too."""


class TallScroll(QScrollArea):
    """Shows one widget as wide as itself and at least as high as its words need.

    A QScrollArea alone makes a widget with wrapped words as high as it would like to be, and
    scrolls although there is a smaller clock or list that would fit. What takes the focus in it,
    by a key of its own too, comes into sight.
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
        self._soon = QTimer(self)  # not before the parts have their places
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        self._holder.resized.connect(self._soon.start)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has the focus may be out of sight now."""
        super().resizeEvent(event)
        self._soon.start()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._holder.isAncestorOf(now):
            self._soon.start()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._holder.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme_of(self).em(_AROUND))

    def give_back(self) -> QWidget:
        """Let go of the widget, to stand elsewhere."""
        self._holder.lines.removeWidget(self._inner)
        self._inner.setParent(None)
        return self._inner


class _Holder(QWidget):
    """Asks for the least height at which no word is cut."""

    resized = Signal()

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setProperty("clear", "true")
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.addWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has the focus may have moved."""
        super().resizeEvent(event)
        self.resized.emit()

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
