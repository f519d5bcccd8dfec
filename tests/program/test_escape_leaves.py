"""Escape leaves whatever was opened, and the keyboard is back where it was; nothing changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from facilitator.app.library import Library
from facilitator.ui.rooms import Room
from tests.program.conftest import Open
from tests.program.house import House, name_of, settle
from tests.program.scenes import Filled, meeting

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CELLS = {
    "title of an item": (Room.PREPARE, "Agenda", ()),
    "purpose": (Room.PREPARE, "Agenda", ("Right",)),
    "lead": (Room.PREPARE, "Agenda", ("Right", "Right")),
    "how": (Room.PREPARE, "Agenda", ("Right", "Right", "Right")),
    "minutes": (Room.PREPARE, "Agenda", ("Right", "Right", "Right", "Right")),
    "member": (Room.TEAM, "Members", ()),
    "norm": (Room.TEAM, "Norms", ()),
}


def escape(house: House) -> None:
    """Press it where the keyboard is; a list may be gone before the key comes up again."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(house.focus, key)
        settle()
    house._come_back()


LISTS = ("purpose", "lead", "how")


def test_escape_leaves_every_cell_as_it_was(open_house: Open) -> None:
    house = open_house().fill(Filled(), Library())
    house.program.open_meeting("m", Room.PREPARE)
    for cell in CELLS:
        escape_leaves(house, cell)


def escape_leaves(house: House, cell: str) -> None:
    room, table, keys = CELLS[cell]
    house.room(room)
    view = house.tab_to(table)
    assert isinstance(view, QAbstractItemView)
    before = house.program.desk.meeting, house.program.table.team
    house.press(*keys, "F2")
    editor = view.indexWidget(view.currentIndex())
    assert editor is not None
    if not cell.startswith(LISTS):
        house.press("x")
    while house.focus is not view:
        assert view.indexWidget(view.currentIndex()) is not None
        escape(house)
    assert view.indexWidget(view.currentIndex()) is None
    assert (house.program.desk.meeting, house.program.table.team) == before, cell
    house.press(*["Left"] * len(keys))


@pytest.mark.parametrize("key", ["Shift+F3", "Ins", "Ctrl+K"])
def test_escape_leaves_a_panel_of_a_running_meeting(open_house: Open, key: str) -> None:
    house = open_house()
    assert "run-step" in meeting(house)
    line = house.focus
    assert name_of(line) == "Keep"
    house.press(key)
    assert house.focus is not line
    house.press("Escape")
    assert house.focus is line


@pytest.mark.parametrize("key", ["Ctrl+N", "Ctrl+B"])
def test_escape_leaves_a_panel_of_the_meetings(open_house: Open, key: str) -> None:
    house = open_house().fill(Filled(), Library())
    house.room(Room.MEETINGS)
    table = house.focus
    house.press(key)
    assert house.focus is not table
    house.press("Escape")
    assert isinstance(house.focus, QAbstractItemView)
    assert house.focus.isVisible()
