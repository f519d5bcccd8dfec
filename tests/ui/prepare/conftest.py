"""A screen that is shown every plan it wishes for, as the program does it."""

from dataclasses import replace
from datetime import date, time
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.app.library import Library
from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Method,
    Purpose,
    RoleHolders,
)
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.exchange.protocol_file import read_library
from facilitator.language.english import English
from facilitator.ui.dressing import apply, carry
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.prepare.view import PlanView

PROTOCOLS = Path(__file__).parents[3] / "resources" / "protocols" / "en"
NAMES = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")


def shipped_library() -> Library:
    protocols, errors = read_library([PROTOCOLS])
    assert not errors
    return Library({protocol.id: protocol for protocol in protocols})


def sample_team(names=NAMES) -> Team:
    members = tuple(Member(name.lower(), name) for name in names)
    norms = ("One voice at a time", "Ask before you advise")
    return Team("team", "Year 4", members=members, norms=norms)


def person_leads(name: str) -> tuple[Lead, ...]:
    return (Lead(LeadKind.PERSON, name),)


def sample_plan() -> Plan:
    """52 minutes planned for 45, as in the pictures."""
    tuning = {"method": Method.PROTOCOL, "protocol": "tuning-short"}
    fist = {"method": Method.PROTOCOL, "protocol": "fist-to-five"}
    plus = {"method": Method.PROTOCOL, "protocol": "plus-delta"}
    return Plan(
        title="Year 4 team meeting",
        day=date(2026, 11, 24),
        start=time(10, 20),
        bell=time(11, 5),
        place="Room 6",
        purpose="Tune the reading plan and agree what we try before December",
        norm="Ask before you advise",
        items=(
            Item(
                "i1",
                "Check-in",
                Purpose.INFORM,
                person_leads("ana"),
                Method.ROUND,
                4,
                "One word each",
            ),
            Item(
                "i2",
                "Reports on actions",
                Purpose.INFORM,
                person_leads("ben"),
                Method.ROUND,
                6,
                "Done, open or carried",
            ),
            Item(
                "i3",
                "Tuning: reading plan",
                Purpose.LEARN,
                person_leads("elin"),
                minutes=24,
                leaves="Two changes to the plan",
                presenters=("elin",),
                **tuning,
            ),
            Item(
                "i4",
                "Goal review",
                Purpose.DECIDE,
                person_leads("carys") + person_leads("dev"),
                minutes=12,
                leaves="Keep, adapt or stop",
                **fist,
            ),
            Item(
                "i5",
                "Close",
                Purpose.DECIDE,
                (EVERYONE_LEADS,),
                minutes=6,
                leaves="Owners and dates",
                **plus,
            ),
        ),
        roles=(
            RoleHolders(Role.FACILITATOR, ("ana", "dev")),
            RoleHolders(Role.TIMEKEEPER, ("ben",)),
            RoleHolders(Role.RECORDER, ("farah",)),
        ),
        expected=(
            *(Person(name.lower(), name) for name in NAMES),
            Person("guest", "Gwen", guest=True),
        ),
        apologies=("farah",),
        dates=(
            DateAhead("d1", date(2026, 12, 1), "Next team meeting"),
            DateAhead("d2", date(2026, 12, 18), "Last day of term"),
        ),
    )


class Held:
    """A screen, what it wished for, and the plan as its wishes have made it."""

    def __init__(self, screen, plan, team, library):
        self.screen = screen
        self.view = PlanView(plan, team, library)
        self.wishes: list[tuple[Plan, bool]] = []
        self.refused = []
        self.told: list[str] = []
        screen.plan_wished.connect(self._take)
        screen.refused.connect(self.refused.append)
        screen.start_wished.connect(lambda: self.told.append("start"))
        screen.undo_wished.connect(lambda: self.told.append("undo"))
        screen.redo_wished.connect(lambda: self.told.append("redo"))
        screen.show_plan(self.view)

    @property
    def plan(self) -> Plan:
        return self.view.plan

    def show(self, **changes) -> None:
        self.view = replace(self.view, **changes)
        self.screen.show_plan(self.view)

    def titles(self) -> list[str]:
        return [item.title for item in self.plan.items]

    def item(self, title: str) -> Item:
        return next(item for item in self.plan.items if item.title == title)

    def _take(self, plan, typing):
        self.wishes.append((plan, typing))
        self.show(plan=plan)


def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
    """Press keys where the focus is, wherever it has come to by then."""
    for key in keys:
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()


def type_words(words: str):
    """Type letter by letter: the first may open the editor that the others go to."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)
    QApplication.processEvents()


def focused():
    return QApplication.focusWidget()


@pytest.fixture(scope="session")
def library():
    return shipped_library()


@pytest.fixture
def hold(qtbot, qapp, library):
    """Build a screen in a language, size and look; it is shown and active."""

    def build(plan=None, words=None, *, size=(1366, 652), team=None, scheme="light", scale=1.0):
        apply(qapp, scheme, scale, "DejaVu Sans")
        qapp.setStyleSheet("")  # as in the program, where windows carry it
        numbers = count(1)
        screen = PrepareScreen(words or English(), lambda: f"n{next(numbers)}")
        carry(screen, instead=True)
        qtbot.addWidget(screen)
        screen.resize(*size)
        team = team or sample_team()
        held = Held(screen, sample_plan() if plan is None else plan, team, library)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        QApplication.processEvents()
        return held

    return build


@pytest.fixture
def held(hold):
    return hold()


@pytest.fixture
def hand_tools():
    """To press keys, to type words, and to see where the focus is."""
    return press, type_words, focused


@pytest.fixture
def team_of():
    return sample_team


@pytest.fixture
def table(held):
    """The agenda's table with the focus."""
    held.screen.agenda.table.setFocus()
    return held.screen.agenda.table


@pytest.fixture
def keys(hand_tools):
    return hand_tools


@pytest.fixture
def begin():
    """To stand on a cell."""

    def stand(table, row, column):
        table.choose(row, column)
        table.setFocus()

    return stand
