"""What the first screen says about the meeting that runs or comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator.app.keeping import Folder
from facilitator.app.teams import plan_problem
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.fold import replay
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import MINUTE, Moment
from facilitator.domain.words import LongDate, Names, Said, ShortDate, Text, tr, trn
from facilitator.ui.kit.signs import Sign

_TWIN = "Ctrl+Shift+P"


class Way(StrEnum):
    """Where the buttons of the next meeting lead."""

    PREPARE = "prepare"
    START = "start"
    RESUME = "resume"
    CLOSE = "close"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: where it leads, its words, its key. The last of several is the primary one.

    `twin` is a second key for laptops whose function keys need Fn.
    """

    way: Way
    text: Text
    key: str
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """The agenda's minutes against the bell, as a sign with its sentence."""

    sign: Sign
    tone: str
    text: Text


@dataclass(frozen=True, slots=True)
class HeroView:
    """The next meeting in words. `facts` stand in one line, `people` at the foot.

    A meeting that has begun has no `sum`: how it stands against the bell, Run alone can say.
    """

    label: Text
    title: Said
    facts: tuple[Said, ...]
    sum: Sum | None
    people: Text | None
    offers: tuple[Offer, ...]


def hero_view(folder: Folder, now: Moment) -> HeroView:
    """The meeting of a folder as it stands at a moment."""
    meeting = folder.meeting
    today = now.civil.date()
    planned = meeting.stage is Stage.PLANNED
    return HeroView(
        label=_label(meeting.stage),
        title=meeting.plan.title or tr("Team meeting"),
        facts=_facts(folder, today),
        sum=plan_sum(meeting.plan) if planned else _stands_at(folder, now),
        people=_people(meeting),
        offers=offers(meeting, today),
    )


def offers(meeting: Meeting, today: date) -> tuple[Offer, ...]:
    """The ways on from a meeting's stage, the best one last."""
    prepare = Offer(Way.PREPARE, tr("Prepare"), "Ctrl+P")
    start = Offer(Way.START, tr("Start"), "F5", _TWIN)
    close = Offer(Way.CLOSE, tr("Read back and close"), "Ctrl+Shift+C")
    if meeting.stage is Stage.HELD:
        return (close, Offer(Way.MINUTES, tr("Finish minutes"), "Ctrl+M"))
    if meeting.stage is Stage.CANCELLED:
        return (prepare,)
    if meeting.stage is Stage.PLANNED:
        ready = meeting.plan.items and meeting.plan.day <= today
        return (prepare, start) if ready else (start, prepare)
    resume = Offer(Way.RESUME, tr("Resume"), "F5", _TWIN)
    minutes = Offer(Way.MINUTES, tr("Minutes"), "Ctrl+M")
    if replay(meeting.log.events).current:
        return (minutes, close, resume)
    return (minutes, resume, close)


def plan_sum(plan: Plan) -> Sum:
    """Whether the agenda fits before the bell."""
    problem = plan_problem(plan)
    if problem is not None:
        return Sum(Sign.OCTAGON, "over", problem)
    if not plan.items:
        return Sum(
            Sign.DIAMOND, "muted", tr("No agenda yet: prepare it, or start and make it as you go.")
        )
    planned = planned_minutes(plan.items)
    spare = plan.minutes - planned
    if spare < 0:
        text = tr(
            "{planned} of {slot} min: {over} over", planned=planned, slot=plan.minutes, over=-spare
        )
        return Sum(Sign.OCTAGON, "over", text)
    told = {"planned": planned, "slot": plan.minutes}
    if spare:
        text = tr("{planned} of {slot} min planned, {spare} to spare", spare=spare, **told)
    else:
        text = tr("{planned} of {slot} min planned, right to the bell", **told)
    return Sum(Sign.TICK, "accent", text)


def roles_line(plan: Plan, names: Mapping[str, str]) -> Text | None:
    """Who leads, keeps time and records, as far as it is settled."""
    parts: list[str | Text] = []
    for role in (Role.FACILITATOR, Role.TIMEKEEPER, Role.RECORDER):
        held = tuple(names[who] for who in plan.holders(role) if who in names)
        if held:
            parts.append(_holds(role, held))
    return tr("{roles}", roles=Names(tuple(parts))) if parts else None


def _holds(role: Role, held: tuple[str, ...]) -> Text:
    who = Names(held)
    if role is Role.FACILITATOR:
        return trn("{names} leads", "{names} lead", len(held), names=who)
    if role is Role.TIMEKEEPER:
        return trn("{names} keeps time", "{names} keep time", len(held), names=who)
    return trn("{names} records", "{names} record", len(held), names=who)


def _label(stage: Stage) -> Text:
    labels = {
        Stage.PLANNED: tr("Next meeting"),
        Stage.RUNNING: tr("Under way"),
        Stage.HELD: tr("Held, minutes to finish"),
        Stage.CANCELLED: tr("Cancelled"),
    }
    return labels[stage]


def _facts(folder: Folder, today: date) -> tuple[Said, ...]:
    meeting = folder.meeting
    plan = meeting.plan
    names = {member.id: member.name for member in folder.team.members}
    names |= {person.id: person.name for person in plan.expected}
    facts: list[Said] = [_when(plan, today)]
    if meeting.began is not None:
        facts.append(tr("began at {time}", time=meeting.began.civil.time()))
    if plan.moved_from is not None:
        facts.append(tr("moved from {day}", day=ShortDate(plan.moved_from)))
    if plan.place.strip():
        facts.append(plan.place.strip())
    roles = roles_line(plan, names)
    if roles is not None:
        facts.append(roles)
    return tuple(facts)


def _when(plan: Plan, today: date) -> Text:
    if plan.day == today:
        return tr("Today {start} to the bell at {bell}", start=plan.start, bell=plan.bell)
    if plan.day == today + timedelta(days=1):
        return tr("Tomorrow {start} to the bell at {bell}", start=plan.start, bell=plan.bell)
    return tr(
        "{day}, {start} to the bell at {bell}",
        day=LongDate(plan.day),
        start=plan.start,
        bell=plan.bell,
    )


def _stands_at(folder: Folder, now: Moment) -> Sum | None:
    """Since when the clock of a meeting under way has stood still, if it has."""
    tick = folder.tick
    if folder.meeting.stage is not Stage.RUNNING or tick is None:
        return None
    if now.utc - tick.at.utc < MINUTE:
        return None
    text = tr(
        "The clock has stood since {time}. Resume goes on at the same second.",
        time=tick.at.civil.time(),
    )
    return Sum(Sign.PARKED, "accent", text)


def _people(meeting: Meeting) -> Text | None:
    coming = [p for p in meeting.plan.expected if p.id not in meeting.plan.apologies]
    if not coming:
        return None
    return trn("{n} person expected", "{n} people expected", len(coming))
