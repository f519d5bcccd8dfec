"""What the open meeting leaves unfinished, and has come along for so long that it must be said."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.carrying import unfinished_in
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.carried import come_along
from facilitator.domain.finish import results


def carried_again(program: Program) -> tuple[Item, ...]:
    """The items that the next meeting would be given as they are, if this one ended now."""
    desk = program.desk
    meeting, times = desk.meeting, desk.times
    if meeting is None:
        return ()
    late = {i.id for i in meeting.plan.items if come_along(times.get(i.id, 0) + 1) is not None}
    if not late:
        return ()
    if program.conductor.live:
        run, names, now = program.conductor.run, program.table.names, program.clock.now()
        told = results(run, meeting.log.events, names, False, now)
        meeting = replace(meeting, log=replace(meeting.log, results=told))
    return tuple(item for item in unfinished_in(meeting) if item.id in late)
