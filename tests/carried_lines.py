"""Meetings of a term in which one thing goes on and on: unfinished, parked, called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from facilitator.app.carried_times import Agenda, Past
from facilitator.app.carrying import left_of, with_carried
from facilitator.domain.agenda import Item
from facilitator.domain.closing import Closing, Destination, Sorted
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results, StepResult
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment

AT = Moment(1_792_000_000_000, 60)
FIRST = date(2026, 9, 1)
TITLE = "Reading"
WAYS = ("unfinished", "parked", "cancelled")
ASKED = Commitment("asked", "t", Kind.QUESTION, "Who copies?", AT, "m0")


def term(ways: tuple[str, ...], asked: bool = False) -> tuple[Meeting, ...]:
    """A meeting for each way in which one ended, and one that is planned; none without the line."""
    line = Item("line", TITLE)
    met = [Meeting("m0", "t", Plan("0", FIRST, items=(line, Item("n0", "Noise"))))]
    for at, way in enumerate(ways):
        met[-1] = ended(met[-1], way)
        day = FIRST + timedelta(days=7 * (at + 1))
        fresh = Meeting(f"m{at + 1}", "t", Plan(str(at + 1), day, items=(Item(f"n{at + 1}"),)))
        left = left_of(met[-1], (ASKED,) if asked else (), day)
        met.append(with_carried(fresh, tuple(i for i in left if not i.id.startswith("n"))))
    return tuple(met)


def ended(meeting: Meeting, way: str) -> Meeting:
    """The meeting as it ended, with the line left in this way."""
    plan = meeting.plan
    if way == "cancelled":
        return replace(meeting, plan=replace(plan, cancelled=True))
    lines = tuple(item for item in plan.items if not item.id.startswith("n"))
    (noise,) = (item for item in plan.items if item.id.startswith("n"))
    record = meeting.record
    if way == "parked":
        notes = tuple(Note(i.id, Kind.PARKING, i.title, AT) for i in lines)
        to = tuple(Sorted(i.id, Destination.NEXT_AGENDA) for i in lines)
        record = Record(notes, Closing(sorted=to))
        plan = replace(plan, items=(noise,), for_next=lines)
        lines = ()
    steps = [StepResult(i.id, i.id, i.title, 60_000, 60_000, 0, i is noise) for i in plan.items]
    return replace(
        meeting, plan=plan, record=record, log=Log(results=Results(AT, AT, tuple(steps)))
    )


def past(met: tuple[Meeting, ...], *made: Commitment) -> Past:
    """What those meetings tell, straight from the values."""
    days = {each.id: each.plan.day for each in met}
    return Past(
        lambda: tuple(sorted(m.plan.day for m in met if m.stage is Stage.HELD)),
        lambda day: [
            Agenda(m.id, m.stage is Stage.HELD, (*m.plan.items, *m.plan.for_next))
            for m in met
            if m.plan.day == day
        ],
        lambda wanted: {c.id: days[c.meeting] for c in made if not wanted or c.id in wanted},
    )


def held_before(met: tuple[Meeting, ...]) -> list[int]:
    """For each meeting how many before it were held."""
    return [sum(m.stage is Stage.HELD for m in met[:at]) for at in range(len(met))]


def neighbours(met: tuple[Meeting, ...]) -> list[tuple[Meeting, Meeting]]:
    """Each meeting with the one after it."""
    return list(pairwise(met))
