"""A room's content, in the place of which a page can stand for a while."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class OverStack(QStackedWidget):
    """Keys of the content are silent while a page stands over it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._from: QWidget | None = None
        self.addWidget(content)

    def put_over(self, page: QWidget) -> None:
        """Take in a page that can stand in the content's place."""
        self.addWidget(page)

    def show_over(self, page: QWidget) -> None:
        """Show a page that was taken in."""
        if self.currentWidget() is not page:
            self._from = self.focusWidget()
            self.setCurrentWidget(page)

    def show_over_nothing(self) -> None:
        """Show the content again, with the keyboard where it was."""
        if self.currentIndex() == 0:
            return
        came, self._from = self._from, None
        self.setCurrentIndex(0)
        if self.isVisible() and came is not None and came.isVisible():
            came.setFocus(Qt.FocusReason.OtherFocusReason)
