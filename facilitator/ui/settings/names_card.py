"""Names to look for before a document goes out: entered here, and never shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.domain.watch_list import LONGEST_NAME
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of

ADD_KEY, FORGET_KEY = "Ctrl+Return", "Ctrl+Shift+D"


class NamesCard(Card):
    """`added` carries the names, one a line; `forgotten` says that all are to go."""

    added = Signal(str)
    forgotten = Signal()

    def __init__(self, words: Words) -> None:
        say = self._say = words.say
        told = tr(
            "Pupils’ names, one a line, first name first. Before minutes go out, the places where "
            "they stand are shown, and you decide. Only marks of the names are kept: nobody can "
            "read them here again."
        )
        title = say(tr("Names to look for"))
        self.field = PlainEdit(title, LONGEST_NAME * 1_000)
        self.field.setAccessibleDescription(say(told))
        self._add = KeyButton(say(tr("Add these names")), ADD_KEY, bind=True)
        self._forget = KeyButton(say(tr("Forget all names")), FORGET_KEY, "quiet", bind=True)
        self._count = PlainLabel(tone="muted")
        deeds = Flow(self._add, self._forget)
        about = PlainLabel(say(told), tone="muted")
        super().__init__(column(Heading(title), about, self.field, deeds, self._count, gap=8))
        self.field.setMinimumHeight(theme_of(self).em(5))
        self._add.clicked.connect(self._tell)
        self._forget.clicked.connect(self.forgotten)
        self.show_count(0)

    def show_count(self, names: int) -> None:
        """Say how many names are kept."""
        none = tr("No name is kept yet.")
        kept = trn("{n} name is kept.", "{n} names are kept.", names)
        self._count.setText(self._say(kept if names else none))
        self._forget.set_legal(names > 0, self._say(none))

    def _tell(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self.field.clear()  # with what could be undone
            self.added.emit(text)
