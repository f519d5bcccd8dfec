"""Putting an item in while the meeting runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME
from facilitator.domain.agenda import MOST_MINUTES
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import MinutesBox
from facilitator.ui.kit.plain import PlainLabel

_USUAL = 5


class InsertPanel(QWidget):
    """Asks for a title and minutes; `inserted` carries both once they can be used."""

    inserted = Signal(str, int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self.title = PlainLine(limit=LONGEST_NAME)
        self.minutes = MinutesBox(least=1, most=MOST_MINUTES)
        self.minutes.setValue(_USUAL)
        self._title_field = LabelledField(say(tr("What is it about?")), self.title)
        self._minutes_field = LabelledField(say(tr("Minutes")), self.minutes)
        self._put = KeyButton(say(tr("Put it in")), say(tr("Enter")), "primary")
        self.setLayout(
            column(
                Heading(say(tr("Put an item in"))),
                PlainLabel(say(tr("It comes right after the item under way.")), tone="muted"),
                self._title_field,
                self._minutes_field,
                boxed(row(self._put, None)),
                None,
                gap=12,
            )
        )
        self.title.returnPressed.connect(self.put)
        self.title.refused.connect(lambda text: self._title_field.show_error(say(text)))
        self.minutes.lineEdit().returnPressed.connect(self.put)
        self._put.clicked.connect(self.put)
        self.title.textEdited.connect(lambda: self._title_field.show_error(""))
        self.minutes.judged.connect(lambda _minutes, _good: self._minutes_field.show_error(""))

    def put(self) -> None:
        """Wish the item in, or say what it still needs."""
        title = self.title.text().strip()
        say = self._words.say
        self._title_field.show_error("" if title else say(tr("Write a few words.")))
        good = self.minutes.is_good()
        bounds = tr("Choose from 1 to {most} minutes.", most=MOST_MINUTES)
        self._minutes_field.show_error("" if good else say(bounds))
        if not title:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not good:
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            minutes = self.minutes.value()
            self.title.clear()
            self.minutes.setValue(_USUAL)
            self.inserted.emit(title, minutes)
