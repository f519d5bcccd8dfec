"""What is not finished and has come along for a while: a word on it before it goes on again."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import come_along
from facilitator.domain.words import tr
from facilitator.ui.close.keyed import KeyedColumn
from facilitator.ui.close.view import CloseView
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.plain import PlainLabel


class AgainCard(Card):
    """Comes when there is such an item, and asks for nothing: it would be carried as it is."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._view: CloseView | None = None
        called = words.say(tr("Not finished, and carried again"))
        self._rows: KeyedColumn[Item] = KeyedColumn(self._row)
        super().__init__(column(Heading(called), self._rows, gap=8), margins=(16, 16))
        self.setAccessibleName(called)
        self.hide()

    def show_close(self, view: CloseView) -> None:
        """Show what would come along again."""
        self._view = view
        self._rows.show_values(view.again)
        self.setVisible(bool(view.again))

    def said(self, item: Item) -> str:
        """How often it will have come along, and what to do."""
        times = 0 if self._view is None else self._view.times.get(item.id, 0)
        said = come_along(times + 1)
        return "" if said is None else self._words.say(said)

    def _row(self, item: Item) -> _AgainRow:
        return _AgainRow(self, self._words, item)


class _AgainRow:
    def __init__(self, card: AgainCard, words: Words, item: Item) -> None:
        self._card, self._words = card, words
        self._title = PlainLabel("", weight=500, typed=True)
        self._said = PlainLabel("", tone="muted")
        self.box = boxed(column(self._title, self._said, gap=4))
        self.show_value(item)

    def show_value(self, value: Item) -> None:
        """Show the item as it is now."""
        self._title.setText(value.title.strip() or self._words.say(tr("No title")))
        self._said.setText(self._card.said(value))
