"""A made-up team with a meeting that comes next, and what is open by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from facilitator.app.keeping import Backup, Binned, Folder, Shelf
from facilitator.app.library import Library
from facilitator.app.overview import MeetingLine, Overview
from facilitator.domain.agenda import Item, RoleHolders
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.exchange.protocol_file import read_library
from facilitator.ui.today.values import TodayView

PROTOCOLS = Path(__file__).parents[3] / "resources" / "protocols" / "en"
PEOPLE = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
DAY = date(2026, 11, 24)
LAST = date(2026, 11, 17)
TITLES = (
    ("Check-in", 3),
    ("Reports on actions", 6),
    ("Tuning: reading plan", 18),
    ("Goal review", 8),
    ("Close", 5),
)


def moment(day: date, at: time) -> Moment:
    return Moment(round(datetime.combine(day, at, UTC).timestamp() * 1000))


NOW = moment(DAY, time(10, 12))


@cache
def library() -> Library:
    protocols, faults = read_library((PROTOCOLS,))
    assert not faults
    return Library({protocol.id: protocol for protocol in protocols})


def team() -> Team:
    titles = ("Team leader", "Class 4a", "Class 4b", "Class 4c", "Reading support", "Class 4d")
    members = tuple(
        Member(f"m{n}", name, titles[n], f"{name.lower()}@school.example")
        for n, name in enumerate(PEOPLE)
    )
    norms = ("One voice at a time", "Ask before you advise", "Leave with a name and a date")
    return Team("year-4", "Year 4", "Hillside Primary School", members, norms)


def folder() -> Folder:
    belongs = team()
    plan = Plan(
        title="Year 4 team meeting",
        day=DAY,
        start=time(10, 20),
        bell=time(11, 5),
        place="Room 6",
        items=tuple(Item(f"i{n}", title, minutes=m) for n, (title, m) in enumerate(TITLES)),
        roles=(
            RoleHolders(Role.FACILITATOR, ("m0",)),
            RoleHolders(Role.TIMEKEEPER, ("m1",)),
            RoleHolders(Role.RECORDER, ("m5",)),
        ),
        expected=tuple(Person(m.id, m.name) for m in belongs.members),
    )
    return Folder(belongs, Meeting("next", belongs.id, plan))


def commitment(name: str, kind: Kind, text: str, day: date = LAST, **more: object) -> Commitment:
    made = Commitment(name, "year-4", kind, text, moment(day, time(10, 40)), "last")
    return replace(made, **more)


def commitments() -> tuple[Commitment, ...]:
    act, ask = Kind.ACTION, Kind.QUESTION
    return (
        commitment("c1", act, "Bring one-minute reading check results", due=DAY, owners=("m2",)),
        commitment("c2", act, "Draft the reading plan", next_meeting=True, owners=("m4",)),
        commitment(
            "c3", act, "Ask the library for six sets", due=date(2026, 11, 20), owners=("m1",)
        ),
        commitment("c4", act, "Order next year's diaries", due=date(2026, 12, 20)),
        commitment("c5", act, "Speak to a parent alone", due=DAY, private=True),
        commitment(
            *("q1", ask, "Who reads with the four new pupils?", date(2026, 11, 3)), meeting="first"
        ),
        commitment("q2", ask, "Do we keep the reading diary at home?"),
    )


def lines() -> tuple[MeetingLine, ...]:
    rows = (
        ("next", DAY, Stage.PLANNED, 0, 0),
        ("last", LAST, Stage.HELD, 3, 5),
        ("before", date(2026, 11, 10), Stage.HELD, 2, 1),
    )
    return tuple(
        MeetingLine(
            name, "year-4", "Year 4 team meeting", day, time(10, 20), time(11, 5), stage, had, do
        )
        for name, day, stage, had, do in rows
    )


def view() -> TodayView:
    held = folder()
    overview = Overview((held.team,), lines(), commitments())
    names = {member.id: member.name for member in held.team.members}
    return TodayView(overview, held, NOW, library(), names)


def nothing_yet() -> TodayView:
    return TodayView(Overview(), None, NOW, library())


def binned() -> tuple[Binned, ...]:
    return (
        Binned(Shelf.MEETING, "old", "Year 4 team meeting", NOW, date(2026, 9, 28)),
        Binned(Shelf.NOTE, "note", "The weekly check shows growth", NOW),
    )


def backups() -> tuple[Backup, ...]:
    reasons = ("close", "day", "migration", "timer", "bulk", "other")
    return tuple(
        Backup(f"backup-{n}", NOW.plus(-n * 40_000_000), n + 1, why)
        for n, why in enumerate(reasons)
    )
