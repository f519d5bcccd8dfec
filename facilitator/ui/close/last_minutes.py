"""The minutes of the last meeting, to be approved by this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.domain.words import LongDate, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.reason_line import ReasonLine
from facilitator.ui.kit.signs import Sign


@dataclass(frozen=True, slots=True)
class LastView:
    """The meeting that was held last. `words` are corrections where it is `approved` here."""

    day: date
    title: str = ""
    approved: bool = False
    words: str = ""


class LastMinutesCard(Card):
    """`approved` carries what was corrected, "" for nothing; without such a meeting it is gone."""

    approved = Signal(str)

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self._which = PlainLabel(tone="muted", typed=True)
        self._state = SignLabel(Sign.RING, "", wrap=True)
        self._approve = KeyButton(self._say(tr("Approve them…")), "Ctrl+Shift+A", bind=True)
        self._ask = ReasonLine(words)
        super().__init__(
            column(
                PlainLabel(self._say(tr("Last minutes")), weight=600),
                self._which,
                row(self._state, None, self._approve),
                self._ask,
                gap=8,
            ),
            margins=(16, 16),
        )
        self._approve.clicked.connect(self._wish)
        self.hide()

    def show_last(self, view: LastView | None) -> None:
        """Show where these minutes stand."""
        self.setVisible(view is not None)
        if view is None:
            return
        day = LongDate(view.day)
        which = tr("{title}, {day}", title=view.title or tr("Team meeting"), day=day)
        self._which.setText(self._say(which))
        said = tr("Draft")
        if view.approved:
            said = tr("Approved here")
            self._ask.put_away()
        if view.approved and view.words:
            said = tr("Approved here, with corrections: {words}", words=view.words)
        self._state.show_sign(Sign.TICK if view.approved else Sign.RING, self._say(said))
        self._approve.setVisible(not view.approved)

    def _wish(self) -> None:
        what = tr("What was corrected? Leave it empty where nothing was.")
        self._ask.ask(what, self.approved.emit, keep=tr("Approved"), blank=True)
