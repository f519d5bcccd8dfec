"""Tab goes through the page as it is read, wherever its parts were made or moved to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def read_in_order(*regions: QWidget) -> None:
    """Let Tab go through these regions one after the other, within each as it does now."""
    stops = [part for region in regions for part in _stops(region)]
    chain(*stops)


def chain(*parts: QWidget) -> None:
    """Let Tab go through these parts in this order, as far as they are in one window."""
    for one, following in pairwise(parts):
        if one.window() is following.window():
            QWidget.setTabOrder(one, following)


def holds_focus(region: QWidget) -> bool:
    """Whether the keyboard stands in a region, or in a list that drops down from it."""
    part: QWidget | None = QApplication.focusWidget()
    while part is not None and part is not region:
        part = part.parentWidget()
    return part is region


def _stops(region: QWidget) -> Iterator[QWidget]:
    part = region.nextInFocusChain()
    while part is not None and part is not region:
        by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if by_tab and region.isAncestorOf(part) and part.focusProxy() is None:
            yield part
        part = part.nextInFocusChain()
