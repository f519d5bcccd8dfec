"""The life of the minutes: approved, opened again, and what one can do about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.stage import Standing
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.reason_line import ReasonLine


@dataclass(frozen=True, slots=True)
class LifeView:
    """Where the minutes of a held meeting stand. `told` are sentences about it: when, why.

    `to_settle` says what the record still lacks, None where it lacks nothing.
    """

    standing: Standing
    told: tuple[Text, ...] = ()
    to_settle: Text | None = None


class LifeCard(QWidget):
    """One button with its question below it. `approved` carries corrections, `opened` a reason."""

    approved = Signal(str)
    opened = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self._standing = Standing.NONE
        self._told = PlainLabel(tone="muted", typed=True)
        self._lacks = PlainLabel(tone="muted", typed=True)
        self._do = KeyButton("", "Ctrl+Shift+A", bind=True)
        self._ask = ReasonLine(words)
        policy = self._do.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self._do.setSizePolicy(policy)
        self.setLayout(column(self._told, self._lacks, self._do, self._ask, gap=8))
        self._do.clicked.connect(self._wish)

    def show_life(self, view: LifeView) -> None:
        """Show where the minutes stand; a meeting that is not held has nothing to show."""
        if view.standing is not self._standing:
            self._ask.put_away()
        self._standing = view.standing
        self.setVisible(view.standing is not Standing.NONE)
        closed = view.standing is Standing.APPROVED
        self._do.setText(self._say(tr("Open them again…") if closed else tr("Approve them…")))
        self._told.setText("\n".join(self._say(each) for each in view.told))
        self._told.setVisible(bool(view.told))
        self._lacks.setText("" if view.to_settle is None else self._say(view.to_settle))
        self._lacks.setVisible(view.to_settle is not None)

    def _wish(self) -> None:
        if self._standing is Standing.APPROVED:
            why = tr("Why are the approved minutes opened again?")
            self._ask.ask(why, self.opened.emit, keep=tr("Open them"))
        else:
            what = tr("What was corrected? Leave it empty where nothing was.")
            self._ask.ask(what, self.approved.emit, keep=tr("Approved"), blank=True)
