"""What benches of documents share: long minutes, their bare words, the processor's time."""

from __future__ import annotations

import time
from collections.abc import Callable

from facilitator.domain.agenda import EVERYONE_LEADS, Item
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Document
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.minutes import minutes
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results, StepResult
from facilitator.domain.time import MINUTE, Moment
from facilitator.domain.words import Said
from facilitator.language.english import English

ITEMS_A_PAGE = 3
GOALS = {10: 4, 100: 6}
"""So many times the floor is a document of so many pages allowed to take."""
BEGAN = Moment(1_792_574_520_000, 60)
WORDS = English()


def long_minutes(pages: int) -> Document:
    """Minutes of about so many pages: items with six notes, a decision and an action each."""
    names = ("Ana", "Ben", "Carys", "Dev")
    team = Team("t", "Year 4", "Hillside", tuple(Member(name, name) for name in names))
    said = "What one of us said about the work of the pupils, in a line that is usual in minutes"
    items, notes, made, steps = [], [], [], []
    for number in range(pages * ITEMS_A_PAGE):
        place = (f"i{number}", f"i{number}.1")
        items.append(Item(place[0], f"Item {number}", leads=(EVERYONE_LEADS,), leaves="An outcome"))
        steps.append(StepResult(place[1], place[0], f"Item {number}", MINUTE, MINUTE, MINUTE, True))
        notes += [
            Note(f"n{number}.{line}", Kind.NOTE, f"{said}, {line}", BEGAN, *place)
            for line in range(6)
        ]
        made += [
            Commitment(f"{kind}{number}", "t", kind, said, BEGAN, "m", *place, owners=names[:2])
            for kind in (Kind.DECISION, Kind.ACTION)
        ]
    results = Results(BEGAN, BEGAN.plus(40 * MINUTE), tuple(steps))
    plan = Plan("A long meeting", items=tuple(items))
    meeting = Meeting("m", "t", plan, Record(tuple(notes)), Log(results=results))
    return minutes(team, meeting, tuple(made), (), BEGAN)


def bare(said: Said) -> str:
    """The words alone, already chosen: a floor speaks no language."""
    return said if isinstance(said, str) else said.msgid


def timed(work: Callable[[], object]) -> Callable[[], dict[str, float]]:
    """How many microseconds of the processor some work takes."""

    def measure() -> dict[str, float]:
        before = time.process_time()
        work()
        return {"time": (time.process_time() - before) * 1e6}

    return measure
