"""What stands in the place of a meeting under way once it was held."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.meeting import Meeting
from facilitator.domain.timing import time_rows
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.scroll import TallScroll
from facilitator.ui.run.times_table import TimesTable


class HeldPage(QWidget):
    """Says that the meeting was held, with the way to its minutes, and how its times came out."""

    minutes_wished = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._see = KeyButton(say(tr("See the minutes")), kind="primary")
        self._see.setProperty("begins", True)  # where the window lets the keyboard begin
        content = column(
            PlainLabel(say(tr("This meeting was held")), size="title", weight=600),
            PlainLabel(say(tr("What was kept can still be changed in the minutes.")), tone="muted"),
            boxed(row(self._see, None)),
            gap=12,
        )
        self._heading = Heading(say(tr("Planned and taken")))
        self._sum = PlainLabel(tone="muted")
        self.times = TimesTable(words)
        lines = column(self._heading, self._sum, self.times, gap=8)
        lines.setStretch(2, 1)
        self._times = Card(lines)
        page = column(Card(content), self._times, gap=16, margins=(32, 24))
        page.setContentsMargins(32, 24, 32, 24)
        page.setStretch(1, 1)
        inner = QWidget()
        inner.setLayout(page)
        self.setLayout(column(TallScroll(inner), gap=0))
        self._see.clicked.connect(self.minutes_wished)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the times of a meeting that was held; one held on paper has none."""
        results = meeting.log.results
        rows = () if results is None else time_rows(meeting.plan.items, results)
        self.times.show_times(rows)
        self._times.setVisible(bool(rows))
        if rows:
            self._sum.setText(self.times.times.sentence(self.times.times.rowCount() - 1))
