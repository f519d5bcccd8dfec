"""The figure of a goal in the window: a picture that somebody else draws, with its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Figure
from facilitator.domain.words import Text, tr
from facilitator.ui.theme import theme_of
from facilitator.ui.tokens import Scheme

_OF_A_GOAL = tr("Figure of the goal")


@dataclass(frozen=True, slots=True)
class FigureWish:
    """A picture that is wanted: pixels of the screen at `scale`, letters, colours, direction."""

    chart: Figure
    width: int
    height: int
    letters: int
    scale: float
    scheme: Scheme
    mirrored: bool


class FigureView(QWidget):
    """Shows a figure, of a goal if nothing else is named.

    `wanted` carries a FigureWish whenever another is needed. Until it has come the last one stays,
    unless that was of something else.
    Its words are told to assistive technology, and the page has the same as a table.
    """

    wanted = Signal(object)

    def __init__(self, words: Words, name: Text = _OF_A_GOAL, high: float = 17) -> None:
        """`high` is the height in ems that the figure would have."""
        super().__init__()
        self._words = words
        self._high = high
        self._chart: Figure | None = None
        self._of = ""
        self._wish: FigureWish | None = None
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(words.say(name))

    def show_chart(self, chart: Figure | None, of: str = "") -> None:
        """Show this figure, None where there is none yet; `of` tells one goal from another."""
        if of != self._of:
            self._of, self._wish, self._picture = of, None, QPixmap()
        self._chart = chart
        self.setAccessibleDescription("" if chart is None else self._words.say(chart.said))
        self._ask()

    def show_picture(self, wish: FigureWish, png: bytes) -> None:
        """Take a picture; one that is not wanted any more is passed over.

        Without bytes it could not be drawn, and none stays that says something else.
        """
        if wish == self._wish:
            self._picture = QPixmap()
            self._picture.loadFromData(png, "PNG")
            self._picture.setDevicePixelRatio(wish.scale)
            self.update()

    @property
    def bare(self) -> bool:
        """Whether no picture has come yet."""
        return self._picture.isNull()

    def sizeHint(self) -> QSize:
        """Wide and half as high."""
        theme = theme_of(self)
        return QSize(theme.em(36), theme.em(self._high))

    def minimumSizeHint(self) -> QSize:
        """Where a line and its days can still be told apart."""
        theme = theme_of(self)
        return QSize(theme.em(18), theme.em(min(12, self._high)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for one in the new colours and letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture as it is; one of another size keeps its shape until the new one has come."""
        if self._chart is None or self._picture.isNull():
            return
        size = self._picture.deviceIndependentSize().toSize()
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(
                (self.width() - size.width()) // 2,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
                self._picture,
            )

    def _ask(self) -> None:
        if self._chart is None or (not self.isVisible() and self.width() < 2):
            self.update()
            return
        theme = theme_of(self)
        wish = FigureWish(
            self._chart,
            self.width(),
            self.height(),
            theme.body,
            self.devicePixelRatioF(),
            theme.scheme,
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        if wish != self._wish:
            self._wish = wish
            self.wanted.emit(wish)
