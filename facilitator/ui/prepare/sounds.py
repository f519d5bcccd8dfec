"""At which thresholds the time of the current item is heard, as one choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item, Method
from facilitator.domain.labels import SIGNALS
from facilitator.domain.signals import Signal as Heard
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import row
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.strip_of import item_named


class SoundsField(QWidget):
    """A field for one item. `chosen` carries what was chosen for it."""

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.choice = PlainCombo()
        self.choice.picked.connect(lambda key: self.chosen.emit(Heard(key)))
        self.setLayout(row(PlainLabel(words.say(tr("Sounds")), tone="muted"), self.choice, gap=12))

    def show_item(self, item: Item | None) -> None:
        """Show the choice of an item; without one there is nothing to choose."""
        self.setVisible(item is not None)
        if item is None:
            return
        say = self._words.say
        self.choice.setAccessibleName(say(tr("Sounds in {item}", item=item_named(item))))
        own = item.method is Method.PROTOCOL
        kept = say(tr("A step of the protocol that says otherwise keeps to it.")) if own else ""
        self.choice.setAccessibleDescription(kept)
        choices = tuple((heard.value, say(SIGNALS[heard])) for heard in Heard)
        self.choice.show_choices(choices, item.signal.value)
