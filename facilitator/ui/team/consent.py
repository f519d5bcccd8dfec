"""What a team agrees to before anyone's speaking is timed, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox


class ConsentCard(Card):
    """Off until the team agrees; the moment of it is recorded by who hears the wish."""

    wished = Signal(bool)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._box = TickBox(say(tr("We agree that the length of our turns is kept")))
        self._since = SignLabel(Sign.TICK, "", tone="muted")
        without = tr(
            "Without it, only the order of turns is kept, and whether someone spoke or passed. "
            "How long a person spoke is in no file once the step has ended."
        )
        with_it = tr(
            "With it, the length of each turn is kept with its meeting, and nobody is ranked "
            "by it. Ask the whole team first. It can be switched off at any time: then the "
            "times go, from backups too. Files that you saved elsewhere are yours to delete."
        )
        super().__init__(
            column(
                Heading(say(tr("Timing of turns"))),
                self._box,
                self._since,
                PlainLabel(say(without), tone="muted"),
                PlainLabel(say(with_it), tone="muted"),
                gap=8,
            )
        )
        self._box.clicked.connect(self.wished)

    def show_consent(self, given: Moment | None) -> None:
        """Show when the team agreed, or that it has not."""
        self._box.setChecked(given is not None)
        self._since.setVisible(given is not None)
        if given is not None:
            at = given.civil
            told = tr("Agreed on {day} at {time}", day=at.date(), time=at.time())
            self._since.setText(self._say(told))
