"""A file of results becomes a reading, in the real program; bad ones change nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from facilitator.app.goal_desk import GoalDesk
from facilitator.bootstrap.place_goals import GoalsRoom
from facilitator.domain.goal import Goal, GroupValue, Standing
from facilitator.ui.goals.results_page import ResultsPage
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.exchange.bad_results import BAD
from tests.program.goal_scenes import look_into
from tests.program.house import House, alive, settle
from tests.program.scenes import TEAM, Filled

KEY = ROOM_KEYS[Room.GOALS]
GOAL = Goal(
    "g",
    TEAM.id,
    sentence="Year 4 pupils read 90 words a minute.",
    behaviour="read at least 90 words a minute",
    standing=Standing.OPEN,
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
)
CHECK = "Pupil;Class;Words\n" + "".join(
    f"Zqname {chr(65 + at)} {chr(65 + at)}son;4{'AABBC'[at % 5]};{80 + at}\n" for at in range(20)
)
"""Eight in 4A and 4B each, four in 4C; ten read 90 words or more."""


def desk_of(house: House) -> GoalDesk:
    room = house.program.shown(Room.GOALS)
    assert isinstance(room, GoalsRoom)
    return room.goal_desk


def seen(house: House) -> str:
    """All words in sight, those of tables too."""
    words = []
    for part in alive(house.window):
        label = getattr(part, "text", None)
        words += [str(label())] if callable(label) else []
        model = getattr(part, "model", None)
        if callable(model) and model() is not None:
            rows, columns = model().rowCount(), model().columnCount()
            words += [
                str(model().index(row, column).data())
                for row in range(rows)
                for column in range(columns)
            ]
    return "\n".join(words)


@pytest.fixture
def opened(house: House) -> House:
    store = Filled()
    store.save(GOAL)
    house.fill(store)
    house.press(KEY)
    house.tab_to("Goals")
    house.press("Return", "Ctrl+O")
    settle()
    return house


@pytest.fixture
def check(tmp_path: Path) -> Path:
    path = tmp_path / "check.csv"
    path.write_text(CHECK, encoding="cp1252")
    return path


def test_a_share_at_the_mark_becomes_a_reading_and_nothing_else_is_kept(
    opened: House, check: Path
) -> None:
    page = look_into(opened, check)
    opened.wait(lambda: page._results is not None)
    assert "Zqname" not in seen(opened)
    assert opened.focus.accessibleName() == "Which column is the result?"
    assert not desk_of(opened).can_undo
    opened.press("Ctrl+Return")
    goal = desk_of(opened).goal
    assert goal is not None
    (reading,) = goal.readings
    assert (reading.day, reading.value, reading.size) == (date(2026, 10, 21), Decimal(50), 20)
    assert reading.note == "Share at the mark from check.csv, 20 counted"
    assert [group.size for group in reading.groups] == [8, 12]
    assert reading.groups[0] == GroupValue("4B", Decimal("50.0"), 8)
    assert "Zqname" not in repr(goal)
    assert opened.focus.accessibleName() == "The figure as a table"


def test_names_are_shown_when_that_is_wished_and_never_kept(opened: House, check: Path) -> None:
    page = look_into(opened, check)
    opened.tab_to("Also read columns that look like names")
    opened.press("Space")
    opened.wait(lambda: "Zqname" in seen(opened) and page._results is not None)
    opened.press("Ctrl+Return")
    assert desk_of(opened).goal is not None
    assert "Zqname" not in repr(desk_of(opened).goal)


def test_another_mark_sums_anew(opened: House, check: Path) -> None:
    page = look_into(opened, check)
    opened.wait(lambda: page._results is not None)
    opened.tab_to("Mark to reach")
    opened.write("95")
    opened.press("Return")
    opened.wait(lambda: page._results is not None)
    assert "25%" in seen(opened)


def test_a_bad_file_is_told_of_and_changes_nothing(
    opened: House, tmp_path: Path, check: Path
) -> None:
    good = look_into(opened, check)
    for case in ("empty", "a picture", "with a password", "an entity that laughs"):
        path = tmp_path / f"{case}.csv"
        path.write_bytes(BAD[case]())
        page = look_into(opened, path)
        assert page is good
        words = seen(opened)
        assert f"{case}.csv" in words
        assert "check.csv" in words, "what was shown before stays"
        assert desk_of(opened).goal == GOAL


def test_escape_stops_reading_and_then_leads_back(opened: House, check: Path) -> None:
    page = opened.window.findChild(ResultsPage)
    assert isinstance(page, ResultsPage)
    room = opened.program.shown(Room.GOALS)
    assert isinstance(room, GoalsRoom)
    room.results.look(check)
    assert page.busy
    opened.press("Escape")
    assert not page.busy
    assert "Reading was stopped." in seen(opened)
    settle()
    assert page._look is None
    opened.press("Escape")
    assert not page.isVisible()
