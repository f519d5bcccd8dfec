"""Putting an item into a running meeting, and taking it back."""

from __future__ import annotations

from facilitator.app.keeping import Folder
from facilitator.ui.rooms import Room
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM


def test_an_item_that_was_put_in_is_taken_back_whole_by_one_key(house: House) -> None:
    house.program.library = LIBRARY
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5")
    program = house.program
    items, segments = program.desk.sheet.plan.items, program.conductor.run.segments
    house.press("Ins")
    house.type("zqFresh")
    house.press("Return")
    settle()
    fresh = [item for item in program.desk.sheet.plan.items if item not in items]
    assert [item.title for item in fresh] == ["zqFresh"]
    assert fresh[0].id in {segment.item for segment in program.conductor.run.segments}
    program.undo()
    assert program.desk.sheet.plan.items == items
    assert program.conductor.run.segments == segments
