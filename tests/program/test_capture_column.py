"""The capture column: where it is too low for a longer language it scrolls and cuts nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from facilitator.domain.notes import Kind
from facilitator.language.pseudo import Pseudo
from facilitator.ui.rooms import Room
from facilitator.ui.run.kept_pane import KeptPane
from facilitator.ui.run.kind_keys import KindKeys
from tests.program.conftest import Open
from tests.program.house import settle
from tests.program.looking import cut
from tests.program.scenes import LIBRARY, Filled, _capture


def test_a_chosen_line_leaves_the_kinds_whole(open_house: Open) -> None:
    house = open_house(words=Pseudo(), size=(1024, 768)).fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.RUN)
    settle()
    house.press("F5")
    for n in range(3):
        _capture(house, Kind.NOTE, f"zqline-{n}")
    (pane,) = house.window.findChildren(KeptPane)
    assert isinstance(pane.list, QAbstractItemView)
    house.press("Ctrl+Shift+K", "End")
    for _ in range(6):
        settle()
    (kinds,) = house.window.findChildren(KindKeys)
    assert pane._join.isVisible()
    assert kinds.height() >= kinds.heightForWidth(kinds.width())
    assert not cut(house)
