"""Looks at goals: put on the agendas of new meetings, offered to planned ones, and let go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeAlias

from facilitator.app.called import label
from facilitator.app.carrying import carried_id
from facilitator.app.goal_reviews import (
    GOAL_REVIEW,
    due_look,
    linked,
    look_item,
    may_wait,
    with_looks,
)
from facilitator.app.goals import GoalFolder, GoalLine
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr

Goals: TypeAlias = tuple[Goal, ...]


def fetch_goals(program: Program, names: Iterable[str], then: Callable[[Goals], None]) -> None:
    """These goals as they are in the store, those that are gone left out."""
    _next(program, tuple(dict.fromkeys(name for name in names if name)), then, ())


def _next(
    program: Program, names: tuple[str, ...], then: Callable[[Goals], None], before: Goals
) -> None:
    if not names:
        then(before)
        return
    first, *rest = names

    def came(folder: GoalFolder | None) -> None:
        known = before if folder is None else (*before, folder.goal)
        _next(program, tuple(rest), then, known)

    program.store.goal(first, came)


def with_due_looks(
    program: Program,
    team: Team,
    meetings: tuple[Meeting, ...],
    then: Callable[[tuple[Meeting, ...]], None],
) -> None:
    """Give new meetings the looks that are due by their days; `then` stores the meetings.

    The goals are told on which agenda their look stands after that.
    """

    def came(goals: Goals) -> None:
        made: list[Meeting] = []
        now = {goal.id: goal for goal in goals}
        planned = set(_planned(program))
        for meeting in sorted(meetings, key=lambda each: (each.plan.day, each.plan.start)):
            looks = _looks(program, team, now.values(), meeting, planned)
            made.append(with_looks(meeting, looks, program.library.protocols) if looks else meeting)
            planned.add(meeting.id)
            now = {goal.id: linked(goal, made[-1]) for goal in now.values()}
        by_id = {meeting.id: meeting for meeting in made}
        then(tuple(by_id[meeting.id] for meeting in meetings))
        changed = [now[goal.id] for goal in goals if now[goal.id] != goal]
        if changed:
            program.store.save(*changed)

    until = max(meeting.plan.day for meeting in meetings)
    _fetch_due(program, team.id, until, came)


def keep_linked(
    program: Program, meetings: tuple[Meeting, ...], then: Callable[[], None] | None = None
) -> None:
    """Let the goals of these meetings know whether their looks still stand there, and go on."""

    def came(goals: Goals) -> None:
        _link(program, meetings, goals)
        if then is not None:
            then()

    fetch_goals(program, (x.goal for each in meetings for x in each.plan.items), came)


def _link(program: Program, meetings: tuple[Meeting, ...], goals: Goals) -> None:
    for goal in goals:
        now = goal
        for meeting in meetings:
            now = linked(now, meeting)
        if now != goal:
            program.store.save(now)


def _planned(program: Program) -> frozenset[str]:
    open_ = (Stage.PLANNED, Stage.RUNNING)
    return frozenset(line.id for line in program.overview.meetings if line.stage in open_)


def _looks(
    program: Program,
    team: Team,
    goals: Iterable[Goal],
    meeting: Meeting,
    planned: Iterable[str],
) -> tuple[Item, ...]:
    """What is due by the meeting's day, each with the identity of its review."""
    protocol = program.library.protocols.get(GOAL_REVIEW)
    items: list[Item] = []
    for goal in goals:
        review = due_look(goal, meeting.plan.day, frozenset(planned), meeting.id)
        if review is not None:
            title = program.words.say(tr("Look at the goal: {goal}", goal=label(goal)))
            items.append(look_item(goal, review, title, team, protocol))
    return tuple(items)


def _fetch_due(program: Program, team: str, until: date, then: Callable[[Goals], None]) -> None:
    def came(lines: tuple[GoalLine, ...]) -> None:
        fetch_goals(program, (line.id for line in lines if may_wait(line, until)), then)

    program.store.goals(team, came)


class LooksKnown:
    """The looks that wait for the meeting that is prepared; asked for once a meeting and agenda.

    `came` is called when the store has answered something new.
    """

    def __init__(self, program: Program, came: Callable[[], None]) -> None:
        self._program = program
        self._came = came
        self._asked: tuple[object, ...] = ()
        self._items: tuple[Item, ...] = ()

    def of(self, meeting: Meeting, team: Team) -> tuple[Item, ...]:
        """The looks as they would stand on its agenda, as far as is known by now."""
        if meeting.stage is not Stage.PLANNED:
            return ()
        plan = meeting.plan
        goals = tuple(item.id for item in plan.items if item.goal)
        asked = (meeting.id, team.id, plan.day, goals, self._program.overview.meetings)
        if asked != self._asked:
            if self._asked[:1] != asked[:1]:
                self._items = ()
            self._asked = asked
            _fetch_due(self._program, team.id, plan.day, partial(self._know, asked, meeting, team))
            self._let_go(meeting)
        return self._items

    def _let_go(self, meeting: Meeting) -> None:
        """The goals that the agenda names know of it, a day before the review's included."""
        keep_linked(self._program, (meeting,))

    def _know(self, asked: tuple[object, ...], meeting: Meeting, team: Team, goals: Goals) -> None:
        if asked != self._asked:
            return  # another one was opened meanwhile
        _link(self._program, (meeting,), goals)
        looks = _looks(self._program, team, goals, meeting, _planned(self._program))
        found = tuple(replace(item, id=carried_id(item.id, meeting.id)) for item in looks)
        if found != self._items:
            self._items = found
            self._came()
