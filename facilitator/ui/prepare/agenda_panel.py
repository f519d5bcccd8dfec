"""The agenda with its buttons, and what the current item still needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.teams import item_problem
from facilitator.domain.agenda import Item
from facilitator.domain.labels import listed
from facilitator.domain.signals import Signal as Heard
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.prepare.agenda_view import AgendaTable
from facilitator.ui.prepare.checks import Choice
from facilitator.ui.prepare.edits import (
    with_copy,
    with_item,
    with_item_at,
    with_items_after,
    with_items_at,
    with_lock,
    with_presenters,
    with_sounds,
    without_item,
)
from facilitator.ui.prepare.how import presents
from facilitator.ui.prepare.item_acts import ItemActs
from facilitator.ui.prepare.own_fields import OwnFields
from facilitator.ui.prepare.picker import CheckPicker
from facilitator.ui.prepare.row_menu import Act
from facilitator.ui.prepare.sounds import SoundsField
from facilitator.ui.prepare.view import HELD, Edit, PlanView

NOTES_KEY, MORE_KEY = "Ctrl+Shift+I", "Ctrl+Shift+M"


class AgendaPanel(QWidget):
    """Shows the agenda. `edited` carries a change and whether it is still being typed, `refused`
    the sentence for a value that was not taken."""

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self._new_id = new_id
        self._view: PlanView | None = None
        # An item that was wished for: it is gone to as soon as it is shown.
        self._awaited = ""
        self._awaited_edit = False
        self.table = AgendaTable(words)
        self.add = self._button(tr("Add item"), "Ins", "plain")
        self.edit = self._button(tr("Edit"), "F2", "quiet")
        self.copy = self._button(tr("Duplicate"), "Ctrl+D", "quiet")
        self.remove = self._button(tr("Remove"), "Del", "quiet")
        self.up = self._button(tr("Move up"), "Alt+Up", "quiet")
        self.down = self._button(tr("Move down"), "Alt+Down", "quiet")
        self.lock = KeyButton(words.say(tr("Lock")), "Ctrl+L", "quiet", Sign.LOCK, bind=True)
        self.more = KeyButton(words.say(tr("More…")), MORE_KEY, "quiet")
        rare = boxed(row(self.up, self.down), self)
        # Their keys and the menu of the row do it; a second line of buttons would cost two rows.
        rare.hide()
        parts = (self.add, self.edit, self.copy, self.remove, self.lock, self.more)
        self._tools = Flow(*parts, gap=4)
        self._problem = SignLabel(Sign.DIAMOND, tone="soon")
        asked = words.say(tr("Who presents"))
        self.presenters = CheckPicker(words, asked, words.say(tr("Nobody yet")), self)
        label = PlainLabel(asked, tone="muted")
        self._presenting = boxed(row(label, self.presenters, gap=12))
        self.sounds = SoundsField(words, self)
        self._fields = Flow(self._presenting, self.sounds, gap=16)
        self.acts = ItemActs(words, new_id, self)
        self.own = OwnFields(words)
        self._empty = PlainLabel(
            words.say(tr("No items yet. Add one with Ins, or take a protocol from the library.")),
            tone="muted",
        )
        above = (self._tools, self._empty, self.table, self.acts.bar)
        lines = column(*above, self._problem, self._fields, self.own, gap=8)
        lines.setStretch(2, 1)
        self.setLayout(lines)
        self._wire()
        self._show_current()

    @property
    def current(self) -> Item | None:
        """The item of the current row."""
        return self.table.agenda.item(self.table.row)

    def show_plan(self, view: PlanView) -> None:
        """Show the agenda of a plan."""
        self._view = view
        self.table.keep(view.held)
        self.table.agenda.judged = not view.held
        self.table.show_plan(view.plan, view.library)
        self._go_to_awaited()
        self._show_current()

    def insert(self, items: tuple[Item, ...], edit: bool = False) -> None:
        """Wish for items below the current row, and go to the first of them."""
        if not items:
            return
        after = self.current
        place = "" if after is None else after.id
        self._awaited, self._awaited_edit = items[0].id, edit
        self._wish(lambda plan: with_items_after(plan, items, place))

    def insert_at(self, items: tuple[Item, ...], at: int) -> None:
        """Wish for items at a position, and go to the first of them."""
        if items:
            self._await(items[0].id)
            self._wish(lambda plan: with_items_at(plan, items, at))

    def _wire(self) -> None:
        table, cells = self.table, self.table.cells
        table.agenda.wished.connect(self._item_wished)
        table.agenda.dropped.connect(self._shift_to)
        table.added.connect(lambda _: self._add())
        table.removed.connect(lambda _: self._remove())
        table.copied.connect(lambda _: self._copy())
        table.shifted.connect(lambda _, by: self._shift(by))
        table.row_chosen.connect(lambda _: self._show_current())
        cells.refused.connect(self.refused)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(table.edit_current)
        self.remove.clicked.connect(self._remove)
        self.copy.clicked.connect(self._copy)
        self.up.clicked.connect(lambda: self._shift(-1))
        self.down.clicked.connect(lambda: self._shift(1))
        self.lock.clicked.connect(self._lock)
        self.presenters.picked.connect(self._present)
        self.sounds.chosen.connect(self._heard)
        for part in (self.acts, self.own):
            part.edited.connect(self.edited)
            part.refused.connect(self.refused)
        self.acts.awaited.connect(self._await)
        self.acts.began.connect(self._close_cell)
        self.acts.bar.left.connect(table.setFocus)
        self.more.clicked.connect(lambda: self._open_menu(self.more, self.more.rect().bottomLeft()))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu_there)
        QShortcut(QKeySequence(NOTES_KEY), self).activated.connect(self.own.go)
        QShortcut(QKeySequence(MORE_KEY), self).activated.connect(self.more.click)

    def _button(self, text: Text, key: str, kind: str) -> KeyButton:
        return KeyButton(self._words.say(text), QKeySequence(key), kind)

    def _wish(self, edit: Edit, typing: bool = False) -> None:
        self.edited.emit(edit, typing)

    def _item_wished(self, item: Item, typing: bool) -> None:
        self._wish(lambda plan: with_item(plan, item), typing)

    def _add(self) -> None:
        self.insert((Item(self._new_id()),), edit=True)

    def _remove(self) -> None:
        item = self.current
        if item is not None:
            self._wish(lambda plan: without_item(plan, item.id))

    def _copy(self) -> None:
        item = self.current
        if item is not None:
            copy = self._new_id()
            self._awaited, self._awaited_edit = copy, False
            self._wish(lambda plan: with_copy(plan, item.id, copy))

    def _shift(self, by: int) -> None:
        item = self.current
        target = self.table.row + by
        if item is not None and 0 <= target < self.table.agenda.rowCount():
            self._shift_to(item.id, target)

    def _shift_to(self, identity: str, at: int) -> None:
        self._wish(lambda plan: with_item_at(plan, identity, at))

    def _lock(self) -> None:
        item = self.current
        if item is not None:
            self._wish(lambda plan: with_lock(plan, item.id, not item.locked))

    def _present(self, keys: tuple[str, ...]) -> None:
        item = self.current
        if item is not None:
            self._wish(lambda plan: with_presenters(plan, item.id, keys))

    def _heard(self, signal: Heard) -> None:
        item = self.current
        if item is not None:
            self._wish(lambda plan: with_sounds(plan, item.id, signal))

    def _close_cell(self) -> None:
        """Keep what is typed in a cell; it would come over what an act makes of the item."""
        if self.table.indexWidget(self.table.currentIndex()) is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_to(self, identity: str) -> None:
        """Mark the item of that identity, now or as soon as it is on the agenda."""
        self._await(identity)
        self._go_to_awaited()

    def _await(self, identity: str) -> None:
        self._awaited, self._awaited_edit = identity, False

    def _open_menu_there(self, place: QPoint) -> None:
        """Below the pointer; by its key below the current row."""
        index = self.table.indexAt(place)
        if index.isValid():
            self.table.choose(index.row())
        below = self.table.visualRect(self.table.currentIndex()).bottomLeft()
        self._open_menu(self.table.viewport(), place if index.isValid() else below)

    def _open_menu(self, within: QWidget, place: QPoint) -> None:
        keyed = {
            "F2": self.edit,
            "Ctrl+D": self.copy,
            "Alt+Up": self.up,
            "Alt+Down": self.down,
            "Ctrl+L": self.lock,
            "Del": self.remove,
        }
        own = tuple(
            Act(button.text(), key, button.click, None if button.isEnabled() else button.reason)
            for key, button in keyed.items()
        )
        why = None if self.current is not None else tr("Choose an item first.")
        notes = Act(tr("Notes, only for you"), NOTES_KEY, self.own.go, why)
        self.acts.open_menu((*own, notes), within.mapToGlobal(place))

    def _go_to_awaited(self) -> None:
        row = self.table.agenda.row_of(self._awaited) if self._awaited else -1
        if row < 0:
            return
        self._awaited = ""
        if self._awaited_edit:
            self.table.setFocus()
            self.table.edit_cell(row, Column.TITLE)
        else:
            self.table.choose(row)

    def _show_current(self) -> None:
        """The buttons that are possible, and what the current item lacks."""
        item, rows = self.current, self.table.agenda.rowCount()
        why = self._words.say(tr("Choose an item first."))
        for button in (self.edit, self.copy, self.remove, self.lock, self.more):
            button.set_legal(item is not None, why)
        locked = item is not None and item.locked
        self.lock.setText(self._words.say(tr("Unlock") if locked else tr("Lock")))
        self.up.set_legal(self.table.row > 0, self._words.say(tr("No item stands above.")))
        below = 0 <= self.table.row < rows - 1
        self.down.set_legal(below, self._words.say(tr("No item stands below.")))
        held = self._view is not None and self._view.held
        self.add.set_legal(not held, self._words.say(HELD))
        if held:
            for button in (self.edit, self.copy, self.remove, self.up, self.down, self.lock):
                button.set_legal(False, self._words.say(HELD))
        self._empty.setVisible(not rows)
        problem = None if item is None else item_problem(item)
        self._problem.setText("" if problem is None else self._words.say(problem))
        self._problem.setVisible(problem is not None)
        self._show_presenters(item)
        self.sounds.show_item(item)
        known = {} if self._view is None else self._view.times
        self.own.show_item(item, held, 0 if item is None else known.get(item.id, 0))
        self.acts.show_row(self._view, self.table.row)

    def _show_presenters(self, item: Item | None) -> None:
        view = self._view
        needed = view is not None and item is not None and presents(item, view.library)
        self._presenting.setVisible(needed)
        if view is None or item is None or not needed:
            return
        people = view.plan.expected
        choices = tuple(Choice(person.id, person.name) for person in people)
        names = tuple(p.name for p in people if p.id in item.presenters)
        summary = self._words.say(listed(names)) if names else ""
        self.presenters.show_choices(choices, item.presenters, summary)
