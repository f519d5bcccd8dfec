"""The norm of the day of a meeting that was begun before anyone could choose one."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.next_meeting import with_norm
from facilitator.bootstrap.program import Program
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage


def propose_norm(program: Program) -> None:
    """Give the open meeting the norm of the day that its team's earlier ones propose.

    Nothing waits for it: the norm comes when the store has answered, if the meeting is still
    open, without a norm, and not over.
    """
    meeting, team = program.desk.meeting, program.desk.team
    if meeting is None or team is None or not team.norms:
        return

    def propose(held: tuple[Meeting, ...]) -> None:
        desk = program.desk
        here = desk.meeting
        if here is None or here.id != meeting.id or here.stage is Stage.HELD:
            return
        if not here.plan.norm.strip():
            past = focuses(each for each in held if each.id != here.id)
            desk.change(replace(desk.sheet, plan=with_norm(here, team, past).plan))

    program.store.past(team.id, meeting.plan.day, propose)
