"""What changes on the screen when something takes the focus."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator.ui.tokens import contrast
from tests.program.house import House, settle
from tests.program.looking import called

LEAST = 3.0
"""WCAG 2 asks this contrast of a focus ring against what was there before."""
FEWEST = 100
"""Pixels of a ring that can be seen; the caret of a line has a fourth of them."""
AROUND = 4


@cache
def _stands_out(one: int, other: int) -> bool:
    colours = (f"#{value & 0xFFFFFF:06X}" for value in (one, other))
    return contrast(*colours) >= LEAST


def _picture(house: House, place: QRect) -> QImage:
    settle()
    return house.window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def bring(part: QWidget) -> None:
    """Scroll it into sight, as Tab does on its way."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()


def ring(house: House, part: QWidget) -> int:
    """How many pixels in and around a part differ enough once it has the focus."""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    bring(part)
    settle()
    corner = part.mapTo(house.window, QPoint(0, 0))
    place = QRect(corner, part.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    place = place.intersected(house.window.rect())
    with_it = _picture(house, place)
    part.clearFocus()
    without = _picture(house, place)
    pairs = zip(
        memoryview(with_it.constBits()).cast("I"),
        memoryview(without.constBits()).cast("I"),
        strict=True,
    )
    return sum(_stands_out(one, other) for one, other in pairs if one != other)


def unseen(house: House, stops: list[QWidget], known: set[QWidget]) -> list[str]:
    """Which of these cannot be seen to have the focus; those that are known are left out."""
    found = []
    for part in stops:
        if part in known or not part.isVisible():
            continue
        known.add(part)
        seen = ring(house, part)
        if seen < FEWEST:
            found.append(f"{called(part)} {part.property('kind') or ''}: {seen} pixels")
    return found
