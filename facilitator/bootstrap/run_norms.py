"""What stands beside the step under way: the norm of the day, and the count of the unheard."""

from __future__ import annotations

from facilitator.bootstrap.program import Program
from facilitator.ui.run.aside import Aside, aside
from facilitator.ui.run.screen import RunScreen


class RunNorms:
    """Knows in which step the room was told how many have not spoken; it is kept nowhere."""

    def __init__(self, program: Program, screen: RunScreen) -> None:
        self._program = program
        self._told_in = ("", "")
        screen.unheard_wished.connect(self._wished)

    @property
    def aside(self) -> Aside:
        """What stands beside the step under way."""
        meeting = self._program.table.meeting
        if meeting is None:
            return Aside()
        run = self._program.conductor.run
        told_in = run.current if self._told_in == (meeting.id, run.current) else ""
        return aside(run, meeting.plan, told_in)

    def _wished(self) -> None:
        """Show the room the count for this step, or hide it again."""
        shown, meeting = self.aside, self._program.table.meeting
        if meeting is None or shown.unheard is None:
            return
        step = self._program.conductor.run.current
        self._told_in = ("", "") if shown.told else (meeting.id, step)
        self._program.refresh()
