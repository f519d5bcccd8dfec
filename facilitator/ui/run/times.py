"""The clocks of the item and of the meeting, beside the step's: planned, actual, over or under."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, Millis
from facilitator.domain.words import Said, tr
from facilitator.ui.kit.buttons import ToggleButton
from facilitator.ui.kit.cards import row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.view import RunView, minutes


@dataclass(frozen=True, slots=True)
class Taken:
    """What some steps took so far of what they were planned for, in whole minutes.

    `drift` is how far the time so far lies over (positive) or under the plan for it: by the
    steps that are done, and by the step under way once its time is used up.
    """

    spent: int
    planned: int
    drift: int


def taken(run: Run, segments: tuple[Segment, ...]) -> Taken:
    """What these steps took at this moment."""
    spent = sum(run.spent.get(segment.id, 0) for segment in segments)
    drift = sum(_drift(run, segment) for segment in segments)
    whole = abs(drift) // MINUTE
    planned = minutes(sum(segment.planned for segment in segments))
    return Taken(spent // MINUTE, planned, whole if drift > 0 else -whole)


def _drift(run: Run, segment: Segment) -> Millis:
    over = run.spent.get(segment.id, 0) - segment.planned
    return over if segment.id in run.done else max(0, over)


def item_time(view: RunView) -> tuple[Said, bool]:
    """The item's clock in words, "" between items, and whether it is over."""
    segment = view.segment
    if segment is None:
        return "", False
    own = tuple(each for each in view.run.segments if each.item == segment.item)
    so_far = taken(view.run, own)
    places = {"n": so_far.spent, "all": so_far.planned}
    if so_far.drift > 0:
        return tr("Item: {n} of {all} min, {over} over", over=so_far.drift, **places), True
    if so_far.drift < 0:
        return tr("Item: {n} of {all} min, {under} under", under=-so_far.drift, **places), False
    return tr("Item: {n} of {all} min", **places), False


def meeting_time(view: RunView) -> tuple[Said, bool]:
    """The meeting's clock in words, pauses left out, and whether it is over."""
    so_far = taken(view.run, view.run.segments)
    places = {"n": so_far.spent, "all": so_far.planned}
    if so_far.drift > 0:
        return tr("Meeting: {n} of {all} min, {over} over", over=so_far.drift, **places), True
    if so_far.drift < 0:
        return tr("Meeting: {n} of {all} min, {under} under", under=-so_far.drift, **places), False
    return tr("Meeting: {n} of {all} min", **places), False


class Times(QWidget):
    """Both clocks in a line that wraps, and the sound's toggle; compact without the toggle.

    `beside` stands between them: what only some steps need.
    """

    wished = Signal(object)

    def __init__(
        self, words: Words, keys: KeyTable, beside: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._item = PlainLabel(tone="muted", wrap=False)
        self._meeting = PlainLabel(tone="muted", wrap=False)
        self.sound = ToggleButton(words.say(tr("Sound off")), keys.cap(Deed.MUTE), kind="quiet")
        self.sound.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sound.clicked.connect(lambda: self.wished.emit(Deed.MUTE))
        lines = Flow(self._item, self._meeting, gap=12, line_gap=0)
        ways = Flow(beside, self.sound, line_gap=0)
        line = row(lines, ways, gap=8)
        line.setStretch(0, 1)
        for part in (lines, ways):  # one line, also where the clocks need two
            line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        self.setAccessibleName(words.say(tr("Time so far")))

    def set_compact(self, compact: bool) -> None:
        """Without the toggle; its key and the menu remain."""
        self.sound.setVisible(not compact)

    def show_time(self, view: RunView) -> None:
        """Show how far the item and the meeting are; cheap while no minute has passed."""
        self.sound.setChecked(view.silent)
        for label, (text, over) in (
            (self._item, item_time(view)),
            (self._meeting, meeting_time(view)),
        ):
            label.setText(self._words.say(text))
            label.setVisible(bool(text))
            label.set_tone("over" if over else "muted")

    def text(self) -> str:
        """Both clocks as they are shown."""
        return f"{self._item.text()} {self._meeting.text()}"
