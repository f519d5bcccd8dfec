"""What people should bring to the chosen item, and notes on it for the facilitator alone.

Above them stands why it is there, when it was carried over from another meeting.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import reason_for
from facilitator.domain.plan import Plan
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import column, row
from facilitator.ui.kit.editors import LONGEST_LINE, PlainEdit, PlainLine
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.edits import with_bring, with_notes
from facilitator.ui.prepare.strip_of import item_named
from facilitator.ui.theme import theme_of
from facilitator.ui.typing import Typist

Change: TypeAlias = Callable[[Plan, str, str], Plan]
"""A plan, the identity of an item and words for it, to the plan with those."""

_HEIGHT = 3.6
"""Ems that two lines of words need."""


class OwnFields(QWidget):
    """The fields of one item. `edited` carries a change and whether it is still being typed."""

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._item = ""
        self.bring = PlainLine(limit=LONGEST_LINE)
        self.notes = _Notes()
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        say = words.say
        self._of_bring = PlainLabel(say(tr("To bring")), tone="muted", wrap=False)
        self._of_notes = PlainLabel(say(tr("Only for you")), tone="muted", wrap=False)
        self._pairs = (row(self._of_bring, self.bring), row(self._of_notes, self.notes))
        self._sides = row(*self._pairs, gap=16)
        for at, share in enumerate((2, 3)):
            self._sides.setStretch(at, share)
        self._carried = PlainLabel("", tone="muted")
        self.setLayout(column(self._carried, self._sides, gap=4))
        self._typists = (
            self._watch(self.bring, with_bring),
            self._watch(self.notes, with_notes),
        )
        self.hide()

    def show_item(self, item: Item | None, held: bool = False, times: int = 0) -> None:
        """Show the words of an item; without one there is nothing to fill in.

        `times` says how often it came along.
        """
        identity = "" if item is None else item.id
        if identity != self._item:
            # What was typed belongs to the item that was chosen until now.
            for typist in self._typists:
                typist.settle()
            self._item = identity
        self.setVisible(item is not None)
        if item is None:
            return
        say = self._words.say
        reason = reason_for(item.carried, item.carried_from, times)
        self._carried.setText("" if reason is None else say(reason))
        self._carried.setVisible(reason is not None)
        named = item_named(item)
        self.bring.setAccessibleName(say(tr("What to bring to {item}", item=named)))
        self.notes.setAccessibleName(say(tr("Notes on {item}, only for you", item=named)))
        for field in (self.bring, self.notes):
            field.setReadOnly(held)
        for typist, text in zip(self._typists, (item.bring, item.notes), strict=True):
            typist.show_text(text)

    def fit(self, narrow: bool) -> None:
        """Stand side by side, or below each other under their labels."""
        direction = QBoxLayout.Direction
        for lying in (self._sides, *self._pairs):
            lying.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def go(self) -> None:
        """Take the keyboard to the notes, or to what to bring when it is there already."""
        field: QWidget = self.bring if self.notes.hasFocus() else self.notes
        if self.isVisible():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _watch(self, field: PlainLine | PlainEdit, change: Change) -> Typist:
        typist = Typist(field)
        typist.typed.connect(lambda text: self._tell(change, text, True))
        typist.settled.connect(lambda text: self._tell(change, text, False))
        field.refused.connect(self.refused)
        return typist

    def _tell(self, change: Change, text: str, typing: bool) -> None:
        item = self._item
        self.edited.emit(lambda plan: change(plan, item, text), typing)


class _Notes(PlainEdit):
    """Two lines high; what is longer scrolls."""

    def sizeHint(self) -> QSize:
        """Two lines of words."""
        return QSize(theme_of(self).em(12), theme_of(self).em(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The same: what is longer scrolls."""
        return QSize(theme_of(self).em(8), theme_of(self).em(_HEIGHT))
