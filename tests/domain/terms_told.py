"""A made-up term of a team, with something in every place that a report tells of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from facilitator.domain.agenda import Item, Method, Purpose, RoleHolders
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.goal import Goal, Reading, Review, Standing, Verdict
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Presence, Results, StepResult
from facilitator.domain.term_source import TeamTerm
from facilitator.domain.terms import Term
from facilitator.domain.time import MINUTE, Moment

FIRST = date(2026, 9, 7)
NAMES = ("Ana", "Ben", "Carys")
TEAM = Team(
    "t",
    "Year 4",
    "Hillside Primary School",
    tuple(Member(name, name) for name in NAMES),
    ("One voice at a time",),
)
TERM = Term(date(2026, 9, 1), date(2026, 12, 18))
NOW = Moment(round(datetime(2026, 12, 18, 16, tzinfo=UTC).timestamp() * 1000))


def day_of_week(week: int) -> date:
    return FIRST + timedelta(weeks=week)


def moment(week: int, minute: int = 0) -> Moment:
    begins = datetime.combine(day_of_week(week), time(15, 30), UTC)
    return Moment(round(begins.timestamp() * 1000)).plus(minute * MINUTE)


def planned(week: int, **more: object) -> Meeting:
    plan = Plan(
        title=f"Meeting {week}",
        day=day_of_week(week),
        start=time(15, 30),
        purpose=f"Aim {week}",
        items=(
            Item(f"{week}a", "Look at it", Purpose.LEARN, minutes=20, goal="g"),
            Item(
                f"{week}b",
                "Look back",
                Purpose.LEARN,
                method=Method.PROTOCOL,
                protocol="plus-delta",
                notes="private to me",
            ),
        ),
        roles=(RoleHolders(Role.FACILITATOR, (NAMES[week % 3],)),),
        expected=tuple(Person(name, name) for name in NAMES),
        norm="One voice at a time",
    )
    return Meeting(f"m{week}", "t", replace(plan, **more))  # type: ignore[arg-type]


def held(week: int, *, paper: bool = False, notes: tuple[Note, ...] = ()) -> Meeting:
    steps = (
        StepResult(f"{week}a.1", f"{week}a", "Look", 20 * MINUTE, 20 * MINUTE, 25 * MINUTE, True),
        StepResult(
            f"{week}b.2", f"{week}b", "Plus: what to keep", 3 * MINUTE, 3 * MINUTE, MINUTE, True
        ),
    )
    results = Results(
        moment(week),
        moment(week, 40),
        () if paper else steps,
        presence=tuple(Presence(name, name) for name in NAMES),
        on_paper=paper,
    )
    closing = Closing(rating=3 + week % 3, norm_kept=NormKept.YES, worth_sharing=f"Share {week}")
    more = (
        Note(f"w{week}", Kind.WONDERING, f"Wonder {week}", moment(week, 1), f"{week}a"),
        Note(f"e{week}", Kind.EVIDENCE, f"Seen {week}", moment(week, 2), f"{week}a"),
        Note(f"p{week}", Kind.NOTE, f"Plus {week}", moment(week, 30), f"{week}b", f"{week}b.2"),
    )
    record = Record((*more, *notes), closing)
    return replace(planned(week), record=record, log=Log(results=results))


def made(
    identity: str, kind: Kind, week: int, *changes: tuple[State, int], **more: object
) -> Commitment:
    told = tuple(Change(state, f"m{at}", moment(at, 5), "since then") for state, at in changes)
    text = f"{kind.value} {identity}"
    one = Commitment(identity, "t", kind, text, moment(week, 10), f"m{week}", changes=told)
    return replace(one, **more)  # type: ignore[arg-type]


GOAL = Goal(
    "g",
    "t",
    title="Reading aloud",
    sentence="More pupils read 90 words a minute.",
    standing=Standing.OPEN,
    unit="%",
    baseline=Decimal(52),
    target=Decimal(70),
    baseline_day=FIRST,
    start=FIRST,
    due=date(2027, 3, 19),
    cohort_size=100,
    readings=(Reading("r", day_of_week(2), Decimal(54)),),
    reviews=(
        Review("v", day_of_week(3), moment(3, 15), "m3", Verdict.ADAPT, "Too long", "They pair up"),
        Review("n", date(2027, 1, 20)),
    ),
)


def term() -> TeamTerm:
    secret = (
        Note("x1", Kind.WONDERING, "hidden wonder", moment(1, 3), "1a", private=True),
        Note("x2", Kind.NOTE, "hidden plus", moment(1, 31), "1b", "1b.2", private=True),
        Note("x3", Kind.EVIDENCE, "hidden seen", moment(1, 3), "1a", confidential=True),
    )
    meetings = (
        held(0),
        held(1, notes=secret),
        held(2, paper=True),
        planned(3, cancelled=True, reason="The boiler failed"),
        held(4),
        planned(16),
    )
    commitments = (
        made("d0", Kind.DECISION, 0, method="fist to five"),
        made("d1", Kind.DECISION, 1, (State.SUPERSEDED, 4)),
        made("d4", Kind.DECISION, 4),
        made("hidden d", Kind.DECISION, 4, private=True),
        made("hidden c", Kind.DECISION, 4, confidential=True),
        made("done", Kind.ACTION, 0, (State.DONE, 1), owners=("Ana",)),
        made("open", Kind.ACTION, 1, owners=("Ben",), next_meeting=True),
        made("asleep", Kind.ACTION, 1, (State.SNOOZED, 4)),
        made("dropped", Kind.ACTION, 2, (State.DROPPED, 4)),
        made("hidden a", Kind.ACTION, 2, private=True),
        made("asked", Kind.QUESTION, 4),
        made("answered", Kind.QUESTION, 0, (State.DONE, 4)),
        replace(made("old", Kind.ACTION, -20), meeting="before"),
        replace(made("long done", Kind.ACTION, -20, (State.DONE, -10)), meeting="before"),
    )
    return TeamTerm(TEAM, TERM, NOW, meetings, commitments, (GOAL,))
