"""A document shown as paper, to be read, selected and scrolled by keys; nothing in it is loaded."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit

from facilitator.ui.theme import theme_of

PAPER_WIDTH = 54
"""Greatest width of the paper in heights of body text; a narrow window has a narrower page."""

_ROUNDED = 2
"""Dots by which a page may be wider than its view."""


class PageView(QTextEdit):
    """One long page of paper in the middle of a desk."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._shown: QTextDocument | None = None
        self._sought = ""
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._forget())

    def show_page(self, document: QTextDocument) -> None:
        """Show another document; the place that was being read stays in sight."""
        place = self.verticalScrollBar().value()
        document.setParent(self)
        old, self._shown = self._shown, document
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        self._lay()
        self.verticalScrollBar().setValue(place)
        self._find_sought()

    def seek(self, words: str) -> None:
        """Mark these words and bring them into sight, on this page or on those shown next."""
        self._sought = words
        self._find_sought()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back reads on where they were."""
        super().hideEvent(event)
        self._forget()

    def _forget(self) -> None:
        """Who scrolls has seen what they sought."""
        self._sought = ""

    def _find_sought(self) -> None:
        found = self.document().find(self._sought) if self._sought else QTextCursor()
        if not found.isNull():
            self.setTextCursor(found)
            self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> QObject | None:
        """Nothing is ever fetched for a page."""
        del kind, name
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the paper."""
        super().resizeEvent(event)
        self._lay()
        if self.textCursor().hasSelection():
            self.ensureCursorVisible()

    def _lay(self) -> None:
        theme = theme_of(self)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        self.setPalette(palette)
        # A page that was dressed before it had its place keeps the window's colours there.
        self.viewport().setPalette(palette)
        self.setMaximumWidth(theme.em(PAPER_WIDTH))
        # Where letters are large the words need the room more than the margins do.
        margin = min(theme.em(3), self.viewport().width() // 16)
        if self.document().documentMargin() != margin:
            self.document().setDocumentMargin(margin)
        # The columns of a table are rounded up: a dot too many is nothing to scroll for.
        over = self.document().size().width() - self.viewport().width()
        bar = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if over <= _ROUNDED else bar.ScrollBarAsNeeded
        )
