"""The cards of members and of norms: a list, its keys as buttons, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.team.line_cell import LineDelegate
from facilitator.ui.team.members import MembersModel
from facilitator.ui.team.norms import NormsModel
from facilitator.ui.team.ordered import OrderedModel, OrderedTable
from facilitator.ui.team.wrapped import WrappedDelegate, WrappedTable


class ListCard(Card):
    """A heading, an ordered list, and its buttons. `changed` tells as the model does."""

    changed = Signal(bool)

    def __init__(
        self, words: Words, heading: Text, model: OrderedModel, add: Text, *, wraps: bool = False
    ) -> None:
        say = words.say
        self._say = say
        self.model = model
        self.heading = Heading(say(heading))
        self.table = (WrappedTable if wraps else OrderedTable)(say(heading))
        self.table.setModel(model)
        self._delegate = (WrappedDelegate if wraps else LineDelegate)(self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.fit()
        self.wrong = SignLabel(Sign.OCTAGON, "", tone="over")
        self.wrong.hide()
        self.hint = PlainLabel(tone="muted")
        self.hint.hide()
        self.add = KeyButton(say(add), "Ins")
        self.edit = KeyButton(say(tr("Edit")), "F2")
        self.out = KeyButton(say(tr("Take out")), "Del")
        self.up = KeyButton(say(tr("Up")), "Alt+Up")
        self.down = KeyButton(say(tr("Down")), "Alt+Down")
        lines = column(
            self.heading,
            self.table,
            self.wrong,
            self.hint,
            Flow(self.add, self.edit, self.out, self.up, self.down),
            gap=8,
        )
        lines.setStretch(1, 1)
        super().__init__(lines)
        self.add.clicked.connect(self.table.add_row)
        self.edit.clicked.connect(self.table.edit_row)
        self.out.clicked.connect(self.table.take_out_row)
        self.up.clicked.connect(lambda: self.table.move_row(-1))
        self.down.clicked.connect(lambda: self.table.move_row(1))
        self._delegate.refused.connect(self.show_wrong)
        self.table.moved_to.connect(lambda _: self.follow())
        model.changed.connect(self._changed)

    def keep_place(self, show: Callable[[], None]) -> None:
        """Show other values; the chosen row stays chosen."""
        key, column_ = self.table.current_key(), max(0, self.table.currentIndex().column())
        show()
        self.table.fit()
        at = self.model.place_of(key)
        if at >= 0 and at != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(at, column_))
        self.follow()

    def show_wrong(self, text: Text | None) -> None:
        """Say what is wrong with what was typed, which stays; None when nothing is."""
        sentence = self._say(text) if text else ""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.table.setAccessibleDescription(sentence)

    def follow(self) -> None:
        """Let the buttons say what is possible with the chosen row."""
        at, rows = self.table.currentIndex().row(), self.model.rowCount()
        none = "" if at >= 0 else self._say(tr("Choose a line in the list."))
        self.edit.set_legal(at >= 0, none)
        self.out.set_legal(at >= 0, none)
        self.up.set_legal(at > 0, none or self._say(tr("It is the first already.")))
        self.down.set_legal(0 <= at < rows - 1, none or self._say(tr("It is the last already.")))

    def _changed(self, typing: bool) -> None:
        self.follow()
        self.changed.emit(typing)


class MembersCard(ListCard):
    """Who belongs to the team."""

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        self.members = MembersModel(words, new_id)
        super().__init__(words, tr("Members"), self.members, tr("Add a member"))
        self.members.setParent(self)
        self.table.setProperty("begins", True)
        retired = tr(
            "Who retires is asked to no new meeting and stays in the minutes of the old ones."
        )
        self.hint.setText(words.say(retired))
        self.hint.show()
        self._retire, self._again = words.say(tr("Retire")), words.say(tr("Take back"))
        self.follow()

    def follow(self) -> None:
        """The button of Del says what Del does to this member."""
        super().follow()
        at = self.table.currentIndex().row()
        stays = at < 0 or self.members.is_active(at)
        self.out.setText(self._retire if stays else self._again)


class NormsCard(ListCard):
    """How the team wants to work together."""

    def __init__(self, words: Words) -> None:
        self.norms = NormsModel(words)
        super().__init__(words, tr("Norms"), self.norms, tr("Add a norm"), wraps=True)
        self.norms.setParent(self)
        self.table.horizontalHeader().hide()
        self.follow()
