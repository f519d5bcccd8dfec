"""The goals that a meeting touched: where each stands, and what the meeting made of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.domain.document import Block, Fact, Heading, Line, Paragraph, Table
from facilitator.domain.goal import Goal, Review, Standing
from facilitator.domain.goal_course import Pace, course, pace
from facilitator.domain.goal_labels import PACES, STANDINGS, VERDICTS
from facilitator.domain.goal_sentence import figure
from facilitator.domain.goal_sharing import Shared
from facilitator.domain.goal_telling import (
    NO_READING,
    change_said,
    due_of,
    latest_of,
    named,
    picture,
    reading_said,
    sentence_of,
    start_of,
    target_of,
    withheld_said,
    worth_telling,
)
from facilitator.domain.labels import day_of
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, Text, tr

_WIDTHS = (0.32, 0.12, 0.12, 0.14, 0.15, 0.15)
_READINGS = 8
"""Rows of readings below a figure: the story of the goal has more."""


def goals(source: Source, *, figures: bool = True) -> Iterator[Block]:
    """A table of all of them, then each with its figure, in the order of their due days."""
    if not source.goals:
        return
    yield Heading(1, tr("Goals"))
    yield Table(
        description=tr("Goals: from where, to where, latest, by when, who looks after it"),
        header=(tr("Goal"), tr("From"), tr("To"), tr("Latest"), tr("By when"), tr("Who")),
        widths=_WIDTHS,
        rows=tuple(
            (
                _in_words(told.goal),
                start_of(told.goal),
                target_of(told.goal),
                latest_of(told.goal),
                due_of(told.goal),
                owner_of(source, told.goal),
            )
            for told in source.goals
        ),
    )
    for told in source.goals:
        yield from _goal(source, told, figures=figures)


def in_a_line(source: Source) -> tuple[Line, ...]:
    """Each goal in one line: what it is, and where it stands."""
    return tuple(
        Line((_stands(told.goal),), lead=named(told.goal), remark=_pace(told.goal) or "")
        for told in source.goals
    )


def goal_named(source: Source, identity: str) -> Said:
    """The name of the goal that a commitment serves; "" for none that is known."""
    return next((named(told.goal) for told in source.goals if told.goal.id == identity), "")


def owner_of(source: Source, goal: Goal) -> Said:
    """Who looks after it."""
    owner = goal.owner.strip()
    return source.names.get(owner, owner).strip() or tr("no one yet")


def _in_words(goal: Goal) -> tuple[Line, ...]:
    standing = "" if goal.standing is Standing.OPEN else STANDINGS[goal.standing]
    return (Line((sentence_of(goal),), remark=standing),)


def _stands(goal: Goal) -> Text:
    latest = goal.latest
    now = NO_READING if latest is None else tr("{value} now", value=figure(latest.value, goal.unit))
    if goal.target is None or goal.due is None:
        return now
    target, day = target_of(goal), due_of(goal)
    return tr("{now}, to be {target} by {day}", now=now, target=target, day=day)


def _pace(goal: Goal) -> Text | None:
    stands = pace(course(goal))
    return None if stands is Pace.UNKNOWN else PACES[stands]


def _goal(source: Source, told: Shared, *, figures: bool) -> Iterator[Block]:
    goal = told.goal
    shown = picture(goal, _today(source), _READINGS) if figures else None
    facts = said_facts(*_facts(source, goal))
    if shown is None and not facts.facts and not told.withheld:
        return
    yield Heading(2, named(goal))
    if shown is not None:
        yield shown
    if told.withheld:
        yield withheld_said()
    if facts.facts:
        yield Paragraph(Line(lead=tr("In this meeting")), tied=True)
        yield facts


def _today(source: Source) -> date:
    return source.until.civil.date()


def _facts(source: Source, goal: Goal) -> Iterator[Fact]:
    meeting = source.meeting.id
    stands = _pace(goal)
    yield Fact(tr("Pace"), () if stands is None else (stands,))
    for reading in (each for each in goal.readings if each.meeting == meeting):
        line = reading_said(goal, reading)
        yield Fact(tr("Reading"), tuple(part for part in (*line.parts, line.remark) if part))
    for review in (each for each in goal.reviews if each.meeting == meeting):
        yield from _review(goal, review)
    changes = (each for each in worth_telling(goal.changes) if each.meeting == meeting)
    yield Fact(tr("Changed"), tuple(change_said(goal, each) for each in changes))
    decided = (each.text for each in source.made(Kind.DECISION) if each.goal == goal.id)
    yield Fact(tr("Decided"), tuple(decided))
    evidence = (each.what for each in goal.evidence if each.meeting == meeting)
    yield Fact(tr("Evidence"), tuple(evidence))
    yield Fact(tr("Next review"), tuple(map(day_of, _coming(source, goal)[:1])))


def _review(goal: Goal, review: Review) -> Iterator[Fact]:
    if review.held is None:
        return
    yield Fact(tr("Review"), () if review.verdict is None else (VERDICTS[review.verdict],))
    yield Fact(tr("Why"), (review.reason,))
    if review.reflection.strip():
        question = (goal.question,) if goal.question.strip() else ()
        yield Fact(tr("What we learned"), (*question, review.reflection))


def _coming(source: Source, goal: Goal) -> list[date]:
    """Days of reviews that are planned and not held, those that this meeting is past left out."""
    days = (each.day for each in goal.reviews if each.held is None)
    return sorted(day for day in days if day >= _today(source))
