"""What a term learned: its goals with their lines, what was seen, shared and asked, and how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.domain.document import Block, Bullets, Fact, Line, Paragraph
from facilitator.domain.goal_course import Pace, course, pace
from facilitator.domain.goal_labels import PACES, STANDINGS, VERDICTS
from facilitator.domain.goal_sharing import Shared
from facilitator.domain.goal_telling import (
    due_of,
    picture,
    sentence_of,
    start_of,
    target_of,
    withheld_said,
)
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.notes import Kind
from facilitator.domain.purpose_chart import purpose_chart
from facilitator.domain.rating_chart import rating_chart
from facilitator.domain.rhythm import look_backs, norms_kept
from facilitator.domain.role_ledger import ledger
from facilitator.domain.term_levels import Levels
from facilitator.domain.term_source import TeamTerm
from facilitator.domain.term_tables import (
    about_few,
    goal_called,
    look_backs_table,
    norms_table,
    purpose_picture,
    rating_picture,
    roles_table,
)
from facilitator.domain.words import Said, ShortDate, Text, tr, trn

READINGS = 12
"""Readings of a goal that are told one by one; the figure has all."""


def goals(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """Each goal that the term worked on: its sentence, its figures, its line."""
    every = told.told_goals()
    if every:
        yield levels.section(tr("Our goals"))
    for each in every:
        yield from _goal(told, each, levels)


def _goal(told: TeamTerm, may: Shared, levels: Levels) -> Iterator[Block]:
    goal = may.goal
    short, whole = goal_called(may), sentence_of(goal)
    yield levels.part(short)
    if whole != short and not about_few(may):
        yield Paragraph(Line((whole,)))
    found = pace(course(goal))
    ends = () if goal.baseline is None and goal.target is None else (start_of(goal),)
    yield said_facts(
        Fact(tr("Where it stands"), (STANDINGS[goal.standing],)),
        Fact(tr("From"), ends),
        Fact(tr("To"), (target_of(goal),) if ends else ()),
        Fact(tr("By when"), (due_of(goal),)),
        Fact(tr("Pace"), () if found is Pace.UNKNOWN else (PACES[found],)),
        Fact(tr("What we did"), (goal.strategy,)),
    )
    shown = picture(goal, told.until.civil.date(), READINGS)
    if shown is not None:
        yield shown
    if may.withheld:
        yield withheld_said()


def learned(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """What was seen in looks at goals, what is worth sharing, what was wondered."""
    parts = (
        (tr("What we saw when we looked at our goals"), tuple(_looks(told))),
        (tr("Best practices to share"), tuple(_worth_sharing(told))),
        (tr("What we wondered"), tuple(_wondered(told))),
    )
    pieces = _evidence(told)
    if not pieces and not any(lines for _, lines in parts):
        return
    yield levels.section(tr("What we learned"))
    if pieces:
        yield Paragraph(Line((pieces,)))
    for heading, lines in parts:
        if lines:
            yield levels.part(heading)
            yield Bullets(lines)


def _looks(told: TeamTerm) -> Iterator[Line]:
    for may, look in told.looks():
        verdict: Said = "" if look.verdict is None else VERDICTS[look.verdict]
        said = tuple(each for each in (look.reflection, verdict, look.reason) if each)
        if said:
            yield Line(said, lead=goal_called(may), remark=_short(look.day))


def _worth_sharing(told: TeamTerm) -> Iterator[Line]:
    for meeting in told.held:
        said = meeting.record.closing.worth_sharing.strip()
        if said:
            yield Line((said,), remark=_short(meeting.plan.day))


def _wondered(told: TeamTerm) -> Iterator[Line]:
    for meeting, note in told.notes(Kind.WONDERING):
        yield Line((note.text,), remark=_short(meeting.plan.day))


def _evidence(told: TeamTerm) -> Text | None:
    pieces = [meeting.id for meeting, _ in told.notes(Kind.EVIDENCE)]
    if not pieces:
        return None
    meetings = len(set(pieces))
    return trn(
        "We wrote down {n} piece of evidence, in {m} meeting.",
        "We wrote down {n} pieces of evidence, in {m} of our meetings.",
        len(pieces),
        m=meetings,
    )


def how_we_worked(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    """Ratings, plus and delta, norms, time by purpose, and how often each took a role on."""
    parts = tuple(_ways(told, levels))
    if parts:
        yield levels.section(tr("How we worked together"))
        yield from parts


def _ways(told: TeamTerm, levels: Levels) -> Iterator[Block]:
    rated, times = rating_chart(told.held), purpose_chart(told.held)
    if rated is not None:
        yield levels.part(tr("How we rated our meetings"))
        yield Paragraph(Line((rated.said,)), tied=True)
        yield rating_picture(rated)
    backs = tuple(look_backs(told.held))
    if backs:
        yield levels.part(tr("What helped and what to change"))
        yield look_backs_table(backs)
    norms = norms_kept(told.team, told.held)
    if norms:
        yield levels.part(tr("Our norms"))
        yield norms_table(norms)
    if times is not None:
        yield levels.part(tr("What our time was for"))
        yield Paragraph(Line((times.said,)), tied=True)
        yield purpose_picture(times)
    roles = roles_table(ledger(told.held), told.team)
    if roles.rows:
        yield levels.part(tr("Roles"))
        yield roles


def _short(day: date) -> Text:
    return tr("{day}", day=ShortDate(day))
