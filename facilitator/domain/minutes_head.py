"""The title block of the minutes: when, where, what for, and who."""

from __future__ import annotations

from datetime import date, time

from facilitator.domain.document import Fact, Facts
from facilitator.domain.labels import role_held_by
from facilitator.domain.minutes_source import Source
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.results import Presence
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Said, ShortDate, Text, tr


def title_block(source: Source) -> Facts:
    """The facts that are known, each in its place."""
    plan = source.meeting.plan
    return said_facts(
        Fact(tr("Date"), (tr("{day}", day=LongDate(day_held(source))),)),
        Fact(tr("Planned"), () if only_held(source) else (planned_times(source),)),
        Fact(tr("Moved from"), moved_from(plan)),
        Fact(tr("Held"), held_times(source)),
        Fact(tr("Place"), (plan.place,)),
        Fact(tr("Purpose"), (plan.purpose,)),
        *(role_fact(source, role, plan.holders(role)) for role in Role),
        *attendance(source),
        Fact(tr("Dates ahead"), dates_ahead(plan)),
    )


def said_facts(*facts: Fact) -> Facts:
    """Those of the facts that say something."""
    kept = []
    for fact in facts:
        values = tuple(v for v in fact.values if not isinstance(v, str) or v.strip())
        if values:
            kept.append(Fact(fact.label, values))
    return Facts(tuple(kept))


def day_held(source: Source) -> date:
    """The day on which the meeting began, or is planned for."""
    began = source.meeting.began if source.results is None else source.results.began
    return source.meeting.plan.day if began is None else began.civil.date()


def planned_times(source: Source) -> Text:
    """From the start to the bell, with the day where another is told above."""
    plan = source.meeting.plan
    if plan.day != day_held(source):
        return tr(
            "{day}, {start} to the bell at {bell}",
            day=LongDate(plan.day),
            start=plan.start,
            bell=plan.bell,
        )
    return tr("{start} to the bell at {bell}", start=plan.start, bell=plan.bell)


def only_held(source: Source) -> bool:
    """Whether it was entered afterwards, and nobody had planned it here."""
    results = source.results
    return results is not None and results.on_paper and not source.meeting.plan.items


def moved_from(plan: Plan) -> tuple[Text, ...]:
    """The day for which it was planned first, where that was another one."""
    moved = plan.moved_from
    return () if moved is None else (tr("{day}", day=LongDate(moved)),)


def held_times(source: Source) -> tuple[Text, ...]:
    """From when to when it was held, as far as it has come."""
    if source.results is None:
        return ()
    began = _on_the_wall(source.results.began)
    if source.under_way:
        return (tr("from {began}, under way at {now}", began=began, now=_on_the_wall(source.now)),)
    ended = _on_the_wall(source.results.ended)
    if source.results.on_paper:
        return (tr("{began} to {ended}, entered afterwards", began=began, ended=ended),)
    return (tr("{began} to {ended}", began=began, ended=ended),)


def _on_the_wall(moment: Moment) -> time:
    return moment.civil.time().replace(second=0, microsecond=0)


def role_fact(source: Source, role: Role, holders: tuple[str, ...]) -> Fact:
    """Who holds a role."""
    return Fact(role_held_by(role, len(holders)), (source.people(holders),))


def attendance(source: Source) -> tuple[Fact, ...]:
    """Who came; no times: a school asks for them in its own template or not at all."""
    plan = source.meeting.plan
    apologies, expected = plan.apologies, tuple(person.id for person in plan.expected)
    if source.results is None:
        coming = tuple(p for p in expected if p not in apologies)
        return (
            Fact(tr("Expected"), (source.people(coming),)),
            Fact(tr("Apologies"), (source.people(apologies),)),
        )
    presence = source.results.presence
    there = {p.person for p in presence}
    in_part = tuple(dict.fromkeys(p.person for p in presence if _partly(p)))
    whole = tuple(dict.fromkeys(p.person for p in presence if p.person not in in_part))
    sorry = tuple(p for p in apologies if p not in there)
    missing = tuple(p for p in expected if p not in there and p not in apologies)
    return (
        Fact(tr("Present"), (source.people(whole),)),
        Fact(tr("Present in part"), (source.people(in_part),)),
        Fact(tr("Apologies"), (source.people(sorry),)),
        Fact(tr("Not present"), (source.people(missing),)),
    )


def _partly(presence: Presence) -> bool:
    return presence.came is not None or presence.left is not None


def dates_ahead(plan: Plan) -> tuple[Said, ...]:
    """The days to keep in mind, the nearest first."""
    ahead = sorted((each for each in plan.dates), key=lambda each: each.day)
    return tuple(
        tr("{day}: {what}", day=ShortDate(each.day), what=each.what)
        if each.what.strip()
        else tr("{day}", day=ShortDate(each.day))
        for each in ahead
    )
