"""The menu: every action that has no button of its own in sight, with its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import Text, tr


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu; without `call` it is a line between groups."""

    words: Text | None = None
    key: str = ""
    call: Callable[[], None] | None = None
    legal: bool = True


class MainMenu(QMenu):
    """Built anew each time it is opened, from what is legal then."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words.say(tr("Menu")))

    def open_at(self, entries: tuple[Entry, ...], place: QPoint) -> None:
        """Show these entries; the first is marked, so that arrows and Enter work at once."""
        self.clear()
        for entry in entries:
            if entry.words is None or entry.call is None:
                self.addSeparator()
                continue
            said = self._words.say(entry.words).replace("&", "&&")
            action = QAction(said, self)
            # Shown, not bound: the window or the screen holds the key itself.
            keys = QKeySequence(entry.key).toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                action.setText(f"{said}\t{keys}")
            action.setEnabled(entry.legal)
            action.triggered.connect(entry.call)
            # A click closes the menu anyway; assistive technology chooses without one.
            action.triggered.connect(self.close)
            self.addAction(action)
        self.popup(place)
        if self.actions():
            self.setActiveAction(self.actions()[0])
