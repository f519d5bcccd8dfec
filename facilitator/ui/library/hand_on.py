"""Handing protocols on: which ones, who made the pack, and what others may do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.packs import Whose
from facilitator.app.ports import Words
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_check import LONGEST_LINE
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Page

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN = "own"
_CHOSEN = "chosen"


class HandOnForm(QWidget):
    """`save_wished` carries the identities, and a Whose. What was typed stays for the next pack."""

    save_wished = Signal(object, object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._ids: dict[str, tuple[str, ...]] = {}
        self._which = PlainCombo()
        self._name, self._author, self._licence = (PlainLine(limit=LONGEST_LINE) for _ in range(3))
        save = KeyButton(say(tr("Save the pack…")), "Ctrl+S", "primary", bind=True)
        leave = KeyButton(say(tr("Back to the library")), "Esc")
        head = row(PlainLabel(say(tr("Hand on as a pack")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        told = tr(
            "A pack is one file. Others open it in their Library and see first what is in it."
        )
        may = tr("What others may do with it, such as CC BY 4.0. You can leave all three empty.")
        fields = column(
            LabelledField(say(tr("What goes into the pack?")), self._which),
            LabelledField(say(tr("What is the pack called?")), self._name),
            LabelledField(say(tr("Who made it?")), self._author),
            LabelledField(say(tr("Under which licence?")), self._licence, say(may)),
            Flow(save),
            gap=12,
        )
        whole = column(
            head, PlainLabel(say(told), tone="muted"), Card(fields), None, gap=12, margins=(32, 20)
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._which.setProperty("begins", True)
        for line in (self._name, self._author, self._licence):
            line.refused.connect(self.refused)
        save.clicked.connect(self._save)
        leave.clicked.connect(self.left)

    def begin(self, chosen: Protocol | None, own: tuple[str, ...]) -> None:
        """Ask which: the chosen one, or the own ones of these identities."""
        choices: list[tuple[str, str]] = []
        self._ids = {_OWN: own}
        if chosen is not None:
            self._ids[_CHOSEN] = (chosen.id,)
            only = tr("Only the chosen one: {name}", name=chosen.name)
            choices.append((_CHOSEN, self._say(only)))
        if own:
            all_own = trn("All your own: {n} protocol", "All your own: {n} protocols", len(own))
            choices.append((_OWN, self._say(all_own)))
        self._which.show_choices(tuple(choices), choices[0][0] if choices else "")
        self._which.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field saves the pack, Escape leads back."""
        if event.key() in _ENTER:
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        ids = self._ids.get(self._which.chosen(), ())
        name, author, licence = (
            line.text().strip() for line in (self._name, self._author, self._licence)
        )
        self.save_wished.emit(ids, Whose(name, author, licence))
