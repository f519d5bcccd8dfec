"""The tables and figures of a term report, which the window shows too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from facilitator.domain.document import Cell, Line, Picture, Table
from facilitator.domain.few_people import is_few
from facilitator.domain.focus import Kept
from facilitator.domain.goal import Level
from facilitator.domain.goal_sharing import Shared
from facilitator.domain.goal_telling import named
from facilitator.domain.labels import PURPOSES, ROLES, day_of, listed
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.purpose_chart import PurposeChart, percent
from facilitator.domain.rating_chart import BEST, RatingChart
from facilitator.domain.rhythm import LookBack
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.stage import Stage
from facilitator.domain.timing import whole_minutes
from facilitator.domain.words import Said, ShortDate, Text, TinyDate, tr, trn


def how_held(meeting: Meeting) -> Text:
    """What became of a meeting: held, held on paper, cancelled and why, or still to come."""
    plan = meeting.plan
    match meeting.stage:
        case Stage.CANCELLED:
            if plan.reason.strip():
                return tr("cancelled: {reason}", reason=plan.reason)
            return tr("cancelled")
        case Stage.HELD:
            paper = meeting.log.results is not None and meeting.log.results.on_paper
            return tr("held, written down on paper") if paper else tr("held")
        case Stage.RUNNING:
            return tr("under way")
        case Stage.PLANNED:
            return tr("planned")


def called(meeting: Meeting) -> Said:
    """A meeting's title, or a word for one that has none."""
    return meeting.plan.title.strip() or tr("Team meeting")


def about_few(may: Shared) -> bool:
    """Whether a goal is about so few people that its own sentence would tell of them."""
    goal = may.goal
    return goal.level in (Level.LEARNER, Level.EDUCATOR) and is_few(goal.cohort_size)


def goal_called(may: Shared) -> Said:
    """A goal's short name; its sentence has figures, which are not told of few people."""
    if about_few(may) and not may.goal.title.strip():
        return tr("A goal about a few people")
    return named(may.goal)


def meetings_table(meetings: Iterable[Meeting]) -> Table:
    """Every meeting with what it was for and what became of it, cancelled ones told plainly.

    A title that most of them have says nothing where there is a purpose.
    """
    rows: list[tuple[Cell, ...]] = []
    every = tuple(meetings)
    titles = Counter(called(each) for each in every)
    usual = titles.most_common(1)[0] if titles else ("", 0)
    for meeting in every:
        plan = meeting.plan
        moved: Said = ""
        if plan.moved_from is not None:
            moved = tr("moved from {day}", day=ShortDate(plan.moved_from))
        told = (Line((how_held(meeting),)), *((Line(remark=moved),) if moved else ()))
        what: tuple[Line, ...] = (Line((called(meeting),)),)
        if plan.purpose.strip():
            own = usual[1] == 1 or called(meeting) != usual[0]
            what = (*what, Line(remark=plan.purpose)) if own else (Line((plan.purpose,)),)
        rows.append((day_of(plan.day), what, told))
    return Table(
        tr("Meetings: day, meeting and what it was for, what became of it"),
        (tr("Day"), tr("Meeting"), tr("What became of it")),
        (0.24, 0.48, 0.28),
        tuple(rows),
    )


def rating_picture(chart: RatingChart) -> Picture:
    """The ratings as a figure, with its table."""
    rows: list[tuple[Cell, ...]] = []
    for rating in range(BEST, 0, -1):
        days = tuple(
            tr("{day}", day=TinyDate(each.day)) for each in chart.rated if each.rating == rating
        )
        if days:
            given = tr("{rating} of {best}", rating=rating, best=BEST)
            rows.append((given, tr("{n}", n=len(days)), listed(days)))
    table = Table(
        tr("The figure as a table: rating, how many meetings, their days"),
        (tr("Rating"), tr("Meetings"), tr("Days")),
        (0.16, 0.16, 0.68),
        tuple(rows),
    )
    return Picture(chart, chart.said, tr("From 1 to 5, meeting by meeting"), table)


def purpose_picture(chart: PurposeChart) -> Picture:
    """The shares of time as a figure, with its table."""
    rows = tuple(
        (
            PURPOSES[each.purpose],
            _share(each.planned, chart.planned),
            _share(each.taken, chart.taken),
        )
        for each in chart.shares
    )
    table = Table(
        tr("The figure as a table: purpose, planned, taken"),
        (tr("What for"), tr("Planned"), tr("Taken")),
        (0.4, 0.3, 0.3),
        rows,
    )
    return Picture(chart, chart.said, tr("Shares of all the time, planned and taken"), table)


def _share(span: int, whole: int) -> Text:
    minutes = whole_minutes(span)
    return trn(
        "{n} minute ({share}%)", "{n} minutes ({share}%)", minutes, share=percent(span, whole)
    )


def look_backs_table(backs: Iterable[LookBack]) -> Table:
    """What helped and what to change, a row a meeting."""
    rows = tuple(
        (day_of(back.day), tuple(Line(part.lines, lead=part.title) for part in back.parts))
        for back in backs
    )
    return Table(
        tr("Looks back by plus and delta: day, what was said"),
        (tr("Day"), tr("What was said")),
        (0.24, 0.76),
        rows,
    )


def norms_table(norms: tuple[tuple[str, Kept], ...]) -> Table:
    """Each norm that was in focus, and how often it was kept."""
    rows = tuple(
        (
            norm,
            trn("{n} meeting", "{n} meetings", known.focus),
            tr("{n}", n=known.kept),
            tr("{n}", n=known.partly),
        )
        for norm, known in norms
    )
    return Table(
        tr("Norms: norm, in how many meetings it was in focus, kept, partly kept"),
        (tr("Norm"), tr("In focus"), tr("Kept"), tr("Partly kept")),
        (0.46, 0.22, 0.14, 0.18),
        rows,
    )


def roles_table(ledger: Ledger, team: Team) -> Table:
    """How often each member took which role on, in the order of the team: counts, no ranking."""
    roles = ledger.roles
    held = tuple(each for each in ledger.counted if not each.ahead)
    known = Ledger(held, ledger.since)
    rows: list[tuple[Cell, ...]] = []
    for member in team.members:
        times = [known.times(role, member.id) for role in roles]
        if member.name.strip() and (member.active or any(times)):
            rows.append((member.name, *(tr("{n}", n=n) for n in times)))
    width = round(0.66 / len(roles), 4)
    return Table(
        tr("Roles: name, and how often each role was taken on"),
        (tr("Name"), *(ROLES[role] for role in roles)),
        (1 - width * len(roles), *(width for _ in roles)),
        tuple(rows) if held else (),
    )
