"""Every act on a kept line, by keys through the whole program, is one step of undo and redo."""

import pytest

from facilitator.app.keeping import Folder
from facilitator.app.sheet import Line, kept_of_item
from facilitator.domain.notes import Kind
from facilitator.ui.rooms import Room
from tests.program.house import House
from tests.program.scenes import NEXT, TEAM

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def lines(house: House) -> tuple[Line, ...]:
    item = house.program.conductor.run.segment.item
    return kept_of_item(house.program.desk.sheet, NEXT.id, item)


def test_each_act_on_a_line_is_one_step_back_and_forth(house: House) -> None:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5")
    for words in ("One two", "Three", "@zqBen by 2026-12-03 four"):
        house.type(words)
        house.press("Return")
    third = lines(house)[-1]
    assert (third.kind, third.owners, third.text) == (Kind.ACTION, ("ben",), "four")
    house.press("Ctrl+Shift+K", "Home")
    for keys in (
        ("Alt+Down",),
        ("Alt+0",),
        ("Ctrl+Backspace",),
        ("Ctrl+Shift+Q",),
    ):
        before = lines(house)
        house.press(*keys)
        after = lines(house)
        assert after != before, keys
        house.press("Ctrl+Z")
        assert lines(house) == before, keys
        house.press("Ctrl+Shift+Z")
        assert lines(house) == after, keys
    assert [line.kind for line in lines(house)] == [Kind.ACTION, Kind.ACTION]
    assert {line.private for line in lines(house)} == {True, False}
