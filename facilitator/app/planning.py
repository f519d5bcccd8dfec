"""Planned meetings from what a form was told: one, or the meetings of a series."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from facilitator.app.new_meeting import When, make_meeting
from facilitator.app.next_meeting import proposed_roles
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.series import Rule, held_on
from facilitator.domain.time import later, minutes_between

NewId = Callable[[], str]

_LAST = time(23, 59)


@dataclass(frozen=True, slots=True)
class Draft:
    """What one of the meetings is to be; `items` makes its agenda anew for each.

    `minutes` is how long it is, 0 for as long as was wished for the first.
    """

    title: str
    items: Callable[[], tuple[Item, ...]]
    purpose: str = ""
    minutes: int = 0


def days_of(when: When, rule: Rule | None, parts: int, school: SchoolDays) -> tuple[date, ...]:
    """The days of the meetings: those of the rule, or of a template's parts week by week.

    One alone is on the day that was wished, a day off or not.
    """
    if rule is not None:
        return held_on(rule, school)
    if parts > 1:
        return held_on(Rule(when.day, most=parts), school)
    return (when.day,)


def planned(
    team: Team,
    drafts: tuple[Draft, ...],
    days: tuple[date, ...],
    when: When,
    new_id: NewId,
    rule: Rule | None = None,
) -> tuple[Meeting, ...]:
    """A meeting for each day, of one series where there are several; the roles go round.

    `rule` is by what the days were found; None stands for week by week.
    """
    several = len(days) > 1
    series = new_id() if several else ""
    kept = (rule or Rule(when.day, most=len(days))) if several else None
    out: list[Meeting] = []
    known = Ledger()
    for at, day in enumerate(days):
        draft = drafts[at % len(drafts)]
        on = When(day, when.start, _bell(when, draft.minutes))
        made = make_meeting(team, draft.title, on, draft.items(), new_id())
        roles = proposed_roles(team, known)
        plan = replace(made.plan, roles=roles, series=series, rule=kept, purpose=draft.purpose)
        known = known.with_plan(made.id, plan)
        out.append(replace(made, plan=plan))
    return tuple(out)


def _bell(when: When, minutes: int) -> time:
    if not minutes:
        return when.bell
    bell = later(when.start, minutes)
    return bell if minutes_between(when.start, bell) > 0 else _LAST
