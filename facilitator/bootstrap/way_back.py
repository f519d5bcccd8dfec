"""The way back from what was done last among the meetings."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.bootstrap.program import Program
from facilitator.domain.words import Text
from facilitator.ui.meetings.screen import MeetingsScreen


class WayBack:
    """Offers one act to be taken back, until there is another or it was taken back."""

    def __init__(self, program: Program, screen: MeetingsScreen) -> None:
        self._program = program
        self._screen = screen
        self._back: Callable[[], None] = lambda: None
        screen.undone.connect(self._undo)

    def offer(self, said: Text, back: Callable[[], None], *, several: bool = False) -> None:
        """Tell what was done in the list; `several`: one act takes all of them back."""
        self._back = back
        self._screen.show_done(self._program.words.say(said), several=several)

    def _undo(self) -> None:
        back, self._back = self._back, lambda: None
        back()
