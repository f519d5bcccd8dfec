"""Send out: which of the documents before a meeting, and the agenda by mail and for calendars."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from facilitator.app.ports import Words
from facilitator.domain.handouts import NAMES, Handout
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.out.out_page import OutPage, Render

_KEYS = {
    Handout.AGENDA: "Alt+A",
    Handout.RUN_SHEET: "Alt+R",
    Handout.BLANK: "Alt+B",
    Handout.SIGN_IN: "Alt+S",
}


class SendPage(OutPage):
    """`chosen` tells that another document is to be shown: see `kind`."""

    chosen = Signal()
    mail_wished = Signal()
    calendar_wished = Signal()

    def __init__(self, words: Words, render: Render) -> None:
        say = words.say
        self._kinds = {
            kind: ToggleButton(say(NAMES[kind]), key, on=kind is Handout.AGENDA, bind=True)
            for kind, key in _KEYS.items()
        }
        mail = KeyButton(say(tr("Write an e-mail")), "Ctrl+M", bind=True)
        calendar = KeyButton(say(tr("Save an invitation")), "Ctrl+I", bind=True)
        self._to = PlainLabel(tone="muted")
        super().__init__(
            words,
            render,
            say(tr("Back to the plan")),
            (PlainLabel(say(tr("Which document")), weight=600), *self._kinds.values()),
            (
                PlainLabel(say(tr("The agenda for colleagues")), weight=600),
                mail,
                self._to,
                calendar,
            ),
        )
        group = QButtonGroup(self)
        for button in self._kinds.values():
            group.addButton(button)
            button.toggled.connect(self._choose)
        mail.clicked.connect(self.mail_wished)
        calendar.clicked.connect(self.calendar_wished)
        self.rest_while_saving(mail, calendar)

    @property
    def kind(self) -> Handout:
        """The document that is chosen."""
        return next(kind for kind, button in self._kinds.items() if button.isChecked())

    def show_to(self, to: Text) -> None:
        """Show who gets the agenda by e-mail."""
        self._to.setText(self._words.say(to))

    def begin(self) -> None:
        """Put the focus where it begins: on the chosen document."""
        self._kinds[self.kind].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, on: bool) -> None:
        if on:
            self.chosen.emit()
