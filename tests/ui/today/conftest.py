"""A made-up team with a meeting that comes next, and the first screen in a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.app.keeping import Folder, MeetingLine, Overview
from facilitator.app.library import Library
from facilitator.domain.agenda import Item, RoleHolders
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting, Plan, Stage
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.time import Moment
from facilitator.exchange.protocol_file import read_library
from facilitator.language.english import English
from facilitator.ui.theme import apply
from facilitator.ui.today.screen import TodayScreen
from facilitator.ui.today.values import TodayView

PROTOCOLS = Path(__file__).parents[3] / "resources" / "protocols" / "en"
PEOPLE = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
DAY = date(2026, 11, 24)
TITLES = (
    ("Check-in", 3),
    ("Reports on actions", 6),
    ("Tuning: reading plan", 18),
    ("Goal review", 8),
    ("Close", 5),
)


def moment(day: date, at: time) -> Moment:
    return Moment(round(datetime.combine(day, at, UTC).timestamp() * 1000))


def make_library() -> Library:
    protocols, faults = read_library((PROTOCOLS,))
    assert not faults
    return Library({protocol.id: protocol for protocol in protocols})


def make_folder() -> Folder:
    members = tuple(Member(f"m{n}", name) for n, name in enumerate(PEOPLE))
    team = Team("year-4", "Year 4", members=members)
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
        expected=tuple(Person(m.id, m.name) for m in members),
    )
    return Folder(team, Meeting("next", team.id, plan))


def commitment(name: str, kind: Kind, text: str, day: date, **more: object) -> Commitment:
    made = Commitment(name, "year-4", kind, text, moment(day, time(10, 40)), "last")
    return replace(made, **more)


def make_commitments() -> tuple[Commitment, ...]:
    last = date(2026, 11, 17)
    act, ask = Kind.ACTION, Kind.QUESTION
    return (
        commitment(
            "c1", act, "Bring one-minute reading check results", last, due=DAY, owners=("m2",)
        ),
        commitment(
            "c2", act, "Draft the reading plan for tuning", last, next_meeting=True, owners=("m4",)
        ),
        commitment(
            "c3",
            act,
            "Ask the library for six class sets",
            last,
            due=date(2026, 11, 20),
            owners=("m1",),
        ),
        commitment("c4", act, "Order next year's diaries", last, due=date(2026, 12, 20)),
        commitment("c5", act, "Speak to a parent alone", last, due=DAY, private=True),
        commitment(
            "q1", ask, "Who reads with the four pupils who join in January?", date(2026, 11, 3)
        ),
        commitment("q2", ask, "Do we keep the reading diary at home?", last),
    )


def make_view() -> TodayView:
    folder = make_folder()
    lines = tuple(
        MeetingLine(
            name, "year-4", "Year 4 team meeting", day, time(10, 20), time(11, 5), Stage.HELD
        )
        for name, day in (("last", date(2026, 11, 17)), ("before", date(2026, 11, 10)))
    )
    overview = Overview((folder.team,), lines, make_commitments())
    names = {member.id: member.name for member in folder.team.members}
    return TodayView(overview, folder, moment(DAY, time(10, 12)), make_library(), names)


@pytest.fixture
def view() -> TodayView:
    return make_view()


@pytest.fixture
def nothing_yet() -> TodayView:
    return TodayView(Overview(), None, moment(DAY, time(10, 1)), make_library())


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Callable[..., TodayScreen]]:
    """Build and show the screen: screen(words, width, height, scale)."""
    shown: list[TodayScreen] = []

    def make(
        words: object = None, width: int = 1366, height: int = 664, scale: float = 1.0
    ) -> TodayScreen:
        apply(qapp, "light", scale)
        made = TodayScreen(words or English())
        made.resize(width, height)
        made.show()
        made.activateWindow()
        qapp.processEvents()
        shown.append(made)
        return made

    yield make
    for made in shown:
        made.close()
        made.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply(qapp, "light", 1.0)
    qapp.processEvents()
