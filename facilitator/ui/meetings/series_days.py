"""The days of a series: those on which a meeting is, and those that are left out, with why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.series import Proposed
from facilitator.domain.words import LongDate, tr, trn
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable


class SeriesDays(QWidget):
    """A sum in words, and a row for each day."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._table = PlainTable(say(tr("The days of the meetings")), 1, most=4)
        self._table.setModel(RowsModel((say(tr("Day")), say(tr("What"))), self))
        self._sum = PlainLabel("", tone="muted")
        self.setLayout(column(self._sum, self._table, gap=8))

    def show_days(self, days: tuple[Proposed, ...]) -> None:
        """The days in their order, and the words that sum them up."""
        held = sum(each.off is None for each in days)
        out = len(days) - held
        kept = trn("{n} meeting", "{n} meetings", held)
        left = trn("{n} day is left out", "{n} days are left out", out)
        self._sum.setText(self._say(tr("{kept}; {left}", kept=kept, left=left) if out else kept))
        self._table.show_rows(tuple(map(self._row, days)))

    def _row(self, each: Proposed) -> Row:
        day = self._say(tr("{day}", day=LongDate(each.day)))
        return Row(each.day.isoformat(), (Cell(day, strong=True), self._what(each)))

    def _what(self, each: Proposed) -> Cell:
        if each.off is None:
            return Cell(self._say(tr("Meeting")), Sign.RING)
        if each.off.name:
            left = tr("Left out: {why}", why=each.off.name)
        else:
            left = tr("Left out: a day off")
        return Cell(self._say(left), Sign.HELD, "muted")
