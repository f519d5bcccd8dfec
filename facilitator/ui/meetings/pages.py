"""Pages that scroll, a head that stays, and columns that fold where width or height lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.tab_order import lead_through
from facilitator.ui.theme import theme_of

_ENDLESS = 16_777_215
"""What Qt takes for no greatest width."""
_AROUND = 2
"""Ems that stay in sight around what has the focus."""
_LEAST_BELOW = 15
"""Ems that must be left below a head, else it scrolls with the rest."""


class Columns(QWidget):
    """Widgets side by side with their shares of the width; below each other where it lacks.

    `least` is the effective width (pixels over text scale) from which they stand side by side,
    `most` the ems beyond which each does not grow there (0: it grows).
    """

    def __init__(
        self,
        parts: Sequence[tuple[QWidget, int]],
        least: float,
        gap: int = 16,
        most: Sequence[float] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._limits = [(widget, ems) for (widget, _), ems in zip(parts, most, strict=False) if ems]
        self._shares = [share for _, share in parts]
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(gap)
        for widget, share in parts:
            self._line.addWidget(widget, share)
        # Takes the width that is left when every part is as wide as it may be.
        self._line.addStretch(0)
        self._needs = 0
        self._limit()

    @property
    def narrow(self) -> bool:
        """Whether the widgets stand below each other."""
        return self._line.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them, since they can stand below each other."""
        hint = super().minimumSizeHint()
        widgets = (self._line.itemAt(at) for at in range(self._line.count()))
        widths = [item.minimumSize().width() for item in widgets if item and not item.isEmpty()]
        return QSize(max(widths, default=0), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """A new text size may fold it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._needs = 0
            # Where it is put into a window comes here too.
            if self.isVisible():
                self._fold()

    def _fold(self) -> None:
        # A part that cannot become narrower folds the line as well.
        if not self.narrow:
            self._needs = self._line.minimumSize().width()
        narrow = theme_of(self).effective(self.width()) < self._least or self._needs > self.width()
        if narrow == self.narrow:
            self._limit()
            return
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        for at, share in enumerate(self._shares):
            self._line.setStretch(at, 0 if narrow else share)
        self._limit()
        # Those above are laying out just now and would not hear of the new height.
        QTimer.singleShot(0, self, self._tell_above)

    def _tell_above(self) -> None:
        above: QWidget | None = self
        while above is not None:
            above.updateGeometry()
            above = above.parentWidget()

    def _limit(self) -> None:
        # Only side by side: a column takes its height from its whole width, limited or not.
        for widget, ems in self._limits:
            widget.setMaximumWidth(_ENDLESS if self.narrow else theme_of(self).em(ems))


class Page(QScrollArea):
    """A widget that scrolls where height lacks, on the ground of the window.

    What takes the focus in it by a key of its own comes into sight, as what Tab leads to does.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("clear", "true")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Tab goes through what is in it; the page itself is nothing to operate.
        self.setFocusPolicy(content.focusPolicy())
        self._soon = QTimer(self)  # not before the parts have their places
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What is clicked is in sight; nothing moves away below the mouse.
        by_key = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if now is not None and by_key and self.isAncestorOf(now):
            self._soon.start()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme_of(self).em(_AROUND))


class HeadedPage(QWidget):
    """A head that stays above a body that scrolls; in a low window the head scrolls too."""

    def __init__(self, head: QWidget, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = head
        self._body = body
        self._content = QWidget()
        self._below = QVBoxLayout(self._content)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(16)
        self._below.addWidget(body)
        self._below.addStretch(1)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(16)
        self._lines.addWidget(head)
        self._lines.addWidget(Page(self._content), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head stay where it leaves enough room below."""
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Put the head where there is room for it; call it when the head has changed."""
        needs = max(self._head.heightForWidth(self.width()), self._head.minimumSizeHint().height())
        stays = self.height() - needs >= theme_of(self).em(_LEAST_BELOW)
        target = self._lines if stays else self._below
        if target.indexOf(self._head) < 0:
            self._put_head(target)
        lead_through(self, self._head, self._body)

    def _put_head(self, target: QVBoxLayout) -> None:
        focused = QApplication.focusWidget()
        keeps = focused is not None and self._head.isAncestorOf(focused)
        target.insertWidget(0, self._head)
        # Now, not when the layout comes to it: its keys answer only while it is seen.
        self._head.show()
        if keeps and focused is not None:
            focused.setFocus()


def framed(content: QWidget, across: int = 32, above: int = 20, below: int = 16) -> QHBoxLayout:
    """A layout with the margins of a page around its content."""
    line = QHBoxLayout()
    line.setContentsMargins(across, above, across, below)
    line.addWidget(content)
    return line
