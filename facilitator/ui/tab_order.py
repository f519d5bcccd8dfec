"""Tab follows the order of reading also through parts that were made later than others."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_TAB = Qt.FocusPolicy.TabFocus.value


def lead_through(place: QWidget, *boxes: QWidget) -> None:
    """Let Tab go through all that stands in these boxes, at this place of the window's order.

    Qt appends a new widget to the end of the order, wherever it is put. `place` is the bare
    widget, without a focus proxy, that holds the boxes and is as old as its neighbours.
    """
    parts = [part for box in boxes for part in (box, *box.findChildren(QWidget))]
    # Lists that drop down are windows of their own.
    stops = [part for part in parts if _stops(part) and part.window() is place.window()]
    # Qt takes only what Tab stops at for a place.
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for one, following in pairwise((place, *stops)):
        QWidget.setTabOrder(one, following)
    place.setFocusPolicy(policy)


def _stops(part: QWidget) -> bool:
    # Plain numbers: flags in Python are slow, and this looks at every part of a screen.
    return bool(part.focusPolicy().value & _TAB)
