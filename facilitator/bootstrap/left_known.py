"""What waits for the meeting that is prepared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.app.carrying import carried_id, offered
from facilitator.bootstrap.left_over import fetch_left
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage


class LeftKnown:
    """Asks the store once for each meeting and whenever the lists have changed.

    `came` is called when it has answered something new.
    """

    def __init__(self, program: Program, came: Callable[[], None]) -> None:
        self._program = program
        self._came = came
        self._asked: tuple[object, ...] = ()
        self._left: tuple[Item, ...] = ()

    def of(self, meeting: Meeting) -> tuple[Item, ...]:
        """What earlier meetings left, as far as is known by now; nothing for one that began."""
        if meeting.stage is not Stage.PLANNED:
            return ()
        overview = self._program.overview
        known = overview.meetings, overview.open_commitments
        asked = (meeting.id, meeting.team, meeting.plan.day, *known)
        if asked != self._asked:
            if self._asked[:1] != asked[:1]:
                self._left = ()
            self._asked = asked
            fetch_left(
                self._program,
                meeting.team,
                meeting.plan.day,
                lambda *told: self._know(asked, meeting.id, *told),
                but=meeting.id,
            )
        return self._left

    def _know(
        self,
        asked: tuple[object, ...],
        meeting: str,
        left: tuple[Item, ...],
        others: tuple[Meeting, ...],
        times: Mapping[str, int],
    ) -> None:
        if self._asked != asked:
            return  # another one was opened meanwhile
        found = offered(left, meeting, others)
        here = {carried_id(each, meeting): n for each, n in times.items()}
        desk = self._program.desk
        new = not here.items() <= desk.times.items()
        desk.times = {**desk.times, **here}
        if found != self._left or new:
            self._left = found
            self._came()
