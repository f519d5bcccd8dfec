"""What a team's meetings tell of its roles, and whose turn it is in a planned one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from facilitator.app.keeping import Starts
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.program import Program
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.role_ledger import Ledger, ledger
from facilitator.domain.role_turns import Turn, present, turns
from facilitator.domain.stage import Stage
from facilitator.domain.terms import Term, this_term

_BEFORE = timedelta(days=120)
"""How far before its term a team's rotation is looked for."""


def fetch_ledger(
    program: Program,
    meeting: Meeting,
    then: Callable[[Ledger], None],
    *,
    this_one: bool = False,
) -> None:
    """Ask for the ledger of the team's meetings before one, counted from the term's begin.

    With `this_one` that meeting is in it too, as it is planned.
    """
    plan = meeting.plan

    def school_known(starts: Starts) -> None:
        since = this_term(starts.school, plan.day).first
        since = min(since, plan.day)
        begin = since - _BEFORE if since - date.min > _BEFORE else date.min

        def came(folder: TermFolder) -> None:
            before = tuple(
                each
                for each in folder.meetings
                if each.id != meeting.id
                and (each.plan.day, each.plan.start) <= (plan.day, plan.start)
            )
            known = ledger(before, since)
            then(known.with_plan(meeting.id, plan) if this_one else known)

        program.store.term(meeting.team, Term(begin, plan.day), came)

    program.store.starts(school_known)


class TurnsKnown:
    """Asks the store once for each meeting and whenever the lists have changed.

    `came` is called when it has answered something new.
    """

    def __init__(self, program: Program, came: Callable[[], None]) -> None:
        self._program = program
        self._came = came
        self._asked: tuple[object, ...] = ()
        self._ledger: Ledger | None = None

    def of(self, meeting: Meeting, team: Team) -> tuple[Turn, ...]:
        """Whose turn it is, as far as is known by now; nothing for a meeting that began."""
        if meeting.stage is not Stage.PLANNED:
            return ()
        plan = meeting.plan
        asked = (meeting.id, meeting.team, plan.day, self._program.overview.meetings)
        if asked != self._asked:
            if self._asked[:1] != asked[:1]:
                self._ledger = None
            self._asked = asked
            fetch_ledger(self._program, meeting, lambda known: self._know(asked, known))
        return () if self._ledger is None else turns(self._ledger, present(team, plan))

    def _know(self, asked: tuple[object, ...], known: Ledger) -> None:
        if asked == self._asked and known != self._ledger:
            self._ledger = known
            self._came()
