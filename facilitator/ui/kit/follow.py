"""What assistive technology selects is chosen, as what is clicked is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView
from shiboken6 import isValid

Choose = Callable[[QModelIndex], None]


def follow_selection(view: QAbstractItemView, choose: Choose | None = None) -> None:
    """Make a row the current one when assistive technology selects it, or `choose` it.

    It can select and no more, while buttons act upon the current row. Call this once the view has
    its model.
    """
    _Follower(view, choose or view.setCurrentIndex)


class _Follower(QObject):
    def __init__(self, view: QAbstractItemView, choose: Choose) -> None:
        super().__init__(view)
        self._view = view
        self._choose = choose
        view.selectionModel().selectionChanged.connect(self._selected)

    def _selected(self, selected: QItemSelection, _gone: QItemSelection) -> None:
        if not QAccessible.isActive() or selected.isEmpty():
            return
        places = [QPersistentModelIndex(index) for index in selected.indexes()]
        # Not at once: keys and mouse select first and move to it right after.
        QTimer.singleShot(0, self, lambda: self._follow(places))

    def _follow(self, places: list[QPersistentModelIndex]) -> None:
        if not isValid(self._view):
            return
        current = QPersistentModelIndex(self._view.currentIndex())
        valid = [place for place in places if place.isValid()]
        if valid and current not in valid:
            self._choose(self._view.model().index(valid[0].row(), valid[0].column()))
