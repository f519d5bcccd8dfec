"""What a fit to the bell did, beside the agenda and in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.fit import Fit
from facilitator.domain.fit_choices import Choice, Way
from facilitator.domain.plan import Plan
from facilitator.domain.words import Names, tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column, row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.fit_words import account, effect, heading, note, offered

_MOST_LINES = 12
"""Lines that are shown; of the others their number."""
_INSIDE = 16
_WIDEST = 16_777_215


class FitCard(Card):
    """Comes with `show_fit`, and goes by its button or as soon as the plan is another one.

    `chosen` carries the Choice of a button.
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self._about: tuple[object, ...] = ()
        self._ways: dict[Way, Choice] = {}
        self.heading = SignLabel(Sign.TICK, weight=600)
        self.note = PlainLabel(tone="muted")
        self.lines = [PlainLabel() for _ in range(_MOST_LINES)]
        self.more = PlainLabel(tone="muted")
        self.ways = {
            way: KeyButton("", f"Alt+{at}", "choice", bind=True) for at, way in enumerate(Way, 1)
        }
        self.away = KeyButton(say(tr("Put away")), "Alt+0", "link", bind=True)
        head = row(self.heading, self.away)
        head.setStretch(0, 1)
        content = column(head, self.note, *self.lines, self.more, *self.ways.values(), gap=4)
        super().__init__(content, margins=(20, 12), parent=parent)
        self.setAccessibleName(say(tr("Fit to the bell")))
        self.away.clicked.connect(self.hide)
        for way, button in self.ways.items():
            button.clicked.connect(lambda _on=False, way=way: self._choose(way))
        self.hide()

    def show_fit(self, before: Plan, plan: Plan, fitted: Fit, ways: tuple[Choice, ...]) -> None:
        """Show what a fit made of the plan before, which is now this, or what would help."""
        say = self._words.say
        self._about = _about(plan)
        self._ways = {choice.way: choice for choice in ways}
        fits = fitted.fits
        self.set_kind("plain" if fits else "over")
        sign = Sign.TICK if fits else Sign.OCTAGON
        self.heading.show_sign(sign, say(heading(fitted)), "accent" if fits else "over")
        self.note.setText(say(note(fitted)))
        told = account(before, fitted) if fits else []
        for at, label in enumerate(self.lines):
            text, inside = told[at] if at < len(told) else ("", False)
            label.setText(say(text))
            label.setIndent(_INSIDE if inside else 0)
            label.set_tone("muted" if inside else "")
            label.setVisible(at < len(told))
        rest = len(told) - _MOST_LINES
        self.more.setText(say(trn("and {n} more", "and {n} more", rest)) if rest > 0 else "")
        self.more.setVisible(rest > 0)
        for way, button in self.ways.items():
            choice = self._ways.get(way)
            button.setVisible(choice is not None)
            if choice is not None:
                button.setText(say(offered(plan, choice)))
                button.show_effect(say(effect(choice)))
        self.setVisible(True)
        parts = (heading(fitted), note(fitted), *(text for text, _ in told[:_MOST_LINES]))
        announce(self, say(tr("{parts}.", parts=Names(parts))))

    def show_plan(self, plan: Plan) -> None:
        """Go away when the plan is not the one that the card speaks of."""
        if self._about != _about(plan):
            self.hide()

    def fit(self, width: int) -> None:
        """Be as wide as that; with 0 as wide as there is room."""
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or _WIDEST)

    def _choose(self, way: Way) -> None:
        choice = self._ways.get(way)
        if choice is not None:
            self.chosen.emit(choice)


def _about(plan: Plan) -> tuple[object, ...]:
    """What of a plan a fit depends on, but for the people."""
    return plan.items, plan.start, plan.bell, plan.expected, plan.apologies
