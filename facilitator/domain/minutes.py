"""What the minutes say, in order; no layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import time
from itertools import chain

from facilitator.domain.approval import as_approved, times_approved
from facilitator.domain.closing_parts import kept_together
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Block, Document, Fact, Line, Paragraph
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_appendix import appendix
from facilitator.domain.minutes_approval import changes_since, last_minutes, state_of_minutes
from facilitator.domain.minutes_confidential import part_b
from facilitator.domain.minutes_end import how_it_went, next_meeting, passed_on, still_open
from facilitator.domain.minutes_goals import goals as goals_touched
from facilitator.domain.minutes_head import day_held, said_facts, title_block
from facilitator.domain.minutes_items import items
from facilitator.domain.minutes_one_page import one_page
from facilitator.domain.minutes_parts import EVERYTHING, Appendix, Copy, Parts, Section
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
    parts: Parts = EVERYTHING,
    copy: Copy = Copy.TEAM,
    times: Mapping[str, int] | None = None,
) -> Document:
    """The minutes of a meeting that is planned, under way or held.

    `commitments` are those made in this meeting; others among them count as `earlier`, which
    are those to report on: open when this meeting began, or changed since the last one.
    `run` is the running meeting as its conductor has it, else it is replayed from the log; a
    finished meeting is told by its results alone. `protocols` are names of protocols by their
    identities. `goals` are those that the meeting touched. Private notes and commitments never
    appear, nor figures about fewer than five people. `parts` say what goes into the copy for the
    team; that for the head is one page of what the whole says, and the confidential one has what
    neither of them says. `times` says over how many meetings items came along.
    """
    apart = copy is Copy.CONFIDENTIAL
    source, since = told_of(
        team, meeting, commitments, earlier, now, run, protocols, goals, apart=apart, times=times
    )
    if copy is Copy.HEAD and meeting.stage is not Stage.CANCELLED:
        return one_page(source, _document)
    if apart and meeting.stage is not Stage.CANCELLED:
        return part_b(source, _document)
    cancelled = meeting.stage is Stage.CANCELLED
    return _document(source, _cancelled(source) if cancelled else _blocks(source, parts, since))


def told_of(
    team: Team,
    meeting: Meeting,
    commitments: tuple[Commitment, ...],
    earlier: tuple[Commitment, ...],
    now: Moment,
    run: Run | None = None,
    protocols: Mapping[str, str] | None = None,
    goals: tuple[Goal, ...] = (),
    *,
    apart: bool = False,
    times: Mapping[str, int] | None = None,
) -> tuple[Source, tuple[Block, ...]]:
    """What minutes are made of, and what changed since they were approved. See `minutes`."""
    since = tuple(changes_since(meeting, commitments, earlier))
    meeting, commitments, earlier = as_approved(meeting, commitments, earlier)
    every = tuple({c.id: c for c in (*commitments, *earlier)}.values())
    given = (team, meeting, every, now, run, protocols or {}, goals)
    return gathered(*given, apart=apart, times=times_approved(meeting, times)), since


def _document(source: Source, blocks: tuple[Block, ...], *, dense: bool = False) -> Document:
    """The blocks below the title, with all that a document tells of itself."""
    team, meeting = source.team, source.meeting
    return Document(
        over=over_of(team),
        title=_title(meeting),
        author=source.people(meeting.plan.holders(Role.RECORDER)) or team.name,
        subject=tr("{team}, {day}", team=team.name, day=LongDate(day_held(source))),
        footer_state=_state(source),
        at=source.until,
        blocks=kept_together(blocks),
        dense=dense,
    )


def _blocks(source: Source, parts: Parts, since: tuple[Block, ...]) -> tuple[Block, ...]:
    """The title block and what changed since an approval, then what was chosen."""
    told = sections_of(source, parts)
    return (
        title_block(source),
        *since,
        *chain.from_iterable(told[each] for each in parts.sections),
        *appendices_of(source, parts),
    )


def sections_of(source: Source, parts: Parts) -> Mapping[Section, Iterable[Block]]:
    """What each section says. Without the section of the goals the others name none either."""
    figures = Appendix.CHARTS not in parts.appendices
    told = source if Section.GOALS in parts.sections else replace(source, goals=())
    return {
        Section.SHORT: in_short(told),
        Section.EARLIER: chain(last_minutes(told), earlier_actions(told)),
        Section.ITEMS: items(told),
        Section.GOALS: goals_touched(told, figures=figures),
        Section.OPEN: still_open(told),
        Section.SHARING: passed_on(told),
        Section.WORKED: how_it_went(told),
        Section.NEXT: next_meeting(told),
    }


def appendices_of(source: Source, parts: Parts) -> Iterable[Block]:
    """What stands behind the minutes."""
    return chain.from_iterable(appendix(source, each) for each in parts.appendices)


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
    return state_of_minutes(source.meeting)
