"""After a meeting: planned against taken in the window, and the measured times in the next plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.app.keeping import Folder
from facilitator.domain.agenda import Item, Method
from facilitator.domain.run import Move
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.times_model import DIFFERENCE, ITEM, PLANNED, TAKEN
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM

PROTOCOL = next(iter(LIBRARY.protocols))


def held(house: House) -> House:
    """A meeting with the protocol in ten minutes, which took two minutes longer."""
    house.program.library = LIBRARY
    item = Item("i", "Tuning", method=Method.PROTOCOL, protocol=PROTOCOL, minutes=10)
    meeting = replace(NEXT, plan=replace(NEXT.plan, items=(item,)))
    house.store.save(TEAM, meeting)
    house.program.lay_open(Folder(TEAM, meeting), Room.RUN)
    house.press("F5")
    house.beat(house.program.conductor.run.remaining / 1000 + 120)
    house.program.conductor.do(Move.NEXT)
    while house.program.conductor.run.segment is not None:
        house.beat(house.program.conductor.run.remaining / 1000)
        house.program.conductor.do(Move.NEXT)
    house.program.conductor.finish()
    settle()
    return house


def test_the_times_of_a_held_meeting_stand_in_its_room(house: House) -> None:
    screen = held(house).program.shown(Room.RUN).widget
    assert isinstance(screen, RunScreen)
    model = screen.held.times.times
    cells = [
        [model.index(at, column).data() for column in (ITEM, PLANNED, TAKEN, DIFFERENCE)]
        for at in range(model.rowCount())
    ]
    steps = len(LIBRARY.protocols[PROTOCOL].steps)
    assert len(cells) == steps + 2
    assert cells[0] == ["Tuning", "10 min", "12 min", "2 min over"]
    assert cells[-1][0] == "The whole meeting"
    assert "12 of 10 min" in model.sentence(0)


def test_the_next_plan_offers_what_the_protocol_took(house: House) -> None:
    first = held(house).program.desk.meeting
    assert first is not None
    items = tuple(i for i in NEXT.plan.items if i.method is not Method.PROTOCOL)
    later = replace(NEXT.plan, day=NEXT.plan.day + timedelta(days=7), items=items)
    house.program.lay_open(Folder(TEAM, replace(NEXT, id="later", plan=later)), Room.PREPARE)
    settle()
    screen = house.program.shown(Room.PREPARE).widget
    assert isinstance(screen, PrepareScreen)
    assert "Used last on" in screen.library.measured.text()
    assert "12 minutes, 2 over" in screen.library.measured.text()
    house.press("Ctrl+F", "Ctrl+Shift+Return")
    plan = house.program.desk.sheet.plan
    (fresh,) = (item for item in plan.items if item.protocol == PROTOCOL)
    assert fresh.minutes == fresh.ideal == 12
