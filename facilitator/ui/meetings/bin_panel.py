"""The bin: what was deleted in the last thirty days, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Binned
from facilitator.app.ports import Words
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.pages import Page
from facilitator.ui.meetings.rows import RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.meetings.tell import bin_headings, bin_rows
from facilitator.ui.meetings.values import BIN_DAYS


class BinPanel(QWidget):
    """A list with Take back; emptying it is asked about in the panel itself."""

    restored = Signal(object, str)
    emptied = Signal()
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = words.say
        self._words = words
        self._binned: tuple[Binned, ...] = ()
        self._table = PlainTable(say(tr("What lies in the bin")))
        self._table.setModel(RowsModel(bin_headings(words), self))
        self._table.setProperty("begins", True)
        self._nothing = PlainLabel(say(tr("Nothing lies in the bin.")), tone="muted")
        self._back = KeyButton(say(tr("Take back")), "Enter", "primary")
        self._empty = KeyButton(say(tr("Empty the bin")))
        leave = self._leave = KeyButton(say(tr("Back to the meetings")), "Esc")
        kept = trn(
            "What was deleted can be taken back for {n} day.",
            "What was deleted can be taken back for {n} days.",
            BIN_DAYS,
        )
        head = row(PlainLabel(say(tr("The bin")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        whole = column(
            head,
            PlainLabel(say(kept), tone="muted"),
            self._ask(),
            Card(column(self._nothing, self._table, gap=0), margins=(12, 8)),
            Flow(self._back, self._empty),
            gap=12,
            margins=(32, 20),
        )
        whole.setStretch(3, 1)
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._table.entered_row.connect(self._take_back)
        self._back.clicked.connect(lambda: self._take_back(self._table.current_key()))
        self._empty.clicked.connect(self._ask_first)
        leave.clicked.connect(self.left)

    def show_bin(self, binned: tuple[Binned, ...]) -> None:
        """Show what lies in it, latest first."""
        self._binned = binned
        self._table.show_rows(bin_rows(binned, BIN_DAYS, self._words))
        self._nothing.setVisible(not binned)
        if binned:
            self._table.show()
        self._keep_hold()
        self._table.setVisible(bool(binned))
        reason = "" if binned else self._words.say(tr("Nothing lies in the bin."))
        self._back.set_legal(bool(binned), reason)
        self._empty.set_legal(bool(binned), reason)
        if not binned:
            self._asking.hide()
        question = trn(
            "Delete {n} thing for good? It cannot be taken back afterwards.",
            "Delete {n} things for good? They cannot be taken back afterwards.",
            len(binned),
        )
        self._question.setText(self._words.say(question))

    def begin(self) -> None:
        """Put the cursor into the list, or to the way out where nothing is listed."""
        self._asking.hide()
        (self._table if self._binned else self._leave).setFocus()

    def _keep_hold(self) -> None:
        """Where the list is gone, or has come, Escape must not go nowhere."""
        going = (self._table, self._back, self._empty)
        if not self._binned and any(part.hasFocus() for part in going):
            self._leave.setFocus()
        elif self._binned and self._leave.hasFocus():
            self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first leaves the question, then the bin."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._asking.isVisible():
            self._keep()
        else:
            self.left.emit()

    def _ask(self) -> QWidget:
        say = self._words.say
        self._question = SignLabel(Sign.DIAMOND, "", tone="soon", weight=600)
        self._delete = KeyButton(say(tr("Delete for good")))
        self._keep_button = KeyButton(say(tr("Keep them")), "Esc", "primary")
        line = column(self._question, Flow(self._delete, self._keep_button), gap=8)
        self._asking = Card(line, margins=(20, 12))
        self._asking.hide()
        self._delete.clicked.connect(self._delete_all)
        self._keep_button.clicked.connect(self._keep)
        return boxed(column(self._asking, gap=0))

    def _ask_first(self) -> None:
        self._asking.show()
        self._keep_button.setFocus()

    def _keep(self) -> None:
        self._asking.hide()
        self._empty.setFocus()

    def _delete_all(self) -> None:
        self._asking.hide()
        self._leave.setFocus()
        self.emptied.emit()

    def _take_back(self, key: str) -> None:
        thing = next((b for b in self._binned if f"{b.shelf}:{b.id}" == key), None)
        if thing is not None:
            self.restored.emit(thing.shelf, thing.id)
