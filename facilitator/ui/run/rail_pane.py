"""The agenda beside the meeting: where we are, going elsewhere, and who is here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Ground, Heading, Rule, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.rail import AgendaRail
from facilitator.ui.kit.rail import RailRow as Shown
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.agenda_rows import RailRow, RowState, rail_rows
from facilitator.ui.run.asking import reason
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.view import RunView, here_line, last_change

_SIGNS = {
    RowState.DONE: Sign.TICK,
    RowState.NOW: Sign.DISC,
    RowState.LEFT: Sign.PARKED,
    RowState.PARKED: Sign.PARKED,
    RowState.NEXT: Sign.RING,
}


class MovableRail(AgendaRail):
    """The rail, with Alt and the arrows to change the place of an item; Esc leaves it."""

    shifted = Signal(str, int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move an item that is to come."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(self.chosen(), by)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RailPane(Ground):
    """Shows the agenda with its minutes. `gone_to` carries a segment, `item_moved` an item."""

    gone_to = Signal(str)
    item_moved = Signal(str, int)
    wished = Signal(object)
    left = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._rows: dict[str, RailRow] = {}
        self.rail = MovableRail(say(tr("Agenda")))
        self._go = KeyButton(say(tr("Go there")), say(tr("Enter")), "quiet")
        self._up = KeyButton(say(tr("Earlier")), "Alt+↑", "quiet")
        self._down = KeyButton(say(tr("Later")), "Alt+↓", "quiet")
        self._deeds = Flow(self._go, self._up, self._down, gap=4)
        self._insert = KeyButton(say(tr("Put an item in")), keys.cap(Deed.INSERT), "quiet")
        self._here = PlainLabel(weight=600)
        self._change = PlainLabel(tone="muted", typed=False)
        self._people = KeyButton(say(tr("Came or left")), keys.cap(Deed.PEOPLE))
        foot = column(
            self._here, self._change, boxed(row(self._people, None)), gap=4, margins=(16, 8)
        )
        middle = column(self._deeds, boxed(row(self._insert, None)), gap=4, margins=(8, 4))
        content = column(
            boxed(row(Heading(say(tr("Agenda"))), margins=(16, 0))),
            self.rail,
            boxed(middle),
            Rule(),
            boxed(foot),
            gap=4,
        )
        content.setStretch(1, 1)
        super().__init__("side", content, (0, 12), parent)
        for button in (self._go, self._up, self._down, self._insert, self._people):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._connect()

    def _connect(self) -> None:
        self.rail.wished.connect(self._wish)
        self.rail.shifted.connect(self._shift)
        self.rail.left.connect(self.left)
        self.rail.selectionModel().currentChanged.connect(self._choose)
        self._go.clicked.connect(lambda: self._wish(self.rail.chosen()))
        self._up.clicked.connect(lambda: self._shift(self.rail.chosen(), -1))
        self._down.clicked.connect(lambda: self._shift(self.rail.chosen(), 1))
        self._insert.clicked.connect(lambda: self.wished.emit(Deed.INSERT))
        self._people.clicked.connect(lambda: self.wished.emit(Deed.PEOPLE))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._choose()

    def show_run(self, view: RunView) -> None:
        """Show agenda, minutes and who is here."""
        self.show_time(view)
        say = self._words.say
        self._here.setText(say(here_line(view)))
        change = say(last_change(view))
        self._change.setText(change)
        self._change.setVisible(bool(change))
        why = reason(view, Move.INSERT)
        self._insert.set_legal(why is None, say(why) if why else "")
        self._choose()

    def show_time(self, view: RunView) -> None:
        """Show the minutes as they pass."""
        rows = rail_rows(view)
        self._rows = {_key(row): row for row in rows}
        self.rail.show_rail(tuple(self._shown(row) for row in rows))

    def _shown(self, row: RailRow) -> Shown:
        now = row.state is RowState.NOW
        say = self._words.say
        return Shown(
            key=_key(row),
            title=row.title,
            minutes=say(row.figures),
            sign=_SIGNS[row.state],
            now=now and not row.step,
            strong=now and row.step,
            muted=row.state in (RowState.DONE, RowState.PARKED) or (row.step and not now),
            step=row.step,
            spoken=say(row.spoken),
        )

    def _choose(self) -> None:
        row = self._rows.get(self.rail.chosen())
        self._deeds.setVisible(row is not None and holds_focus(self))
        movable = row is not None and row.movable
        why = self._words.say(tr("Only an item that is still to come can change its place."))
        self._up.set_legal(movable, why)
        self._down.set_legal(movable, why)

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._deeds.isVisible() != holds_focus(self):
            self._choose()

    def _wish(self, key: str) -> None:
        row = self._rows.get(key)
        if row is not None and row.state is not RowState.NOW:
            self.gone_to.emit(row.segment)

    def _shift(self, key: str, by: int) -> None:
        row = self._rows.get(key)
        if row is not None and row.movable:
            self.item_moved.emit(row.item, by)


def _key(row: RailRow) -> str:
    return f"{'step' if row.step else 'item'}:{row.segment}"
