"""A meeting that was held on paper, entered afterwards: what is known of it and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from facilitator.app.sheet import Sheet, Where, keep
from facilitator.app.teams import clean_name, with_people
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Presence, Results
from facilitator.domain.time import Moment

NewId = Callable[[], str]

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 -- what a wall showed, without a zone


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was typed. `owners`, `due` and `next_meeting` are for actions."""

    kind: Kind
    text: str
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What is known of a meeting that was held on paper.

    `present` are identities. `guests` and `apologies` are names: of people who are known here, or
    of others, who count as guests of that day.
    """

    day: date
    start: time
    end: time
    present: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    guests: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()


def fresh(team: Team, title: str, told: OnPaper, identity: str) -> Meeting:
    """A meeting that nobody planned here, as it was."""
    plan = Plan(title=title, day=told.day, start=told.start, bell=told.end)
    return Meeting(identity, team.id, with_people(plan, team))


def held(
    team: Team, meeting: Meeting, told: OnPaper, offset: int, new_id: NewId
) -> tuple[Meeting, tuple[Commitment, ...]]:
    """The meeting as held, and what was agreed in it.

    Its log is empty, and nothing says how long a step or a turn took: only when it began and
    ended, as it was told. `offset` is that of this place in minutes. Every line counts as kept at
    the beginning; the order of typing stays.
    """
    began = _moment(told.day, told.start, offset)
    people = {person.id: person for person in meeting.plan.expected}
    people |= {m.id: Person(m.id, m.name) for m in team.members if m.id not in people}
    guests = _named(told.guests, people, new_id)
    sorry = tuple(each for each in _named(told.apologies, people, new_id) if each not in guests)
    came = dict.fromkeys((*told.present, *guests))
    there = tuple(
        Presence(each, people[each].name) for each in came if each in people and each not in sorry
    )
    invited = {person.id for person in meeting.plan.expected}
    others = tuple(people[each] for each in (*guests, *sorry) if each not in invited)
    plan = replace(
        meeting.plan,
        cancelled=False,
        expected=(*meeting.plan.expected, *others),
        apologies=tuple(dict.fromkeys((*meeting.plan.apologies, *sorry))),
    )
    results = Results(began, _moment(told.day, told.end, offset), presence=there, on_paper=True)
    sheet = Sheet(plan, meeting.record)
    for line in told.lines:
        sheet = keep(
            sheet,
            Where(team.id, meeting.id, "", "", began),
            new_id(),
            line.kind,
            line.text,
            owners=line.owners,
            due=line.due,
            next_meeting=line.next_meeting,
        )
    whole = replace(meeting, plan=sheet.plan, record=sheet.record, log=Log((), results))
    return whole, sheet.commitments


def _named(names: tuple[str, ...], people: dict[str, Person], new_id: NewId) -> tuple[str, ...]:
    """The identities of these people; who is not among `people` yet comes to them as a guest."""
    out: list[str] = []
    for name in map(clean_name, names):
        known = (each.id for each in people.values() if each.name.casefold() == name.casefold())
        identity = next(known, "")
        if not identity:
            identity = new_id()
            people[identity] = Person(identity, name, guest=True)
        out.append(identity)
    return tuple(dict.fromkeys(out))


def _moment(day: date, at: time, offset: int) -> Moment:
    wall = datetime.combine(day, at) - _EPOCH - timedelta(minutes=offset)
    return Moment(wall // timedelta(milliseconds=1), offset)
