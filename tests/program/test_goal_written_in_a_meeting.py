"""A goal that is written in the middle of a meeting, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.bootstrap.place_run import RunRoom
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.goal import Goal, Standing
from facilitator.domain.meeting import Meeting
from facilitator.domain.protocol import HandOver, Protocol, Step
from facilitator.ui.room.window import RoomWindow
from facilitator.ui.rooms import Room
from facilitator.ui.run.goal_panel import GoalPanel
from facilitator.ui.run.screen import RunScreen
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import DAY, NEXT, PLAN, TEAM

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
GOAL = HandOver("goal")
WORKSHOP = Protocol(
    "workshop",
    "Goal workshop",
    "goals",
    "",
    (
        Step("Write it", "", "Write it together.", "", 10, 5, hand_over=GOAL),
        Step("Look back", "", "", "", 5, 2),
        Step("Check it", "", "", "", 10, 5, hand_over=GOAL, sitting=2),
    ),
)
LIBRARY = Library({WORKSHOP.id: WORKSHOP})
SHOWS = "Ctrl+Shift+W"
WRITES = "Ctrl+Shift+X"


def meeting(identity: str, sitting: int, days: int = 0) -> Meeting:
    item = Item(
        f"i{sitting}",
        "Our goal",
        leads=(EVERYONE_LEADS,),
        minutes=20,
        method=Method.PROTOCOL,
        protocol=WORKSHOP.id,
        sitting=sitting,
    )
    plan = replace(PLAN, items=(item,), day=DAY + timedelta(days=days))
    return replace(NEXT, id=identity, plan=plan)


def begin(house: House, held: Meeting) -> None:
    house.store.save(TEAM, held)
    house.program.lay_open(Folder(TEAM, held), Room.RUN)
    house.press("F5")
    settle()


@pytest.fixture
def led(house: House) -> House:
    """A step that leads on to a goal is under way."""
    house.fill(MemoryStore(), LIBRARY)
    begin(house, meeting("m", 1))
    return house


def screen(house: House) -> RunScreen:
    room = house.program.shown(Room.RUN)
    assert isinstance(room, RunRoom)
    assert isinstance(room.widget, RunScreen)
    return room.widget


def panel(house: House) -> GoalPanel:
    return screen(house).stage.goal


def kept(house: House) -> list[Goal]:
    assert isinstance(house.store, MemoryStore)
    return list(house.store.goals_kept.values())


def capturing(house: House) -> bool:
    return house.focus is screen(house).stage.capture.line


def shown_to_the_room(house: House) -> str:
    room = house.program.shown(Room.RUN)
    assert isinstance(room, RunRoom)
    window = room.room_window()
    assert isinstance(window, RoomWindow)
    return window.face._shown_words


def test_the_goal_is_written_beside_the_meeting(led: House) -> None:
    led.type("half a li")
    led.press(WRITES)
    form = panel(led).form.now()
    assert led.focus is form.parts["cohort"].line
    assert kept(led) == [], "nothing is kept before the first word"
    led.type("Year 4 pupils")
    led.press("Return")
    (goal,) = kept(led)
    assert (goal.standing, goal.made_in) == (Standing.DRAFT, "m")
    assert goal.sentence == "The share of Year 4 pupils who … reaches … by …."
    (item,) = led.program.desk.sheet.plan.items
    assert item.goal == goal.id
    led.clock.pass_(1000)
    led.press("F5")
    led.press("F5", "F6")
    assert led.program.conductor.run.segment.title == "Look back", "the meeting goes on"
    assert panel(led).isVisible()
    led.press("Escape")
    assert capturing(led)
    assert led.focus.text() == "half a li"
    led.press(WRITES)
    assert not panel(led).isVisible(), "this step leads on to nothing"
    led.press("Shift+F6", WRITES)
    assert form.parts["cohort"].line.text() == "Year 4 pupils"
    assert len(kept(led)) == 1
    led.press("Ctrl+Return")
    assert kept(led)[0].standing is Standing.OPEN
    assert kept(led)[0].changes[0].meeting == "m"


def test_undo_in_the_form_is_the_goals_and_elsewhere_the_meetings(led: House) -> None:
    led.press(WRITES)
    led.type("Year 4 pupils")
    led.press("Return")
    led.press("Ctrl+PgDown")
    led.press("Ctrl+Z")
    assert kept(led)[0].cohort == ""
    led.press("Ctrl+Shift+Z")
    assert kept(led)[0].cohort == "Year 4 pupils"
    assert led.program.desk.sheet.plan.items[0].goal == kept(led)[0].id


def test_the_room_sees_the_draft_only_after_the_key(led: House) -> None:
    led.press(WRITES)
    led.type("Year 4 pupils")
    led.press("Return")
    assert shown_to_the_room(led) == "Write it together."
    led.press(SHOWS)
    assert shown_to_the_room(led) == kept(led)[0].sentence
    led.press("Ctrl+PgDown", "Ctrl+PgDown")
    led.type("read aloud")
    led.press("Return")
    assert "read aloud" in shown_to_the_room(led), "it grows with the answers"
    led.press(SHOWS)
    assert shown_to_the_room(led) == "Write it together."
    led.press(SHOWS, "F6")
    assert "read aloud" not in shown_to_the_room(led)


def test_the_second_sitting_finds_the_draft_of_the_first(led: House) -> None:
    store = led.store
    store.save(Goal("other", TEAM.id, sentence="Another draft", by_hand=True))
    led.press(WRITES)
    assert panel(led).which.chosen() == "", "a first sitting begins a new one"
    led.type("Year 4 pupils")
    led.press("Return", "Escape")
    first = kept(led)[-1]
    led.program.conductor.finish()
    settle()
    begin(led, meeting("m2", 2, days=7))
    led.press(WRITES)
    form = panel(led).form.now()
    assert form.parts["cohort"].line.text() == "Year 4 pupils"
    assert led.program.desk.sheet.plan.items[0].goal == first.id
    panel(led).which.setFocus()
    led.press("End")
    assert panel(led).which.chosen() in ("other", first.id)
    assert len(kept(led)) == 2


def test_a_goal_put_away_elsewhere_leaves_the_meeting_alone(led: House) -> None:
    led.press(WRITES)
    led.type("Year 4 pupils")
    led.press("Return")
    led.press("Ctrl+9")
    led.press("Escape", "Ctrl+5")
    settle()
    assert not panel(led).isVisible()
    assert capturing(led)
    led.press(WRITES)
    assert panel(led).form.now().parts["cohort"].line.text() == "Year 4 pupils"


def test_undo_takes_back_what_was_written_and_that_the_item_works_on_it(led: House) -> None:
    led.press(WRITES)
    led.type("Year 4 pupils")
    led.press("Return", "Escape", "Ctrl+Z")
    (goal,) = kept(led)
    assert goal.cohort == ""
    (item,) = led.program.desk.sheet.plan.items
    assert item.goal == ""
    assert not led.program.desk.can_undo
