"""What of a meeting goes into calendars: the days of its actions, and the next meeting.

An action is an entry for a whole day and no task (VTODO). Outlook neither writes nor reads tasks
in calendar files (MS-STANOICAL, V0134: "does not import or export VTODO components"), and Google's
calendar and Apple's on the telephone pass over them; all of them take in entries of a whole day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.minutes_head import day_held
from facilitator.domain.minutes_letter import title_of
from facilitator.domain.minutes_one_page import clipped
from facilitator.domain.minutes_short import who_of
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.time import later
from facilitator.domain.words import LongDate, Said, tr

_LONGEST = 200
"""Letters of what an entry is called; below it stand all."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """An action on the day by which it is to be done.

    `id` is the action's own: whichever file tells of it, a calendar knows it again.
    """

    id: str
    day: date
    title: Said
    about: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next meeting as a calendar has it. `id` is that of the meeting where it is planned."""

    id: str
    title: Said
    day: date
    start: time
    bell: time
    place: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """What goes into one file, and how many open actions have no day yet and stay out."""

    days: tuple[DueDay, ...] = ()
    ahead: Ahead | None = None
    without_day: int = 0


def dated(source: Source, planned: Ahead | None = None, person: str = "") -> Dated:
    """The entries for the whole team, or for one person.

    `planned` is the next meeting where it is planned already. What is done or dropped by now is
    left out, and actions of earlier meetings whose day has passed.
    """
    actions = tuple(each for each in _open(source) if not person or person in each.owners)
    days = {each.id: _day_of(source, each) for each in actions}
    held = day_held(source)
    made = {each.id for each in source.made(Kind.ACTION)}
    told = tuple(
        _entry(source, each, day, alone=bool(person))
        for each in actions
        if (day := days[each.id]) is not None and (each.id in made or day > held)
    )
    lacking = sum(each.id in made and days[each.id] is None for each in actions)
    return Dated(told, _ahead(source, planned), lacking)


def _open(source: Source) -> tuple[Commitment, ...]:
    """As they are now, not as they were: a calendar is for what is to come."""
    every = (*source.made(Kind.ACTION), *(c for c in source.earlier if c.kind is Kind.ACTION))
    return tuple(each for each in every if each.state is State.OPEN)


def _day_of(source: Source, action: Commitment) -> date | None:
    if action.due is not None or not action.next_meeting:
        return action.due
    if action.meeting != source.meeting.id:
        return None  # It was due by this meeting, and has no other day yet.
    return source.meeting.record.closing.next_day


def _entry(source: Source, action: Commitment, day: date, *, alone: bool) -> DueDay:
    """To the team it says who; to one person only what."""
    what, short = action.text.strip(), clipped(action.text, _LONGEST)
    title: Said = short
    if not alone:
        title = tr("{who}: {what}", who=who_of(source, action), what=short)
    about: list[Said] = [what] if what != short else []
    if action.meeting == source.meeting.id:
        named, held = title_of(source), LongDate(day_held(source))
        about.append(tr("Agreed in {title} on {day}.", title=named, day=held))
    return DueDay(action.id, day, title, tuple(about))


def _ahead(source: Source, planned: Ahead | None) -> Ahead | None:
    """The meeting that is planned, else what was agreed at the close, if there is a time."""
    if planned is not None:
        return planned
    closing, plan = source.meeting.record.closing, source.meeting.plan
    if closing.next_day is None:
        return None
    start = closing.next_start or plan.start
    return Ahead(
        f"{source.meeting.id}-next",
        tr("{team}: {title}", team=source.team.name, title=title_of(source)),
        closing.next_day,
        start,
        later(start, max(1, plan.minutes)),
        closing.next_place or plan.place,
    )
