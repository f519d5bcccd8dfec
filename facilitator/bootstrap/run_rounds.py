"""Rounds and groups of the meeting under way: what earlier meetings tell, and what is wished."""

from __future__ import annotations

from collections.abc import Callable
from random import SystemRandom

from facilitator.bootstrap.program import Program
from facilitator.domain import speaking
from facilitator.domain.events import Order
from facilitator.domain.fairness import drawn_anew, met_lately
from facilitator.domain.finish import results
from facilitator.domain.grouping import Groups, Met
from facilitator.domain.results import Results
from facilitator.domain.words import tr
from facilitator.ui.run.screen import RunScreen


class RunRounds:
    """Between the panels of the run screen and the conductor; `show_room` opens the room's window.

    Earlier meetings are asked for once a meeting, off the window's thread. Until they are there
    nothing is known of them, and the meeting does not wait.
    """

    def __init__(self, program: Program, screen: RunScreen, show_room: Callable[[], None]) -> None:
        self._program = program
        self._show_room = show_room
        self._asked = ""
        self._known: tuple[Results, ...] = ()
        self._told: tuple[tuple[str, int], tuple[Results, ...]] = (("", 0), ())
        self._shown_in = ""
        panels = screen.stage.rounds
        panels.ordered.connect(self._ordered)
        panels.given.connect(self._given)
        panels.hand.connect(self._hand)
        panels.redrawn.connect(self._redrawn)
        panels.regrouped.connect(self._regrouped)
        panels.groups_shown.connect(self._groups_shown)

    def look(self) -> None:
        """Ask for the meetings before the one that lies open."""
        meeting = self._program.table.meeting
        if meeting is None or meeting.id == self._asked:
            return
        self._asked, self._known = meeting.id, ()

        def know(earlier: tuple[Results, ...]) -> None:
            if self._asked == meeting.id:
                self._known = earlier

        self._program.store.earlier(meeting.team, meeting.plan.day, know)

    @property
    def met(self) -> Met:
        """Who worked together in the meetings before."""
        return met_lately(self._known)

    @property
    def earlier(self) -> tuple[Results, ...] | None:
        """The meetings before and this one so far; None without the team's consent."""
        team, meeting = self._program.table.team, self._program.table.meeting
        if team is None or meeting is None or team.timing_consent is None:
            return None
        run = self._program.conductor.run
        if run.round is None:
            return self._known
        events, names = meeting.log.events, self._program.table.names
        # Not at every beat: it folds the log anew.
        key = (meeting.id, len(events))
        if self._told[0] != key:
            so_far = results(run, events, names, True, self._program.clock.now())
            self._told = (key, (so_far,))
        return (*self._known, *self._told[1])

    @property
    def groups_shown(self) -> bool:
        """Whether the room sees the groups of the step under way also in a round."""
        current = self._program.conductor.run.current
        return bool(current) and self._shown_in == current

    def _ordered(self, waiting: tuple[str, ...], how: Order) -> None:
        self._program.conductor.wish(speaking.put_in_order, waiting, how)

    def _given(self, person: str) -> None:
        if not self._program.conductor.wish(speaking.give_rest, person):
            self._program.tell(tr("Nothing is left of this turn."))

    def _hand(self, person: str) -> None:
        conductor = self._program.conductor
        if not conductor.wish(speaking.lower_hand, person):
            conductor.wish(speaking.raise_hand, person)

    def _redrawn(self) -> None:
        run = self._program.conductor.run
        seed = SystemRandom().randrange(1, 2**31)
        self._regrouped(drawn_anew(run, self.met, seed))

    def _regrouped(self, groups: Groups) -> None:
        self._program.conductor.wish(speaking.regroup, groups)

    def _groups_shown(self) -> None:
        self._shown_in = "" if self.groups_shown else self._program.conductor.run.current
        if self._shown_in:
            self._show_room()
        self._program.refresh()
