"""The sections of the minutes, each with a tick, in an order that can be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from facilitator.ui.kit.aloud import announce
from facilitator.ui.prepare.checks import CheckList, Choice
from facilitator.ui.prepare.scroll import bring_into_sight
from facilitator.ui.theme import theme_of

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionList(CheckList):
    """As high as all its rows. `moved` carries a key and -1 or 1 (Alt+Up, Alt+Down)."""

    moved = Signal(str, int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._in_sight)

    def show_sections(self, choices: tuple[Choice, ...], keys: tuple[str, ...]) -> None:
        """Show these; the keyboard stays on the same section, wherever that stands now."""
        chosen = self.chosen()
        self.choices.show_choices(choices, keys)
        at = next((n for n, each in enumerate(choices) if each.key == chosen), -1)
        if at >= 0 and self.currentIndex().row() != at:
            self.setCurrentIndex(self.choices.index(at))
        self._fit()

    def chosen(self) -> str:
        """The key of the row that the keyboard is on, "" for none."""
        at = self.currentIndex().row()
        return self.choices.choices[at].key if 0 <= at < len(self.choices.choices) else ""

    def wish_move(self, by: int) -> None:
        """Wish for the chosen section further up (-1) or down (1)."""
        if self.chosen():
            self.moved.emit(self.chosen(), by)

    def tell_place(self, told: str) -> None:
        """Say where a section that was moved stands now."""
        announce(self, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves."""
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alt == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.wish_move(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(theme_of(self).em(12), self.rows_height())

    def minimumSizeHint(self) -> QSize:
        """All rows: the page around it scrolls."""
        return QSize(theme_of(self).em(9), self.rows_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped rows change their height with the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _in_sight(self) -> None:
        bring_into_sight(self, self.visualRect(self.currentIndex()))
