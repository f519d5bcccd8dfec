"""What lies before the scenes: three meetings that were held, and what was left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from facilitator.domain.agenda import Item, Method, Purpose
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Presence, Results, StepResult
from facilitator.domain.time import MINUTE
from tests.program.house import NINE


def held_before(plan: Plan) -> tuple[Meeting, ...]:
    """In the seven, six and five weeks before a plan; the first who is expected stayed away."""
    return tuple(_held(plan, weeks) for weeks in (7, 6, 5))


def _held(like: Plan, weeks: int) -> Meeting:
    back = Item("h", "zqBack", Purpose.LEARN, method=Method.PROTOCOL, protocol="plus-delta")
    plan = replace(like, day=like.day - timedelta(weeks=weeks), items=(back,))
    steps = (StepResult("h.1", "h", "zqPlus", 5 * MINUTE, 5 * MINUTE, 6 * MINUTE, done=True),)
    here = tuple(Presence(person.id, person.name) for person in plan.expected[1:])
    notes = (Note(f"zq{weeks}", Kind.NOTE, "zqBrave", NINE, "h", "h.1"),)
    closing = Closing(rating=3 + weeks % 3, norm_kept=NormKept.YES)
    results = Results(NINE, NINE.plus(MINUTE), steps, presence=here)
    record = Record(notes, closing)
    return Meeting(f"held{weeks}", "t", plan, record, Log(results=results))


def left_before(day: date) -> tuple[Commitment, ...]:
    """What an earlier meeting left, before the day of the scenes."""
    return (
        _left("late", Kind.ACTION, owners=("ana",), due=day - timedelta(days=3)),
        _left("soon", Kind.ACTION, owners=("ben", "carys"), next_meeting=True),
        _left("bare", Kind.ACTION),
        _left("asked", Kind.QUESTION),
    )


def _left(identity: str, kind: Kind, **more: object) -> Commitment:
    made = Commitment(identity, "t", kind, f"zq{identity}", NINE.plus(-MINUTE), "before")
    return replace(made, **more)  # type: ignore[arg-type]
