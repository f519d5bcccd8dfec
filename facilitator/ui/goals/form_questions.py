"""What is asked of a goal, one question after the other, and the fields that answer each."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.app.ports import Words
from facilitator.domain.goal import Level
from facilitator.domain.goal_labels import LEVELS
from facilitator.domain.measure import Direction
from facilitator.domain.words import Text, tr
from facilitator.ui.goals.form_parts import (
    DayPart,
    FigurePart,
    KeyedPart,
    OwnerPart,
    UnitPart,
)
from facilitator.ui.protocols.parts import LinePart, Part, TextPart

NEW = "\x00new"
"""The key of a choice that is yet to be made: a priority, or letters of one's own."""
TERM = 84
"""Days to a due day that nobody has chosen yet: twelve weeks, about a term."""
_LOW = 3.2


@dataclass(frozen=True, slots=True)
class Question:
    """One question, the fields that answer it, by their names, and what else belongs there.

    `about` are fields that the form does not have but that a finding may name. `free`: it can be
    passed over.
    """

    text: Text
    fields: tuple[str, ...]
    free: bool = False
    about: tuple[str, ...] = ()


QUESTIONS: tuple[Question, ...] = (
    Question(tr("Who is it about?"), ("cohort", "level")),
    Question(tr("How many are they?"), ("cohort_size",), free=True),
    Question(tr("What will they be able to do?"), ("behaviour", "subject")),
    Question(
        tr("Where are we now?"),
        ("baseline", "unit", "baseline_day", "baseline_unit"),
        about=("readings",),
    ),
    Question(tr("Where do we want to be?"), ("target", "direction", "least", "most")),
    Question(tr("How will we see it?"), ("instrument", "source", "collected_by")),
    Question(tr("By when?"), ("due", "start"), about=("reviews",)),
    Question(tr("Who will look after it?"), ("owner", "contributors")),
    Question(tr("What do we want to learn ourselves?"), ("educator_goal", "question")),
    Question(tr("Why does it matter for learners?"), ("why",), free=True),
    Question(tr("Which priority does it serve?"), ("priority", "dimension"), free=True),
    Question(tr("Who was asked, and what did they say?"), ("asked", "said"), free=True),
    Question(tr("What will we do to get there?"), ("strategy", "risks"), free=True),
    Question(tr("Which groups will we look at by themselves?"), ("groups",), free=True),
    Question(tr("By which letters do we check it?"), ("variant",), free=True),
    Question(tr("What do we call it?"), ("title",), free=True),
)


def question_of(name: str) -> int:
    """The place of the question about a field of a goal, -1 for the sentence's own."""
    asked = (at for at, each in enumerate(QUESTIONS) if name in (*each.fields, *each.about))
    return next(asked, -1)


def make_parts(words: Words) -> dict[str, Part]:
    """The fields by their names in Goal, but for the two that

    can be added to in place; `least` and `most` are those of its scale."""
    say, none = words.say, tr("Not said yet")
    way = {"": tr("As the figures go"), "up": tr("More is better"), "down": tr("Less is better")}
    return {
        "cohort": LinePart(words, tr("The group"), say(tr("For example: Year 4 pupils"))),
        "level": KeyedPart(
            words,
            tr("Whose learning or doing is it?"),
            {level.value: text for level, text in LEVELS.items()},
            {level.value: level for level in Level},
        ),
        "cohort_size": FigurePart(words, tr("Number of people"), whole=True),
        "behaviour": LinePart(
            words, tr("What they do then"), say(tr("For example: read at least 90 words a minute"))
        ),
        "subject": LinePart(words, tr("In which skill or subject?")),
        "baseline": FigurePart(words, tr("The figure now")),
        "unit": UnitPart(words, tr("In what do we count?"), none),
        "baseline_day": DayPart(words, tr("When was that measured?"), none),
        "baseline_unit": UnitPart(
            words, tr("Was it measured in another unit?"), tr("No, in the same")
        ),
        "target": FigurePart(words, tr("The figure we want")),
        "direction": KeyedPart(
            words,
            tr("Which way is better?"),
            way,
            {"": None, "up": Direction.UP, "down": Direction.DOWN},
        ),
        "least": FigurePart(words, tr("The least that it can show")),
        "most": FigurePart(words, tr("The most that it can show")),
        "instrument": LinePart(
            words, tr("What shows it"), say(tr("For example: the one-minute reading check"))
        ),
        "source": LinePart(words, tr("Where do the figures come from?")),
        "collected_by": LinePart(words, tr("Who collects them?")),
        "due": DayPart(words, tr("The last day"), none, TERM),
        "start": DayPart(words, tr("The first day"), none),
        "owner": OwnerPart(words, tr("One name")),
        "contributors": LinePart(words, tr("Who helps?")),
        "educator_goal": TextPart(words, tr("What we want to learn"), high=_LOW),
        "question": TextPart(words, tr("The question that we answer at each review"), high=_LOW),
        "why": TextPart(words, tr("Why it matters"), high=_LOW),
        "dimension": LinePart(words, tr("Which part of being a learning school is it?")),
        "asked": LinePart(words, tr("Who was asked")),
        "said": TextPart(words, tr("What they said"), high=_LOW),
        "strategy": TextPart(words, tr("What we will do"), high=_LOW),
        "risks": TextPart(words, tr("What could get in the way"), high=_LOW),
        "groups": LinePart(
            words, tr("The groups"), say(tr("For example: pupils who are new to English"))
        ),
        "title": LinePart(words, tr("A few words")),
    }
