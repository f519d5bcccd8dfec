"""The growth plan of a team or a school: visions, priorities, and the goals that serve them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from facilitator.domain.commitment import Commitment, State
from facilitator.domain.document import Block, Cell, Document, Heading, Line, Paragraph, Table
from facilitator.domain.goal import Aim, AimKind, Goal, Review, Standing
from facilitator.domain.goal_labels import STANDINGS, VERDICTS
from facilitator.domain.goal_sentence import figure
from facilitator.domain.goal_sharing import shared
from facilitator.domain.goal_story import as_of
from facilitator.domain.goal_story_tables import by_when, who_does
from facilitator.domain.goal_telling import (
    NO_READING,
    WITHHELD,
    due_of,
    named,
    sentence_of,
    start_of,
    target_of,
)
from facilitator.domain.labels import STATES
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Said, Text, TinyDate, tr

_WIDTHS = (0.38, 0.13, 0.17, 0.15, 0.17)
_ACTION_WIDTHS = (0.34, 0.13, 0.16, 0.14, 0.23)


@dataclass(frozen=True, slots=True)
class Planned:
    """A goal of the plan with what is named for it."""

    goal: Goal
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Growth:
    """A plan. `whose` is the team or the school, `over` what stands above its title.

    `teams` are names by identity where the plan has goals of several, `names` those of people.
    """

    whose: str
    now: Moment
    aims: tuple[Aim, ...] = ()
    goals: tuple[Planned, ...] = ()
    over: Said = ""
    names: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)

    def of(self, priority: str) -> tuple[Planned, ...]:
        """The goals that serve a priority, in their order."""
        return tuple(each for each in self.goals if each.goal.priority == priority)

    def priorities(self, vision: str) -> tuple[Aim, ...]:
        """The priorities below a vision; of "" those that are below none that is known."""
        known = {each.id for each in self.aims if each.kind is AimKind.VISION}
        return tuple(
            each
            for each in self.aims
            if each.kind is AimKind.PRIORITY
            and (each.parent == vision if vision else each.parent not in known)
        )

    def name(self, person: str) -> str:
        """What somebody is called; who is no member is called as was typed."""
        return self.names.get(person, person).strip()


def growth_plan(plan: Growth) -> Document:
    """The whole plan. Private lines never appear, nor figures about fewer than five people."""
    day = plan.now.civil.date()
    return Document(
        over=plan.over,
        title=tr("Growth plan: {whose}", whose=plan.whose) if plan.whose else tr("Growth plan"),
        author=plan.whose,
        subject=tr("{team}, {day}", team=plan.whose, day=LongDate(day)),
        footer_state=as_of(plan.now),
        at=plan.now,
        blocks=tuple(_blocks(plan)),
    )


def _blocks(plan: Growth) -> Iterator[Block]:
    if not plan.aims and not plan.goals:
        yield Paragraph(Line((tr("No vision, priority or goal is written down yet."),)))
    for vision in (each for each in plan.aims if each.kind is AimKind.VISION):
        yield from _vision(plan, vision)
    alone = plan.priorities("")
    if alone:
        yield Heading(1, tr("Priorities"))
    for priority in alone:
        yield from _priority(plan, priority)
    known = {each.id for each in plan.aims if each.kind is AimKind.PRIORITY}
    loose = tuple(each for each in plan.goals if each.goal.priority not in known)
    if loose:
        yield Heading(1, tr("Goals without a priority yet"))
        yield from _tables(plan, loose)
    if any(shared(each.goal).withheld for each in plan.goals):
        yield Paragraph(Line((WITHHELD,)), quiet=True)
    yield Paragraph(Line((as_of(plan.now),)), quiet=True)


def _vision(plan: Growth, vision: Aim) -> Iterator[Block]:
    yield Heading(1, tr("Vision: {vision}", vision=vision.text))
    below = plan.priorities(vision.id)
    if not below:
        yield Paragraph(Line((tr("No priority yet."),)), quiet=True)
    for priority in below:
        yield from _priority(plan, priority)


def _priority(plan: Growth, priority: Aim) -> Iterator[Block]:
    yield Heading(2, tr("Priority: {priority}", priority=priority.text))
    if priority.dimension.strip():
        yield Paragraph(Line((priority.dimension,)), quiet=True, tied=True)
    goals = plan.of(priority.id)
    if goals:
        yield from _tables(plan, goals)
    else:
        yield Paragraph(Line((tr("No goal yet."),)), quiet=True)


def _tables(plan: Growth, goals: tuple[Planned, ...]) -> Iterator[Block]:
    """The goals, and below them the actions by which the team works on them."""
    yield Table(
        description=tr("Goals: what, who, from where to where, by when, reviews"),
        header=(tr("Goal"), tr("Who"), tr("Where it stands"), tr("By when"), tr("Reviews")),
        widths=_WIDTHS,
        rows=tuple(
            (
                _in_words(plan, each.goal),
                plan.name(each.goal.owner) or tr("no one yet"),
                tuple(_figures(each.goal)),
                due_of(each.goal),
                tuple(map(_review, each.goal.reviews)),
            )
            for each in goals
        ),
    )
    actions = tuple(row for each in goals for row in _actions(plan, each))
    if actions:
        yield Paragraph(Line(lead=tr("Actions")), tied=True)
        yield Table(
            description=tr("Actions: what, who, by when, where it stands, for which goal"),
            header=(tr("What"), tr("Who"), tr("By when"), tr("Where it stands"), tr("Goal")),
            widths=_ACTION_WIDTHS,
            rows=actions,
        )


def _in_words(plan: Growth, goal: Goal) -> tuple[Line, ...]:
    standing: Said = "" if goal.standing is Standing.OPEN else STANDINGS[goal.standing]
    team = plan.teams.get(goal.team, "").strip()
    said = Line((sentence_of(goal),), remark=standing)
    return (Line(lead=team), said) if team else (said,)


def _figures(goal: Goal) -> Iterator[Line]:
    told = shared(goal).goal
    latest = told.latest
    yield Line((start_of(told),), lead=tr("From"))
    yield Line((target_of(told),), lead=tr("To"))
    if latest is None:
        yield Line((NO_READING,))
    else:
        yield Line((figure(latest.value, told.unit),), lead=tr("Latest"))


def _actions(plan: Growth, planned: Planned) -> Iterator[tuple[Cell, ...]]:
    """Those that are open and those that are done; not what was dropped."""
    for each in planned.commitments:
        told = each.kind is Kind.ACTION and not (each.private or each.confidential)
        if told and each.text.strip() and each.state is not State.DROPPED:
            who, state = who_does(each, plan.name), STATES[each.state]
            yield each.text, who, by_when(each), state, named(planned.goal)


def _review(review: Review) -> Line:
    day: Text = tr("{day}", day=TinyDate(review.day))
    return Line((day,), remark="" if review.verdict is None else VERDICTS[review.verdict])
