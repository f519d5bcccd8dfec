"""The norm of the day from the start to the next meeting, and voices for one pair of eyes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from PySide6.QtCore import Qt

from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.bootstrap.making import start_now
from facilitator.domain import act, speaking
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.events import Outcome
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Record
from facilitator.ui.rooms import Room
from facilitator.ui.run.to_room import room_view
from facilitator.ui.today.values import StartNow
from tests.memory_store import MemoryStore
from tests.program.house import NINE, House, settle
from tests.program.scenes import DAY, NEXT, PLAN, TEAM
from tests.program.test_rounds_by_keys import LAST, MEETING, PARTS

NORM, OTHER = TEAM.norms
NORMED = replace(NEXT, plan=replace(PLAN, norm=NORM, norm_at="i3"))
BEFORE = replace(
    LAST,
    plan=replace(LAST.plan, norm=OTHER, day=DAY - timedelta(days=14)),
    record=Record(closing=Closing(norm_kept=NormKept.NO)),
)


def opened(house: House, meeting, room: Room, *, agreed: bool = False) -> House:
    team = replace(TEAM, timing_consent=NINE if agreed else None)
    house.fill(MemoryStore(), Library({PARTS.id: PARTS}))
    house.store.save(team, BEFORE, meeting)
    house.program.lay_open(Folder(team, meeting), room)
    settle()
    if room is Room.RUN:
        house.press("F5", "Alt+9")
    return house


def seen(house: House) -> str:
    """What the room reads beside the step."""
    return str(house.words.say(room_view(house.program.shown(Room.RUN)._view()).aside))


def stage(house: House):
    return house.program.shown(Room.RUN).widget.stage


def test_the_norm_stands_at_the_start_and_again_at_its_item(house: House) -> None:
    opened(house, NORMED, Room.RUN)
    card = stage(house).centre.aside
    assert card.norm.isVisible()
    assert card.norm.text() == seen(house) == f"Norm of the day: {NORM}"
    house.press("F6")
    assert not card.isVisible()
    assert seen(house) == ""
    while house.program.conductor.run.segment.item != "i3":
        house.press("F6")
    assert card.again.isVisible()
    assert card.again.text() == seen(house) == f"Norm of the day: {NORM}"
    assert house.focus is stage(house).capture.line


def test_one_key_says_whether_it_was_kept_and_the_next_meeting_has_another(house: House) -> None:
    opened(house, NORMED, Room.RUN)
    house.program.go(Room.CLOSE)
    settle()
    kept = lambda: house.program.desk.sheet.closing.norm_kept  # noqa: E731
    assert kept() is None
    for key, answer in (("9", NormKept.NO), ("0", NormKept.PARTLY), ("8", NormKept.YES)):
        house.press(f"Alt+{key}")
        assert kept() is answer
    house.press("Alt+8")
    assert kept() is None
    house.press("Alt+8")
    sheet = house.program.desk.sheet
    ahead = replace(sheet.closing, next_day=DAY + timedelta(days=7))
    house.program.desk.change(replace(sheet, record=replace(sheet.record, closing=ahead)))
    house.press("Ctrl+Return")
    (made,) = [m for m in house.store.meetings.values() if m.plan.day > DAY]
    assert made.plan.norm == OTHER  # kept less often than the one of today


def test_start_now_brings_the_norm_that_is_due_and_asks_nothing(house: House) -> None:
    kept = Record(closing=Closing(norm_kept=NormKept.YES))
    before = replace(BEFORE, id="kept", plan=replace(BEFORE.plan, norm=NORM), record=kept)
    house.fill(MemoryStore(), Library({}))
    house.store.save(TEAM, BEFORE, before)
    house.program.store.overview(house.program.show_overview)
    start_now(house.program, StartNow(TEAM.id, "", time(23, 0)))
    settle()
    assert house.program.conductor.live
    assert house.program.desk.sheet.plan.norm == OTHER  # kept less often
    assert seen(house) == f"Norm of the day: {OTHER}"
    assert house.focus is stage(house).capture.line
    house.press("Ctrl+Z")
    assert house.program.desk.sheet.plan.norm == ""


def test_the_first_norm_of_a_team_is_that_of_its_first_meeting(house: House) -> None:
    bare = replace(TEAM, norms=())
    house.fill(MemoryStore(), Library({}))
    plan = replace(PLAN, norm="")
    house.store.save(bare, replace(NEXT, plan=plan))
    house.program.lay_open(Folder(bare, replace(NEXT, plan=plan)), Room.TEAM)
    settle()
    sheet = lambda: house.program.desk.sheet  # noqa: E731
    wished = house.program.shown(Room.TEAM).widget.team_wished
    wished.emit(replace(bare, norms=(NORM[:3],)), True)
    assert sheet().plan.norm == ""
    wished.emit(replace(bare, norms=(NORM,)), False)
    assert sheet().plan.norm == NORM
    house.program.desk.change(replace(sheet(), plan=plan))
    wished.emit(TEAM, False)
    assert sheet().plan.norm == "", "taken out on purpose"


def test_norms_tell_in_the_team_how_often_they_were_kept(house: House) -> None:
    opened(house, NORMED, Room.TEAM)
    norms = house.program.shown(Room.TEAM).widget._norms.norms
    told = [norms.index(row, 1).data() for row in range(2)]
    assert told == ["", "Focus in 1 meeting, kept in 0"]
    partly = replace(BEFORE, id="p", record=Record(closing=Closing(norm_kept=NormKept.PARTLY)))
    house.program.shown(Room.TEAM).widget.show_past(focuses((BEFORE, partly)))
    assert norms.index(1, 1).data() == "Focus in 2 meetings, kept in 0, partly in 1"
    assert not norms.flags(norms.index(1, 1)) & Qt.ItemFlag.ItemIsEditable


def test_the_room_is_told_how_many_have_not_spoken_only_by_a_key(house: House) -> None:
    opened(house, MEETING, Room.RUN)
    conductor = house.program.conductor
    card = stage(house).centre.aside
    house.press("F6", "F6")
    assert not card.isVisible()
    conductor.wish(speaking.raise_hand, "ana")
    conductor.wish(act.end_turn, Outcome.SPOKE)
    settle()
    people = len(conductor.run.here)
    told = f"{people - len(heard(conductor.run))} have not spoken yet"
    assert card.count.text() == told
    assert card.count.isVisible()
    assert seen(house) == ""
    house.press("Ctrl+Shift+V")
    assert seen(house) == told
    assert not any(name in seen(house) for name in house.program.table.names.values())
    assert house.focus is stage(house).capture.line
    house.press("Ctrl+Shift+V")
    assert seen(house) == ""
    house.press("Ctrl+Shift+V", "F6")
    assert seen(house) == ""


def heard(run) -> set[str]:
    """Who had a turn in the steps before, by the people at each place, or has had one here."""
    segments = {segment.id: segment for segment in run.segments}
    return {
        person
        for key, turn in run.rounds.items()
        for one in turn.turns
        for person in segments[key].at_place(one.person)
    }


def test_where_the_room_sees_the_screen_the_count_is_not_on_it(house: House) -> None:
    opened(house, MEETING, Room.RUN)
    conductor = house.program.conductor
    house.press("F6", "F6")
    conductor.wish(speaking.raise_hand, "ana")
    conductor.wish(act.end_turn, Outcome.SPOKE)
    house.program.mirrored = True
    house.program.refresh()
    house.press("F11")  # the facilitator's own layout, for a moment
    assert not stage(house).veiled
    assert not stage(house).centre.aside.count.isVisible()


def test_voices_are_offered_only_with_consent_and_only_when_unfolded(house: House) -> None:
    opened(house, NORMED, Room.TEAM)
    card = house.program.shown(Room.TEAM).widget.voices
    assert not card.isVisible()
    house.press("Ctrl+Shift+V")
    assert not card.table.isVisible()
    team = house.program.desk.team
    house.program.desk.change_team(replace(team, timing_consent=NINE))
    settle()
    assert card.isVisible()
    assert not card.table.isVisible()
    assert card.table.model().rowCount() == 0
    house.press("Ctrl+Shift+V")
    model = card.table.model()
    rows = [[_aloud(model, row, column) for column in range(4)] for row in range(5)]
    assert [row[0] for row in rows] == [m.name for m in team.active]
    assert [row[1] for row in rows] == [
        *("about a quarter", "about a fifth", "about an eighth", "about a tenth", "about a third")
    ]
    assert rows[0][2] == "Wed 21 October: about a quarter"
    assert [row[3] for row in rows] == ["in 1 of 1 meeting", *["in 0 of 1 meeting"] * 4]
    house.program.desk.change_team(team)
    settle()
    assert not card.isVisible()
    assert model.rowCount() == 0


def _aloud(model, row: int, column: int) -> str:
    """What assistive technology reads in a cell."""
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_no_voices_stand_on_a_screen_that_the_room_sees(house: House) -> None:
    opened(house, NORMED, Room.RUN, agreed=True)
    house.program.mirrored = True
    house.program.go(Room.TEAM)
    settle()
    assert not house.program.shown(Room.TEAM).widget.voices.isVisible()
