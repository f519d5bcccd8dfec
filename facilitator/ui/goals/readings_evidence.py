"""Adding a piece of evidence: what it is, where it lies, of which day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal, Piece
from facilitator.domain.words import tr
from facilitator.ui.goals.entering import enter_goes_on
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.meetings.pages import Page


class EvidenceForm(QWidget):
    """Asks for a piece. `kept` carries it, "" as its identity where it is a new one.

    What is not kept yet stays when the form is left, and is there when it is opened again.
    """

    kept = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._goal = ""
        self._before: Piece | None = None
        say = words.say
        self._title = PlainLabel("", size="title", weight=600)
        leave = KeyButton(say(tr("Back to the goal")), "Esc")
        head = row(self._title, leave)
        head.setStretch(0, 1)
        told = tr("Note what there is and where it lies. The thing itself is not taken in.")
        self._what_line, self._where_line = PlainLine(), PlainLine()
        self._what = LabelledField(say(tr("What is it?")), self._what_line)
        hint = say(tr("A folder, a shelf, a link, or whom to ask."))
        where = LabelledField(say(tr("Where does it lie?")), self._where_line, hint)
        self._dated = TickBox(say(tr("It is of a certain day")), on=True)
        self._day = day_field()
        self._on = LabelledField(say(tr("Of which day?")), self._day)
        keep = KeyButton(say(tr("Keep it")), "Ctrl+Return", "primary", bind=True)
        whole = column(
            head,
            PlainLabel(say(told), tone="muted"),
            Card(column(self._what, where, self._dated, self._on, gap=12)),
            Flow(keep),
            None,
            gap=12,
            margins=(32, 20),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        for line in (self._what_line, self._where_line):
            line.refused.connect(self.refused)
        enter_goes_on((self._what_line, self._where_line), self._keep)
        self._what_line.textChanged.connect(lambda _: self._what.show_error(""))
        self._dated.toggled.connect(self._on.setEnabled)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)

    def begin(self, goal: Goal, piece: Piece | None, today: date) -> None:
        """Ask for a new piece of a goal, or about one that it has."""
        typed = self._what_line.text().strip() or self._where_line.text().strip()
        unsaved = goal.id == self._goal and piece is None and self._before is None and typed
        self._goal, self._before = goal.id, piece
        if not unsaved:
            self._what_line.setText("" if piece is None else piece.what)
            self._where_line.setText("" if piece is None else piece.where)
            self._dated.setChecked(piece is None or piece.day is not None)
            put_day(self._day, today if piece is None or piece.day is None else piece.day)
        title = tr("Add evidence") if piece is None else tr("Change evidence")
        self._title.setText(self._words.say(title))
        self._what_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self) -> None:
        """It was kept: the next one begins afresh."""
        self._goal, self._before = "", None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        what = self._what_line.text().strip()
        if not what:
            self._what.show_error(self._words.say(tr("Say what it is, in a few words.")))
            self._what_line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        before = self._before
        self.kept.emit(
            Piece(
                "" if before is None else before.id,
                what,
                self._where_line.text().strip(),
                day_of(self._day) if self._dated.isChecked() else None,
                "" if before is None else before.meeting,
            )
        )
