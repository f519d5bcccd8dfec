"""What assistive technology selects is chosen, as what is clicked is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox

Look = Callable[[], QAbstractItemView]
Choose = Callable[[QModelIndex], None]


def follow_selection(view: QAbstractItemView) -> None:
    """Make a row the current one when assistive technology selects it.

    It can select and no more, while buttons act upon the current row. Call this once the view has
    its model.
    """
    _Follower(view, lambda: view, view.setCurrentIndex)


def choose_selection(combo: QComboBox, choose: Choose) -> None:
    """Choose a row of a combo box's list when assistive technology selects it."""
    # The list is asked for each time: PySide may let go of one that it was handed.
    _Follower(combo, combo.view, choose)


class _Follower(QObject):
    def __init__(self, owner: QObject, look: Look, choose: Choose) -> None:
        super().__init__(owner)
        self._look = look
        self._choose = choose
        look().selectionModel().selectionChanged.connect(self._selected)

    def _selected(self, selected: QItemSelection, _gone: QItemSelection) -> None:
        if not QAccessible.isActive() or selected.isEmpty():
            return
        places = [QPersistentModelIndex(index) for index in selected.indexes()]
        # Not at once: keys and mouse select first and move to it right after.
        QTimer.singleShot(0, self, lambda: self._follow(places))

    def _follow(self, places: list[QPersistentModelIndex]) -> None:
        view = self._look()
        current = QPersistentModelIndex(view.currentIndex())
        indexes = [
            view.model().index(each.row(), each.column()) for each in places if each.isValid()
        ]
        # What was selected by quick keys is selected no more: two that follow would chase each
        # other for ever.
        chosen = view.selectionModel()
        valid = [index for index in indexes if chosen.isSelected(index)]
        if valid and current not in [QPersistentModelIndex(index) for index in valid]:
            self._choose(valid[0])
