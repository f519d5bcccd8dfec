"""The words that go with an agenda by e-mail and into calendars, and to whom it goes."""

from __future__ import annotations

from facilitator.domain.agenda import starts
from facilitator.domain.before import Before, title_of
from facilitator.domain.people import Member
from facilitator.domain.words import LongDate, Names, Said, Text, tr, trn


def recipients(before: Before) -> tuple[Member, ...]:
    """The active members who are expected, in their order; all of them while nobody is."""
    expected = {person.id for person in before.plan.expected}
    return tuple(m for m in before.team.active if m.id in expected or not expected)


def reached(to: tuple[Member, ...], lacking: tuple[Member, ...]) -> Text:
    """How many get a mail, and who of them cannot, for want of an address."""
    if not lacking:
        return trn("To {n} person", "To {n} people", len(to))
    return trn(
        "To {n} person; no e-mail address: {names}",
        "To {n} people; no e-mail address: {names}",
        len(to) - len(lacking),
        names=Names(tuple(member.name for member in lacking)),
    )


def subject(before: Before) -> Said:
    """What the message is about."""
    return tr("Agenda for {day}: {title}", day=LongDate(before.plan.day), title=before.title)


def letter(before: Before) -> tuple[Said, ...]:
    """The message, a paragraph each."""
    plan = before.plan
    lines: list[Said] = [
        tr("Hello all,"),
        tr(
            "we meet on {day} at {start}; the bell is at {bell}.",
            day=LongDate(plan.day),
            start=plan.start,
            bell=plan.bell,
        ),
    ]
    if plan.place.strip():
        lines.append(tr("Place: {place}", place=plan.place))
    if plan.purpose.strip():
        lines.append(tr("Purpose: {purpose}", purpose=plan.purpose))
    brings = tuple(item.bring for item in plan.items if item.bring.strip())
    lines.extend(tr("To bring: {what}", what=what) for what in brings)
    lines.append(tr("The agenda is attached."))
    return tuple(lines)


def entry(before: Before) -> tuple[Said, ...]:
    """What a calendar shows below the meeting, a line each: the purpose and the items."""
    plan = before.plan
    times = starts(plan.items, plan.start)
    lines: list[Said] = [plan.purpose] if plan.purpose.strip() else []
    for item, at in zip(plan.items, times, strict=False):
        lines.append(tr("{at} {title}", at=at, title=title_of(item, before.protocols)))
    return tuple(lines)
