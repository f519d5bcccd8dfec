"""Follow-up: one register at a time, what narrows it above, the chosen rows beside it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.app.ports import Words
from facilitator.app.register import REGISTERS, Entry
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.follow_up.bar import RegisterBar
from facilitator.ui.follow_up.card import ChosenCard
from facilitator.ui.follow_up.tell import by_when, headings, key_of, rows
from facilitator.ui.follow_up.values import MOST, FollowUpView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.meetings.rows import RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.out.over import OverStack
from facilitator.ui.theme import theme_of

_NARROW = 1150
"""The effective width below which what is chosen stands below the list."""
_ROWS = 8
_TIGHT = 900
"""The effective width below which the card tells who, and from which meeting."""
_WHO, _WHEN, _FROM = 1, 2, 4
"""Columns that are not always shown."""


class FollowUpScreen(QWidget):
    """`entered` carries an entry whose moment is wished for. See `bar` and `card` for the rest."""

    entered = Signal(object)
    undo_wished = Signal()
    save_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: FollowUpView | None = None
        say = words.say
        self.bar = RegisterBar(words)
        self.card = ChosenCard(words)
        self._head = Heading("")
        self.table = PlainTable(say(tr("The register")), most=_ROWS)
        self.table.setModel(RowsModel(headings(words), self.table))
        self.table.setProperty("begins", True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._more = PlainLabel(tone="muted", typed=True)
        self._none = PlainLabel(tone="muted", typed=True)
        listed = column(self._head, self._none, self.table, self._more, gap=8)
        listed.setStretch(2, 1)
        lower = Columns(((Card(listed, margins=(16, 16)), 8), (self.card, 3)), _NARROW)
        title = PlainLabel(say(tr("Follow-up")), size="title", weight=600)
        save = KeyButton(say(tr("Save as a table…")), "Ctrl+S", bind=True)
        save.clicked.connect(self.save_wished)
        head = row(title, None, save)
        content = column(head, self.bar, lower, gap=12)
        content.setStretch(2, 1)
        content.setContentsMargins(32, 16, 32, 16)
        self.over = OverStack(Page(boxed(content)))
        self.setLayout(column(self.over, gap=0))
        self.table.entered_row.connect(self._enter)
        self.table.moved_to.connect(lambda _key: self._choose())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.card.moment_wished.connect(lambda: self._enter(self.table.current_key()))
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo_wished)

    def show_follow_up(self, view: FollowUpView) -> None:
        """Show a register; what was chosen stays chosen where it still stands there."""
        say = self._words.say
        before = {each.id for each in self.chosen()}
        self._view = view
        self.bar.show_follow_up(view)
        count = len(view.shown)
        self._head.show_heading(say(REGISTERS[view.wish.register]), say(_count(count)))
        self.table.show_rows(rows(view, self._words))
        self._columns()
        self._keep(before)
        over = count - MOST
        self._more.setVisible(over > 0)
        told = trn(
            "{n} more row is not shown. Look for words, or choose a person.",
            "{n} more rows are not shown. Look for words, or choose a person.",
            over,
        )
        self._more.setText(say(told) if over > 0 else "")
        self._none.setVisible(not count)
        self._none.setText("" if count else say(_nothing(view)))
        self._choose()

    def chosen(self) -> tuple[Entry, ...]:
        """The rows that are chosen, in their order."""
        if self._view is None:
            return ()
        at = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        shown = self._view.shown[:MOST]
        return tuple(shown[row] for row in at if row < len(shown))

    def focus_table(self) -> None:
        """Begin among the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where width lacks, what was said keeps its room."""
        super().resizeEvent(event)
        self._columns()

    def _columns(self) -> None:
        """Hide the columns in which nothing stands, and those for which there is no room."""
        if self._view is None:
            return
        shown = self._view.shown[:MOST]
        effective = theme_of(self).effective(self.width())
        hidden = {
            _WHO: not any(each.owners for each in shown) or effective < _TIGHT,
            _WHEN: not any(by_when(each) for each in shown),
            _FROM: effective < _TIGHT,
        }
        for at, gone in hidden.items():
            self.table.setColumnHidden(at, gone)

    def _keep(self, before: set[str]) -> None:
        """Choose again what was chosen of what still stands there, else the current row."""
        model, choices = self.table.model(), self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        if not isinstance(model, RowsModel) or len(before) < 2:
            return
        choices.clearSelection()
        for key in before:
            at = model.row_of(key)
            if at >= 0:
                choices.select(model.index(at, 0), flags.Select | flags.Rows)

    def _choose(self) -> None:
        if self._view is not None:
            self.card.show_chosen(self.chosen(), self._view)

    def _enter(self, key: str) -> None:
        shown = () if self._view is None else self._view.shown
        entry = next((each for each in shown if key_of(each) == key), None)
        if entry is not None:
            self.entered.emit(entry)


def _count(count: int) -> Text:
    return trn("{n} row", "{n} rows", count)


def _nothing(view: FollowUpView) -> Text:
    if not view.known:
        return tr("One moment: the meetings are being looked through.")
    if view.wish.narrows:
        return tr("Nothing here fits what is looked for. Ctrl+Shift+F shows all again.")
    if not view.wish.settled:
        return tr("Nothing is open here. What is settled can be shown as well.")
    return tr("Nothing stands here yet. It comes from what is kept in meetings.")
