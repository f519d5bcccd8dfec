"""What the minutes say, in order; no layout."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Block, Document, Fact, Line, Paragraph
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_end import how_it_went, next_meeting, passed_on, still_open
from facilitator.domain.minutes_goals import goals as goals_touched
from facilitator.domain.minutes_head import day_held, said_facts, title_block
from facilitator.domain.minutes_items import items
from facilitator.domain.minutes_short import earlier_actions, in_short
from facilitator.domain.minutes_source import Source, gathered
from facilitator.domain.people import Role, Team
from facilitator.domain.run import Run
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Said, Text, tr


def minutes(
    team: Team,
    meeting: Meeting,
    commitments: tuple[Commitment, ...],
    earlier: tuple[Commitment, ...],
    now: Moment,
    run: Run | None = None,
    protocols: Mapping[str, str] | None = None,
    goals: tuple[Goal, ...] = (),
) -> Document:
    """The minutes of a meeting that is planned, under way or held.

    `commitments` are those made in this meeting; others among them count as `earlier`, which
    are those to report on: open when this meeting began, or changed since the last one.
    `run` is the running meeting as its conductor has it, else it is replayed from the log; a
    finished meeting is told by its results alone. `protocols` are names of protocols by their
    identities. `goals` are those that the meeting touched. Private notes and commitments never
    appear, nor figures about fewer than five people.
    """
    every = tuple({c.id: c for c in (*commitments, *earlier)}.values())
    source = gathered(team, meeting, every, now, run, protocols or {}, goals)
    return Document(
        over=over_of(team),
        title=_title(meeting),
        author=source.people(meeting.plan.holders(Role.RECORDER)) or team.name,
        subject=tr("{team}, {day}", team=team.name, day=LongDate(day_held(source))),
        footer_state=_state(source),
        at=source.until,
        blocks=_cancelled(source) if meeting.stage is Stage.CANCELLED else _blocks(source),
    )


def _blocks(source: Source) -> tuple[Block, ...]:
    return (
        title_block(source),
        *in_short(source),
        *earlier_actions(source),
        *items(source),
        *goals_touched(source),
        *still_open(source),
        *passed_on(source),
        *how_it_went(source),
        *next_meeting(source),
    )


def _cancelled(source: Source) -> tuple[Block, ...]:
    """A meeting that did not take place has no minutes: when it was to be, and why it was not."""
    plan = source.meeting.plan
    told = tr("This meeting was cancelled. There are no minutes of it.")
    facts = said_facts(
        Fact(tr("Date"), (tr("{day}", day=LongDate(plan.day)),)),
        Fact(tr("Reason"), (plan.reason,)),
    )
    return (facts, Paragraph(Line((told,))))


def over_of(team: Team) -> Said:
    """What stands above the title of a team's documents."""
    if team.school.strip() and team.name.strip():
        return tr("{school} · {team}", school=team.school, team=team.name)
    return team.school.strip() or team.name.strip()


def _title(meeting: Meeting) -> Text:
    title: Said = meeting.plan.title if meeting.plan.title.strip() else tr("Team meeting")
    if meeting.stage is Stage.CANCELLED:
        return tr("Cancelled: {title}", title=title)
    if meeting.stage is Stage.PLANNED:
        return tr("Agenda: {title}", title=title)
    return tr("Minutes: {title}", title=title)


def _state(source: Source) -> Text:
    if source.under_way:
        at: time = source.now.civil.time().replace(second=0, microsecond=0)
        return tr("Draft, made at {time} during the meeting", time=at)
    return tr("Draft")
