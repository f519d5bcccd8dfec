"""A reading from a file of results: the file, how it is read, what it comes to, and keeping it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.app.results_look import NO_COLUMN, Look, Wish
from facilitator.domain.goal import Goal, Reading
from facilitator.domain.measure import PERCENT
from facilitator.domain.number_text import read_number
from facilitator.domain.results_summary import Results
from facilitator.domain.words import Text, tr
from facilitator.ui.goals.readings_groups import NO_NUMBER
from facilitator.ui.goals.readings_words import mark_of, typed
from facilitator.ui.goals.results_manner import MannerCard, column_names
from facilitator.ui.goals.results_sum import (
    VALUES,
    SummaryCard,
    Value,
    group_values,
    usual,
    value_of,
)
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.meetings.pages import Columns, Page

_NARROW = 480
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


class ResultsPage(QWidget):
    """`look_wished` carries a manner and whether names are read; `sum_wished` a Wish.

    `kept` carries the Reading. Nothing of the file is in it but numbers about five and more.
    """

    file_wished = Signal()
    look_wished = Signal(object, bool)
    sum_wished = Signal(object)
    stop_wished = Signal()
    kept = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._goal: Goal | None = None
        self._look: Look | None = None
        self._results: Results | None = None
        self._busy = False
        self._build()

    def begin(self, goal: Goal, today: date) -> None:
        """Ask for a file of results for a goal; what was looked at for another is put away."""
        if self._goal is None or self._goal.id != goal.id:
            self._look = self._results = None
            put_day(self._day, today)
            proposed = proposed_mark(goal)
            self._mark_line.setText(typed(proposed, self._words))
            self._value.show_choices(self._values(), usual(goal).value)
        self._goal = goal
        self._show()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._busy

    def done(self) -> None:
        """It was kept: the next file begins afresh."""
        self._goal = self._look = self._results = None

    def show_busy(self, said: Text | None) -> None:
        """Say that something is being read, None when it is over."""
        self._busy = said is not None
        self._state.setText("" if said is None else self._words.say(said))
        if said is not None:
            announce(self, self._words.say(said))
        self._show()

    def show_so_far(self, n: int) -> None:
        """Say how many rows have been read; who listens has heard that they are being read."""
        if self._busy and self._look is not None:
            said = tr("The results are summed up: row {n} of {all}…", n=n, all=self._look.n)
            self._state.setText(self._words.say(said))

    def show_problem(self, text: Text) -> None:
        """Say what is wrong with the file; what was shown before stays."""
        self.show_busy(None)
        self._state.setText(self._words.say(text))
        announce(self, self._words.say(text))
        self._show()

    def show_look(self, look: Look, *, private: bool) -> None:
        """Show a file, and wish for what its proposed columns come to."""
        before = self._look
        self._look, self._results = look, None
        self._manner.show_look(look, private=private)
        anew = before is None or before.columns != look.columns or before.file != look.file
        names = column_names(self._words, look)
        may = [(str(at), name) for at, name in enumerate(names) if not look.columns[at].private]
        result = look.result if anew else int(self._result.chosen() or NO_COLUMN)
        group = look.group if anew else int(self._group.chosen() or NO_COLUMN)
        self._result.show_choices(tuple(may), str(result))
        none = (str(NO_COLUMN), self._words.say(tr("No groups")))
        self._group.show_choices((none, *may), str(group))
        self.show_busy(None)
        if anew:
            self._result.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sum()

    def show_results(self, wish: Wish, results: Results, without: int) -> None:
        """Show what the columns come to, unless something else is wished for by now."""
        if wish == self._wish():
            self._results = results
            self._summary.show_results(results, without, personal=self._personal)
            self.show_busy(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what is being read, or leads back."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stop_wished if self._busy else self.left).emit()
        else:
            super().keyPressEvent(event)

    @property
    def _personal(self) -> bool:
        """Whether the groups are of a column that looks like names."""
        group = int(self._group.chosen() or NO_COLUMN)
        return self._look is not None and group >= 0 and self._look.columns[group].personal

    def _wish(self) -> Wish | None:
        if self._look is None or not self._result.chosen():
            return None
        result, group = int(self._result.chosen()), int(self._group.chosen() or NO_COLUMN)
        number = read_number(self._mark_line.text(), mark_of(self._words))
        return Wish(self._look.manner, result, group, number)

    def _sum(self) -> None:
        text = self._mark_line.text().strip()
        bad = bool(text) and read_number(text, mark_of(self._words)) is None
        self._mark.show_error(self._words.say(NO_NUMBER) if bad else "")
        self._results = None
        wish = self._wish()
        if wish is not None and not bad:
            self.sum_wished.emit(wish)
        self._show()

    def _show(self) -> None:
        seen = self._look is not None
        for part in (self._manner, self._columns):
            part.setVisible(seen)
        whole = None if self._results is None else self._results.whole
        self._summary.setVisible(self._results is not None)
        value = None if whole is None else value_of(whole, Value(self._value.chosen()))
        self._keep.setVisible(seen)
        missing = self._words.say(
            tr("Choose a column with numbers, and a mark where it needs one.")
        )
        self._keep.set_legal(value is not None and not self._busy, missing)
        self._stop.setVisible(self._busy)
        self._leave.setVisible(not self._busy)
        self._state.setVisible(bool(self._state.text()))

    def _reading(self) -> Reading | None:
        results, look, say = self._results, self._look, self._words.say
        if results is None or results.whole is None or look is None:
            return None
        value = Value(self._value.chosen())
        number = value_of(results.whole, value)
        if number is None:
            return None
        note = tr(
            "{what} from {file}, {n} counted", what=VALUES[value], file=look.file, n=results.whole.n
        )
        groups = group_values(self._words, results, value, personal=self._personal)
        return Reading("", day_of(self._day), number, say(note), groups, results.whole.n)

    def _tell_kept(self) -> None:
        reading = self._reading()
        if reading is not None and not self._busy:
            self.kept.emit(reading)

    def _values(self) -> tuple[tuple[str, str], ...]:
        return tuple((value.value, self._words.say(said)) for value, said in VALUES.items())

    def _build(self) -> None:
        say = self._words.say
        self._choose = KeyButton(say(tr("Choose a file")), "Ctrl+O", bind=True)
        self._leave = KeyButton(say(tr("Back to the goal")), "Esc")
        self._stop = KeyButton(say(tr("Stop reading")), "Esc")
        title = PlainLabel(say(tr("Results from a file")), size="title", weight=600)
        head = row(title, self._choose, self._leave, self._stop)
        head.setStretch(0, 1)
        told = tr(
            "Choose a CSV or an Excel file with one row for each learner. Only sums over five and"
            " more are kept, never a row of it."
        )
        self._state = PlainLabel("", weight=600)
        self._manner = MannerCard(self._words)
        self._result, self._group, self._value = PlainCombo(), PlainCombo(), PlainCombo()
        self._mark_line, self._day = PlainLine(), day_field()
        result = LabelledField(say(tr("Which column is the result?")), self._result)
        group = LabelledField(say(tr("Which column is the group?")), self._group)
        hint = say(tr("The number from which a result has reached it."))
        self._mark = LabelledField(say(tr("Mark to reach")), self._mark_line, hint)
        value = LabelledField(say(tr("What becomes the reading?")), self._value)
        on = LabelledField(say(tr("On which day?")), self._day)
        self._columns = Card(
            column(
                Heading(say(tr("What counts"))),
                Columns(((result, 2), (group, 2), (self._mark, 2)), _NARROW, 12),
                Columns(((value, 2), (on, 2)), _NARROW, 12),
                gap=12,
            )
        )
        self._summary = SummaryCard(self._words)
        self._keep = KeyButton(say(tr("Keep as a reading")), "Ctrl+Return", "primary", bind=True)
        whole = column(
            head,
            PlainLabel(say(told), tone="muted"),
            self._state,
            self._manner,
            self._columns,
            self._summary,
            Flow(self._keep),
            None,
            gap=12,
            margins=(32, 20),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        self._choose.clicked.connect(self.file_wished)
        self._leave.clicked.connect(self.left)
        self._stop.clicked.connect(self.stop_wished)
        self._manner.changed.connect(self.look_wished)
        for combo in (self._result, self._group):
            combo.picked.connect(self._sum)
        self._value.picked.connect(self._show)
        self._mark_line.editingFinished.connect(self._sum)
        self._mark_line.refused.connect(self.refused)
        self._keep.clicked.connect(self._tell_kept)


def proposed_mark(goal: Goal) -> Decimal | None:
    """The mark that a goal speaks of: its target, or of a share the number in its behaviour."""
    if goal.unit != PERCENT:
        return goal.target
    found = _NUMBER.search(goal.behaviour)
    return None if found is None else read_number(found[0])
