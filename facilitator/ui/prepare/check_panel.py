"""The checklist of a well-designed meeting, beside the agenda."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.checklist import PARTS, Check, Part, checks, with_tick
from facilitator.domain.design import Design
from facilitator.domain.plan import Plan
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.prepare.designed import designed
from facilitator.ui.prepare.scroll import RingScroll
from facilitator.ui.prepare.view import PlanView


class CheckPanel(QWidget):
    """What the plan shows has a sign; what only a person can say has a box to tick.

    `edited` carries the change of a tick.
    """

    edited = Signal(object, bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._checks: tuple[Check, ...] = ()
        self.seen: dict[str, SignLabel] = {}
        self.boxes: dict[str, TickBox] = {}
        parts: list[QWidget] = []
        lines = checks(Design(Plan()))
        for part in Part:
            parts.append(PlainLabel(words.say(PARTS[part]), weight=600))
            parts.extend(self._line(line) for line in lines if line.part is part)
        note = tr(
            "Signs follow the plan by themselves. Tick what only you can say; it is kept with the"
            " meeting and stands in no document."
        )
        hint = PlainLabel(words.say(note), tone="muted")
        content = boxed(column(hint, *parts, None, gap=6, margins=(4, 4)))
        self.area = RingScroll(words.say(tr("Checklist")), content)
        self.setLayout(column(self.area, gap=0))

    def show_plan(self, view: PlanView) -> None:
        """Show which lines are done."""
        found = checks(designed(view, self._words))
        for box in self.boxes.values():
            box.setEnabled(not view.held)
        if found == self._checks:
            return
        self._checks = found
        for line in found:
            if line.by_hand:
                self.boxes[line.key].setChecked(line.done)
            else:
                self._show_seen(line)

    def label(self, view: PlanView) -> Text:
        """What its tab says."""
        found = checks(designed(view, self._words))
        done = sum(line.done for line in found)
        return tr("Checklist: {n} of {all}", n=done, all=len(found))

    def grow(self, grown: bool) -> None:
        """Whether to be as high as all lines, in a page that scrolls as a whole."""
        self.area.grow(grown)

    def _line(self, line: Check) -> QWidget:
        said = self._words.say(line.words)
        if not line.by_hand:
            self.seen[line.key] = SignLabel(Sign.RING, said, weight=400)
            self._show_seen(line)
            return self.seen[line.key]
        box = TickBox(said)
        # By clicks alone: showing a plan is no wish for one.
        box.clicked.connect(lambda on, key=line.key: self._tick(key, on))
        self.boxes[line.key] = box
        return box

    def _show_seen(self, line: Check) -> None:
        label, said = self.seen[line.key], self._words.say(line.words)
        label.show_sign(Sign.TICK if line.done else Sign.RING, said, "" if line.done else "muted")
        label.setAccessibleDescription(self._words.say(tr("Done") if line.done else tr("Open")))

    def _tick(self, key: str, on: bool) -> None:
        self.edited.emit(partial(with_tick, key=key, on=on), False)
