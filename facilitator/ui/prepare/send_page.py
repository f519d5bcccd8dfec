"""Send out: which document, in which form, how it will look, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Document
from facilitator.domain.handouts import NAMES, Handout
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Ground, Rule, column, row
from facilitator.ui.kit.page import PageView
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of

_KEYS = {
    Handout.AGENDA: "Alt+A",
    Handout.RUN_SHEET: "Alt+R",
    Handout.BLANK: "Alt+B",
    Handout.SIGN_IN: "Alt+S",
}
_SIDE, _SCROLL_BAR = 20, 16
"""Ems of the side column, and pixels of its scroll bar."""


@dataclass(frozen=True, slots=True)
class SendView:
    """The chosen document as it would be now. `to` says who gets the agenda by e-mail.

    `file` is the last one that was saved, "" for none; `saving` while one is being written.
    """

    document: Document
    to: Text
    file: str = ""
    saving: bool = False


class SendPage(QWidget):
    """Shows one of the documents and wishes for files of it.

    `chosen` tells that another document is to be shown: see `kind`. `save_wished` carries whether
    the place is to be asked for.
    """

    chosen = Signal()
    save_wished = Signal(bool)
    mail_wished = Signal()
    calendar_wished = Signal()
    folder_wished = Signal()
    left = Signal()

    def __init__(self, words: Words, render: Callable[[Document, float], QTextDocument]) -> None:
        """`render` draws a document with its letters so many times as large as on paper."""
        super().__init__()
        say = words.say
        self._words, self._render = words, render
        self._document: Document | None = None
        self._scale = 1.0
        self._page = PageView(
            say(tr("The document")), say(tr("The page as it will be; read with the arrows"))
        )
        self._kinds = {
            kind: ToggleButton(say(NAMES[kind]), key, on=kind is Handout.AGENDA, bind=True)
            for kind, key in _KEYS.items()
        }
        self._word = ToggleButton(say(tr("Word")), "Alt+W", on=True, bind=True)
        self._pdf = ToggleButton(say(tr("PDF")), "Alt+P", bind=True)
        self._save = KeyButton(say(tr("Save")), "Ctrl+S", "primary", bind=True)
        self._elsewhere = KeyButton(say(tr("Save elsewhere…")), "Ctrl+Shift+S", bind=True)
        self._folder = KeyButton(say(tr("Show the folder")), "Ctrl+Shift+F", bind=True)
        self._mail = KeyButton(say(tr("Write an e-mail")), "Ctrl+M", bind=True)
        self._calendar = KeyButton(say(tr("Save an invitation")), "Ctrl+I", bind=True)
        self._leave = KeyButton(say(tr("Back to the plan")), "Esc")
        self._saved = PlainLabel(tone="muted", typed=True)
        self._to = PlainLabel(tone="muted")
        self._side = self._side_column()
        desk = row(None, self._page, None, gap=0)
        desk.setStretch(1, 100)
        line = row(self._side, Ground("desk", desk, (16, 12)), gap=0)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._wire()

    @property
    def kind(self) -> Handout:
        """The document that is chosen."""
        return next(kind for kind, button in self._kinds.items() if button.isChecked())

    @property
    def as_pdf(self) -> bool:
        """Whether it is to be saved as PDF instead of Word."""
        return self._pdf.isChecked()

    def show_document(self, view: SendView) -> None:
        """Show the document and where it stands; an unchanged page is left as it is."""
        say = self._words.say
        if view.document != self._document:
            self._draw(view.document)
        busy = say(tr("The file is being written."))
        for button in (self._save, self._elsewhere, self._mail, self._calendar):
            button.set_legal(not view.saving, busy)
        self._folder.setVisible(bool(view.file))
        self._saved.setVisible(bool(view.file))
        self._saved.setText(say(tr("Last saved as {file}", file=view.file)))
        self._to.setText(say(view.to))

    def begin(self) -> None:
        """Put the focus where it begins: on the chosen document."""
        self._kinds[self.kind].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back to the room comes to its plan."""
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

    def _wire(self) -> None:
        for buttons in (tuple(self._kinds.values()), (self._word, self._pdf)):
            group = QButtonGroup(self)
            for button in buttons:
                group.addButton(button)
        for button in self._kinds.values():
            button.toggled.connect(self._choose)
        self._save.clicked.connect(lambda: self.save_wished.emit(False))
        self._elsewhere.clicked.connect(lambda: self.save_wished.emit(True))
        self._mail.clicked.connect(self.mail_wished)
        self._calendar.clicked.connect(self.calendar_wished)
        self._folder.clicked.connect(self.folder_wished)
        self._leave.clicked.connect(self.left)

    def _choose(self, on: bool) -> None:
        if on:
            self.chosen.emit()

    def _side_column(self) -> QScrollArea:
        say = self._words.say
        actions = (self._save, self._elsewhere, self._folder, self._mail, self._calendar)
        for button in (*self._kinds.values(), self._word, self._pdf, *actions, self._leave):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        content = column(
            PlainLabel(say(tr("Which document")), weight=600),
            *self._kinds.values(),
            4,
            PlainLabel(say(tr("As which file")), weight=600),
            self._word,
            self._pdf,
            4,
            self._save,
            self._elsewhere,
            self._folder,
            self._saved,
            Rule(),
            PlainLabel(say(tr("The agenda for colleagues")), weight=600),
            self._mail,
            self._to,
            self._calendar,
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
