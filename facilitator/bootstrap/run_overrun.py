"""Run's choices when time runs short: from the card to the log."""

from __future__ import annotations

from facilitator.bootstrap.program import Program
from facilitator.domain import overrun
from facilitator.domain.overrun import Offer
from facilitator.domain.words import Text
from facilitator.ui.run.screen import RunScreen


class RunOverrun:
    """Makes what was chosen on the overrun card, and says what came of it."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        screen.stage.centre.overrun.chosen.connect(self._chosen)

    def _chosen(self, offer: Offer, tally: tuple[int, ...], said: Text) -> None:
        if self._program.conductor.wish(overrun.choose, offer, tally):
            self._program.tell(said, done=True)
