"""The tables of a goal's story; one without rows has nothing to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Cell, Line, Table
from facilitator.domain.goal import Review
from facilitator.domain.goal_labels import VERDICTS
from facilitator.domain.goal_sentence import figure
from facilitator.domain.goal_story_source import Looked, Story
from facilitator.domain.goal_telling import (
    change_said,
    parts_said,
    reading_said,
    worth_telling,
)
from facilitator.domain.labels import KINDS, STATES, day_of, listed
from facilitator.domain.notes import Kind
from facilitator.domain.words import Said, tr

READINGS = 200
"""Readings that are told one by one: some four pages; the figure has all."""


def groups(told: Story) -> Table:
    """What readings came to by group, those of one day together."""
    goal = told.goal
    rows: list[tuple[Cell, ...]] = [
        (
            day_of(reading.day),
            tuple(Line((group.group,)) for group in reading.groups),
            tuple(Line((figure(group.value, goal.unit),)) for group in reading.groups),
            tuple(Line((tr("{n}", n=group.size or 0),)) for group in reading.groups),
        )
        for reading in goal.readings[-READINGS:]
        if reading.groups
    ]
    return Table(
        tr("Readings by group: day, group, value, how many people"),
        (tr("Day"), tr("Group"), tr("Value"), tr("People")),
        (0.3, 0.34, 0.2, 0.16),
        tuple(rows),
    )


def changes(told: Story) -> Table:
    """What was changed after it was agreed; nothing is written over."""
    goal = told.goal
    rows = tuple(
        (day_of(mark.at.civil.date()), *parts_said(goal, mark), mark.reason)
        for mark in worth_telling(goal.changes)
    )
    return Table(
        tr("Changes: day, what, before, after, why"),
        (tr("Day"), tr("What"), tr("Before"), tr("After"), tr("Why")),
        (0.14, 0.16, 0.23, 0.23, 0.24),
        rows,
    )


def reviews(told: Story) -> Table:
    """Those that were held with what they came to, and those that are planned."""
    rows = tuple(
        (
            day_of(each.day),
            tr("planned") if each.held is None else _verdict(each),
            each.reason,
            each.reflection,
        )
        for each in told.goal.reviews
    )
    return Table(
        tr("Reviews: day, what it came to, why, what we saw"),
        (tr("Day"), tr("What it came to"), tr("Why"), tr("What we saw")),
        (0.18, 0.2, 0.28, 0.34),
        rows,
    )


def _verdict(look: Review) -> Said:
    return tr("looked at") if look.verdict is None else VERDICTS[look.verdict]


def meetings(told: Story) -> Table:
    """Each meeting with the protocols that it used for the goal and what came of it there."""
    came = _by_meeting(told)
    known = {each.id: each for each in told.meetings}
    every = [*told.meetings]
    every += [Looked(each, lines[0][0]) for each, lines in came.items() if each not in known]
    rows: list[tuple[Cell, ...]] = [
        (
            (Line((day_of(each.day),)), *((Line(remark=each.title),) if each.title else ())),
            listed(each.protocols) if each.protocols else "",
            tuple(line for _, line in came.get(each.id, ())),
        )
        for each in sorted(every, key=lambda each: each.day)
    ]
    return Table(
        tr("Meetings: when, by which protocols, what came of it"),
        (tr("Meeting"), tr("Protocols"), tr("What came of it")),
        (0.3, 0.26, 0.44),
        tuple(rows),
    )


def _by_meeting(told: Story) -> dict[str, list[tuple[date, Line]]]:
    """What was decided, read, changed and looked at, by the meeting where that was."""
    goal = told.goal
    every: list[tuple[str, date, Line]] = [
        (c.meeting, c.at.civil.date(), Line((c.text,), lead=KINDS[Kind.DECISION]))
        for c in told.made(Kind.DECISION)
    ]
    every += [
        (read.meeting, read.day, replace(reading_said(goal, read), lead=tr("Reading")))
        for read in goal.readings
    ]
    every += [
        (
            mark.meeting,
            mark.at.civil.date(),
            Line((change_said(goal, mark),), lead=tr("Changed")),
        )
        for mark in worth_telling(goal.changes)
    ]
    every += [
        (look.meeting, look.day, Line((_verdict(look),), lead=tr("Review")))
        for look in goal.reviews
        if look.held is not None
    ]
    came: dict[str, list[tuple[date, Line]]] = {}
    for meeting, day, line in every:
        if meeting:
            came.setdefault(meeting, []).append((day, line))
    return came


def actions(told: Story) -> Table:
    """Each with where it stands now."""
    rows = tuple(
        (action.text, who_does(action, told.name), by_when(action), STATES[action.state])
        for action in told.made(Kind.ACTION)
    )
    return Table(
        tr("Actions: what, who, by when, where it stands"),
        (tr("What"), tr("Who"), tr("By when"), tr("Where it stands")),
        (0.42, 0.18, 0.22, 0.18),
        rows,
    )


def who_does(action: Commitment, name: Callable[[str], str]) -> Said:
    """Those who do it, by name."""
    names = tuple(said for each in action.owners if (said := name(each)))
    return listed(names) if names else tr("no one yet")


def by_when(action: Commitment) -> Said:
    """The day that was agreed, if one was."""
    if action.due is not None:
        return day_of(action.due)
    return tr("next meeting") if action.next_meeting else tr("no date yet")
