"""What is shown in place of everything else when the store cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Backup
from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.pages import Page
from facilitator.ui.meetings.rows import RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.rescue.tell import backup_rows, headings

_WHEN = 0


class RescueScreen(QWidget):
    """A plain sentence and the ways on; none of them deletes anything.

    backup_chosen carries the Backup.
    """

    backup_chosen = Signal(object)
    afresh_wished = Signal()
    salvage_wished = Signal()
    again_wished = Signal()
    close_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._backups: tuple[Backup, ...] = ()
        self._heading = SignLabel(Sign.DIAMOND, "", size="title", weight=600)
        self._text = PlainLabel()
        self._safe = PlainLabel(tone="muted")
        self._choice = self._list()
        self._ways = self._other_ways()
        self._again = KeyButton(words.say(tr("Try again")), "F5", "primary", bind=True)
        self._close = KeyButton(words.say(tr("Close")), "Ctrl+Q")
        whole = column(
            self._heading,
            self._text,
            self._safe,
            self._choice,
            self._ways,
            boxed(column(Flow(self._again, self._close), gap=0)),
            None,
            gap=12,
            margins=(32, 24),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._table.entered_row.connect(self._choose)
        self._go_on.clicked.connect(lambda: self._choose(self._table.current_key()))
        self._afresh.clicked.connect(self.afresh_wished)
        self._salvage.clicked.connect(self.salvage_wished)
        self._again.clicked.connect(self.again_wished)
        self._close.clicked.connect(self.close_wished)

    def show_damage(
        self, text: Text, backups: tuple[Backup, ...], now: Moment, *, salvage: bool = True
    ) -> None:
        """Offer the backups, the latest first, and what can be done without one."""
        say = self._words.say
        self._backups = backups
        self._heading.setText(say(tr("Your meetings cannot be opened")))
        self._text.setText(say(text))
        self._safe.setText(
            say(tr("Whatever you choose, the damaged store is kept beside the new one."))
        )
        self._safe.show()
        self._table.show_rows(backup_rows(backups, now, self._words))
        self._choice.setVisible(bool(backups))
        self._ways.show()
        self._again.hide()
        self._salvage.setVisible(salvage)
        # The latest backup is what most people need: Enter goes on with it.
        if backups:
            self._table.setFocus()
        else:
            (self._salvage if salvage else self._afresh).setFocus()

    def show_newer(self, text: Text) -> None:
        """Say that this program is too old for the store."""
        self._tell(tr("This cannot be opened here"), text)
        self._again.hide()
        self._close.setFocus()

    def show_passing(self, text: Text) -> None:
        """Say why the store cannot be opened now; it is sound, and may be opened soon."""
        self._tell(tr("Your meetings cannot be opened now"), text)
        self._again.show()
        self._again.setFocus()

    def _tell(self, heading: Text, text: Text) -> None:
        self._backups = ()
        self._heading.setText(self._words.say(heading))
        self._text.setText(self._words.say(text))
        for part in (self._safe, self._choice, self._ways):
            part.hide()

    def _list(self) -> QWidget:
        say = self._words.say
        name = say(tr("Backups"))
        self._table = PlainTable(name, _WHEN, most=5)
        self._table.setModel(RowsModel(headings(self._words), self))
        self._table.setProperty("begins", True)
        self._go_on = KeyButton(
            say(tr("Go on with this backup")), "Enter", "primary", Sign.TRIANGLE
        )
        return Card(
            column(
                Heading(name),
                PlainLabel(say(tr("What was typed after it was made is not in it.")), tone="muted"),
                self._table,
                Flow(self._go_on),
                gap=8,
            )
        )

    def _other_ways(self) -> QWidget:
        say = self._words.say
        self._salvage = KeyButton(say(tr("Try to rescue what can be read")), "Ctrl+R", bind=True)
        self._afresh = KeyButton(
            say(tr("Start with an empty store (the damaged one is kept)")), "Ctrl+E", bind=True
        )
        return Card(
            column(Heading(say(tr("Without a backup"))), Flow(self._salvage, self._afresh), gap=8)
        )

    def _choose(self, path: str) -> None:
        chosen = next((backup for backup in self._backups if backup.path == path), None)
        if chosen is not None:
            self.backup_chosen.emit(chosen)
