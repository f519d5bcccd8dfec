"""A key of the running meeting that changes a setting leaves the dress of the window alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.app.keeping import Folder
from facilitator.ui.dressing import Dresser, apply
from facilitator.ui.rooms import Room
from tests.program.house import House
from tests.program.scenes import NEXT, TEAM


@pytest.mark.parametrize(
    ("key", "times"), [("Ctrl+Shift+U", 0), ("Ctrl+M", 0), ("Ctrl++", 1), ("Ctrl+-", 1)]
)
def test_only_what_changes_the_look_dresses_anew(house: House, key: str, times: int) -> None:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5", "Alt+9")
    before = house.program.preferences.now
    dresser = house.app.findChild(Dresser)
    assert isinstance(dresser, Dresser)
    dressed: list[object] = []
    dresser.changed.connect(dressed.append)
    house.press(key)
    dresser.changed.disconnect(dressed.append)
    assert house.program.preferences.now != before
    assert len(dressed) == times


def test_a_list_that_drops_down_from_a_line_is_dressed_as_its_window(house: House) -> None:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.PREPARE)
    lines = house.window.findChildren(QLineEdit)
    lists = [line.completer().popup() for line in lines if line.completer() is not None]
    assert lists
    for scheme in ("light", "dark"):
        apply(house.app, scheme)
        assert {each.styleSheet() for each in lists} == {house.window.styleSheet()}
