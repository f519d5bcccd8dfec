"""The room of goals in the real program, by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from facilitator.app.goals import GoalLine
from facilitator.bootstrap import out_saving
from facilitator.bootstrap.place_goals import GoalsRoom
from facilitator.domain.goal import Goal, Reading, Standing
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle, until
from tests.program.scenes import TEAM, Filled

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


def screen_of(house: House) -> GoalsScreen:
    screen = house.program.shown(Room.GOALS).widget
    assert isinstance(screen, GoalsScreen)
    return screen


@pytest.fixture
def filled(house: House) -> House:
    store = Filled()
    store.save(GOAL, replace(GOAL, id="h", sentence="Improve reading.", baseline=None))
    house.fill(store)
    house.press(KEY)
    return house


def test_a_goal_is_opened_from_the_list_and_left_again(filled: House) -> None:
    screen = screen_of(filled)
    model = screen.list.goals
    assert filled.focus is screen.list, "the keyboard begins at the goals"
    assert [line.id for line in model.lines] == ["g", "h"]
    filled.tab_to("Goals")
    filled.press("Return")
    settle()
    assert screen.page.isVisible()
    assert filled.focus is screen.page.edit
    filled.press("Escape")
    assert screen.list.isVisible()
    assert screen.list.chosen == "g"


def test_its_figure_is_drawn_elsewhere_and_told_in_words(filled: House) -> None:
    filled.tab_to("Goals")
    filled.press("Return")
    figure = screen_of(filled).page.figure
    assert figure.accessibleDescription().endswith("One reading: 54% on 12 October 2026.")
    until(lambda: not figure.bare)
    picture = figure.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert "#0b5c63" in colours


def test_no_figure_of_one_goal_stands_on_the_page_of_another(house: House) -> None:
    store = Filled()
    store.save(GOAL, replace(GOAL, id="h", baseline=Decimal(40)))
    house.fill(store)
    house.press(KEY)
    house.tab_to("Goals")
    house.press("Return")
    figure = screen_of(house).page.figure
    until(lambda: not figure.bare)
    house.press("Escape", "Return")
    assert not figure.bare, "the same goal need not be drawn anew"
    house.press("Escape", "Down", "Return")
    assert figure.bare
    until(lambda: not figure.bare)


def test_a_figure_that_cannot_be_drawn_leaves_no_older_one(
    filled: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_given: object) -> bytes:
        raise MemoryError

    filled.tab_to("Goals")
    filled.press("Return")
    figure = screen_of(filled).page.figure
    until(lambda: not figure.bare)
    monkeypatch.setattr("facilitator.charts.drawing.draw", fail)
    filled.window.resize(1200, 768)
    until(lambda: figure.bare and "could not be drawn" in caplog.text)
    assert figure.accessibleDescription()


def test_without_a_team_a_goal_needs_one_first(house: House) -> None:
    house.fill(MemoryStore())
    house.press(KEY, "Ctrl+N")
    assert "Make a team first" in house.notice


def test_today_tells_of_a_goal_that_asks_for_a_look_and_leads_there(house: House) -> None:
    store = Filled()
    behind = replace(GOAL, readings=(Reading("a", date(2026, 10, 12), Decimal(50)),))
    store.save(replace(GOAL, id="fine"), behind)
    house.fill(store)
    house.press("Ctrl+1")
    settle()
    assert house.find_button("Open") is not None
    house.press("Alt+2")
    assert house.program.room is Room.TODAY
    house.press("Alt+1")
    settle()
    assert house.program.room is Room.GOALS
    assert house.program.table.goal_desk.goal == behind


def test_words_narrow_the_list_and_all_come_back(filled: House) -> None:
    screen = screen_of(filled)
    filled.press("Ctrl+F")
    filled.type("improve")
    assert [line.id for line in screen.list.goals.lines] == ["h"]
    filled.press("Ctrl+Shift+F")
    assert [line.id for line in screen.list.goals.lines] == ["g", "h"]


def test_a_picture_of_the_list_is_saved_with_its_words(
    filled: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(out_saving, "documents_folder", lambda: tmp_path)
    room = filled.program.shown(Room.GOALS)
    assert isinstance(room, GoalsRoom)
    picture = room.picture.picture()
    assert len(picture.rows) == 2
    assert not any(member.name in str(picture) for member in TEAM.members)
    filled.press("Ctrl+Shift+S", "Ctrl+S")
    filled.wait(lambda: "words are beside it" in filled.notice)
    (drawn,) = tmp_path.glob("*.png")
    assert drawn.read_bytes().startswith(b"\x89PNG")
    told = drawn.with_suffix(".txt").read_text("utf-8")
    assert "Year 4 pupils read 90 words a minute." in told


def test_visions_and_priorities_are_made_and_changed_in_the_tree(filled: House) -> None:
    filled.press("Ctrl+T", "Ctrl+Shift+V")
    filled.type("Every child reads")
    filled.press("Return", "Home", "Ctrl+Shift+R")
    filled.type("Reading aloud")
    filled.press("Return")
    tree = screen_of(filled).tree.made
    assert tree is not None
    assert filled.focus is tree.list
    assert isinstance(filled.store, MemoryStore)
    vision, priority = filled.store.ground_kept.aims
    assert (vision.text, priority.parent) == ("Every child reads", vision.id)
    assert [(row.id, row.depth) for row in tree.rows.rows][:2] == [
        (vision.id, 0),
        (priority.id, 1),
    ]
    filled.press("Home", "F2")
    filled.write("All read")
    filled.press("Return", "End", "Return")
    settle()
    assert filled.store.ground_kept.aims[-1].text == "All read"
    assert screen_of(filled).page.isVisible()


def test_the_question_with_the_keyboard_stays_when_the_form_is_turned(filled: House) -> None:
    screen = screen_of(filled)
    screen.list.open_wished.emit("g")
    settle()
    filled.press("F2", *["Ctrl+PgDown"] * 7)
    form = screen.form.now()
    name = filled.focus.accessibleName()
    filled.press("Ctrl+L")
    assert form.boxes[0].isVisible()
    assert filled.focus.accessibleName() == name == "One name"
    assert not filled.focus.visibleRegion().isEmpty(), "it was scrolled to"
    filled.focus.setFocus()
    filled.press("Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+L")
    assert filled.focus.isVisible()
    assert form.boxes[form.place].isAncestorOf(filled.focus)


def test_goals_that_come_late_take_the_keyboard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Filled()
    store.save(GOAL)
    asked: list[Callable[[], None]] = []

    def late(team: str, then: Callable[[tuple[GoalLine, ...]], None]) -> None:
        asked.append(lambda: MemoryStore.goals(store, team, then))

    monkeypatch.setattr(store, "goals", late)
    house.fill(store)
    house.press(KEY)
    screen = screen_of(house)
    assert house.focus is screen.new
    for answer in asked:
        answer()
    settle()
    assert house.focus is screen.list


def test_what_a_key_leads_to_is_scrolled_to(filled: House) -> None:
    screen = screen_of(filled)
    screen.list.open_wished.emit("g")
    settle()
    filled.press("Ctrl+Shift+A")
    settle()
    assert filled.focus.accessibleName() == "The action, then Enter"
    assert not filled.focus.visibleRegion().isEmpty()
