"""What lies open: the desk and its conductor, made when they are first needed.

A list of teams and meetings needs neither, and it must not wait for the types of a meeting.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.app.teams import with_people
from facilitator.domain.order import found
from facilitator.domain.stage import Stage

if TYPE_CHECKING:
    from facilitator.app.conductor import Conductor
    from facilitator.app.desk import Desk
    from facilitator.app.goal_desk import GoalDesk
    from facilitator.app.keeping import Folder
    from facilitator.app.ports import Clock
    from facilitator.app.sheet import Where
    from facilitator.app.store_port import Store
    from facilitator.domain.commitment import Commitment
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.people import Team


class Table:
    """Holds the desk and the conductor; `changed` is called after every change of either."""

    def __init__(self, store: Store, clock: Clock, changed: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._changed = changed
        self._team: Team | None = None
        self._desk: Desk | None = None
        self._conductor: Conductor | None = None
        self._goal_desk: GoalDesk | None = None

    @property
    def desk(self) -> Desk:
        """The desk, with the team on it that was shown last."""
        if self._desk is None:
            from facilitator.app.desk import Desk

            self._desk = Desk(self._store)
            if self._team is not None:
                self._desk.open_team(self._team)
            self._desk.listen(self._changed)
        return self._desk

    @property
    def conductor(self) -> Conductor:
        """Who leads the meeting on the desk."""
        if self._conductor is None:
            from facilitator.app.conductor import Conductor

            self._conductor = Conductor(self.desk, self._store, self._clock)
            self._conductor.listen(self._changed)
        return self._conductor

    @property
    def goal_desk(self) -> GoalDesk:
        """The one goal that lies open, in its room and in a meeting alike."""
        if self._goal_desk is None:
            from facilitator.app.goal_desk import GoalDesk

            self._goal_desk = GoalDesk(self._store, self._clock)
        return self._goal_desk

    @property
    def team(self) -> Team | None:
        """The open team."""
        return self._team if self._desk is None else self._desk.team

    @property
    def meeting(self) -> Meeting | None:
        """The open meeting."""
        return None if self._desk is None else self._desk.meeting

    @property
    def live(self) -> bool:
        """Whether a meeting is under way."""
        return self._conductor is not None and self._conductor.live

    def take_team(self, team: Team) -> None:
        """Open a team, without a meeting; nobody is told of it."""
        if self._desk is None:
            self._team = team
        else:
            self._desk.open_team(team)

    def beat(self) -> None:
        """Let the conductor look at the clock, if there is one."""
        if self._conductor is not None:
            self._conductor.beat()

    def expect(self, team: Team) -> None:
        """A meeting that is still planned expects the people its team has now."""
        meeting = self.meeting
        if meeting is not None and meeting.stage is Stage.PLANNED and meeting.team == team.id:
            plan = with_people(self.desk.sheet.plan, team)
            self.desk.change(replace(self.desk.sheet, plan=plan))

    @property
    def names(self) -> dict[str, str]:
        """What people are called in the open meeting."""
        from facilitator.app.naming import names_in

        return names_in(self.team, self.meeting)

    def where(self) -> Where:
        """Where the open meeting stands."""
        from facilitator.app.sheet import Where

        meeting, segment = self.meeting, self.conductor.run.segment
        return Where(
            "" if meeting is None else meeting.team,
            "" if meeting is None else meeting.id,
            "" if segment is None else segment.item,
            "" if segment is None else segment.id,
            self._clock.now(),
        )

    def folder(self, meeting: str) -> Folder | None:
        """What lies open of a meeting, None when it is another one that does, or none."""
        here, team = self.meeting, self.team
        if here is None or team is None or here.id != meeting:
            return None
        from facilitator.app.keeping import Folder

        return Folder(team, here, self.desk.sheet.commitments)

    def take_line(self, line: Commitment) -> bool:
        """Change a commitment that lies on the desk; False when it lies elsewhere."""
        from facilitator.app.sheet import with_line

        if self.meeting is None or found(self.desk.sheet.commitments, line.id) is None:
            return False
        self.desk.change(with_line(self.desk.sheet, line))
        return True
