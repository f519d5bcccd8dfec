"""What a team said it would do by now opens the next meeting by itself, an answer a key."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.app.keeping import Folder
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.notes import Kind
from facilitator.ui.rooms import Room
from facilitator.ui.run.to_room import room_view
from tests.program.house import NINE, House, settle
from tests.program.scenes import DAY, NEXT, TEAM

WHO = (TEAM.members[0].id,)
BASE = Commitment("x", TEAM.id, Kind.ACTION, "", NINE.plus(-9_000_000), "before", owners=WHO)
LONG_DUE = replace(BASE, id="a", text="zqCopyTexts", due=DAY - timedelta(days=9))
BY_THEN = replace(BASE, id="b", text="zqBookHall", next_meeting=True)
LATER = replace(BASE, id="c", text="zqLater", due=DAY + timedelta(days=9))
PRIVATE = replace(BASE, id="d", text="zqPrivate", next_meeting=True, private=True)
BACK = replace(BASE, id="e", text="zqBack", next_meeting=True).to(
    Change(State.SNOOZED, "", NINE, "", DAY)
)
EVERY = (LONG_DUE, BY_THEN, LATER, PRIVATE, BACK)


def begun(house: House, *made: Commitment) -> House:
    house.store.save(TEAM, NEXT, *made)
    house.program.lay_open(Folder(TEAM, NEXT, made), Room.RUN)
    house.press("F5")
    settle()
    return house


def card(house: House):
    return house.program.shown(Room.RUN).widget.stage.centre.promises


def asked(house: House) -> str:
    return card(house)._what.text() if card(house).isVisible() else ""


def state(house: House, identity: str) -> State:
    return next(c for c in house.program.desk.sheet.commitments if c.id == identity).state


def test_each_is_asked_about_once_and_the_line_keeps_the_keyboard(house: House) -> None:
    begun(house, *EVERY)
    line = house.program.shown(Room.RUN).widget.stage.capture.line
    assert (asked(house), card(house)._head.text()[-6:]) == ("zqCopyTexts", "1 of 3")
    house.press("Alt+8")
    assert state(house, "a") is State.DONE
    assert (asked(house), card(house)._head.text()[-6:]) == ("zqBookHall", "2 of 3")
    house.press("Alt+9")
    assert state(house, "b") is State.OPEN
    assert asked(house) == "zqBack"
    house.press("Alt+8")
    assert asked(house) == ""
    assert house.focus is line
    assert [state(house, each) for each in "cd"] == [State.OPEN, State.OPEN]


def test_ctrl_z_takes_an_answer_back_and_asks_again(house: House) -> None:
    begun(house, LONG_DUE)
    house.press("Alt+8")
    assert asked(house) == ""
    house.press("Ctrl+Z")
    assert state(house, "a") is State.OPEN
    assert asked(house) == "zqCopyTexts"


def test_it_opens_the_meeting_and_is_gone_with_its_first_item(house: House) -> None:
    begun(house, LONG_DUE)
    first = house.program.conductor.run.segment.item
    while house.program.conductor.run.segment.item == first:
        assert asked(house) == "zqCopyTexts"
        house.press("F6")
    assert asked(house) == ""
    house.press("Alt+8")
    assert state(house, "a") is State.OPEN


def test_the_room_is_told_nothing_of_it(house: House) -> None:
    begun(house, LONG_DUE)
    seen = repr(room_view(house.program.shown(Room.RUN)._view()))
    assert "zqCopyTexts" not in seen


def test_a_meeting_without_promises_opens_as_before(house: House) -> None:
    begun(house, LATER, PRIVATE)
    assert asked(house) == ""


def test_the_answers_stand_beside_what_is_asked_until_room_is_wanted(house: House) -> None:
    begun(house, BY_THEN)
    asks = card(house)

    def beside() -> bool:
        return asks._done.mapTo(asks, asks._done.rect().center()).y() < asks._who.geometry().top()

    assert beside()
    house.press("F12")
    settle()
    assert not beside()
    house.press("Escape")
    settle()
    assert beside()
