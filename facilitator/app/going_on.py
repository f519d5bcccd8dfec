"""A series goes on: more meetings by the rule by which it was planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from facilitator.app.next_meeting import repeated
from facilitator.domain.carried import Carried
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.series import Proposed, Rule, gone_on, is_day_of, proposed, told_by

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Onward:
    """By which rule a series goes on after which day."""

    rule: Rule
    after: date

    def days(self, most: int, school: SchoolDays) -> tuple[Proposed, ...]:
        """The days of so many meetings more, those that are left out among them."""
        return proposed(gone_on(self.rule, self.after, most), school)


def onward(series: tuple[Meeting, ...]) -> Onward | None:
    """How the meetings of a series go on; None for no series.

    The latest that knows a rule tells it. Of a series from before rules were kept its days do, and
    where they tell none it is every week. The day of one that was moved for itself, out of the
    rhythm, is not used again.
    """
    if not series:
        return None
    plans = sorted((each.plan for each in series), key=lambda plan: (plan.day, plan.start))
    known = [plan.rule for plan in plans if plan.rule is not None]
    first = [plan.moved_from or plan.day for plan in plans]
    rule = known[-1] if known else told_by(first) or told_by(plan.day for plan in plans)
    rule = rule or Rule(plans[-1].day)
    return Onward(rule, max(_used(plan, rule) for plan in plans))


def _used(plan: Plan, rule: Rule) -> date:
    if plan.moved_from is None or is_day_of(rule, plan.day):
        return plan.day
    return max(plan.day, plan.moved_from)


def continued(
    team: Team, like: Meeting, series: tuple[Meeting, ...], days: tuple[date, ...], new_id: NewId
) -> tuple[Meeting, ...]:
    """A meeting more for each of the days, with the agenda of the one that they are like.

    What came onto that agenda from other meetings stays there. The roles go on from the last.
    """
    way = onward(series)
    if way is None:
        return ()
    own = tuple(item for item in like.plan.items if item.carried is Carried.NO)
    before = max((each.plan for each in series), key=lambda plan: (plan.day, plan.start))
    out: list[Meeting] = []
    for day in days:
        plan = replace(like.plan, items=own, roles=before.roles)
        made = repeated(team, replace(like, plan=plan), new_id)
        before = replace(
            made.plan,
            day=day,
            dates=tuple(each for each in plan.dates if each.day > day),
            series=like.plan.series,
            rule=way.rule,
            cancelled=False,
            reason="",
        )
        out.append(replace(made, plan=before))
    return tuple(out)
