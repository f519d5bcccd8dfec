"""A scrolling area that shows when the keyboard scrolls it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QWidget

from facilitator.ui.theme import theme_of


class RingScroll(QScrollArea):
    """Scrolls what is higher than it, by the arrow keys too; the focus is a ring around it.

    The keyboard stops here only while there is something to scroll.
    """

    def __init__(self, name: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grown = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setProperty("clear", "true")
        self.setWidget(content)
        self.setViewportMargins(4, 4, 4, 4)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._reachable)
        self._reachable(0, 0)

    def grow(self, grown: bool) -> None:
        """Whether to be as high as what it holds, in a page that scrolls as a whole."""
        if grown != self._grown:
            self._grown = grown
            policy = self.sizePolicy()
            policy.setHeightForWidth(grown)
            self.setSizePolicy(policy)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Only when it shows all at once."""
        return self._grown

    def heightForWidth(self, width: int) -> int:
        """The height of all that it holds."""
        content = self.widget()
        layout = None if content is None else content.layout()
        return -1 if layout is None else layout.totalHeightForWidth(width - 8) + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when what it holds has one: Qt's own would scroll instead."""
        if self._grown and watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Draw the ring in the margin around what scrolls."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme_of(self).colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def _reachable(self, least: int, most: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if most > least else Qt.FocusPolicy.NoFocus
        if policy != self.focusPolicy() and not self.hasFocus():
            self.setFocusPolicy(policy)


class LowPage(QWidget):
    """What scrolls: as high as it must be, not as high as its tables and lists would like."""

    def heightForWidth(self, width: int) -> int:
        """The least height at a width."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)


def bring_into_sight(view: QAbstractItemView, place: QRect) -> None:
    """Scroll the page around a table or list so that a row of it can be seen.

    Where a view is as high as all its rows it does not scroll itself. `place` is in its viewport.
    """
    area = view.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    page = None if area is None else area.widget()
    if area is not None and page is not None and place.isValid():
        corner = view.viewport().mapTo(page, place.topLeft())
        middle = corner.y() + place.height() // 2
        area.ensureVisible(0, middle, 0, place.height())
