"""The menu of a kept line: what has no button of its own, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.app.ports import Words
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, tr
from facilitator.ui.run.kept import Spot
from facilitator.ui.run.kept_model import KeptLine
from facilitator.ui.run.keys import Deed, KeyTable

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeptMenu(QMenu):
    """Built anew each time it is opened. `shifted` carries -1 or 1, `spot_picked` a Spot."""

    shifted = Signal(int)
    hidden_wished = Signal()
    action_wished = Signal()
    spot_picked = Signal(object)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = keys
        self.setAccessibleName(words.say(tr("More…")))

    def open_for(self, line: KeptLine, spots: tuple[Spot, ...], button: QWidget) -> None:
        """Show what can be done with a line, at a button."""
        self.clear()
        up, down = (QKeySequence(key).toString(_NATIVE) for key in ("Alt+Up", "Alt+Down"))
        self._put(self, tr("Move up"), up, lambda: self.shifted.emit(-1))
        self._put(self, tr("Move down"), down, lambda: self.shifted.emit(1))
        hidden = self._put(
            self, tr("Only for me"), self._keys.native(Deed.ONLY_ME), self.hidden_wished.emit
        )
        hidden.setCheckable(True)
        hidden.setChecked(line.private)
        action = self._put(
            self,
            tr("Make an action of it"),
            self._keys.native(Deed.TO_ACTION),
            self.action_wished.emit,
        )
        action.setEnabled(line.kind is not Kind.ACTION)
        self._put_spots(spots)
        self.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self.setActiveAction(self.actions()[0])

    def _put_spots(self, spots: tuple[Spot, ...]) -> None:
        said = self._words.say(tr("Move to"))
        below = QMenu(said, self)
        below.setAccessibleName(said)
        for spot in spots:
            self._put(below, spot.words, "", partial(self.spot_picked.emit, spot))
        self.addMenu(below)

    def _put(self, menu: QMenu, words: Said, key: str, call: Callable[[], None]) -> QAction:
        said = self._words.say(words).replace("&", "&&")
        # Shown, not bound: the list or the screen holds the key itself.
        action = QAction(f"{said}\t{key}" if key else said, menu)
        action.triggered.connect(lambda _on=False: call())
        # A click closes the menu anyway; assistive technology chooses without one.
        action.triggered.connect(self.close)
        menu.addAction(action)
        return action
