"""A panel that slides over nothing: it stands over one edge of the screen until it is put away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

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

    It is never modal: the meeting goes on beside it. `closed` says that it went away. Where an
    edge would cover the clock, `stand_over` gives it another place.
    """

    closed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        self._panels = QStackedWidget()
        self._close = KeyButton(words.say(tr("Put away")), words.say(tr("Esc")), "quiet")
        self._over = parent
        self._place: QWidget | None = None
        self._content = column(self._panels, boxed(row(None, self._close)), gap=8)
        self._content.setStretch(0, 1)
        super().__init__(self._content, "plain", (12, 12), parent)
        self._close.clicked.connect(self.close_panel)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)
        self._homes: dict[QWidget, TallScroll] = {}
        self.hide()

    @property
    def panel(self) -> QWidget | None:
        """The panel that is open."""
        return None if self.isHidden() else self._held(self._panels.currentWidget())

    def add_panel(self, panel: QWidget) -> None:
        """Take in a panel that may be opened."""
        if panel in self._homes:
            return  # a scroll area of its own, made in vain, would take the panel with it
        home = TallScroll(panel)
        holder = home.widget()
        if holder is not None:
            holder.installEventFilter(self)
        self._homes[panel] = home
        self._panels.addWidget(home)

    def release(self, panel: QWidget) -> None:
        """Give a panel back, to stand elsewhere."""
        home = self._homes.pop(panel, None)
        if home is not None:
            if self.panel is panel:
                self.close_panel()
            self._panels.removeWidget(home)
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

    def stand_over(self, part: QWidget | None) -> None:
        """Stand over a part of the page from now on; None is the leading edge."""
        if part is self._place:
            return
        if self._place is not None:
            self._place.removeEventFilter(self)
        self._place = part
        if part is not None:
            part.installEventFilter(self)
        way = QBoxLayout.Direction
        # What is wide and low keeps its height for the panel.
        self._content.setDirection(way.TopToBottom if part is None else way.LeftToRight)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the part that this stands over, and with what the panel needs."""
        if event.type() == QEvent.Type.LayoutRequest and self._needed() > self.width():
            self.place()
        if watched is self._place and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.place()
        return False

    def place(self) -> None:
        """Stand over the chosen part, or over the parent's leading edge, as wide as a column."""
        parent = self._over
        if self._place is not None:
            corner = self._place.mapTo(parent, QPoint(0, 0))
            self.setGeometry(QRect(corner, self._place.size()))
            return
        theme = theme_of(self)
        least = max(round(_WIDTH * theme.scale), self.minimumSizeHint().width(), self._needed())
        width = min(parent.width() - 16, least)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = parent.width() - width - _EDGE if mirrored else _EDGE
        self.setGeometry(QRect(x, 8, width, parent.height() - 16))

    def _needed(self) -> int:
        """What the panel needs across: its scroll area would let it be cut."""
        home = self._panels.currentWidget()
        inner = home.widget() if isinstance(home, TallScroll) else None
        margins = self._content.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.frameWidth() + 2
        return 0 if inner is None else inner.minimumSizeHint().width() + around

    def _held(self, home: QWidget | None) -> QWidget | None:
        return next((panel for panel, its in self._homes.items() if its is home), None)
