"""Run's wishes about time: the sound, the way the clock counts."""

from __future__ import annotations

from dataclasses import replace

from facilitator.bootstrap.program import Program
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.screen import RunScreen


class RunTime:
    """Between the screen of a running meeting and what is kept about its clocks."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        screen.time_wished.connect(self._wished)

    def _wished(self, deed: Deed) -> None:
        preferences = self._program.preferences
        now = preferences.now
        if deed is Deed.MUTE:
            preferences.wish(now.with_sound(on=now.silent))
        elif deed is Deed.COUNT_UP:
            preferences.wish(replace(now, counts_up=not now.counts_up))
        self._program.refresh()
