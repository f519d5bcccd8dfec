"""Meetings in a file: for another computer, and from one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.import_words import line
from facilitator.app.importing import CHANGING, Compared, Standing
from facilitator.app.ports import Words
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.pages import Page
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.meetings.values import FileView

_SIGNS = {
    Standing.NEW: (Sign.ONWARD, "accent"),
    Standing.MORE: (Sign.ONWARD, "accent"),
    Standing.LESS: (Sign.TICK, "muted"),
    Standing.CONFLICT: (Sign.DIAMOND, "soon"),
    Standing.BINNED: (Sign.RING, "muted"),
    Standing.UNDER_WAY: (Sign.RING, "muted"),
}


class FilesPanel(QWidget):
    """Saves all meetings in a file; shows what a file would change here, and takes it in.

    `taken` carries whether the file counts where both have changed.
    """

    save_wished = Signal()
    look_wished = Signal()
    taken = Signal(bool)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = words.say
        self._words = words
        self._save = KeyButton(say(tr("Save all meetings in a file")), "Ctrl+S", bind=True)
        self._look = KeyButton(say(tr("Look into a file")), "Ctrl+O", bind=True)
        leave = self._leave = KeyButton(say(tr("Back to the meetings")), "Esc")
        head = row(PlainLabel(say(tr("Meetings in a file")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        told = tr(
            "Save your meetings in a file and take them in on another computer that has this "
            "program. Your own protocols and templates and the days off go with them. Lines that "
            "are only for you are in it, too. Looking into a file changes nothing."
        )
        whole = column(
            head,
            PlainLabel(say(told), tone="muted"),
            Flow(self._save, self._look),
            self._result(),
            None,
            gap=12,
            margins=(32, 20),
        )
        # The list takes the room there is, and nothing spreads while there is none.
        whole.setStretch(3, 100)
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._save.clicked.connect(self.save_wished)
        self._look.clicked.connect(self.look_wished)
        leave.clicked.connect(self.left)
        self.show_file(None)

    def show_file(self, view: FileView | None) -> None:
        """Show what a file would change here; None: none has been looked into, or it is done."""
        self._card.setVisible(view is not None)
        if view is None:
            return
        say = self._words.say
        differing = [each for each in view.found if each.standing is not Standing.SAME]
        self._heading.show_heading(
            say(tr("In {file}", file=view.name)), str(len(differing)) if differing else ""
        )
        self._table.show_rows(tuple(self._row(at, each) for at, each in enumerate(differing)))
        self._table.setVisible(bool(differing))
        same = len(view.found) - len(differing)
        self._same.setText(
            say(trn("{n} thing is the same here.", "{n} things are the same here.", same))
        )
        self._same.setVisible(bool(same))
        self._show_ways(differing)

    def begin(self) -> None:
        """Put the focus where it begins."""
        self._save.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _result(self) -> QWidget:
        say = self._words.say
        self._heading = Heading("")
        self._table = PlainTable(say(tr("What the file would change here")))
        self._table.setModel(RowsModel((say(tr("What the file would change here")),), self))
        self._same = PlainLabel(tone="muted")
        self._keep = KeyButton(say(tr("Take it in")), "Ctrl+Return", "primary", bind=True)
        self._take = KeyButton(say(tr("Take it in; where it differs, the file counts")))
        self._why = PlainLabel(tone="muted")
        self._card = Card(
            column(
                self._heading,
                self._table,
                self._same,
                self._why,
                Flow(self._keep, self._take),
                gap=8,
            )
        )
        self._keep.clicked.connect(lambda: self.taken.emit(False))
        self._take.clicked.connect(lambda: self.taken.emit(True))
        return self._card

    def _show_ways(self, differing: list[Compared]) -> None:
        say = self._words.say
        conflicts = any(each.standing is Standing.CONFLICT for each in differing)
        changing = any(each.standing in CHANGING for each in differing)
        first = tr("Take it in; where it differs, what is here stays")
        self._keep.setText(say(first if conflicts else tr("Take it in")))
        self._keep.setVisible(changing)
        self._take.setVisible(conflicts)
        if changing or conflicts:
            self._why.setText(say(tr("A backup is made before. All is taken in, or nothing.")))
        else:
            self._why.setText(say(tr("There is nothing to take in.")))

    def _row(self, at: int, each: Compared) -> Row:
        sign, tone = _SIGNS[each.standing]
        return Row(str(at), (Cell(self._words.say(line(each)), sign, tone),))
