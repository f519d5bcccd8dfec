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
    """Built anew each time it is opened.

    `shifted` carries -1 or 1, `spot_picked` a Spot, `goal_picked` a goal's identity or "".
    """

    shifted = Signal(int)
    hidden_wished = Signal()
    part_wished = Signal()
    action_wished = Signal()
    spot_picked = Signal(object)
    goal_picked = Signal(str)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = keys
        self.setAccessibleName(words.say(tr("More…")))

    def open_for(
        self,
        line: KeptLine,
        spots: tuple[Spot, ...],
        goals: tuple[tuple[str, Said], ...],
        button: QWidget,
    ) -> None:
        """Show what can be done with a line, at a button; `goals` are those it can serve."""
        self.clear()
        for below in self.findChildren(QMenu):
            below.deleteLater()  # to clear a menu leaves those below it
        up, down = (QKeySequence(key).toString(_NATIVE) for key in ("Alt+Up", "Alt+Down"))
        self._put(self, tr("Move up"), up, lambda: self.shifted.emit(-1))
        self._put(self, tr("Move down"), down, lambda: self.shifted.emit(1))
        hidden = self._put(
            self, tr("Only for me"), self._keys.native(Deed.ONLY_ME), self.hidden_wished.emit
        )
        hidden.setCheckable(True)
        hidden.setChecked(line.private)
        part = self._put(
            self,
            tr("Confidential, for part B alone"),
            self._keys.native(Deed.CONFIDENTIAL),
            self.part_wished.emit,
        )
        part.setCheckable(True)
        part.setChecked(line.confidential)
        action = self._put(
            self,
            tr("Make an action of it"),
            self._keys.native(Deed.TO_ACTION),
            self.action_wished.emit,
        )
        action.setEnabled(line.kind is not Kind.ACTION)
        self._put_spots(spots)
        if goals:
            self._put_goals(goals, line.goal)
        self.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self.setActiveAction(self.actions()[0])

    def _put_spots(self, spots: tuple[Spot, ...]) -> None:
        below = self._below(tr("Move to"))
        for spot in spots:
            self._put(below, spot.words, "", partial(self.spot_picked.emit, spot))

    def _put_goals(self, goals: tuple[tuple[str, Said], ...], served: str | None) -> None:
        below = self._below(tr("For which goal?"))
        for goal, name in goals:
            action = self._put(below, name, "", partial(self.goal_picked.emit, goal))
            action.setCheckable(True)
            action.setChecked(goal == served)

    def _below(self, words: Said) -> QMenu:
        said = self._words.say(words)
        below = QMenu(said, self)
        below.setAccessibleName(said)
        self.addMenu(below)
        return below

    def _put(self, menu: QMenu, words: Said, key: str, call: Callable[[], None]) -> QAction:
        said = self._words.say(words).replace("&", "&&")
        # Shown, not bound: the list or the screen holds the key itself.
        action = QAction(f"{said}\t{key}" if key else said, menu)
        action.triggered.connect(lambda _on=False: call())
        # A click closes the menu anyway; assistive technology chooses without one.
        action.triggered.connect(self.close)
        menu.addAction(action)
        return action
