"""A panel that slides over nothing: it stands over one edge of the screen until it is put away."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.run.scroll import TallScroll
from facilitator.ui.theme import theme_of

_WIDTH = 284
"""Pixels at 100 %: about the agenda beside the meeting, so that the clock stays in sight."""
_EDGE = 4
"""Pixels left beside it: no more, or the bar of what is chosen below would look out."""


class Drawer(Card):
    """Holds one panel at a time over the leading edge of its parent. Esc puts it away.

    It is never modal: the meeting goes on beside it. `closed` says that it went away.
    """

    closed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        self._panels = QStackedWidget()
        self._close = KeyButton(words.say(tr("Put away")), words.say(tr("Esc")), "quiet")
        self._over = parent
        super().__init__(
            column(self._panels, boxed(row(None, self._close)), gap=8), "plain", (12, 12), parent
        )
        self._close.clicked.connect(self.close_panel)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)
        self._homes: dict[QWidget, QWidget] = {}
        self.hide()

    @property
    def panel(self) -> QWidget | None:
        """The panel that is open."""
        return None if self.isHidden() else self._held(self._panels.currentWidget())

    def add_panel(self, panel: QWidget) -> None:
        """Take in a panel that may be opened; one that has its own scrolling stays as it is."""
        if panel in self._homes:
            return  # a scroll area of its own, made in vain, would take the panel with it
        home = panel if panel.property("scrolls") else TallScroll(panel)
        self._homes[panel] = home
        self._panels.addWidget(home)

    def release(self, panel: QWidget) -> None:
        """Give a panel back, to stand elsewhere."""
        home = self._homes.pop(panel, None)
        if home is not None:
            if self.panel is panel:
                self.close_panel()
            self._panels.removeWidget(home)
            if isinstance(home, TallScroll):
                home.give_back()  # else the panel would go with its scroll area
                home.deleteLater()

    def open_panel(self, panel: QWidget, first: QWidget) -> None:
        """Show a panel with the focus in its `first` part; the same again puts it away."""
        if self.panel is panel:
            self.close_panel()
            return
        self._panels.setCurrentWidget(self._homes[panel])
        self.place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Put the panel away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """Stand over the leading edge of the parent, as wide as a column."""
        parent = self._over
        theme = theme_of(self)
        least = max(round(_WIDTH * theme.scale), self.minimumSizeHint().width())
        width = min(parent.width() - 16, least)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = parent.width() - width - _EDGE if mirrored else _EDGE
        self.setGeometry(QRect(x, 8, width, parent.height() - 16))

    def _held(self, home: QWidget | None) -> QWidget | None:
        return next((panel for panel, its in self._homes.items() if its is home), None)
