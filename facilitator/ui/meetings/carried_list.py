"""What is left of an earlier meeting, to be ticked: it comes along to the new one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import reason_for
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox

MOST_SHOWN = 12
"""Things offered; whoever leaves more behind looks at the minutes."""


class CarriedList(QWidget):
    """A tick box for each thing, with the reason why it would come along."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self._offered: tuple[Item, ...] = ()
        # All of them from the start, so that Tab comes to them in their place.
        self._boxes = [TickBox() for _ in range(MOST_SHOWN)]
        heading = PlainLabel(
            words.say(tr("Left of earlier meetings: tick what comes along")), tone="muted"
        )
        self.setLayout(column(heading, *self._boxes, gap=4))
        self.show_items((), ticked=False)

    def show_items(self, items: tuple[Item, ...], *, ticked: bool) -> None:
        """Offer these; what a person has ticked is begun anew."""
        self._offered = items[:MOST_SHOWN]
        for at, box in enumerate(self._boxes):
            there = at < len(self._offered)
            box.setText(self._words_of(self._offered[at]) if there else "")
            box.setChecked(there and ticked)
            box.setVisible(there)
        self.setVisible(bool(items))

    def tick_all(self, ticked: bool) -> None:
        """Tick all of them, or none."""
        for box, _ in zip(self._boxes, self._offered, strict=False):
            box.setChecked(ticked)

    @property
    def chosen(self) -> tuple[Item, ...]:
        """The things that come along."""
        pairs = zip(self._offered, self._boxes, strict=False)
        return tuple(item for item, box in pairs if box.isChecked())

    def _words_of(self, item: Item) -> str:
        title = item.title.strip() or self._say(tr("No title"))
        reason = reason_for(item.carried, item.carried_from)
        if reason is None:
            return title
        return self._say(tr("{title} · {reason}", title=title, reason=reason))
