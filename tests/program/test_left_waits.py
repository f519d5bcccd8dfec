"""What the last meeting left waits in Prepare, is put on the agenda, and taken off it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.rooms import Room
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import DAY, LIBRARY, NEXT, Filled
from tests.program.starts_scenes import HELD as WHOLE

HELD = replace(WHOLE, plan=replace(WHOLE.plan, items=()))


def screen(house: House) -> PrepareScreen:
    (found,) = house.window.findChildren(PrepareScreen)
    return found


def opened(open_house: Open, store: Filled) -> House:
    house = open_house()
    house.fill(store, LIBRARY)
    house.program.open_meeting("m", Room.PREPARE)
    settle()
    return house


def waiting(house: House) -> list[tuple[str, Carried]]:
    return [(item.title, item.carried) for item in screen(house).tray.rows.rows]


PARKED = ("zqParked", Carried.PARKED)
REPORTS = {("zqlate", Carried.ACTION), ("zqsoon", Carried.ACTION)}
ASKED = ("zqasked", Carried.QUESTION)


def test_it_waits_until_it_is_on_the_agenda(open_house: Open) -> None:
    store = Filled()
    store.save(HELD)
    house = opened(open_house, store)
    assert {*waiting(house)} == {PARKED, ASKED, *REPORTS}
    before = house.program.desk.sheet.plan
    at = [title for title, _ in waiting(house)].index("zqParked")
    house.press("Alt+9", *["Down"] * at, "Return")
    plan = house.program.desk.sheet.plan
    (put,) = (item for item in plan.items if item.carried is Carried.PARKED)
    assert (put.title, put.carried_from) == ("zqParked", HELD.plan.day)
    assert {*waiting(house)} == {ASKED, *REPORTS}
    house.press("Ctrl+Z")
    assert house.program.desk.sheet.plan == before
    assert {*waiting(house)} == {PARKED, ASKED, *REPORTS}


def test_what_another_meeting_has_taken_up_does_not_wait(open_house: Open) -> None:
    store = Filled()
    taken = Item("zq1", "zqParked", carried=Carried.PARKED, carried_from=HELD.plan.day)
    later = replace(NEXT.plan, day=DAY + timedelta(days=7), items=(taken,))
    store.save(HELD, replace(NEXT, id="later", plan=later))
    assert {*waiting(opened(open_house, store))} == {ASKED, *REPORTS}


def test_without_a_meeting_held_before_nothing_waits(open_house: Open) -> None:
    store = Filled()
    store.save(replace(HELD, plan=replace(HELD.plan, day=DAY + timedelta(days=1))))
    house = opened(open_house, store)
    assert waiting(house) == []
    assert not screen(house).tray.isVisible()
