"""What is known of protocols: what they took in a team's earlier meetings, and favourites."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from facilitator.app.finder import Known
from facilitator.bootstrap.program import Program
from facilitator.domain.meeting import Meeting
from facilitator.domain.timing import Measured, measured


class ProtocolsKnown:
    """Asks the store once for each team and day; `came` is called when it has answered."""

    def __init__(self, program: Program, came: Callable[[], None]) -> None:
        self._program = program
        self._came = came
        self._asked: tuple[object, ...] = ()
        self._measured: dict[tuple[str, int], Measured] = {}

    def of(self, team: str, until: date) -> Known:
        """What is known by now; "" is no team, of which nothing is."""
        self._ask(team, until)
        return Known(self._program.preferences.now.favourites, self._measured)

    def _ask(self, team: str, until: date) -> None:
        held = tuple((line.id, line.stage) for line in self._program.overview.meetings)
        asked = (team, until, held)
        if asked == self._asked:
            return
        if self._asked[:1] != (team,):
            self._measured = {}
        self._asked = asked
        if team:
            self._program.store.past(team, until, lambda past: self._past(asked, past))

    def _past(self, asked: tuple[object, ...], held: tuple[Meeting, ...]) -> None:
        if self._asked != asked:
            return  # another team was opened meanwhile
        latest = ((m.plan.items, m.log.results) for m in reversed(held))
        before = self._measured
        self._measured = measured((items, told) for items, told in latest if told is not None)
        if self._measured != before:
            self._came()
