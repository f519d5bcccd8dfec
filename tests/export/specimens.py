"""Minutes of five kinds, for every check that a Word file has to stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.app.ports import Words
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Document
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.export.figures import GOAL, grey
from tests.export.hostile import CORPUS
from tests.export.third_grade import (
    BEGAN,
    EARLIER,
    ENDED,
    HELD,
    MADE,
    PLAN,
    PROTOCOLS,
    TEAM,
)

ARABIC = "\u0645\u0631\u062d\u0628\u0627"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
MANY = 400
"""Notes of the long minutes, and a quarter as many actions: some twenty pages."""


@dataclass(frozen=True, slots=True)
class Specimen:
    """A document and the words that it is written in."""

    document: Document
    words: Words


def third_grade() -> Specimen:
    """What the minutes usually are."""
    document = minutes(TEAM, HELD, MADE, EARLIER, ENDED, protocols=PROTOCOLS)
    return Specimen(document, English())


def empty() -> Specimen:
    """A meeting of nobody about nothing: what a hurried start leaves behind."""
    meeting = Meeting("m0", "t0", Plan())
    return Specimen(minutes(Team("t0", ""), meeting, (), (), BEGAN), English())


def hostile() -> Specimen:
    """Read from right to left, with every bad text of the corpus wherever a person may type."""
    bad = (*CORPUS.values(), ARABIC, f"Ana: {HEBREW}! (12)", f"{ARABIC} = <b>5</b>")
    items = tuple(
        replace(item, title=title, leaves=leaves)
        for item, title, leaves in zip(PLAN.items, bad, reversed(bad), strict=False)
    )
    plan = replace(PLAN, title=ARABIC, purpose=bad[1], place=bad[2], items=items)
    notes = tuple(_note(number, text) for number, text in enumerate(bad))
    made = tuple(_action(number, text) for number, text in enumerate(bad))
    held = replace(HELD, plan=plan, record=replace(HELD.record, notes=notes))
    team = replace(TEAM, name=HEBREW, school=bad[4])
    return Specimen(minutes(team, held, made, EARLIER, ENDED), MirroredPseudo())


def long() -> Specimen:
    """Many pages, so that tables, lists and lines break."""
    notes = tuple(
        _note(number, f"Sample {number}: " + "every paragraph was read twice. " * (1 + number % 5))
        for number in range(MANY)
    )
    made = tuple(_action(n, f"Read sample {n} again") for n in range(MANY // 4))
    held = replace(HELD, record=replace(HELD.record, notes=(*HELD.record.notes, *notes)))
    document = minutes(TEAM, held, (*MADE, *made), EARLIER, ENDED, protocols=PROTOCOLS)
    return Specimen(document, English())


def goals() -> Specimen:
    """With two goals, one of them of hostile words, drawn by a drawer that costs nothing."""
    bad = (*CORPUS.values(), ARABIC)
    odd = replace(
        GOAL, id="odd", title=bad[0], sentence=bad[1], owner=bad[2], unit=bad[3], question=bad[4]
    )
    made = tuple(replace(each, goal=GOAL.id) for each in MADE)
    document = minutes(TEAM, HELD, made, EARLIER, ENDED, protocols=PROTOCOLS, goals=(GOAL, odd))
    return Specimen(document, English())


def _note(number: int, text: str) -> Note:
    return Note(f"s{number}", Kind.NOTE, text, BEGAN, f"i{1 + number % 7}")


def _action(number: int, text: str) -> Commitment:
    return Commitment(
        f"x{number}", "third", Kind.ACTION, text, BEGAN, "m1", f"i{1 + number % 7}", owners=("ana",)
    )


SPECIMENS = {
    "third grade": third_grade,
    "empty": empty,
    "hostile": hostile,
    "long": long,
    "goals": goals,
}


def written(name: str) -> bytes:
    """The Word file of one specimen."""
    specimen = SPECIMENS[name]()
    return Word(grey).to_bytes(specimen.document, specimen.words)
