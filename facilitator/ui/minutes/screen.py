"""The minutes screen: the page as it will be handed over, and how to hand it over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Document
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, Rule, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.minutes.life_card import LifeCard
from facilitator.ui.minutes.page import PageView
from facilitator.ui.theme import theme_of

SIDE = 20
"""Width of the side column in heights of body text."""
SCROLL_BAR = 16
"""Pixels that a scroll bar takes from it."""


@dataclass(frozen=True, slots=True)
class MinutesView:
    """What the screen shows. `held_back` counts private lines, which are in no document.

    `state` says what the minutes are (planned, under way, draft); `file` where they were last
    saved, "" when they were not; `saving` while a file is being written.
    """

    document: Document
    state: Text
    held_back: int = 0
    file: str = ""
    saving: bool = False


class MinutesScreen(QWidget):
    """Shows the minutes and says how they are to be handed over."""

    word_wished = Signal()
    elsewhere_wished = Signal()
    folder_wished = Signal()

    def __init__(self, words: Words, render: Callable[[Document, float], QTextDocument]) -> None:
        """`render` draws a document with its letters so many times as large as on paper."""
        super().__init__()
        self._words = words
        self._render = render
        self._document: Document | None = None
        self._scale = 1.0
        say = words.say
        self._page = PageView(
            say(tr("The minutes")), say(tr("The page as it will be saved; read with the arrows"))
        )
        self._word = KeyButton(say(tr("Save as Word")), "Ctrl+E", "primary", bind=True)
        self._elsewhere = KeyButton(say(tr("Save elsewhere…")), "Ctrl+Shift+E", bind=True)
        self._folder = KeyButton(say(tr("Show the folder")), "Ctrl+Shift+F", bind=True)
        self._state = SignLabel(Sign.RING, "", weight=600)
        self.life = LifeCard(words)
        self._saved = PlainLabel(tone="muted", typed=True)
        self._held = SignLabel(Sign.HELD, "")
        self._side = self._side_column()
        desk = row(None, self._page, None, gap=0)
        desk.setStretch(1, 100)
        line = row(Ground("desk", desk, (16, 12)), self._side, gap=0)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._word.clicked.connect(self.word_wished)
        self._elsewhere.clicked.connect(self.elsewhere_wished)
        self._folder.clicked.connect(self.folder_wished)

    def show_minutes(self, view: MinutesView) -> None:
        """Show the document and where it stands; an unchanged page is left as it is."""
        say = self._words.say
        if view.document != self._document:
            self._draw(view.document)
        self._state.show_sign(Sign.RING, say(view.state))
        self._word.set_legal(not view.saving, say(tr("The file is being written.")))
        self._folder.setVisible(bool(view.file))
        self._saved.setText(
            say(tr("Last saved as {file}", file=view.file))
            if view.file
            else say(tr("Not saved as a file yet"))
        )
        self._held.setVisible(view.held_back > 0)
        held = trn(
            "{n} private line stays out of every file",
            "{n} private lines stay out of every file",
            view.held_back,
        )
        self._held.show_sign(Sign.HELD, say(held))

    def show_figures(self) -> None:
        """The figures of the page are drawn: show it with them."""
        if self._document is not None:
            self._draw(self._document)

    def changeEvent(self, event: QEvent) -> None:
        """The page grows with the letters of the window."""
        super().changeEvent(event)
        restyled = event.type() == QEvent.Type.StyleChange and hasattr(self, "_scale")
        if restyled and self._document is not None and theme_of(self).scale != self._scale:
            self._draw(self._document)

    def _draw(self, document: Document) -> None:
        self._document, self._scale = document, theme_of(self).scale
        self._page.show_page(self._render(document, self._scale))

    def focus_page(self) -> None:
        """Begin reading."""
        self._page.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side column keeps its width in ems."""
        super().resizeEvent(event)
        inside = self._side.widget()
        least = 0 if inside is None else inside.minimumSizeHint().width() + SCROLL_BAR
        self._side.setFixedWidth(max(least, min(theme_of(self).em(SIDE), self.width() // 3)))

    def _side_column(self) -> QScrollArea:
        say = self._words.say
        for button in (self._word, self._elsewhere, self._folder):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        content = column(
            PlainLabel(say(tr("Hand over")), weight=600),
            self._word,
            self._elsewhere,
            self._folder,
            self._saved,
            8,
            Rule(),
            8,
            PlainLabel(say(tr("State")), weight=600),
            self._state,
            self.life,
            self._held,
            None,
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(Ground("side", content, (20, 16)))
        return area
