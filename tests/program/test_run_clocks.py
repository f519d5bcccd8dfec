"""Pause, late start and forgotten end in the real program, by keys, while a line is typed."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QLineEdit

from facilitator.app.asking_times import QUIET
from facilitator.app.keeping import Folder
from facilitator.domain.events import Finished, Paused
from facilitator.domain.meeting import Meeting
from facilitator.domain.pausing import pause_under_way
from facilitator.domain.stage import Stage
from facilitator.domain.time import MINUTE, SECOND, millis_until
from facilitator.ui.rooms import Room
from facilitator.ui.run.overrun_card import OverrunCard
from tests.program.house import House, settle
from tests.program.scenes import NEXT, TEAM


def begun(house: House, late: int = 0, meeting: Meeting = NEXT) -> House:
    until = millis_until(house.clock.now(), meeting.plan.day, meeting.plan.start)
    house.clock.pass_(until + late * MINUTE)
    house.store.save(TEAM, meeting)
    house.program.lay_open(Folder(TEAM, meeting), Room.RUN)
    house.press("F5")
    return house


def test_a_pause_takes_a_reason_and_the_line_goes_on(house: House) -> None:
    begun(house)
    house.type("half a li")
    line = house.focus
    assert isinstance(line, QLineEdit)
    house.press("F5")
    assert house.focus is line
    house.type("ne")
    assert line.text() == "half a line"
    ready = house.find_button("Fire alarm")
    assert ready is not None
    ready.click()
    settle()
    assert house.focus is line
    house.beat(60)
    assert ready.isChecked()
    house.tab_to("Another reason, then Enter", back=True)
    house.type("The head came in")
    house.press("Return")
    assert house.focus is line
    paused = pause_under_way(house.program.desk.events)
    assert paused is not None
    assert paused[1] == "The head came in"
    house.press("F5")
    assert house.find_button("Fire alarm") is None
    run = house.program.conductor.run
    assert run.spent.get(run.current, 0) == 0, "no second of the pause is the step's"
    assert sum(isinstance(e, Paused) for e in house.program.desk.events) == 3


def test_going_on_leads_the_keyboard_out_of_the_card(house: House) -> None:
    begun(house)
    line = house.focus
    house.press("F5")
    house.tab_to("Break", back=True)
    house.press("Space")
    house.press("F5")
    assert house.focus is line


def test_a_late_start_counts_from_a_time_that_is_typed(house: House) -> None:
    begun(house, late=6)
    line = house.focus
    start = NEXT.plan.start
    house.tab_to("Or it began at another time", back=True)
    field = house.program.shown(Room.RUN).widget.stage.centre.earlier
    assert field.time.time().toPython() == start
    field.time.setTime(time(start.hour, start.minute + 8))
    house.tab_to("Count from this time")
    house.press("Space")
    assert "before" in field._field.error()
    field.time.setTime(time(start.hour, start.minute + 2))
    house.press("Space")
    assert house.program.conductor.t == 4 * MINUTE
    assert house.program.conductor.question is None
    line.setFocus()


def test_a_forgotten_end_is_asked_once_beside_the_meeting(house: House) -> None:
    begun(house)
    conductor = house.program.conductor
    house.beat(50 * 60)
    while conductor.run.segment is not None:
        house.press("F6")
    line = house.focus
    house.type("x")
    assert house.find_button("It is going on") is None
    house.beat((QUIET + 15 * MINUTE) / SECOND)
    assert house.focus is line
    last = house.program.desk.events[-1].at
    assert house.find_button("It is going on") is not None
    house.tab_to(f"It ended at {last.civil:%-H:%M}", back=True)
    house.press("Space")
    meeting = house.program.desk.meeting
    assert meeting is not None
    assert meeting.stage is Stage.HELD
    assert house.program.room is Room.MINUTES
    ended = house.program.desk.events[-1]
    assert isinstance(ended, Finished)
    assert ended.at == last


def test_it_goes_on(house: House) -> None:
    begun(house)
    conductor = house.program.conductor
    while conductor.run.segment is not None:
        house.press("F6")
    house.beat((QUIET + 90 * MINUTE) / SECOND)
    button = house.find_button("It is going on")
    assert button is not None
    button.click()
    settle()
    house.beat(3600)
    assert house.find_button("It is going on") is None
    assert conductor.live


def test_who_may_have_ended_is_not_asked_what_to_shorten(house: House) -> None:
    begun(house)
    (card,) = house.window.findChildren(OverrunCard)
    house.beat(30 * 60)
    assert card.isVisible()
    house.beat(3 * 3600)
    assert house.find_button("It is going on") is not None
    assert not card.isVisible()
    going_on = house.find_button("It is going on")
    assert going_on is not None
    going_on.click()
    settle()
    assert card.isVisible()
