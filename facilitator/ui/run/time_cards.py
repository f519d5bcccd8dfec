"""Cards about time that the meeting does not wait for: why it stands still, whether it has ended.

They never take the focus; Tab leads there.
"""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.asking_times import ForgottenEnd
from facilitator.app.ports import Words
from facilitator.app.questions import Ask
from facilitator.domain.pausing import pause_under_way
from facilitator.domain.run import Phase
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import TimeField
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.asking import end_question
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.view import RunView

REASONS: tuple[Text, ...] = (
    tr("Break"),
    tr("Fire alarm"),
    tr("Someone at the door"),
    tr("Technical trouble"),
)
"""Reasons for a pause that are at hand; any other can be typed."""
LONGEST_REASON = 120


class PauseCard(Card):
    """While the clock stands: since when, and why, if anybody wants to say so."""

    reason_given = Signal(str)
    done = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._head = SignLabel(Sign.PARKED, "", weight=600, wrap=True)
        self._ready = tuple(ToggleButton(say(reason)) for reason in REASONS)
        self.line = PlainLine(limit=LONGEST_REASON)
        self._field = LabelledField(say(tr("Another reason, then Enter")), self.line)
        content = column(self._head, Flow(*self._ready), self._field, gap=8)
        super().__init__(content, "soft", (16, 8), parent)
        self._head.set_tone("on_accent_soft")
        self.setAccessibleName(say(tr("Pause")))
        for button in self._ready:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda on, button=button: self._choose(button, on))
        self.line.returnPressed.connect(self._typed)
        self.line.refused.connect(lambda text: self._field.show_error(say(text)))
        self.line.textEdited.connect(lambda: self._field.show_error(""))
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Show the pause under way, or nothing."""
        paused = pause_under_way(view.meeting.log.events)
        shown = paused if view.run.phase is Phase.PAUSED else None
        if shown is not None:
            since, reason = shown
            told = tr("Paused since {time}", time=since.civil.time())
            if reason:
                told = tr("Paused since {time}: {reason}", time=since.civil.time(), reason=reason)
            self._head.show_sign(Sign.PARKED, self._words.say(told), "on_accent_soft")
            for button in self._ready:
                button.setChecked(button.text() == reason)
        elif not self.isHidden():
            self.line.clear()
            self._field.show_error("")
        if self.isHidden() == (shown is not None):
            self._show_or_hide(shown is not None)

    def _show_or_hide(self, wanted: bool) -> None:
        if not wanted and holds_focus(self):
            self.done.emit()
        self.setVisible(wanted)

    def _choose(self, button: ToggleButton, on: bool) -> None:
        self.reason_given.emit(button.text() if on else "")

    def _typed(self) -> None:
        reason = self.line.text().strip()
        if reason:
            self.reason_given.emit(reason)
            self.line.clear()
            self.done.emit()


class EndCard(Card):
    """Asks once whether a meeting that nobody ended is over.

    `ended` carries the Moment at which it ended; `goes_on` says that it is not over.
    """

    ended = Signal(object)
    goes_on = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._asked: ForgottenEnd | None = None
        self._line = SignLabel(Sign.QUESTION, "", weight=600, wrap=True)
        self._bell, self._last = KeyButton(""), KeyButton("")
        self._on = KeyButton(say(tr("It is going on")))
        for button in (self._bell, self._last, self._on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        content = column(self._line, Flow(self._bell, self._last, self._on), gap=4)
        super().__init__(content, "soft", (16, 8), parent)
        self.setAccessibleName(say(tr("Has the meeting ended?")))
        self._bell.clicked.connect(lambda: self._end(at_bell=True))
        self._last.clicked.connect(lambda: self._end(at_bell=False))
        self._on.clicked.connect(self.goes_on)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Ask, or be out of sight."""
        if view.forgotten != self._asked:
            self._asked = view.forgotten
            if self._asked is not None:
                self._show(self._asked)
        self.setVisible(self._asked is not None)

    def _show(self, asked: ForgottenEnd) -> None:
        say, last = self._words.say, asked.last.civil.time()
        question = end_question(asked)
        self._line.show_sign(Sign.QUESTION, say(question), "on_accent_soft")
        self._last.setText(say(tr("It ended at {time}", time=last)))
        self._bell.setVisible(asked.bell is not None)
        if asked.bell is not None:
            bell = asked.bell.civil.time()
            self._bell.setText(say(tr("It ended at {time}, with the bell", time=bell)))

    def _end(self, *, at_bell: bool) -> None:
        if self._asked is not None:
            self.ended.emit(self._asked.bell if at_bell else self._asked.last)


class EarlierStart(QWidget):
    """Beside the question about a late start: another time from which to count."""

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._say = say
        self._shown = False
        self.time = TimeField()
        self._field = LabelledField(say(tr("Or it began at another time")), self.time)
        self._count = KeyButton(say(tr("Count from this time")))
        self._count.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(row(self._field, boxed(column(None, self._count)), None, gap=8))
        self._count.clicked.connect(self._choose)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Offer it while a late start is asked about."""
        question = view.question
        wanted = question is not None and question.ask is Ask.LATE_START
        if wanted and not self._shown:
            start = view.meeting.plan.start
            self.time.setTime(QTime(start.hour, start.minute))
            self._field.show_error("")
        self._shown = wanted
        self.setVisible(wanted)

    def refuse(self) -> None:
        """The time lies after the start, or hours before it."""
        self._field.show_error(self._say(tr("Choose a time before the start you pressed.")))

    def _choose(self) -> None:
        chosen = self.time.time()
        self.chosen.emit(time(chosen.hour(), chosen.minute()))
