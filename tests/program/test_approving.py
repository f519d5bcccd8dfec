"""Minutes are approved by the next meeting, stay closed, and are opened again with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.app.desk import CLOSED
from facilitator.app.keeping import Folder
from facilitator.domain.document import texts
from facilitator.domain.meeting import Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.stage import Standing
from facilitator.ui.rooms import Room
from tests.program.house import NINE, House, settle
from tests.program.scenes import DAY, NEXT, PLAN, TEAM
from tests.program.test_rounds_by_keys import LAST

NOTES = (Note("n1", Kind.NOTE, "Nine of twelve", NINE), Note("p", Kind.PARKING, "Hall", NINE))
HELD = replace(
    LAST,
    plan=replace(PLAN, day=DAY - timedelta(days=7), title="Reading", dates=()),
    record=Record(NOTES),
)


def told(house: House) -> str:
    document = house.program.shown(Room.MINUTES).widget._document
    return "\n".join(house.words.say(each) for each in texts(document))


def opened(house: House, meeting, room: Room) -> House:
    house.store.save(TEAM, HELD, NEXT)
    house.program.store.overview(house.program.show_overview)
    settle()
    house.program.lay_open(Folder(TEAM, meeting), room)
    settle()
    return house


def standing(house: House) -> Standing:
    return house.store.meetings[HELD.id].standing


def test_this_meeting_approves_the_minutes_of_the_last(house: House) -> None:
    opened(house, NEXT, Room.RUN)
    house.press("F5")
    house.program.go(Room.CLOSE)
    settle()
    house.press("Ctrl+Shift+A")
    house.type("Ben was there.")
    house.press("Return")
    assert standing(house) is Standing.APPROVED
    house.program.go(Room.MINUTES)
    settle()
    assert "Last minutes" in told(house)
    assert "Ben was there." in told(house)
    house.program.undo()
    settle()
    assert standing(house) is Standing.DRAFT
    house.program.shown(Room.MINUTES).show()
    assert "Last minutes" not in told(house)


def test_approved_minutes_are_closed_until_they_are_opened_with_a_reason(house: House) -> None:
    opened(house, HELD, Room.MINUTES)
    desk = house.program.desk
    changed = replace(desk.sheet, record=Record(NOTES[1:]))
    house.press("Ctrl+Shift+A", "Return")
    assert standing(house) is Standing.APPROVED
    desk.change(changed)
    settle()
    assert desk.sheet.record.notes == NOTES
    assert house.window.notice._line.text() == house.words.say(CLOSED)
    house.press("Ctrl+Shift+A", "Return")
    assert standing(house) is Standing.APPROVED, "no reason was given"
    house.type("A number was wrong")
    house.press("Return")
    assert standing(house) is Standing.REOPENED
    desk.change(changed)
    house.program.shown(Room.MINUTES).show()
    settle()
    assert desk.sheet.record.notes == NOTES[1:]
    assert "“Nine of twelve” was taken out" in told(house)
    assert "A number was wrong" in told(house)


def test_nothing_done_before_an_approval_can_be_taken_back_after_it(house: House) -> None:
    opened(house, HELD, Room.MINUTES)
    desk = house.program.desk
    desk.change(replace(desk.sheet, record=Record(NOTES[:1])))
    house.press("Ctrl+Shift+A", "Return")
    house.program.undo()
    house.program.redo()
    assert desk.sheet.record.notes == NOTES[:1]
    assert standing(house) is Standing.APPROVED
