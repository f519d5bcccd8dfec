"""The minutes screen: the page as it will be handed over, what goes in, and handing it over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Document
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.cards import Ground, row
from facilitator.ui.kit.page import PageView
from facilitator.ui.minutes.choices import MinutesChoices
from facilitator.ui.minutes.hand_over import CHOICES_KEY, HandOverCard
from facilitator.ui.minutes.send_card import SendCard
from facilitator.ui.minutes.values import MinutesView
from facilitator.ui.tab_order import lead_through
from facilitator.ui.theme import theme_of

SIDE = 20
"""Width of the side column in heights of body text."""
SCROLL_BAR = 16
"""Pixels that a scroll bar takes from it."""
_BESIDE = 800
"""Effective width (pixels over text scale) from which page and column stand side by side."""


class MinutesScreen(QWidget):
    """Shows the minutes and says how they are to be made and handed over.

    `parts_wished` carries Parts, `copy_wished` a Copy, `format_wished` the ending of files. Where
    width lacks, what goes in is folded away and takes the place of the page while it is looked at.
    """

    save_wished = Signal()
    elsewhere_wished = Signal()
    folder_wished = Signal()
    parts_wished = Signal(object)
    copy_wished = Signal(object)
    format_wished = Signal(str)

    def __init__(self, words: Words, render: Callable[[Document, float], QTextDocument]) -> None:
        """`render` draws a document with its letters so many times as large as on paper."""
        super().__init__()
        self._render = render
        self._document: Document | None = None
        self._language = ""
        self._scale = 1.0
        self._choosing = False
        self._above: bool | None = None
        say = words.say
        self._page = PageView(
            say(tr("The minutes")), say(tr("The page as it will be saved; read with the arrows"))
        )
        self.hand_over = HandOverCard(words)
        self.choices = MinutesChoices(words)
        self.send = SendCard(words)
        desk = row(None, self._page, None, gap=0)
        desk.setStretch(1, 100)
        self._desk = Ground("desk", desk, (16, 12))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._wire()
        self._lay()

    def add_section(self, title: Text, *content: QWidget) -> None:
        """Room for what else can be done with the minutes, such as sending them."""
        self.choices.add_section(title, *content)

    def show_minutes(self, view: MinutesView) -> None:
        """Show the document and where it stands; an unchanged page is left as it is."""
        if view.document != self._document or view.parts.language != self._language:
            self._language = view.parts.language
            self._draw(view.document)
        self.hand_over.show_copy(view)
        self.choices.show_choices(view)

    def show_figures(self) -> None:
        """The figures of the page are drawn: show it with them."""
        if self._document is not None:
            self._draw(self._document)

    def focus_page(self) -> None:
        """Begin reading."""
        self._page.setFocus()

    def seek(self, words: str) -> None:
        """Bring these words into sight, on this page or on those shown next; "" for none."""
        self._page.seek(words)

    def changeEvent(self, event: QEvent) -> None:
        """The page grows with the letters of the window."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.StyleChange or not hasattr(self, "_grid"):
            return
        self._lay()
        if self._document is not None and theme_of(self).scale != self._scale:
            self._draw(self._document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold; the side column keeps its width in ems."""
        super().resizeEvent(event)
        self._lay()

    def _draw(self, document: Document) -> None:
        self._document, self._scale = document, theme_of(self).scale
        self._page.show_page(self._render(document, self._scale))

    def _lay(self) -> None:
        above = self.width() / theme_of(self).scale < _BESIDE
        if above != self._above:
            self._above = above
            self._choosing = False
            self._place(above)
        sending = self.hand_over.send.isChecked()
        self._desk.setVisible(not (above and (self._choosing or sending)))
        self.choices.setVisible(not sending and (self._choosing or not above))
        self.send.setVisible(sending)
        side = 0 if above else self._side()
        for part in (self.hand_over, self.choices, self.send):
            part.setMinimumWidth(side)
            part.setMaximumWidth(side or 16_777_215)
        self.hand_over.show_above(above, side, choosing=self._choosing)

    def _place(self, above: bool) -> None:
        grid = self._grid
        for part in (self._desk, self.hand_over, self.choices, self.send):
            grid.removeWidget(part)
        if above:
            grid.addWidget(self.hand_over, 0, 0)
            # In one place, of which one at a time is in sight.
            grid.addWidget(self._desk, 1, 0)
            grid.addWidget(self.choices, 1, 0)
            grid.addWidget(self.send, 1, 0)
        else:
            grid.addWidget(self._desk, 0, 0, 2, 1)
            grid.addWidget(self.hand_over, 0, 1)
            grid.addWidget(self.choices, 1, 1)
            grid.addWidget(self.send, 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        first, second = (self._desk, self.hand_over)[:: -1 if above else 1]
        lead_through(self, first, second, self.choices, self.send)

    def _side(self) -> int:
        inside = [area.widget() for area in (self.choices, self.send)]
        widths = [part.minimumSizeHint().width() for part in inside if part is not None]
        least = max(self.hand_over.widest(), *(width + SCROLL_BAR for width in widths))
        return max(least, min(theme_of(self).em(SIDE), self.width() // 3))

    def _to_choices(self) -> None:
        """What goes in comes into sight where it is folded away, and goes again; the keyboard

        goes there, or back to the page.
        """
        self.hand_over.send.setChecked(False)
        if self._above:
            self._choosing = not self._choosing
            self._lay()
        if self._choosing or not self._above:
            self.choices.begin()
        else:
            self.focus_page()

    def _to_send(self, on: bool) -> None:
        """Sending takes the place of what goes in, and of the page where that is folded away."""
        self._choosing = False
        if on:
            self.send.open()
        self._lay()
        if on:
            self.send.begin()

    def _leave_send(self) -> None:
        self.hand_over.send.setChecked(False)
        self.hand_over.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        hands = self.hand_over
        hands.save.clicked.connect(self.save_wished)
        hands.elsewhere.clicked.connect(self.elsewhere_wished)
        hands.folder.clicked.connect(self.folder_wished)
        hands.send.toggled.connect(self._to_send)
        self.send.left.connect(self._leave_send)
        hands.choices.clicked.connect(self._to_choices)
        hands.copy_wished.connect(self.copy_wished)
        hands.format_wished.connect(self.format_wished)
        self.choices.wished.connect(self.parts_wished)
        key = QShortcut(QKeySequence(CHOICES_KEY), self)
        key.activated.connect(self._to_choices)
