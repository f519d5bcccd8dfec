"""Readings and evidence in the real program, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from facilitator.app.goal_desk import GoalDesk
from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_goals import GoalsRoom
from facilitator.domain.goal import Goal, GroupValue, Reading, Standing
from facilitator.ui.goals import readings_form
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.program.house import House, alive, settle
from tests.program.scenes import NEXT, TEAM, Filled

KEY = ROOM_KEYS[Room.GOALS]
GOAL = Goal(
    "g",
    TEAM.id,
    sentence="Year 4 pupils read 90 words a minute.",
    standing=Standing.OPEN,
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    readings=(Reading("a", date(2026, 10, 12), Decimal(54)),),
)


def desk_of(house: House) -> GoalDesk:
    room = house.program.shown(Room.GOALS)
    assert isinstance(room, GoalsRoom)
    return room.goal_desk


def goal_of(house: House) -> Goal:
    goal = desk_of(house).goal
    assert goal is not None
    return goal


def seen(house: House) -> str:
    """All words in sight."""
    labels = (getattr(part, "text", None) for part in alive(house.window))
    return "\n".join(str(label()) for label in labels if callable(label))


@pytest.fixture
def opened(house: House) -> House:
    store = Filled()
    store.save(GOAL)
    house.fill(store)
    house.press(KEY)
    house.tab_to("Goals")
    house.press("Return")
    settle()
    return house


def test_a_reading_is_entered_changed_deleted_and_brought_back(opened: House) -> None:
    opened.press("Ctrl+R")
    assert opened.focus.accessibleName() == "What did it come to?"
    opened.type("57,5%")
    opened.tab_to("How many were measured?")
    opened.type("42")
    opened.press("Ins")
    for words in ("Class A", "60", "21"):
        opened.type(words)
        opened.press("Tab")
    opened.press("Ctrl+Return")
    settle()
    reading = goal_of(opened).readings[-1]
    assert (reading.day, reading.value, reading.size) == (date(2026, 10, 21), Decimal("57.5"), 42)
    assert reading.groups == (GroupValue("Class A", Decimal(60), 21),)
    assert not reading.meeting
    assert opened.focus.accessibleName() == "The figure as a table"
    opened.press("Return")
    opened.write("58")
    opened.press("Ctrl+Return")
    changed = goal_of(opened).readings[-1]
    assert changed == replace(reading, value=Decimal(58))
    opened.press("Del")
    assert goal_of(opened).readings == GOAL.readings
    assert "Ctrl+Z" in opened.notice
    opened.press("Ctrl+Z")
    assert goal_of(opened).readings[-1] == changed


def test_odd_values_are_asked_about_and_kept(opened: House) -> None:
    opened.press("Ctrl+R")
    opened.type("540")
    assert "above the scale, which ends at 100%" in seen(opened)
    opened.press("Return")
    assert opened.focus.accessibleName() == "How many were measured?"
    opened.press("Return")
    settle()
    assert goal_of(opened).latest == Reading(
        goal_of(opened).readings[-1].id, date(2026, 10, 21), Decimal(540)
    )


def test_what_is_no_number_stays_as_it_is_typed_until_it_is_one(opened: House) -> None:
    opened.press("Ctrl+R")
    for typed in ("", "NaN", "Infinity", "zqmany", "1e9999", "5" * 60):
        opened.write(typed)
        opened.press("Ctrl+Return")
        assert goal_of(opened).readings == GOAL.readings
        assert "A number is needed here" in seen(opened)
        opened.press("Escape", "Ctrl+R")
        assert opened.focus.property("text") == typed


def test_a_small_group_is_kept_but_never_shown(opened: House) -> None:
    opened.press("Ctrl+R")
    opened.type("57")
    opened.press("Ins")
    for words in ("Zq small", "99", "4"):
        opened.type(words)
        opened.press("Tab")
    assert "fewer than 5 nothing is shown" in seen(opened)
    opened.press("Ctrl+Return")
    settle()
    table = opened.program.shown(Room.GOALS).widget.page.readings.table  # type: ignore[attr-defined]
    cells = [
        str(table.model().index(row, at).data())
        for row in range(table.model().rowCount())
        for at in range(4)
    ]
    assert any("1 group not shown" in cell for cell in cells)
    assert not any("Zq small" in cell or "99" in cell for cell in cells)
    assert goal_of(opened).readings[-1].groups[0].size == 4


def test_evidence_is_added_changed_and_deleted(opened: House) -> None:
    opened.press("Ctrl+Shift+E")
    opened.type("Three reading logs")
    opened.press("Tab")
    opened.type("Folder in the staff room")
    opened.press("Ctrl+Return")
    (piece,) = goal_of(opened).evidence
    assert (piece.what, piece.where) == ("Three reading logs", "Folder in the staff room")
    assert piece.day == date(2026, 10, 21)
    opened.tab_to("Evidence")
    opened.press("Del")
    assert not goal_of(opened).evidence
    opened.press("Ctrl+Z")
    assert goal_of(opened).evidence == (piece,)


def test_in_a_running_meeting_a_reading_is_of_that_meeting(opened: House) -> None:
    opened.store.save(NEXT)
    opened.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    opened.press("F5")
    assert opened.program.table.live
    opened.press(KEY)
    settle()
    opened.press("Ctrl+R")
    opened.type("57")
    opened.press("Ctrl+Return")
    assert goal_of(opened).readings[-1].meeting == NEXT.id


def test_what_is_asked_is_said_aloud_once(opened: House, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(readings_form, "announce", lambda _, sentence: told.append(sentence))
    opened.press("Ctrl+R")
    opened.type("540")
    opened.tab_to("Note")
    opened.type("odd")
    assert [sentence for sentence in told if sentence].count(told[-1]) == 1
    assert "above the scale" in told[-1]
