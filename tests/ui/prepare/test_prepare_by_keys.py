"""A published agenda is entered through the screen by keys alone, fact by fact."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Method,
    Purpose,
    RoleHolders,
)
from facilitator.domain.people import Person, Role
from facilitator.domain.plan import DateAhead, Plan

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
NAMES = ("Ana", "Ben", "Carys", "Dev")
PEOPLE = tuple(Person(name.lower(), name) for name in NAMES)
BLANK = Plan(day=date(2026, 9, 1), expected=PEOPLE)

HEAD = {
    "title": "SMART goal and monthly writing",
    "day": date(2026, 10, 21),
    "start": time(10, 20),
    "bell": time(11, 0),
    "place": "Room 6",
    "purpose": "Redefine the SMART goal and set up monthly writing assessments",
    "norm": "We talk about the work, not about people",
}
ALL = ("All",)
# Title, purpose, leads, how, minutes, what it should leave behind.
ROWS = (
    ("Check-in and agenda review", "To inform", ALL, "Round", 2, "Everyone knows the agenda"),
    (
        "Last year's writing assessment",
        "To learn",
        ALL,
        "In pairs",
        5,
        "Scores reviewed, assessments divided up",
    ),
    (
        "Data-day agenda",
        "To discuss",
        ALL,
        "Discussion",
        15,
        "Pupils regrouped between proficient and advanced",
    ),
    (
        "Monthly writing goals and intensive groups",
        "To decide",
        ALL,
        "Fist to five",
        4,
        "A goal for each month",
    ),
    (
        "October goal: descriptive writing",
        "To decide",
        ("Ana", "Ben", "Carys"),
        "Presentation",
        2,
        "An assessment prompt",
    ),
    ("Next agenda", "To decide", ("Facilitator",), "Discussion", 5, "Items for next time"),
    ("Meeting evaluation", "To learn", ALL, "Plus / delta", 5, "One thing to keep and to change"),
)
ROLES = {
    Role.FACILITATOR: ("Ana", "Ben"),
    Role.TIMEKEEPER: ("Carys",),
    Role.RECORDER: ("Dev",),
}
DATES = (
    (date(2026, 10, 28), "data day"),
    (date(2026, 10, 30), "no meeting"),
    (date(2026, 11, 3), "regrouping"),
)

PURPOSES = {
    "To inform": Purpose.INFORM,
    "To discuss": Purpose.DISCUSS,
    "To decide": Purpose.DECIDE,
    "To learn": Purpose.LEARN,
}
HOWS = {
    "Round": {"method": Method.ROUND},
    "In pairs": {"method": Method.PAIRS},
    "Discussion": {"method": Method.DISCUSSION},
    "Presentation": {"method": Method.PRESENTATION},
    "Fist to five": {"method": Method.PROTOCOL, "protocol": "fist-to-five"},
    "Plus / delta": {"method": Method.PROTOCOL, "protocol": "plus-delta"},
}


def lead(words: str) -> Lead:
    if words == "All":
        return EVERYONE_LEADS
    if words in NAMES:
        return Lead(LeadKind.PERSON, words.lower())
    return Lead(LeadKind.ROLE, words.lower())


def as_it_should_be() -> Plan:
    items = tuple(
        Item(
            "",
            title,
            PURPOSES[purpose],
            tuple(lead(each) for each in leads),
            minutes=minutes,
            leaves=leaves,
            # Other minutes than a new item has were typed: those it is meant to have.
            ideal=minutes if "protocol" in HOWS[how] and minutes != Item("").minutes else 0,
            **HOWS[how],
        )
        for title, purpose, leads, how, minutes, leaves in ROWS
    )
    roles = tuple(
        RoleHolders(role, tuple(name.lower() for name in names)) for role, names in ROLES.items()
    )
    dates = tuple(DateAhead("", day, what) for day, what in DATES)
    return Plan(**HEAD, items=items, roles=roles, expected=PEOPLE, dates=dates)


def without_identities(plan: Plan) -> Plan:
    return replace(
        plan,
        items=tuple(replace(item, id="") for item in plan.items),
        dates=tuple(replace(ahead, id="") for ahead in plan.dates),
    )


class Hands:
    """Ten fingers on a keyboard; they know nothing but where the focus is."""

    def __init__(self, hand_tools):
        self.press, self.type, self.focused = hand_tools

    def tab_to(self, name: str) -> None:
        for _ in range(40):
            if self.focused().accessibleName() == name:
                return
            self.press(Key.Key_Tab)
        pytest.fail(f"Tab does not lead to {name}")

    def tick(self, *labels: str) -> None:
        """In an open list of choices, tick these."""
        model = self.focused().model()
        for label in labels:
            self.press(Key.Key_Home)
            rows = range(model.rowCount())
            at = next(row for row in rows if model.index(row).data().startswith(label))
            self.press(*[Key.Key_Down] * at)
            self.press(Key.Key_Space)


def test_a_published_agenda_can_be_entered_by_keys_alone(hold, hand_tools, team_of):
    held = hold(BLANK, team=team_of(NAMES))
    hands = Hands(hand_tools)

    hands.tab_to("Title of the meeting")
    for words in (
        HEAD["title"],
        "21102026",
        "1020",
        "1100",
        *(HEAD[each] for each in ("place", "purpose", "norm")),
    ):
        hands.type(words)
        hands.press(Key.Key_Tab)

    hands.tab_to("Agenda")
    for title, purpose, leads, how, minutes, leaves in ROWS:
        hands.press(Key.Key_Insert)
        hands.type(title)
        hands.press(Key.Key_Tab)
        hands.type(purpose)
        hands.press(Key.Key_Tab, Key.Key_Space)
        hands.tick(*leads)
        hands.press(Key.Key_Tab)
        hands.type(how)
        hands.press(Key.Key_Tab)
        hands.type(str(minutes))
        hands.press(Key.Key_Tab)
        hands.type(leaves)
        hands.press(Key.Key_Return)

    hands.press(Key.Key_PageDown, modifier=Qt.KeyboardModifier.ControlModifier)
    for role, names in zip(("Facilitator", "Timekeeper", "Recorder"), ROLES.values(), strict=True):
        hands.tab_to(role)
        hands.press(Key.Key_Space)
        hands.tick(*names)
        hands.press(Key.Key_Return)

    hands.press(Key.Key_PageDown, modifier=Qt.KeyboardModifier.ControlModifier)
    hands.tab_to("Dates ahead")
    for day, what in DATES:
        hands.press(Key.Key_Insert)
        hands.type(f"{day:%d%m%Y}")
        hands.press(Key.Key_Tab)
        hands.type(what)
        hands.press(Key.Key_Return)

    assert without_identities(held.plan) == as_it_should_be()
    assert held.refused == []
    identities = [thing.id for thing in (*held.plan.items, *held.plan.dates)]
    assert len(set(identities)) == len(ROWS) + len(DATES)
    assert held.screen.strip.balance.text() == "38 of 40 min planned, 2 to spare"
    assert held.wishes[-1][1] is False
