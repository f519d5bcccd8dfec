"""Grounds and groups: cards, bars, wells, rules, headings, rows and columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of

_Box = TypeVar("_Box", bound=QBoxLayout)
Part = QWidget | QLayout | int | None
"""What a row or column is made of; a number is so many pixels of room, None takes what is left."""


def row(*parts: Part, gap: int = 8, margins: tuple[int, int] = (0, 0)) -> QHBoxLayout:
    """Parts side by side; margins are (left and right, above and below), so need no mirroring."""
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 8, margins: tuple[int, int] = (0, 0)) -> QVBoxLayout:
    """Parts below each other. End it with None: wrapped labels would drift apart otherwise."""
    return _filled(QVBoxLayout(), parts, gap, margins)


def boxed(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A bare widget around a layout."""
    box = QWidget(parent)
    box.setLayout(layout)
    return box


class Ground(QFrame):
    """A frame that the style sheet fills.

    kind: "plain" (card), "soft" (selected, current), "well" (sunken), "over" (the overrun card),
    "bar" (line below), "side" (a column), "desk" (behind the page).
    """

    def __init__(
        self,
        kind: str,
        content: QLayout | None = None,
        margins: tuple[int, int] = (0, 0),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        if content is not None:
            across, down = margins
            content.setContentsMargins(across, down, across, down)
            self.setLayout(content)

    def set_kind(self, kind: str) -> None:
        """Fill it otherwise from now on."""
        if kind != self.property("card"):
            self.setProperty("card", kind)
            self.style().unpolish(self)
            self.style().polish(self)


class Card(Ground):
    """A card with 20 px inside; kind "plain", "soft", "well" or "over"."""

    def __init__(
        self,
        content: QLayout | None = None,
        kind: str = "plain",
        margins: tuple[int, int] = (20, 20),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, content, margins, parent)


class Well(Card):
    """A sunken card, such as the tray of items that wait."""

    def __init__(self, content: QLayout | None = None, parent: QWidget | None = None) -> None:
        super().__init__(content, "well", (16, 16), parent)


class Bar(Ground):
    """The bar along the top of a window, 52 px high at body 14 and growing with text."""

    def __init__(self, content: QLayout | None = None, parent: QWidget | None = None) -> None:
        super().__init__("bar", content, (20, 0), parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the height of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        self.setMinimumHeight(max(52, theme_of(self).em(3.6)))


class Rule(QFrame):
    """A line of one pixel."""

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "rule")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Heading(QWidget):
    """A heading at body size and weight 600, a muted count at the far end."""

    def __init__(self, text: str, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(text, weight=600)
        self._count = PlainLabel(count, tone="muted", wrap=False)
        line = row(self._words, None, self._count)
        line.setStretch(0, 1)
        line.setStretch(1, 0)
        self.setLayout(line)
        self._count.setVisible(bool(count))

    def show_heading(self, text: str, count: str = "") -> None:
        """Change heading and count; an empty count takes no room."""
        self._words.setText(text)
        self._count.setText(count)
        self._count.setVisible(bool(count))


class Say(QWidget):
    """Words to read aloud: title size behind a thick accent bar, with a small label above."""

    def __init__(
        self, label: str, words: str = "", size: str | int = "title", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = PlainLabel(words, size=size, typed=True)
        self.setLayout(
            column(
                PlainLabel(label, weight=600, tone="accent"), self._words, gap=4, margins=(16, 4)
            )
        )

    def show_words(self, words: str) -> None:
        """Change the words to read aloud."""
        self._words.setText(words)

    def set_size(self, size: str | int) -> None:
        """Change their size: "body", "title" or pixels."""
        self._words.set_size(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar along the leading edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() - 4 if self.isRightToLeft() else 0
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(x, 2, 4, self.height() - 4), 2, 2)
        painter.fillPath(bar, theme_of(self).colour("accent"))


def _filled(box: _Box, parts: Iterable[Part], gap: int, margins: tuple[int, int]) -> _Box:
    box.setSpacing(gap)
    box.setContentsMargins(margins[0], margins[1], margins[0], margins[1])
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        elif isinstance(box, QVBoxLayout) and _keeps_width(part):
            box.addWidget(part, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        else:
            box.addWidget(part)
    return box


def _keeps_width(part: QWidget) -> bool:
    """Whether a column would set it in its middle, since it takes no more than it needs."""
    return part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
