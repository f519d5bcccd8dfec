"""The menu of a row of the agenda: all that can be done with it, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import Said, tr
from facilitator.ui.kit.plain import as_tip

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Act:
    """What it is called, its key, what it does, and why it is not possible now."""

    name: Said
    key: str
    call: Callable[[], object]
    why_not: Said | None = None


class RowMenu(QMenu):
    """Built anew each time it is opened. Its keys are shown and held by the panel."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setToolTipsVisible(True)
        self.setAccessibleName(words.say(tr("What can be done with the item")))

    def open_for(self, acts: tuple[Act, ...], at: QPoint) -> None:
        """Show these, standing on the first that is possible."""
        self.clear()
        for act in acts:
            self._put(act)
        self.popup(at)
        first = next((action for action in self.actions() if action.isEnabled()), None)
        if first is not None:
            self.setActiveAction(first)

    def _put(self, act: Act) -> None:
        said = self._words.say(act.name).replace("&", "&&")
        action = QAction(f"{said}\t{QKeySequence(act.key).toString(_NATIVE)}", self)
        action.setEnabled(act.why_not is None)
        if act.why_not is not None:
            action.setToolTip(as_tip(self._words.say(act.why_not)))
        action.triggered.connect(lambda _on=False: act.call())
        # A click closes the menu anyway; assistive technology chooses without one.
        action.triggered.connect(self.close)
        self.addAction(action)
