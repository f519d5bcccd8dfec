"""A column that scrolls when it needs more height, and never squeezes wrapped words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class TallScroll(QScrollArea):
    """Shows one widget as wide as itself and at least as high as its words need.

    A QScrollArea alone asks for the least height of a widget at any width, so that wrapped words
    would be cut.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        inner.setProperty("clear", "true")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(inner)
        inner.installEventFilter(self)

    def needed(self, width: int) -> int:
        """The height that all words need at a width, in pixels."""
        layout = self._inner.layout()
        if layout is None:
            return self._inner.minimumSizeHint().height()
        least = layout.totalMinimumSize().height()
        if not layout.hasHeightForWidth():
            return least
        return max(least, layout.totalMinimumHeightForWidth(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that changed may need another height."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.needed(self.viewport().width())
        if self._inner.minimumHeight() != height:
            self._inner.setMinimumHeight(height)
