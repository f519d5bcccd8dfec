"""A window that is closed takes all of its parts along."""

from __future__ import annotations

import gc

import shiboken6
from PySide6.QtCore import QObject

from facilitator.ui.rooms import Room
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, Filled


def unowned() -> list[QObject]:
    """What Qt still has and nothing in Qt owns."""
    gc.collect()
    parts = [each for each in gc.get_objects() if isinstance(each, QObject)]
    return [each for each in parts if shiboken6.isValid(each) and each.parent() is None]


def look_round(house: House) -> None:
    """Into every room, a form for a goal and the writing of a protocol."""
    house.program.open_meeting("m", Room.PREPARE)
    for room in Room:
        house.program.go(room)
        settle()
    house.program.open_meeting("m", Room.RUN)
    settle()
    house.program.go(Room.GOALS)
    house.press("Ctrl+N")
    house.program.go(Room.LIBRARY)
    house.press("Ctrl+Shift+N")


def test_a_window_leaves_nothing_behind(open_house: Open) -> None:
    """What stays is held for good, with all that hangs on it."""
    before = {id(each) for each in unowned()}
    house = open_house().fill(Filled(), LIBRARY)
    look_round(house)
    house.shut()
    house.shut = lambda: None  # type: ignore[method-assign] -- it is down already
    del house
    left = [type(each).__name__ for each in unowned() if id(each) not in before]
    assert left == []
