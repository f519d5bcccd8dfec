"""The readings of a goal as rows below its figure, and the pieces of evidence beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Piece
from facilitator.domain.words import tr
from facilitator.ui.goals.readings_table import ChosenTable
from facilitator.ui.goals.readings_words import keys_of, row_of
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.rows import Cell, Row


class ReadingsList(QWidget):
    """The figure as a table. `tools` are for the head of the figure, to enter and to take in.

    `change_wished` and `delete_wished` carry the identity of a reading.
    """

    enter_wished = Signal()
    import_wished = Signal()
    change_wished = Signal(str)
    delete_wished = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._goal = ""
        say = words.say
        enter = KeyButton(say(tr("Enter a reading")), "Ctrl+R", bind=True)
        take = KeyButton(say(tr("Results from a file")), "Ctrl+O", bind=True)
        self.tools = (enter, take)
        headings = (
            say(tr("Day")),
            say(tr("What")),
            say(tr("Value")),
            say(tr("Measured, groups, note")),
        )
        self.table = ChosenTable(say(tr("The figure as a table")), headings, 3)
        self._change = KeyButton(say(tr("Change")), "Enter", "quiet")
        self._delete = KeyButton(say(tr("Delete")), "Del", "quiet")
        self._buttons = Flow(self._change, self._delete)
        self.setLayout(column(self.table, self._buttons, gap=4))
        enter.clicked.connect(self.enter_wished)
        take.clicked.connect(self.import_wished)
        self.table.entered_row.connect(self.change_wished)
        self.table.deleted_row.connect(self.delete_wished)
        self.table.moved_to.connect(lambda _: self._say_what_can_be_done())
        self._change.clicked.connect(self.table.change)
        self._delete.clicked.connect(self.table.delete)

    def show_goal(self, view: GoalView) -> None:
        """Show the rows of a goal's figure; nothing where it has none."""
        goal, chart = view.folder.goal, view.chart
        keys = () if chart is None else keys_of(goal, chart)
        fresh = goal.id != self._goal
        self._goal = goal.id
        if chart is not None:
            self.table.show_late(keys, lambda at: row_of(self._words, goal, chart, at))
        if fresh and goal.latest is not None:
            self.table.choose(goal.latest.id)
        self.setVisible(bool(keys))
        self._buttons.setVisible(bool(goal.readings))
        self._say_what_can_be_done()

    def choose(self, identity: str) -> None:
        """Let this reading be the chosen one, with the focus."""
        self.table.choose(identity)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_what_can_be_done(self) -> None:
        own = bool(self.table.current_key())
        why = self._words.say(tr("Choose a reading in the table first."))
        for button in (self._change, self._delete):
            button.set_legal(own, why)


class EvidenceCard(Card):
    """What shows where the goal stands, beside numbers: what it is, where it lies, of which day.

    `change_wished` and `delete_wished` carry the identity of a piece.
    """

    add_wished = Signal()
    change_wished = Signal(str)
    delete_wished = Signal(str)

    def __init__(self, words: Words) -> None:
        self._words = words
        say = words.say
        add = KeyButton(say(tr("Add evidence")), "Ctrl+Shift+E", "link", bind=True)
        head = row(Heading(say(tr("Evidence"))), add)
        head.setStretch(0, 1)
        self._none = PlainLabel(
            say(tr("Nothing yet: a photo, a work sample, notes.")), tone="muted"
        )
        headings = (say(tr("What")), say(tr("Where")), say(tr("Day")))
        self.table = ChosenTable(say(tr("Evidence")), headings, 0)
        self._change = KeyButton(say(tr("Change")), "Enter", "quiet")
        self._delete = KeyButton(say(tr("Delete")), "Del", "quiet")
        self._buttons = Flow(self._change, self._delete)
        super().__init__(column(head, self._none, self.table, self._buttons, None, gap=8))
        add.clicked.connect(self.add_wished)
        self.table.entered_row.connect(self.change_wished)
        self.table.deleted_row.connect(self.delete_wished)
        self._change.clicked.connect(self.table.change)
        self._delete.clicked.connect(self.table.delete)

    def show_goal(self, view: GoalView) -> None:
        """Show the pieces of a goal."""
        pieces = view.folder.goal.evidence
        keys = tuple(each.id for each in pieces)
        self.table.show_late(keys, lambda at: self._row(pieces[at]))
        for part in (self.table, self._buttons):
            part.setVisible(bool(pieces))
        self._none.setVisible(not pieces)

    def _row(self, piece: Piece) -> Row:
        day = "" if piece.day is None else self._words.date(piece.day)
        return Row(piece.id, (Cell(piece.what), Cell(piece.where), Cell(day)))
