"""What was changed after a goal was agreed: when, from what to what, and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QVBoxLayout

from facilitator.app.ports import Words
from facilitator.domain.goal import Goal, Marked, Part, Standing
from facilitator.domain.goal_labels import PARTS, STANDINGS
from facilitator.domain.goal_sentence import UNIT_NAMES, figure
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.plain import PlainLabel


def change_said(change: Marked, unit: str) -> Text:
    """A change in words: "Target: 70% → 65%"."""
    return tr(
        "{part}: {before} → {after}",
        part=PARTS[change.part],
        before=_said(change.part, change.before, unit),
        after=_said(change.part, change.after, unit),
    )


def _said(part: Part, plain: str, unit: str) -> Said:
    if not plain:
        return tr("nothing yet")
    try:
        match part:
            case Part.STANDING:
                return STANDINGS[Standing(plain)]
            case Part.BASELINE | Part.TARGET:
                return figure(Decimal(plain), unit)
            case Part.START | Part.DUE:
                return tr("{day}", day=date.fromisoformat(plain))
            case Part.UNIT:
                return UNIT_NAMES.get(plain, plain)
            case _:
                return plain
    except (ValueError, InvalidOperation):
        return plain


class ChangesCard(Card):
    """Shows all changes, the latest first; nothing while there is none."""

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._shown: tuple[Marked, ...] | None = None
        super().__init__(column(Heading(words.say(tr("What was changed"))), self._lines, None))
        self.hide()

    def show_goal(self, goal: Goal) -> None:
        """Show the history of this goal."""
        self.setVisible(bool(goal.changes))
        if goal.changes == self._shown:
            return
        self._shown = goal.changes
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for change in reversed(goal.changes):
            self._lines.addWidget(PlainLabel(self._say(_line(change, goal.unit)), typed=True))


def _line(change: Marked, unit: str) -> Text:
    day, said = change.at.civil.date(), change_said(change, unit)
    if not change.reason:
        return tr("{day}. {change}", day=day, change=said)
    return tr("{day}. {change}. Why: {reason}", day=day, change=said, reason=change.reason)
