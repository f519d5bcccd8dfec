"""Run's choices when time runs short: from the card to the log."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from facilitator.bootstrap.program import Program
from facilitator.domain import overrun
from facilitator.domain.events import Event, Why
from facilitator.domain.overrun import Offer
from facilitator.domain.words import Text
from facilitator.ui.run.screen import RunScreen

_Wish = Callable[..., tuple[Event, ...]]
_WISHES: MappingProxyType[Why, _Wish] = MappingProxyType(
    {
        Why.SHRUNK: overrun.shrink,
        Why.TAKEN: overrun.take,
        Why.DROPPED: overrun.drop,
        Why.PARKED: overrun.park,
        Why.EXTENDED: overrun.extend,
    }
)


class RunOverrun:
    """Makes what was chosen on the overrun card, and says what came of it."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        screen.stage.centre.overrun.chosen.connect(self._chosen)

    def _chosen(self, offer: Offer, tally: tuple[int, ...], said: Text) -> None:
        what: dict[Why, tuple[object, ...]] = {
            Why.SHRUNK: (offer.minutes,),
            Why.TAKEN: (offer.subject, offer.minutes),
            Why.DROPPED: (offer.subject,),
            Why.PARKED: (),
            Why.EXTENDED: (offer.minutes, tally),
        }
        if self._program.conductor.wish(_WISHES[offer.why], *what[offer.why]):
            self._program.tell(said, done=True)
