"""A meeting under way is told in every room; the keys of its screen end at its close."""

from __future__ import annotations

import pytest

from facilitator.domain.run import Move, Phase
from facilitator.ui.room.window import RoomWindow
from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, Filled


@pytest.fixture
def running(open_house: Open) -> House:
    house = open_house().fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.RUN)
    settle()
    house.press("F5")
    return house


def screen(house: House) -> RunScreen:
    widget = house.program.shown(Room.RUN).widget
    assert isinstance(widget, RunScreen)
    return widget


def end(house: House) -> str:
    """What the bar says of the end, "" when it says nothing."""
    bar = screen(house).end_bar
    return bar.text() if bar.isVisible() else ""


def test_every_room_says_when_the_meeting_ends(running: House) -> None:
    rooms = (Room.TODAY, Room.MEETINGS, Room.TEAM, Room.CLOSE, Room.MINUTES)
    for room in rooms:
        at_work = end(running)
        assert "Ends about" in at_work
        running.program.go(room)
        settle()
        assert end(running) == at_work, room
        running.beat(20 * 60)
        assert end(running) not in ("", at_work), room
    running.program.conductor.finish()
    for room in rooms:
        running.program.go(room)
        settle()
        assert end(running) == "", room


def test_the_key_of_the_next_step_ends_no_meeting(running: House) -> None:
    conductor = running.program.conductor
    while Move.NEXT in conductor.moves:
        running.press("F6")
    running.press("F6")
    reached = [running.program.room]
    running.press("F6", "F6")
    assert conductor.live
    running.press("Ctrl+Return")
    assert conductor.run.phase is Phase.FINISHED
    assert [*reached, running.program.room] == [Room.CLOSE, Room.MINUTES]


def test_a_meeting_that_was_held_leads_to_its_minutes(running: House) -> None:
    running.program.conductor.finish()
    running.program.go(Room.RUN)
    settle()
    assert screen(running).held.isVisible()
    running.press("Space")
    assert running.program.room is Room.MINUTES


def test_with_one_screen_the_rooms_layout_stands_in_place(running: House) -> None:
    stage = screen(running).stage
    running.press("F11")
    assert stage.face.isVisible()
    assert not [
        w for w in running.app.topLevelWidgets() if isinstance(w, RoomWindow) and w.isVisible()
    ]
    running.press("F11")
    assert not stage.face.isVisible()
    assert stage.centre.isVisible()


def test_counting_hands_from_the_rooms_layout_shows_what_is_typed(running: House) -> None:
    running.press("F11", "F2")
    count = screen(running).stage.centre.voices.count
    assert count.isVisible()
    assert count.isAncestorOf(running.focus)
    assert running.focus.isVisible()
