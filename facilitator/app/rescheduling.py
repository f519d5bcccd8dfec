"""A planned meeting is moved, cancelled or begins anew; alone, or with the rest of its series."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from facilitator.domain.meeting import Meeting
from facilitator.domain.plan import Plan
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.series import is_day_of, shifted
from facilitator.domain.stage import Stage
from facilitator.domain.time import later, minutes_between

_LAST = time(23, 59)


@dataclass(frozen=True, slots=True)
class Moved:
    """Meetings as they are now, and those that stay since their new day would be a day off.

    Of those that stay the day is as it was; their rule goes along with the series.
    """

    changed: tuple[Meeting, ...]
    stayed: tuple[Meeting, ...] = ()


def from_here(series: tuple[Meeting, ...], this: Meeting) -> tuple[Meeting, ...]:
    """This meeting and those after it in its series that have not begun."""
    here = (this.plan.day, this.plan.start)
    after = (
        each
        for each in series
        if each.id != this.id
        and each.stage is Stage.PLANNED
        and (each.plan.day, each.plan.start) > here
    )
    return (this, *after)


def moved(
    meetings: tuple[Meeting, ...],
    day: date,
    start: time,
    school: SchoolDays,
    *,
    following: bool = False,
) -> Moved:
    """The first of them on that day and at that time, the others as many days later or earlier.

    The first may be put on a day off, since a person chose that day; the others stay then.
    `following`: these are all that the series still has to come, so that it goes on like them.
    """
    if following:
        here, by = day_in_series(meetings[0].plan), day - meetings[0].plan.day
        meetings = tuple(_with_rule(each, here, by) for each in meetings)
    first, *rest = meetings
    by = day - first.plan.day
    changed, stayed = [_moved(first, day, start)], []
    for each in rest:
        target = each.plan.day + by
        if by and school.on(target) is not None:
            stayed.append(each)
        else:
            changed.append(_moved(each, target, start))
    return Moved(tuple(changed), tuple(stayed))


def cancelled(meetings: tuple[Meeting, ...], reason: str) -> tuple[Meeting, ...]:
    """They do not take place; they keep their agendas."""
    return tuple(
        replace(each, plan=replace(each.plan, cancelled=True, reason=reason.strip()))
        for each in meetings
    )


def revived(meeting: Meeting) -> Meeting:
    """A cancelled meeting takes place after all."""
    return replace(meeting, plan=replace(meeting.plan, cancelled=False, reason=""))


def day_in_series(plan: Plan) -> date:
    """The day that a meeting has in its series, whatever day it was moved to for itself."""
    if plan.rule is None or plan.moved_from is None or is_day_of(plan.rule, plan.day):
        return plan.day
    return plan.moved_from


def _with_rule(meeting: Meeting, here: date, by: timedelta) -> Meeting:
    rule = meeting.plan.rule
    if rule is None or not by:
        return meeting
    return replace(meeting, plan=replace(meeting.plan, rule=shifted(rule, here, by)))


def _moved(meeting: Meeting, day: date, start: time) -> Meeting:
    plan = meeting.plan
    bell = later(start, max(1, plan.minutes))
    first = plan.moved_from or plan.day
    return replace(
        meeting,
        plan=replace(
            plan,
            day=day,
            start=start,
            bell=bell if minutes_between(start, bell) > 0 else _LAST,
            moved_from=None if first == day else first,
        ),
    )
