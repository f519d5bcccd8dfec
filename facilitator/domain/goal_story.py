"""The story of a goal: what was set out for, what was read, changed and learned on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Heading,
    Line,
    Paragraph,
    Table,
)
from facilitator.domain.goal_check_has import has
from facilitator.domain.goal_course import Pace, course, pace
from facilitator.domain.goal_labels import LEVELS, PACES, STANDINGS
from facilitator.domain.goal_sentence import figure
from facilitator.domain.goal_sharing import Shared, shared
from facilitator.domain.goal_story_source import Story
from facilitator.domain.goal_story_tables import (
    READINGS,
    actions,
    changes,
    groups,
    meetings,
    reviews,
)
from facilitator.domain.goal_telling import (
    NO_READING,
    NOT_YET,
    picture,
    sentence_of,
    withheld_said,
)
from facilitator.domain.labels import STATES, day_of
from facilitator.domain.minutes import over_of
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Said, Text, tr


def story(told: Story) -> Document:
    """The whole story. Private lines never appear, nor figures about fewer than five people."""
    may = shared(told.goal)
    safe = replace(told, goal=may.goal)
    return Document(
        over=over_of(told.team),
        title=told.title,
        author=told.team.name,
        subject=tr("{team}, {day}", team=told.team.name, day=LongDate(told.now.civil.date())),
        footer_state=as_of(told.now),
        at=told.now,
        blocks=tuple(_blocks(safe, may, sentence_of(told.goal))),
    )


def as_of(now: Moment) -> Text:
    """At the foot of each page: on which day the document was made."""
    return tr("As it was on {day}", day=now.civil.date())


def _blocks(told: Story, may: Shared, sentence: Said) -> Iterator[Block]:
    yield Paragraph(Line(lead=sentence))
    yield said_facts(*_about(told))
    yield from _under(tr("Its letters"), _letters(told))
    yield from _why(told)
    yield from _stands(told, may)
    for heading, table in (
        (tr("Readings by group"), groups(told)),
        (tr("What was changed"), changes(told)),
        (tr("Reviews"), reviews(told)),
        (tr("In our meetings"), meetings(told)),
        (tr("Actions"), actions(told)),
    ):
        yield from _under(heading, table)
    yield from _evidence(told)
    yield from _learned(told)


def _under(heading: Text, table: Table) -> Iterator[Block]:
    if table.rows:
        yield Heading(1, heading)
        yield table


def _about(told: Story) -> Iterator[Fact]:
    goal = told.goal
    priority = next((each for each in told.aims if each.id == goal.priority), None)
    parent = "" if priority is None else priority.parent
    vision = next((each for each in told.aims if each.id == parent), None)
    yield Fact(tr("Where it stands"), (STANDINGS[goal.standing],))
    yield Fact(tr("About"), (LEVELS[goal.level],))
    yield Fact(tr("Who looks after it"), (told.name(goal.owner),))
    yield Fact(tr("With"), (goal.contributors,))
    yield Fact(tr("Serves"), () if priority is None else (priority.text,))
    yield Fact(tr("Vision"), () if vision is None else (vision.text,))
    yield Fact(tr("Start"), () if goal.start is None else (day_of(goal.start),))
    yield Fact(tr("By when"), () if goal.due is None else (day_of(goal.due),))
    yield Fact(tr("How we see it"), (goal.instrument, goal.source))
    yield Fact(tr("Who reads it"), (told.name(goal.collected_by),))


def _letters(told: Story) -> Table:
    """Each letter of the goal's variant, and what the goal has under it."""
    rows: list[tuple[Cell, ...]] = [
        (
            letter.letter,
            letter.word,
            tuple(Line((part,)) for part in has(told.goal, letter, told.names)) or NOT_YET,
        )
        for letter in told.variant.letters
    ]
    return Table(
        tr("The letters: what each stands for and what the goal has there"),
        (tr("Letter"), tr("Stands for"), tr("In this goal")),
        (0.12, 0.28, 0.6),
        tuple(rows),
    )


def _why(told: Story) -> Iterator[Block]:
    goal = told.goal
    facts = said_facts(
        Fact(tr("Who was asked"), (goal.asked,)), Fact(tr("What they said"), (goal.said,))
    )
    if goal.why.strip() or facts.facts:
        yield Heading(1, tr("Why it matters"))
    if goal.why.strip():
        yield Paragraph(Line((goal.why,)))
    if facts.facts:
        yield facts


def _stands(told: Story, may: Shared) -> Iterator[Block]:
    goal = told.goal
    shown = picture(goal, told.now.civil.date(), READINGS)
    if shown is None and not may.withheld:
        return
    yield Heading(1, tr("From where to where"))
    stands = pace(course(goal))
    if stands is not Pace.UNKNOWN:
        yield Paragraph(Line((PACES[stands],), lead=tr("Pace")), tied=True)
    if shown is not None:
        yield shown
    if may.withheld:
        yield withheld_said()


def _evidence(told: Story) -> Iterator[Block]:
    pieces = tuple(
        Line((each.what, each.where), remark="" if each.day is None else day_of(each.day))
        for each in told.goal.evidence
    )
    if pieces:
        yield Heading(1, tr("Evidence"))
        yield Bullets(pieces)
    questions = tuple(
        Line((each.text,), remark=STATES[each.state]) for each in told.made(Kind.QUESTION)
    )
    if questions:
        yield Heading(1, tr("Questions"))
        yield Bullets(questions)


def _learned(told: Story) -> Iterator[Block]:
    """What the team did, where it came to, and what it saw in itself."""
    goal, latest = told.goal, told.goal.latest
    seen = tuple(each.reflection for each in goal.reviews if each.reflection.strip())
    facts = said_facts(
        Fact(tr("What we did"), (goal.strategy,)),
        Fact(tr("For ourselves"), (goal.educator_goal,)),
        Fact(tr("We asked"), (goal.question,)),
        Fact(tr("We saw"), seen),
        Fact(
            tr("Now"),
            (NO_READING if latest is None else figure(latest.value, goal.unit),),
        ),
    )
    yield Heading(1, tr("What we learned"))
    yield facts
