"""A meeting that was cut off goes on where it stood, whatever happened in it and since."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.app.questions import Ask
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.events import Gap
from facilitator.domain.meeting import Meeting
from facilitator.domain.run import Run
from facilitator.domain.time import MINUTE
from facilitator.exchange.protocol_file import read_library
from facilitator.paths import resources
from facilitator.storage.store import open_store
from facilitator.ui.rooms import Room
from tests.export.third_grade import PLAN, TEAM
from tests.program.by_keys import LATE
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.looking import typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TUNING = Item(
    "i0",
    "Tuning: reading plan",
    leads=(EVERYONE_LEADS,),
    method=Method.PROTOCOL,
    protocol="tuning-short",
    minutes=24,
    presenters=("ana",),
)
MEETING = Meeting("m1", TEAM.id, replace(PLAN, items=(PLAN.items[0], TUNING, *PLAN.items[2:])))
AWAY = 7 * MINUTE


def shelf(folder: Path) -> Library:
    protocols, problems = read_library((folder,))
    assert not problems
    return Library({protocol.id: protocol for protocol in protocols})


def opened(open_house: Open, data: Path, protocols: Path) -> House:
    house = open_house(data=data)
    store = open_store(data, house.courier, house.program, house.clock)
    house.fill(store, shelf(protocols))
    return house


@pytest.fixture
def protocols(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources() / "protocols" / "en", tmp_path / "protocols"))


def test_a_cut_off_meeting_goes_on_at_the_same_step_second_and_speaker(
    open_house: Open, tmp_path: Path, protocols: Path
) -> None:
    before = opened(open_house, tmp_path / "data", protocols)
    before.program.store.save(TEAM, MEETING)
    before.program.lay_open(Folder(TEAM, MEETING))
    before.clock.pass_(LATE)
    lead_into_the_round(before)
    stood, steps = before.program.conductor.run, titles(before.program.conductor.run)
    assert before.program.store.flush(20_000)
    after = again(open_house, before, tmp_path, protocols)
    assert after.program.conductor.run == stood
    assert titles(after.program.conductor.run) == steps
    assert "Renamed" not in str(steps)
    line = after.window.focusWidget()
    assert (line.accessibleName(), typed(line)) == ("Keep", "Half a sen")
    question = after.program.conductor.question
    assert question is not None
    assert (question.ask, question.span) == (Ask.CRASH, AWAY)
    after.press("Alt+9")
    assert after.program.conductor.run.t == stood.t
    assert [(e.span, e.counted) for e in after.program.desk.events if isinstance(e, Gap)][-1] == (
        AWAY,
        False,
    )
    to_the_end(after)
    both_agree(before, after)


def test_a_begun_private_action_comes_back_as_one_and_stays_veiled_before_the_room(
    open_house: Open, tmp_path: Path, protocols: Path
) -> None:
    before = opened(open_house, tmp_path / "data", protocols)
    before.program.store.save(TEAM, MEETING)
    before.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    before.press("Alt+8", "F5", "F11", "Alt+3", "Alt+0")
    before.type("Speak to Tom")
    before.press("Tab", "b")
    assert before.program.store.flush(20_000)
    after = again(open_house, before, tmp_path, protocols)
    assert after.program.mirrored
    line = after.window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.echoMode()) == ("Speak to Tom", QLineEdit.EchoMode.Password)
    after.press("F11", "Return")
    (action,) = after.program.desk.sheet.commitments
    assert (action.text, action.private, action.owners) == ("Speak to Tom", True, ("ben",))


def begin(house: House, way: tuple[str, ...], field: str, words: str) -> QLineEdit:
    """Go to a field by keys, and begin to type."""
    house.press(*way)
    house.tab_to(field)
    house.type(words)
    line = house.window.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


@pytest.mark.parametrize(
    ("way", "field"),
    [
        (("Ins",), "What is it about?"),
        (("Shift+F3",), "A guest who came"),
        (("F5",), "Another reason, then Enter"),
        (("Ctrl+6",), "One more action"),
    ],
)
def test_what_was_begun_in_a_small_field_comes_back_until_it_is_used(
    open_house: Open, tmp_path: Path, protocols: Path, way: tuple[str, ...], field: str
) -> None:
    before = opened(open_house, tmp_path / "data", protocols)
    before.program.store.save(TEAM, MEETING)
    before.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    before.press("F5")
    line = begin(before, way, field, "Half a na")
    before.wait(lambda: any(key.startswith("begun:") for key in kept(before)))
    assert before.program.store.flush(20_000)
    after = again(open_house, before, tmp_path, protocols)
    # A pause goes on as one: the same key would end it.
    again_there = begin(after, () if way == ("F5",) else way, field, "")
    assert again_there.text() == "Half a na"
    before.window.activateWindow()
    before.wait(before.window.isActiveWindow)
    line.setFocus()
    before.press("Return")
    assert before.program.store.flush(20_000)
    assert not any(key.startswith("begun:") for key in kept(before))


def test_what_was_begun_in_one_meeting_stays_out_of_another(
    open_house: Open, tmp_path: Path, protocols: Path
) -> None:
    house = opened(open_house, tmp_path / "data", protocols)
    other = replace(MEETING, id="m2")
    house.program.store.save(TEAM, MEETING, other)
    house.program.lay_open(Folder(TEAM, MEETING), Room.CLOSE)
    line = begin(house, (), "One more action", "Half a na")
    house.wait(lambda: kept(house))
    house.press("Ctrl+1")
    house.program.open_meeting(other.id, Room.CLOSE)
    house.wait(lambda: line.text() == "")
    house.press("Ctrl+1")
    house.program.open_meeting(MEETING.id, Room.CLOSE)
    house.wait(lambda: line.text() == "Half a na")


def kept(house: House) -> dict[str, str]:
    """The drafts as the store has them."""
    found: list[Folder | None] = []
    house.program.store.folder(MEETING.id, found.append)
    house.wait(lambda: found)
    (folder,) = found
    assert folder is not None
    return {draft.key: draft.text for draft in folder.drafts}


def lead_into_the_round(house: House) -> None:
    """A latecomer, an item put in, one moved, one left; then a speaker, and half a sentence."""
    house.press("Ctrl+5")
    house.tab_to("Dev")
    house.press("Space", "F5")
    house.press("Alt+9")  # Late: from now.
    assert house.program.conductor.run.here == ("ana", "ben", "carys")
    house.type("All have read the agenda.")
    house.press("Return")
    house.beat(130)
    house.press("Shift+F3")
    house.tab_to("Dev")
    house.press("Space", "Escape")
    assert house.program.conductor.run.here == ("ana", "ben", "carys", "dev")
    house.press("Ins")
    house.type("A word from the head")
    house.press("Return")
    house.program.conductor.move_item("i7", -1)
    house.press("F6")
    house.beat(20)
    house.press("F4")  # Parked: back to it at the end.
    while (segment := house.program.conductor.run.segment) is not None and not segment.is_round:
        house.beat(30)
        house.press("F6")
    house.beat(8)
    house.press("F7", "F8")
    house.beat(5)
    house.type("Half a sen")
    house.program.shown(Room.RUN).widget.flush()
    house.beat(1)


def titles(run: Run) -> list[tuple[str, str, int]]:
    return [(segment.title, segment.say, segment.planned) for segment in run.segments]


def again(open_house: Open, before: House, tmp_path: Path, protocols: Path) -> House:
    """The program cut off and started anew, upon files as the cut left them.

    Meanwhile an update has come with other protocols.
    """
    shutil.copytree(tmp_path / "data", tmp_path / "later")
    (tmp_path / "later" / "program.lock").unlink(missing_ok=True)
    for path in protocols.glob("*.toml"):
        words = path.read_text("utf-8")
        words = words.replace('title = "', 'title = "Renamed ').replace("ideal = ", "ideal = 1")
        path.write_text(words, "utf-8")
    house = open_house(data=tmp_path / "later")
    house.clock.set_wall(before.clock.now().plus(AWAY))
    store = open_store(house.data, house.courier, house.program, house.clock)
    house.fill(store, shelf(protocols))
    house.wait(lambda: house.program.overview.meetings)
    house.wait(lambda: house.find_button("Resume"))
    house.press("F5")
    house.wait(lambda: house.program.room is Room.RUN)
    return house


def to_the_end(house: House) -> None:
    """Lead the rest, the same whoever leads it."""
    house.press("Ctrl+A", "Backspace")
    house.type("All of it.")
    house.press("Return")
    for _ in range(60):
        if house.program.conductor.run.segment is None:
            break
        house.beat(20)
        house.press("F6")
    house.press("F6", "Ctrl+Return")
    assert house.program.room is Room.MINUTES


def both_agree(before: House, after: House) -> None:
    """What the meeting came to is the same as without the cut, but for the hours."""
    before.window.activateWindow()
    before.wait(before.window.isActiveWindow)
    to_the_end(before)
    one, other = before.program.desk.meeting, after.program.desk.meeting
    assert one is not None
    assert other is not None
    assert one.log.results is not None
    assert other.log.results is not None
    assert one.log.results.steps == other.log.results.steps
    assert one.log.results.turns == other.log.results.turns
    assert [p.name for p in one.log.results.presence] == [
        p.name for p in other.log.results.presence
    ]
    assert [n.text for n in one.record.notes] == [n.text for n in other.record.notes]
    assert {line.text for line in one.record.notes} == {"All have read the agenda.", "All of it."}
    assert other.log.results.ended.utc - one.log.results.ended.utc == AWAY


def test_a_pause_is_no_time_lost(open_house: Open, tmp_path: Path, protocols: Path) -> None:
    before = opened(open_house, tmp_path / "data", protocols)
    before.program.store.save(TEAM, MEETING)
    before.program.lay_open(Folder(TEAM, MEETING))
    before.clock.pass_(LATE - 2 * MINUTE)
    before.press("Ctrl+5", "F5")
    before.beat(40)
    before.press("F5")
    assert before.program.store.flush(20_000)
    after = again(open_house, before, tmp_path, protocols)
    assert after.program.conductor.question is None
    assert after.program.conductor.run == before.program.conductor.run
