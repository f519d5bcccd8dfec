"""The page on which something leaves: how it will look, what to look at, and as which file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Document
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, Rule, boxed, column, row
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.page import PageView
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.out.values import OutView
from facilitator.ui.out.watch_card import WatchCard
from facilitator.ui.theme import theme_of

Render: TypeAlias = Callable[[Document, float], QTextDocument]
"""Draws a document with its letters so many times as large as on paper."""

_SIDE, _SCROLL_BAR = 20, 16
"""Ems of the side column, and pixels of its scroll bar."""


class OutPage(QWidget):
    """Shows what is to leave and wishes for files of it; `watch` is what is pointed at in it.

    `save_wished` carries whether the place is to be asked for, `format_wished` the ending of files.
    """

    save_wished = Signal(bool)
    format_wished = Signal(str)
    folder_wished = Signal()
    left = Signal()

    def __init__(
        self,
        words: Words,
        render: Render,
        back: str,
        above: Sequence[QWidget | int] = (),
        below: Sequence[QWidget | int] = (),
    ) -> None:
        """`back` are the words of the button that leads back.

        `above` and `below` are what else stands in the column beside the page.
        """
        super().__init__()
        say = words.say
        self._words, self._render = words, render
        self._document: Document | None = None
        self._scale = 1.0
        self._busy: tuple[KeyButton, ...] = ()
        self._page = PageView(
            say(tr("The document")), say(tr("The page as it will be; read with the arrows"))
        )
        self._title = PlainLabel(weight=600, parent=self)
        self._title.setVisible(not above)
        self.watch = WatchCard(words)
        self.format = PlainCombo(say(tr("As which file")))
        self.save = KeyButton(say(tr("Save")), "Ctrl+S", "primary", bind=True)
        self._elsewhere = KeyButton(say(tr("Save elsewhere…")), "Ctrl+Shift+S", bind=True)
        self._folder = KeyButton(say(tr("Show the folder")), "Ctrl+Shift+F", bind=True)
        self._leave = KeyButton(back, "Esc")
        self._saved = PlainLabel(tone="muted", typed=True)
        self._side = self._side_column(above, below)
        desk = row(None, self._page, None, gap=0)
        desk.setStretch(1, 100)
        line = row(self._side, Ground("desk", desk, (16, 12)), gap=0)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.save.clicked.connect(lambda: self.save_wished.emit(False))
        self._elsewhere.clicked.connect(lambda: self.save_wished.emit(True))
        self._folder.clicked.connect(self.folder_wished)
        self._leave.clicked.connect(self.left)
        self.format.picked.connect(self.format_wished)
        self.rest_while_saving(self.save, self._elsewhere)

    def rest_while_saving(self, *buttons: KeyButton) -> None:
        """Let these, too, wait while a file is being written."""
        self._busy = (*self._busy, *buttons)

    def show_out(self, view: OutView) -> None:
        """Show it and where it stands; an unchanged page is left as it is."""
        say = self._words.say
        self._title.setText(say(view.title))
        if view.document != self._document:
            self._draw(view.document)
        self.format.show_choices(tuple((key, say(name)) for key, name in view.formats), view.format)
        busy = say(tr("The file is being written."))
        for button in self._busy:
            button.set_legal(not view.saving, busy)
        self._folder.setVisible(bool(view.file))
        self._saved.setVisible(bool(view.file))
        self._saved.setText(say(tr("Last saved as {file}", file=view.file)))

    def show_figures(self) -> None:
        """The figures of the page are drawn: show it with them."""
        if self._document is not None:
            self._draw(self._document)

    def begin(self) -> None:
        """Put the keyboard on what is pointed at, or else on saving."""
        (self.watch.first or self.save).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back to the room comes to what was there before."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.isHidden():
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The page grows with the letters of the window."""
        super().changeEvent(event)
        restyled = event.type() == QEvent.Type.StyleChange and hasattr(self, "_side")
        if restyled and self._document is not None and theme_of(self).scale != self._scale:
            self._draw(self._document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side column keeps its width in ems."""
        super().resizeEvent(event)
        inside = self._side.widget()
        least = 0 if inside is None else inside.minimumSizeHint().width() + _SCROLL_BAR
        self._side.setFixedWidth(max(least, min(theme_of(self).em(_SIDE), self.width() // 3)))

    def _draw(self, document: Document) -> None:
        self._document, self._scale = document, theme_of(self).scale
        self._page.show_page(self._render(document, self._scale))

    def _side_column(
        self, above: Sequence[QWidget | int], below: Sequence[QWidget | int]
    ) -> QScrollArea:
        say = self._words.say
        watched = column(PlainLabel(say(tr("Before it goes out")), weight=600), self.watch, gap=4)
        ours = (self.save, self._elsewhere, self._folder, self._leave)
        given = (each for each in (*above, *below) if isinstance(each, KeyButton))
        for button in (*ours, *given):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        content = column(
            *(above or (self._title,)),
            4,
            boxed(watched),
            4,
            LabelledField(say(tr("As which file")), self.format),
            self.save,
            self._elsewhere,
            self._folder,
            self._saved,
            *((Rule(), *below) if below else ()),
            Rule(),
            self._leave,
            None,
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(Ground("side", content, (20, 12)))
        return area
