"""Meetings in a file: for another computer, and from one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.files_result import FilesResult
from facilitator.ui.meetings.pages import Page
from facilitator.ui.meetings.values import FileView


class FilesPanel(QWidget):
    """Saves all meetings in a file; shows what a file would change here, and takes it in.

    `taken` carries a Choice for each value of the file, in its order.
    """

    save_wished = Signal()
    look_wished = Signal()
    taken = Signal(object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = words.say
        self._words = words
        self._save = KeyButton(say(tr("Save all meetings in a file")), "Ctrl+S", bind=True)
        self._look = KeyButton(say(tr("Look into a file")), "Ctrl+O", bind=True)
        leave = self._leave = KeyButton(say(tr("Back to the meetings")), "Esc")
        self._result = FilesResult(words)
        head = row(PlainLabel(say(tr("Meetings in a file")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        told = tr(
            "Save your meetings in a file and take them in on another computer that has this "
            "program. Your own protocols and templates and the days off go with them. Lines that "
            "are only for you are in it, too. Looking into a file changes nothing."
        )
        whole = column(
            head,
            PlainLabel(say(told), tone="muted"),
            Flow(self._save, self._look),
            self._result,
            None,
            gap=12,
            margins=(32, 20),
        )
        # The list takes the room there is, and nothing spreads while there is none.
        whole.setStretch(3, 100)
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._save.clicked.connect(self.save_wished)
        self._look.clicked.connect(self.look_wished)
        leave.clicked.connect(self.left)
        self._result.taken.connect(self.taken)
        self.show_file(None)

    def show_file(self, view: FileView | None) -> None:
        """Show what a file would change here; None: none has been looked into, or it is done."""
        self._result.setVisible(view is not None)
        if view is not None:
            self._result.show_file(view)
            if self.isVisible():
                self._result.begin()

    def begin(self) -> None:
        """Put the focus where it begins."""
        self._save.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
