"""Rows of a register are settled by keys, one or several, and each act can be taken back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest

from facilitator.app.errors import UserError
from facilitator.app.register import REGISTERS, Register
from facilitator.app.register_table import register_table
from facilitator.bootstrap.register_file import table_bytes
from facilitator.domain.commitment import State
from facilitator.domain.stage import Stage
from facilitator.ui.rooms import Room
from tests.program.follow_up_scenes import HELD, KEY, filled
from tests.program.house import House, settle

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def room(house: House) -> House:
    filled(house)
    house.press(KEY)
    return house


def screen(room: House):
    return room.program.shown(Room.FOLLOW_UP).widget


def shown(room: House) -> list[str]:
    model = screen(room).table.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def choose(room: House, register: Register, *texts: str) -> None:
    bar = screen(room).bar.register
    at = bar.findData(register.value)
    bar.setCurrentIndex(at)
    bar.activated.emit(at)
    settle()
    table = screen(room).table
    table.setFocus()
    table.clearSelection()
    for text in texts:
        table.selectionModel().select(
            table.model().index(shown(room).index(text), 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )
    settle()


def state(room: House, identity: str) -> State:
    return room.store.commitments[identity].state


def test_what_is_open_is_there_first_and_what_is_due_first(room: House) -> None:
    assert shown(room) == ["zqBookHall", "zqCopyTexts"]
    room.press("Ctrl+D")
    assert len(shown(room)) == 3


def test_several_rows_are_settled_at_once_and_taken_back_at_once(room: House) -> None:
    choose(room, Register.ACTIONS, "zqBookHall", "zqCopyTexts")
    room.press("Alt+1")
    assert (state(room, "a"), state(room, "ab")) == (State.DONE, State.DONE)
    assert shown(room) == []
    room.press("Ctrl+Z")
    assert (state(room, "a"), state(room, "ab")) == (State.OPEN, State.OPEN)
    assert len(shown(room)) == 2


def test_what_was_changed_elsewhere_since_is_not_taken_back(room: House) -> None:
    choose(room, Register.ACTIONS, "zqCopyTexts")
    room.press("Alt+1")
    later = replace(room.store.commitments["a"], text="zqOtherwise")
    room.store.save(later)
    room.program.shown(Room.FOLLOW_UP).show()
    room.press("Ctrl+Z")
    assert room.store.commitments["a"] == later


def test_what_is_put_off_is_back_on_its_day(room: House) -> None:
    choose(room, Register.ACTIONS, "zqCopyTexts")
    room.press("Alt+3")
    room.type("soon, I think")
    room.press("Return")
    assert state(room, "a") is State.OPEN, "no day was said"
    room.write("in 5 days")
    room.press("Return")
    assert state(room, "a") is State.SNOOZED
    assert "zqCopyTexts" not in shown(room)
    room.clock.pass_(6 * 86_400_000)
    room.program.shown(Room.FOLLOW_UP).show()
    settle()
    assert "zqCopyTexts" in shown(room)


def test_another_day_is_a_civil_day(room: House) -> None:
    choose(room, Register.ACTIONS, "zqCopyTexts")
    room.press("Alt+5")
    room.type("2027-01-11")
    room.press("Return")
    assert room.store.commitments["a"].due == date(2027, 1, 11)


def test_the_latest_decision_replaces_the_others(room: House) -> None:
    choose(room, Register.DECISIONS, "zqReadAloud")
    room.press("Alt+3")
    assert state(room, "d") is State.OPEN, "nothing to replace it by was chosen"
    choose(room, Register.DECISIONS, "zqReadAloud", "zqReadWeekly")
    room.press("Alt+3")
    assert (state(room, "d"), state(room, "de")) == (State.SUPERSEDED, State.OPEN)
    assert room.store.commitments["d"].changes[-1].other == "de"


def test_the_answer_of_the_head_is_kept_with_the_meeting_that_asked(room: House) -> None:
    choose(room, Register.HEAD, "zqMayWe")
    room.press("Alt+1")
    room.type("Yes, from May on")
    room.press("Return")
    kept = room.store.meetings[HELD.id]
    assert kept.answer == "Yes, from May on"
    assert kept.record == HELD.record
    assert shown(room) == []


def test_a_row_leads_to_its_minutes(room: House) -> None:
    choose(room, Register.QUESTIONS, "zqWhoTells")
    table = screen(room).table
    table.setCurrentIndex(table.model().index(shown(room).index("zqWhoTells"), 0))
    room.press("Return")
    settle()
    assert room.program.room is Room.MINUTES
    assert room.program.desk.meeting.id == HELD.id
    assert room.program.desk.meeting.stage is Stage.HELD


def test_words_and_people_narrow_the_rows(room: House) -> None:
    room.press("Ctrl+F")
    room.type("HALL zqbook")
    assert shown(room) == ["zqBookHall"]
    room.press("Ctrl+Shift+F")
    assert len(shown(room)) == 2


def test_a_register_is_saved_without_what_is_private(room: House, tmp_path) -> None:
    choose(room, Register.ACTIONS, "zqCopyTexts")
    saving = room.program.shown(Room.FOLLOW_UP).saving
    register, entries, names = saving.shown()
    table = register_table(entries, names)
    assert (register, table.held_back) == (Register.ACTIONS, 1)
    for suffix in (".csv", ".xlsx"):
        path = tmp_path / f"actions{suffix}"
        content = table_bytes(REGISTERS[register], table, room.words, path, room.clock.now())
        told = content if suffix == ".csv" else ZipFile(io.BytesIO(content)).read(SHEET)
        assert b"zqCopyTexts" in told
        assert b"zqBookHall" not in told
    with pytest.raises(UserError):
        table_bytes(REGISTERS[register], table, room.words, tmp_path / "x.doc", room.clock.now())
