"""A start that was forgotten: asked about once, in Today and in Prepare, and dated back."""

from __future__ import annotations

import pytest

from facilitator.app.keeping import Folder
from facilitator.domain.events import Gap
from facilitator.domain.time import MINUTE, millis_until
from facilitator.ui.rooms import Room
from facilitator.ui.run.start_card import StartCard
from tests.program.house import House, settle
from tests.program.scenes import NEXT, TEAM


def late(house: House, minutes: int, room: Room, *, open_it: bool = True) -> House:
    until = millis_until(house.clock.now(), NEXT.plan.day, NEXT.plan.start)
    house.clock.pass_(until + minutes * MINUTE)
    house.store.save(TEAM, NEXT)
    if open_it:
        house.program.lay_open(Folder(TEAM, NEXT), room)
    house.program.store.overview(house.program.show_overview)
    settle()
    house.beat()
    return house


def asked(house: House) -> bool:
    card = house.window.findChild(StartCard)
    return card is not None and card.isVisible()


@pytest.mark.parametrize("room", [Room.TODAY, Room.PREPARE])
@pytest.mark.parametrize("count", [True, False])
def test_it_starts_now_or_from_the_planned_time(house: House, room: Room, count: bool) -> None:
    late(house, 4, room)
    assert asked(house)
    start = NEXT.plan.start
    label = f"Count from {start:%H:%M}" if count else "Start now"
    card = house.window.findChild(StartCard)
    assert card is not None
    button = card._count if count else card._now
    assert button.text() == label
    button.setFocus()
    house.press("Space")
    assert house.program.room is Room.RUN
    conductor = house.program.conductor
    assert conductor.live
    assert conductor.question is None
    assert conductor.t == (4 * MINUTE if count else 0)
    gap = house.program.desk.events[-1]
    assert isinstance(gap, Gap)
    assert gap.counted is count
    assert not asked(house)


def test_a_meeting_that_is_not_open_is_fetched(house: House) -> None:
    late(house, 4, Room.TODAY, open_it=False)
    assert house.program.table.meeting is None
    assert asked(house)
    card = house.window.findChild(StartCard)
    assert card is not None
    card._count.click()
    settle()
    assert house.program.conductor.t == 4 * MINUTE


def test_it_is_asked_once_and_takes_no_focus(house: House) -> None:
    late(house, 0, Room.PREPARE)
    assert not asked(house)
    focus = house.focus
    house.beat(60)
    assert not asked(house), "a minute is not worth a question"
    house.beat(60)
    assert asked(house)
    assert house.focus is focus
    house.press("Ctrl+,")
    assert not asked(house)
    house.press("Ctrl+1")
    assert asked(house)
    card = house.window.findChild(StartCard)
    assert card is not None
    card._not_yet.click()
    house.beat(60)
    assert not asked(house)


def test_after_three_hours_it_was_meant_otherwise(house: House) -> None:
    late(house, 181, Room.TODAY)
    assert not asked(house)
