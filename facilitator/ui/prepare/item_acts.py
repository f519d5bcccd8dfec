"""What can be done with the chosen item besides its fields: splitting, merging, the row's menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.dividing import (
    divided,
    in_steps,
    joined,
    parts,
    why_not_divided,
    why_not_joined,
)
from facilitator.domain.labels import listed
from facilitator.domain.words import Text, tr
from facilitator.ui.prepare.edits import with_confidential
from facilitator.ui.prepare.row_menu import Act, RowMenu
from facilitator.ui.prepare.split_bar import SplitBar
from facilitator.ui.prepare.view import HELD, Edit, PlanView

JOIN_KEY, SPLIT_KEY, APART_KEY = "Ctrl+J", "Ctrl+Shift+J", "Ctrl+Shift+C"
_CHOOSE = tr("Choose an item first.")


class ItemActs(QObject):
    """Acts on one item of a plan, each with its key; `panel` is where the keys hold.

    `began` is told before an act, so that what is being typed comes first. `edited` carries a
    change, `refused` why something is not possible, `awaited` the identity of an
    item that was wished for.
    """

    began = Signal()
    edited = Signal(object, bool)
    refused = Signal(object)
    awaited = Signal(str)

    def __init__(self, words: Words, new_id: Callable[[], str], panel: QWidget) -> None:
        super().__init__(panel)
        self._words = words
        self._new_id = new_id
        self._view: PlanView | None = None
        self._row = -1
        self.bar = SplitBar(words)
        self.menu = RowMenu(words, panel)
        self.bar.answered.connect(self._divide)
        self.bar.refused.connect(self.refused)
        acts = ((JOIN_KEY, self.join), (SPLIT_KEY, self.split), (APART_KEY, self.part))
        for key, call in acts:
            QShortcut(QKeySequence(key), panel).activated.connect(call)

    @property
    def item(self) -> Item | None:
        """The chosen item."""
        items = () if self._view is None else self._view.plan.items
        return items[self._row] if 0 <= self._row < len(items) else None

    def show_row(self, view: PlanView | None, row: int) -> None:
        """Take the row that is chosen in a plan."""
        self._view, self._row = view, row
        self.bar.show_item(self.item)

    def join(self) -> None:
        """Make one of the chosen item and the one below."""
        self.began.emit()
        item, why = self.item, self._why_not_join()
        if item is None or why is not None:
            self.refused.emit(why or _CHOOSE)
            return
        self._wish(lambda plan: joined(plan, item.id, self._both))

    def split(self) -> None:
        """Take the chosen item into its steps, or ask after how many minutes it is in two."""
        self.began.emit()
        item, why, view = self.item, self._why_not_split(), self._view
        if item is None or view is None or why is not None:
            self.refused.emit(why or _CHOOSE)
            return
        apart = parts(item, view.library.protocols, view.people)
        if not apart:
            self.bar.ask(item)
            return
        new = tuple(self._new_id() for _ in apart[1:])
        self._wish(lambda plan: in_steps(plan, item.id, apart, new))

    def open_menu(self, acts: tuple[Act, ...], at: QPoint) -> None:
        """Show the menu of the chosen row; `acts` are those that the panel has of its own."""
        more = (
            Act(tr("Split"), SPLIT_KEY, self.split, self._why_not_split()),
            Act(tr("Merge with the item below"), JOIN_KEY, self.join, self._why_not_join()),
            self._apart(),
        )
        self.menu.open_for((*acts, *more), at)

    def part(self) -> None:
        """Let all that is kept in the chosen item go into part B of the minutes, or for all again.

        That can be said while the meeting runs, too.
        """
        self.began.emit()
        item = self.item
        if item is None:
            self.refused.emit(_CHOOSE)
            return
        apart = not item.confidential
        self._wish(lambda plan: with_confidential(plan, item.id, apart))

    def _apart(self) -> Act:
        item = self.item
        if item is not None and item.confidential:
            return Act(tr("Not confidential any more"), APART_KEY, self.part)
        why = None if item is not None else _CHOOSE
        return Act(tr("Confidential: minutes in part B"), APART_KEY, self.part, why)

    def _divide(self, identity: str, minutes: int) -> None:
        item, new = self.item, self._new_id()
        if item is None or item.id != identity:
            return
        again = self._words.say(tr("{item}, continued", item=item.title))
        self.awaited.emit(new)
        self._wish(lambda plan: divided(plan, identity, minutes, new, again))

    def _both(self, one: str, other: str) -> str:
        if other == self._words.say(tr("{item}, continued", item=one)):
            return one
        return self._words.say(listed((one, other)))

    def _why_not_split(self) -> Text | None:
        if self.item is None:
            return _CHOOSE
        return HELD if self._held else why_not_divided(self.item)

    def _why_not_join(self) -> Text | None:
        if self.item is None or self._view is None:
            return _CHOOSE
        return HELD if self._held else why_not_joined(self._view.plan.items, self._row)

    @property
    def _held(self) -> bool:
        return self._view is not None and self._view.held

    def _wish(self, edit: Edit) -> None:
        self.edited.emit(edit, False)
