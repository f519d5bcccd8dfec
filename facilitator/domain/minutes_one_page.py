"""The copy for the head: what the minutes say in short, on one side of A4.

What has no room is counted in a line, so that nobody takes the page for the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol as Port

from facilitator.domain.commitment import Commitment
from facilitator.domain.document import (
    Block,
    Bullets,
    Document,
    Fact,
    Heading,
    Line,
    Numbered,
    Paragraph,
)
from facilitator.domain.goal_sharing import Shared
from facilitator.domain.labels import listed
from facilitator.domain.minutes_end import next_meeting
from facilitator.domain.minutes_goals import in_a_line
from facilitator.domain.minutes_head import day_held, said_facts
from facilitator.domain.minutes_short import action_table, text_of
from facilitator.domain.minutes_source import Source
from facilitator.domain.notes import Kind
from facilitator.domain.page_room import filled, fits_a_page
from facilitator.domain.words import LongDate, Text, tr, trn

_CUT = "…"


@dataclass(frozen=True, slots=True)
class _Limits:
    """Letters of a text and of a name, and people of an action."""

    text: int
    name: int
    owners: int


_SHORT, _WHOLE = _Limits(240, 40, 3), _Limits(*(1 << 30,) * 3)
"""Where room is short; and none, for telling what was shortened."""


class Making(Port):
    """Makes a whole document of blocks."""

    def __call__(
        self, source: Source, blocks: tuple[Block, ...], /, *, dense: bool = False
    ) -> Document: ...


def one_page(source: Source, make: Making) -> Document:
    """Purpose, decisions, actions, goals and the next date on one page.

    Smaller letters come first, then long texts are shortened and what is last of each kind is
    left out. It says nothing that the whole minutes do not.
    """
    whole = _Share(source.made(Kind.DECISION), source.made(Kind.ACTION), source.goals)
    for dense in (False, True):
        document = make(source, tuple(_blocks(source, whole)), dense=dense)
        if fits_a_page(document):
            return document
    return _cut(source, make)


@dataclass(frozen=True, slots=True)
class _Share:
    """What of each kind stands on the page; `left` says what does not."""

    decisions: tuple[Commitment, ...]
    actions: tuple[Commitment, ...]
    goals: tuple[Shared, ...]
    left: Text | None = None


def _blocks(source: Source, share: _Share) -> Iterator[Block]:
    facts = said_facts(
        Fact(tr("Date"), (tr("{day}", day=LongDate(day_held(source))),)),
        Fact(tr("Purpose"), (source.meeting.plan.purpose,)),
    )
    yield facts
    if share.decisions:
        yield Heading(1, tr("Decisions"))
        yield Numbered(tuple(Line((text_of(source, each),)) for each in share.decisions))
    if share.actions:
        yield Heading(1, tr("Actions"))
        yield action_table(source, share.actions)
    if share.goals:
        yield Heading(1, tr("Goals"))
        yield Bullets(in_a_line(replace(source, goals=share.goals)))
    yield from next_meeting(source, roles=False)
    if share.left is not None:
        yield Paragraph(Line((share.left,)), quiet=True)


def _cut(source: Source, make: Making) -> Document:
    """As much of each kind in turn as has room, in small letters and short texts."""
    short = _shortened(source, _SHORT)
    decisions, actions = short.made(Kind.DECISION), short.made(Kind.ACTION)
    shortened = short != _shortened(source, _WHOLE)

    def made(counts: tuple[int, ...]) -> Document:
        of_decisions, of_actions, of_goals = counts
        share = _Share(
            decisions[:of_decisions],
            actions[:of_actions],
            short.goals[:of_goals],
            _left(tuple(all_ - n for all_, n in zip(every, counts, strict=True)), shortened),
        )
        return make(short, tuple(_blocks(short, share)), dense=True)

    every = (len(decisions), len(actions), len(short.goals))
    return filled(every, made)


def _left(left: tuple[int, ...], shortened: bool) -> Text | None:
    decisions, actions, goals = left
    said = (
        (trn("{n} decision", "{n} decisions", decisions), decisions),
        (trn("{n} action", "{n} actions", actions), actions),
        (trn("{n} goal", "{n} goals", goals), goals),
    )
    parts = tuple(text for text, n in said if n)
    if not parts:
        return tr("Long texts are shortened here. The minutes have all.") if shortened else None
    what = listed(parts)
    if not shortened:
        return tr("Left out here for want of room: {what}. The minutes have all.", what=what)
    return tr(
        "Long texts are shortened here, and left out for want of room: {what}. "
        "The minutes have all.",
        what=what,
    )


def _shortened(source: Source, limits: _Limits) -> Source:
    """The source in lines of their own, none longer than a few lines of the page."""
    meeting, team, longest = source.meeting, source.team, limits.text
    plan, closing = meeting.plan, meeting.record.closing
    title, purpose = clipped(plan.title, longest // 2), clipped(plan.purpose, longest)
    closing = replace(closing, next_place=clipped(closing.next_place, longest // 2))
    meeting = replace(
        meeting,
        plan=replace(plan, title=title, purpose=purpose),
        record=replace(meeting.record, closing=closing),
    )
    name, school = (clipped(each, longest // 3) for each in (team.name, team.school))
    names = {who: clipped(called, limits.name) for who, called in source.names.items()}
    made = (each for each in source.kept if isinstance(each, Commitment))
    return replace(
        source,
        team=replace(team, name=name, school=school),
        meeting=meeting,
        names={**names, _CUT: _CUT},
        kept=tuple(_short_commitment(each, limits) for each in made),
        goals=tuple(_short_goal(each, limits) for each in source.goals),
    )


def _short_commitment(made: Commitment, limits: _Limits) -> Commitment:
    few = made.owners[: limits.owners]
    owners = made.owners if few == made.owners else (*few, _CUT)
    return replace(made, text=clipped(made.text, limits.text), owners=owners)


def _short_goal(told: Shared, limits: _Limits) -> Shared:
    goal = told.goal
    fresh = replace(
        goal,
        title=clipped(goal.title, limits.text // 2),
        sentence=clipped(goal.sentence, limits.text),
        unit=clipped(goal.unit, limits.name),
    )
    return replace(told, goal=fresh)


def clipped(text: str, most: int) -> str:
    """The text on one line, cut at a space where it has more letters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return (head.rpartition(" ")[0] if " " in head[most // 2 :] else head).rstrip() + _CUT
