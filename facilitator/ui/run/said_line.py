"""The capture line itself: words, a stroke that opens the phrases, a file that is dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.editors import PlainLine

STROKE = "/"


class SaidLine(PlainLine):
    """`stroked` says that "/" was typed into the empty line, `dropped` carries a file's path."""

    stroked = Signal()
    dropped = Signal(str)

    def __init__(self, name: str, hint: str, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, limit, parent)
        self._before = ""
        self.textEdited.connect(self._look)
        self.textChanged.connect(self._note)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome beside words."""
        if local_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the line."""
        if local_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A file is referred to; of words the line is made."""
        path = local_file(event.mimeData())
        if not path:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.dropped.emit(path)

    def _look(self, text: str) -> None:
        if text == STROKE and not self._before:
            self.stroked.emit()

    def _note(self, text: str) -> None:
        self._before = text


def local_file(data: QMimeData) -> str:
    """The path of the first file of this machine that is dragged, "" for none."""
    urls = data.urls() if data.hasUrls() else []
    return next((url.toLocalFile() for url in urls if url.isLocalFile()), "")
