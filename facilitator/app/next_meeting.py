"""From one meeting to the next: what is carried, who takes which role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from facilitator.app.carrying import with_carried
from facilitator.app.for_next import of_parked
from facilitator.app.sheet import Sheet, parked
from facilitator.app.teams import with_people
from facilitator.domain.agenda import Item, RoleHolders
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Destination
from facilitator.domain.focus import Focus, in_turn, proposed
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.role_turns import present, turns
from facilitator.domain.time import later

NewId = Callable[[], str]


def carried_items(sheet: Sheet) -> tuple[Item, ...]:
    """An item for each parked line that goes to the next agenda, with the line's identity."""
    to = {each.note: each.to for each in sheet.closing.sorted}
    return tuple(
        of_parked(note, sheet.plan, sheet.plan.day)
        for note in parked(sheet)
        if to.get(note.id) is Destination.NEXT_AGENDA and not (note.private or note.confidential)
    )


def proposed_roles(team: Team, known: Ledger, plan: Plan | None = None) -> tuple[RoleHolders, ...]:
    """Who is to have which role by fair rotation; who sent apologies to `plan` is not asked."""
    people = present(team, plan)
    return tuple(RoleHolders(turn.role, (turn.person,)) for turn in turns(known, people))


def with_roles(meetings: tuple[Meeting, ...], team: Team, known: Ledger) -> tuple[Meeting, ...]:
    """Meetings that are planned together, with roles that go round from what `known` tells."""
    out: list[Meeting] = []
    for each in meetings:
        plan = replace(each.plan, roles=proposed_roles(team, known, each.plan))
        known = known.with_plan(each.id, plan)
        out.append(replace(each, plan=plan))
    return tuple(out)


def with_norm(meeting: Meeting, team: Team, past: tuple[Focus, ...]) -> Meeting:
    """The planned meeting with a norm of the day proposed from what earlier ones had in focus."""
    return replace(meeting, plan=replace(meeting.plan, norm=proposed(team.norms, past)))


def with_norms(
    meetings: tuple[Meeting, ...], team: Team, past: tuple[Focus, ...]
) -> tuple[Meeting, ...]:
    """Meetings that are planned together, each with a norm of the day in turn."""
    norms = in_turn(team.norms, past, len(meetings))
    return tuple(
        replace(each, plan=replace(each.plan, norm=norm))
        for each, norm in zip(meetings, norms, strict=True)
    )


def _only(meeting: Meeting) -> Ledger:
    """What a single meeting tells, where nobody has asked for those before it."""
    return Ledger().with_plan(meeting.id, meeting.plan)


def following(
    team: Team, meeting: Meeting, sheet: Sheet, new_id: NewId, past: tuple[Focus, ...] = ()
) -> Meeting | None:
    """The next meeting as agreed at the close, with what goes to its agenda; None without a day.

    `past` are the norms that earlier meetings had in focus, the latest last.
    """
    closing = sheet.closing
    if closing.next_day is None:
        return None
    plan = meeting.plan
    start = closing.next_start or plan.start
    fresh = Plan(
        title=plan.title,
        day=closing.next_day,
        start=start,
        bell=later(start, max(1, plan.minutes)),
        place=closing.next_place or plan.place,
        roles=closing.next_roles or proposed_roles(team, _only(meeting)),
        dates=tuple(each for each in plan.dates if each.day > closing.next_day),
    )
    now = (Focus(plan.norm, closing.norm_kept),) if plan.norm.strip() else ()
    made = Meeting(new_id(), team.id, with_people(fresh, team))
    made = with_carried(made, carried_items(sheet))
    return with_norm(made, team, (*past, *now))


def repeated(team: Team, meeting: Meeting, new_id: NewId) -> Meeting:
    """A new meeting a week later with the same agenda and the roles passed on."""
    plan = meeting.plan
    items = tuple(
        replace(item, id=new_id(), carried=Carried.NO, carried_from=None) for item in plan.items
    )
    fresh = replace(
        plan,
        day=plan.day + timedelta(days=7),
        items=items,
        roles=proposed_roles(team, _only(meeting)),
        apologies=(),
        norm="",
        norm_at="",
        ticked=(),
        put_away=(),
        for_next=(),
        series="",
        rule=None,
        moved_from=None,
    )
    return Meeting(new_id(), team.id, with_people(fresh, team))
