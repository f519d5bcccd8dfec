"""Rehearsing in the real program: fast, with made-up colleagues, and nothing stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_prepare import PrepareRoom
from facilitator.bootstrap.rehearse import Rehearsal
from facilitator.domain.run import Move, Phase
from facilitator.domain.stage import Stage
from facilitator.domain.time import SECOND
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.rooms import Room
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM


def rehearsed(house: House, *keys: str) -> Rehearsal:
    house.program.library = LIBRARY
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.PREPARE)
    house.press(*keys)
    room = house.program.shown(Room.PREPARE)
    assert isinstance(room, PrepareRoom)
    assert room.rehearsal is not None
    return room.rehearsal


def told(rehearsal: Rehearsal) -> str:
    return next(label.text() for label in rehearsal.bar.findChildren(SignLabel) if label.text())


def test_a_meeting_is_rehearsed_ten_times_as_fast_and_nothing_is_kept(house: House) -> None:
    kept = dict(house.store.meetings), dict(house.store.commitments), house.store.saves
    rehearsal = rehearsed(house, "Shift+F5")
    kept = dict(house.store.meetings), dict(house.store.commitments), house.store.saves
    conductor = rehearsal.program.conductor
    assert conductor.live
    assert rehearsal.window.isVisible()
    assert "10 ×" in told(rehearsal)
    assert "Nothing is kept" in told(rehearsal)
    names = set(rehearsal.program.table.names.values())
    assert not names & {person.name for person in NEXT.plan.expected} - {"Ana", "Ben", "Carys"}
    house.clock.pass_(6 * SECOND)
    rehearsal.beat()
    assert conductor.t == 60 * SECOND
    while conductor.run.following is not None:
        conductor.do(Move.NEXT)
    rehearsal.program.go(Room.CLOSE)
    settle()
    assert not rehearsal.window.isVisible()
    assert (house.store.meetings, house.store.commitments, house.store.saves) == kept
    assert house.store.ticked is None
    assert house.store.drafts == {}
    assert house.program.desk.meeting == replace(NEXT)
    assert house.program.desk.meeting.stage is Stage.PLANNED


def test_colleagues_take_their_turns_by_themselves(house: House) -> None:
    rehearsal = rehearsed(house, "Shift+F5")
    conductor = rehearsal.program.conductor
    rehearsal.bar.alone.setChecked(True)
    while conductor.run.round is None:
        conductor.do(Move.NEXT)
    for _ in range(200):
        house.clock.pass_(SECOND)
        rehearsal.beat()
    turn = conductor.run.round
    assert turn is not None
    assert turn.speaker is None
    assert {one.person for one in turn.turns} == set(conductor.run.segment.speakers)


def test_a_protocol_alone_is_rehearsed_with_its_usual_people(house: House) -> None:
    rehearsal = rehearsed(house, "Ctrl+F", "Ctrl+Shift+R")
    protocol = LIBRARY.protocols[next(iter(LIBRARY.protocols))]
    segments = rehearsal.program.conductor.run.segments
    assert len(rehearsal.people) == protocol.people.usual
    assert {segment.item_title for segment in segments} == {protocol.name}


def test_the_speed_changes_by_key_and_closing_the_window_ends_it(house: House) -> None:
    rehearsal = rehearsed(house, "Shift+F5")
    rehearsal.bar.faster.click()
    assert "20 ×" in told(rehearsal)
    rehearsal.bar.slower.click()
    rehearsal.bar.slower.click()
    assert "5 ×" in told(rehearsal)
    rehearsal.window.close()
    assert rehearsal.program.conductor.run.phase is Phase.RUNNING
    assert not any(w.isVisible() for w in rehearsal.window.findChildren(QWidget))
