"""What a term agreed, what was kept of it, and what is next."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.document import Block, Bullets, Line, Numbered
from facilitator.domain.goal import Standing
from facilitator.domain.goal_story_tables import by_when
from facilitator.domain.labels import STATES, day_of
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.domain.term_levels import Levels
from facilitator.domain.term_source import TeamTerm
from facilitator.domain.term_tables import called, goal_called
from facilitator.domain.words import LongDate, Said, tr

_OUTCOMES = (State.DONE, State.OPEN, State.DROPPED)


def decisions(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """Every decision once, with its day and how it was reached."""
    made = told.made(Kind.DECISION)
    if made:
        yield levels.section(tr("What we decided"))
        yield Numbered(tuple(_decision(told, each) for each in made))


def _decision(told: TeamTerm, decision: Commitment) -> Line:
    """Its words; whether another one came in its place; its day and how it was reached."""
    state = told.state(decision)
    since: Said = "" if state is State.OPEN else STATES[state]
    day = decision.at.civil.date()
    way = decision.method.strip()
    remark = tr("{day}. {way}", day=day, way=way) if way else day_of(day)
    return Line((decision.text, since) if since else (decision.text,), remark=remark)


def actions(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """What came of each action, without names: whether it was kept is the team's."""
    every = told.actions()
    if not every:
        return
    yield levels.section(tr("What we took on"))
    for state in _OUTCOMES:
        here = tuple(each for each in every if told.state(each) is state)
        if here:
            yield levels.part(_heading(state, len(here)))
            yield Bullets(tuple(_action(told, each, state) for each in here))


def _heading(state: State, n: int) -> Said:
    return tr("{state}: {n}", state=STATES[state], n=n)


def _action(told: TeamTerm, action: Commitment, state: State) -> Line:
    last = [each for each in action.changes if each.at.utc <= told.until.utc]
    if state is State.OPEN:
        return Line((action.text,), remark=by_when(action))
    why = last[-1].reason.strip() if last else ""
    return Line((action.text,), remark=why)


def next_steps(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """When the team meets and looks at its goals next, and which questions go on."""
    lines = (*_meetings(told), *_looks(told))
    questions = told.questions()
    if not lines and not questions:
        return
    yield levels.section(tr("What is next"))
    if lines:
        yield Bullets(lines)
    if questions:
        yield levels.part(tr("Questions that we take along"))
        yield Bullets(tuple(Line((each.text,)) for each in questions))


def _meetings(told: TeamTerm) -> tuple[Line, ...]:
    """The next meeting that is planned, or agreed at the end of the last."""
    today = told.until.civil.date()
    planned = [e for e in told.meetings if e.stage is Stage.PLANNED and e.plan.day >= today]
    if planned:
        next_one = planned[0]
        day = tr("{day}", day=LongDate(next_one.plan.day))
        return (Line((day, called(next_one)), lead=tr("Next meeting")),)
    held = told.held
    agreed = held[-1].record.closing.next_day if held else None
    if agreed is None or agreed < today:
        return ()
    return (Line((tr("{day}", day=LongDate(agreed)),), lead=tr("Next meeting")),)


def _looks(told: TeamTerm) -> tuple[Line, ...]:
    today = told.until.civil.date()
    out = []
    for each in told.told_goals():
        if each.goal.standing is not Standing.OPEN:
            continue
        coming = sorted(look.day for look in each.goal.reviews if look.held is None)
        ahead = [day for day in coming if day >= today]
        if ahead:
            day = tr("{day}", day=LongDate(ahead[0]))
            out.append(Line((goal_called(each), day), lead=tr("Next look at the goal")))
    return tuple(out)
