"""The editors that open in a cell: a line, a choice of one, a choice of several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.prepare.picker import CheckPicker
from facilitator.ui.typing import Typist

_Modifier = Qt.KeyboardModifier
_LETTERS_LAST = 1_000
"""Milliseconds within which letters belong to one search."""


class CellLine(PlainLine):
    """A line of text. `drafted` tells what is typed, and whether the step of typing goes on."""

    drafted = Signal(str, bool)

    def __init__(self, name: str, limit: int, parent: QWidget) -> None:
        super().__init__(name, limit=limit, parent=parent)
        self._typist = Typist(self)
        self._typist.typed.connect(lambda text: self.drafted.emit(text, True))
        self._typist.settled.connect(lambda text: self.drafted.emit(text, False))

    def hush(self) -> None:
        """Tell nothing any more: the cell was committed or given up."""
        self.blockSignals(True)

    def show_cell(self, text: str) -> None:
        """Show a value, unless someone is typing here."""
        self._typist.show_text(text)


class CellNumber(PlainLine):
    """A whole number, typed."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, limit=12, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def show_cell(self, text: str) -> None:
        """Show a number, unless another is being typed."""
        if not self.isModified() and text != self.text():
            self.setText(text)

    def number(self) -> int | None:
        """The number that is typed, None when it is none."""
        words = self.text().strip()
        return int(words) if words.isdecimal() else None


class CellCombo(PlainCombo):
    """A choice of one. `chosen_here` is told once its opened list has closed, and whether by Tab,
    which goes on to the next cell."""

    chosen_here = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._letters = ""
        self._onward = False
        self._stood_at = -1
        self.view().installEventFilter(self)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_LETTERS_LAST)
        self._forget.timeout.connect(self._begin_anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters find a choice by the beginning of any of its words: "dec" finds "To decide"."""
        letter = event.text()
        plain = event.modifiers() in (_Modifier.NoModifier, _Modifier.ShiftModifier)
        if not (plain and letter.isprintable() and letter) or (letter == " " and not self._letters):
            super().keyPressEvent(event)
            return
        self._letters += letter.casefold()
        self._forget.start()
        for at in range(self.count()):
            if _begins(self.itemText(at).casefold(), self._letters):
                self.setCurrentIndex(at)
                return

    def _begin_anew(self) -> None:
        self._letters = ""

    def unfold(self) -> None:
        """Open the list."""
        self.showPopup()

    def showPopup(self) -> None:
        """Open the list, and note where it stands."""
        super().showPopup()
        self._stood_at = self.view().currentIndex().row()

    def hidePopup(self) -> None:
        """Close the list; the choice itself is made by Qt right after."""
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            QTimer.singleShot(0, self, lambda: self.chosen_here.emit(self._onward))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the opened list Tab takes the row that the keys have come to."""
        tab = (
            watched is self.view()
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        )
        if not tab:
            return super().eventFilter(watched, event)
        self._onward = True
        if self.view().currentIndex().row() != self._stood_at:
            self.setCurrentIndex(self.view().currentIndex().row())
        self.hidePopup()
        return True


def _begins(words: str, letters: str) -> bool:
    """Whether the words, or what is left of them from one word on, begin with these letters."""
    parts = words.split()
    return any(" ".join(parts[at:]).startswith(letters) for at in range(len(parts)))


class CellPicker(CheckPicker):
    """A choice of several; its ground hides the words of the cell below."""

    def __init__(self, words: Words, label: str, nothing: str, parent: QWidget) -> None:
        super().__init__(words, label, nothing, parent)
        self.setAutoFillBackground(True)

    def go_on(self) -> None:
        """The table knows which cell comes next."""
