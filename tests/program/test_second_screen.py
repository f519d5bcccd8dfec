"""The room's window in the real program: screens come and go, and what was collected is shown."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect

from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_run import RunRoom
from facilitator.bootstrap.run_room import RunRoomWindow
from facilitator.domain.run import Move
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.room.pages import HANGING
from facilitator.ui.rooms import Room
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM


@dataclass(frozen=True)
class Other:
    """A screen beside the one there is."""

    def geometry(self) -> QRect:
        return QRect(2_000, 0, 1_280, 720)


@dataclass
class Desk:
    """A running meeting and the screens of its machine."""

    house: House
    room: RunRoomWindow
    screens: list[object]

    def plug(self) -> None:
        self.screens.append(Other())
        self.room.screen_came()
        settle()

    def pull(self) -> None:
        self.screens.pop()
        self.room.screen_went()
        settle()


@pytest.fixture
def desk(house: House) -> Desk:
    house.program.library = LIBRARY
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5")
    shown = house.program.shown(Room.RUN)
    assert isinstance(shown, RunRoom)
    screens: list[object] = [house.window.screen()]
    shown._room._screens = lambda: screens
    return Desk(house, shown._room, screens)


def test_it_moves_to_a_second_screen_when_one_appears(desk: Desk) -> None:
    desk.house.press("F11")
    assert desk.house.program.mirrored
    assert not desk.room.visible
    desk.plug()
    assert desk.room.visible
    assert not desk.house.program.mirrored


def test_it_survives_that_the_screen_is_pulled_and_comes_back(desk: Desk) -> None:
    desk.screens.append(Other())
    desk.house.press("F11")
    assert desk.room.visible
    line = desk.house.focus
    desk.pull()
    assert not desk.room.visible
    assert desk.house.window.notice.isVisible()
    assert desk.house.program.conductor.live
    desk.plug()
    assert desk.room.visible
    assert desk.house.focus is line
    desk.house.press("F11")
    assert not desk.room.visible
    desk.pull()
    desk.plug()
    assert not desk.room.visible, "nobody wishes for it any more"


def test_a_screen_that_comes_unasked_stays_empty(desk: Desk) -> None:
    desk.plug()
    assert not desk.room.visible


def words_of(desk: Desk) -> str:
    labels = desk.room.window.face.findChildren(PlainLabel)
    shown = " ".join(label.text() for label in labels).replace("\n", " ")
    return shown.replace(HANGING, "")


def test_the_room_sees_what_was_typed_under_cover_once_it_is_shown_together(desk: Desk) -> None:
    desk.screens.append(Other())
    desk.house.press("F11", "F6", "F6", "F6")
    assert desk.house.program.conductor.run.covered
    for text in ("zqFirst idea", "zqSecond idea"):
        desk.house.type(text)
        desk.house.press("Return")
    desk.house.press("Alt+0")
    desk.house.type("zqSecret")
    desk.house.press("Return", "Ctrl+Shift+W")
    assert "idea" not in words_of(desk)
    desk.house.press("Ctrl+Shift+W", "Ctrl+Shift+Y")
    assert "zqFirst idea" in words_of(desk)
    assert "zqSecond idea" in words_of(desk)
    assert "zqSecret" not in words_of(desk)
    desk.house.press("Ctrl+Z")
    assert "idea" not in words_of(desk)
    desk.house.press("Ctrl+Shift+Y", "F6")
    assert "idea" not in words_of(desk)


def test_the_room_sees_what_was_collected_only_after_a_key_and_in_this_step_alone(
    desk: Desk,
) -> None:
    desk.screens.append(Other())
    desk.house.press("F11")
    for text in ("zqFirst idea", "zqSecond idea"):
        desk.house.type(text)
        desk.house.press("Return")
    desk.house.press("Alt+0")
    desk.house.type("zqSecret")
    desk.house.press("Return")
    assert "zqFirst" not in words_of(desk)
    desk.house.press("Ctrl+Shift+W")
    assert "zqFirst idea" in words_of(desk)
    assert "zqSecond idea" in words_of(desk)
    assert "zqSecret" not in words_of(desk)
    desk.house.press("Ctrl+Shift+W")
    assert "zqFirst" not in words_of(desk)
    desk.house.press("Ctrl+Shift+W")
    desk.house.program.conductor.do(Move.NEXT)
    settle()
    assert "zqFirst" not in words_of(desk)


def test_a_chosen_line_stands_in_front_of_the_group_until_the_step_is_left(desk: Desk) -> None:
    desk.screens.append(Other())
    desk.house.press("F11", "Alt+4")
    for text in ("zqWhat first?", "zqWhy so?"):
        desk.house.type(text)
        desk.house.press("Return")
    desk.house.press("Ctrl+Shift+K")
    desk.house.press("Home", "Ctrl+Shift+W")
    assert ("zqWhat first?" in words_of(desk)) != ("zqWhy so?" in words_of(desk))
    desk.house.press("Ctrl+Shift+W")
    assert "zqW" not in words_of(desk)
    desk.house.press("Ctrl+Shift+W")
    desk.house.program.conductor.do(Move.NEXT)
    settle()
    assert "zqW" not in words_of(desk)
