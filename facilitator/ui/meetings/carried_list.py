"""What is left of an earlier meeting, to be ticked: it comes along to the new one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import reason_for
from facilitator.domain.words import ShortDate, tr
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
        self._taken: dict[str, date] = {}
        self.show_items((), {}, ticked=False)

    def show_items(self, items: tuple[Item, ...], taken: dict[str, date], *, ticked: bool) -> None:
        """Offer these; what a person has ticked is begun anew.

        Those in `taken` are on the agenda of another meeting, on that day.
        """
        self._offered, self._taken = items[:MOST_SHOWN], taken
        for at, box in enumerate(self._boxes):
            there = at < len(self._offered)
            box.setText(self._words_of(self._offered[at]) if there else "")
            box.setChecked(there and ticked and self._offered[at].id not in taken)
            box.setVisible(there)
        self.setVisible(bool(items))

    def tick_all(self, ticked: bool) -> None:
        """Tick all that no other meeting takes up, or none."""
        for box, item in zip(self._boxes, self._offered, strict=False):
            box.setChecked(ticked and item.id not in self._taken)

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
        day = self._taken.get(item.id)
        if day is not None:
            taken = tr(
                "{title} · {reason} · on the agenda of {day} already",
                title=title,
                reason=reason,
                day=ShortDate(day),
            )
            return self._say(taken)
        return self._say(tr("{title} · {reason}", title=title, reason=reason))
