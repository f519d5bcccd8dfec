"""Tab follows the order of reading also through parts that were made later than others."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_through(place: QWidget, *boxes: QWidget) -> None:
    """Let Tab go through all that stands in these boxes, at this place of the window's order.

    Qt appends a new widget to the end of the order, wherever it is put. `place` is the bare
    widget that holds the boxes and has been in the window as long as its neighbours.
    """
    parts = [part for box in boxes for part in (box, *box.findChildren(QWidget))]
    window = place.window()
    # Lists that drop down are windows of their own.
    stops = [part for part in parts if _stops(part) and part.window() is window]
    if not stops:
        return
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)
    before = place.previousInFocusChain()
    while before is not None and before is not window and (not _stops(before) or before in stops):
        before = before.previousInFocusChain()
    if before is not None and before is not window:
        # Qt takes no bare widget for a place, so the stop before it has to do.
        QWidget.setTabOrder(before, stops[0])
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)


def _stops(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
