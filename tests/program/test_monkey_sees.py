"""What the monkey looks for is found: each fault is planted once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.app.keeping import Folder
from facilitator.domain.time import Stopwatch
from facilitator.ui.rooms import Room
from tests.long._monkey_eyes import drift, lost, seen, standing, unspent
from tests.long._monkey_meetings import meeting_of, team_of, with_everything
from tests.memory_store import MemoryStore
from tests.program.house import House, settle


@pytest.fixture
def led(house: House) -> House:
    house.fill(MemoryStore())
    house.program.library = with_everything(house.program.library)
    team = team_of(8)
    house.program.lay_open(Folder(team, meeting_of(team, "m")), Room.RUN)
    settle()
    house.press("F5", "Alt+9")
    house.type("The first line")
    house.press("Return")
    house.type("begun")
    return house


def slow(house: House) -> None:
    conductor = house.program.conductor
    conductor._watch = Stopwatch(conductor.t - 5, house.clock.awake())


def forget_line(house: House) -> None:
    desk = house.program.desk
    desk.change(replace(desk.sheet, record=replace(desk.sheet.record, notes=())))


def forget_begun(house: House) -> None:
    house.focus.clear()  # type: ignore[attr-defined]


FAULTS: dict[str, Callable[[House], None]] = {
    "the meeting's clock is -5 ms off": slow,
    "F6 lost the line 'The first line'": forget_line,
    "F6 changed the line begun from 'begun' to ''": forget_begun,
    "": lambda _: None,
}


@pytest.mark.parametrize("told", FAULTS)
def test_a_fault_is_seen(led: House, told: str) -> None:
    led.beat(60)
    before = seen(led.program, led.clock)
    led.beat(60)
    led.press("F6")
    FAULTS[told](led)
    after = seen(led.program, led.clock)
    assert (drift(before, after) or lost(before, after, "F6")) == told
    assert unspent(led.program) == ""


def test_a_line_that_is_not_kept_is_seen(led: House) -> None:
    before = seen(led.program, led.clock)
    assert lost(before, before, "Return") == "'begun' was not kept"
    led.press("Return")
    assert lost(before, seen(led.program, led.clock), "Return") == ""


def test_a_pause_is_no_time_of_a_step(led: House) -> None:
    led.beat(30)
    led.press("F5")
    led.beat(40)
    assert standing(led.program.desk.events, led.program.conductor.t) == 40_000
    assert unspent(led.program) == ""
    led.press("F5")
    led.beat(10)
    assert standing(led.program.desk.events, led.program.conductor.t) == 40_000
    assert unspent(led.program) == ""
