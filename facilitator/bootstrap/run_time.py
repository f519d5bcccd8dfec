"""Run's wishes about time: the sound, how the clock counts, pauses, late starts, forgotten ends."""

from __future__ import annotations

from datetime import time

from facilitator.app.asking_times import began_earlier, still_on
from facilitator.bootstrap.program import Program
from facilitator.domain.pausing import give_reason
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.aloud import announce
from facilitator.ui.rooms import Room
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.screen import RunScreen


class RunTime:
    """Between the screen of a running meeting and its clocks."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        centre = self._centre = screen.stage.centre
        screen.time_wished.connect(self._wished)
        centre.pause.reason_given.connect(self._reason)
        centre.earlier.chosen.connect(self._began)
        centre.end.ended.connect(self._ended)
        centre.end.goes_on.connect(self._goes_on)

    def _wished(self, deed: Deed) -> None:
        preferences = self._program.preferences
        now = preferences.now
        if deed is Deed.MUTE:
            preferences.wish(now.with_sound(on=now.silent))
            self._say(tr("Sound on") if now.silent else tr("Sound off"))
        elif deed is Deed.COUNT_UP:
            preferences.wish(now._replace(counts_up=not now.counts_up))
            self._say(tr("Counts down") if now.counts_up else tr("Counts up"))
        self._program.refresh()

    def _say(self, text: Text) -> None:
        announce(self._centre, self._program.words.say(text))

    def _reason(self, reason: str) -> None:
        self._program.conductor.wish(give_reason, reason)

    def _began(self, typed: time) -> None:
        program = self._program
        span = began_earlier(program.desk.events, typed)
        if span is None:
            self._centre.earlier.refuse()
        else:
            program.conductor.answer(True, span)

    def _ended(self, then: Moment) -> None:
        self._program.conductor.finish(then)
        self._program.go(Room.MINUTES)

    def _goes_on(self) -> None:
        self._program.conductor.wish(still_on)
