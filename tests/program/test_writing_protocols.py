"""A protocol is written by keyboard: each keystroke is kept, each version stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from facilitator.app.laying_out import as_item
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.protocol import Protocol
from facilitator.domain.repeat import Over
from facilitator.ui.protocols.reading_part import ReadingPart
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.own_scenes import SHELF
from tests.program.scenes import Filled
from tests.program.staged import PROTOCOL

LIBRARY = ROOM_KEYS[Room.LIBRARY]


def opened(open_house: Open) -> tuple[House, MemoryStore]:
    house, store = open_house(), MemoryStore()
    house.fill(store, SHELF)
    house.press(LIBRARY, "Ctrl+E")
    settle()
    assert house.program.room is Room.PROTOCOL
    return house, store


def written(store: MemoryStore) -> Protocol:
    working = store.own[PROTOCOL.id].working
    assert working is not None
    return working


def shelved(house: House) -> Protocol:
    return house.program.library.protocols[PROTOCOL.id]


def test_what_is_typed_is_kept_and_on_the_shelf_once_it_is_saved(open_house: Open) -> None:
    house, store = opened(open_house)
    house.write("Ours")
    house.press("Tab")
    assert (written(store).name, shelved(house).name) == ("Ours", PROTOCOL.name)
    house.press("Ctrl+S")
    assert shelved(house).name == "Ours"
    assert [version.number for version in store.own[PROTOCOL.id].versions] == [1]
    house.press("Ctrl+S")
    assert len(store.own[PROTOCOL.id].versions) == 1
    assert "version 1" in house.notice


def test_steps_are_added_moved_doubled_and_removed_and_all_is_undone(open_house: Open) -> None:
    house, store = opened(open_house)
    before = written(store)
    house.tab_to("Steps", back=True)
    for key in ("Ins", "Ctrl+D", "Alt+Up", "Alt+Down", "Del", "Alt+Down"):
        house.press(key)
    first, *rest = [step.title for step in before.steps]
    # Added, doubled, the double moved up and down again and removed, what came after it moved on.
    titles = [step.title for step in written(store).steps]
    assert sorted(titles) == sorted([first, "New step", *rest])
    assert titles.index("New step") == 1
    after = written(store)
    for _ in range(6):
        house.press("Ctrl+Z")
    assert written(store) == before
    for _ in range(6):
        house.press("Ctrl+Shift+Z")
    assert written(store) == after


def test_what_cannot_be_saved_is_said_beside_the_field_and_kept(open_house: Open) -> None:
    house, store = opened(open_house)
    house.tab_to("At least")
    house.write("500")
    field = house.focus
    assert "cannot be saved yet" in field.accessibleDescription()
    assert written(store).steps[0].least == 500
    house.press("Ctrl+S")
    assert store.own[PROTOCOL.id].versions == ()
    house.write("0")
    house.press("Ctrl+S")
    assert len(store.own[PROTOCOL.id].versions) == 1


def test_the_shipped_text_comes_back_and_nothing_is_lost(open_house: Open) -> None:
    house, store = opened(open_house)
    house.write("Ours")
    house.press("Ctrl+S", "Ctrl+Shift+B")
    assert shelved(house) == SHELF.protocols[PROTOCOL.id]
    assert store.own[PROTOCOL.id].name == "Ours"
    house.press("Ctrl+Shift+B")
    assert shelved(house).name == "Ours"


def test_an_earlier_version_can_be_gone_on_from(open_house: Open) -> None:
    house, store = opened(open_house)
    for name in ("One", "Two"):
        house.tab_to("Name", back=True)
        house.write(name)
        house.press("Ctrl+S")
    house.tab_to("What has changed from")
    house.press("Up")
    house.press("Ctrl+B")
    assert written(store).name == "One"
    assert shelved(house).name == "Two"
    house.press("Ctrl+S")
    names = [version.protocol.name for version in store.own[PROTOCOL.id].versions]
    assert names == ["One", "Two", "One"]


def test_a_new_one_and_a_copy_are_found_again_before_they_are_saved(open_house: Open) -> None:
    house, store = opened(open_house)
    house.press("Ctrl+L", "Ctrl+Shift+N")
    house.write("Of our own")
    house.press("Ctrl+L", "Ctrl+Shift+E")
    names = {own.name for own in store.own.values()}
    assert names == {"Of our own", PROTOCOL.name, f"{PROTOCOL.name}, our way"}
    house.press("Ctrl+L")
    combo = house.tab_to("Own protocols that are not in the library", back=True)
    assert combo.isVisible()


def test_prepare_says_that_minutes_have_changed_since_it_was_planned(open_house: Open) -> None:
    house = open_house()
    house.fill(Filled())
    house.program.open_meeting("m", Room.PREPARE)
    settle()
    desk = house.program.desk
    protocol = next(iter(house.program.library.protocols.values()))
    people = len(desk.sheet.plan.expected)
    item = as_item(protocol, people, "i")
    desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, items=(item,))))
    assert "has changed since" not in house.notice
    longer = replace(protocol.steps[0], ideal=protocol.steps[0].ideal + 7)
    changed = replace(protocol, steps=(longer, *protocol.steps[1:]))
    own = saved(OwnProtocol(protocol.id), protocol, house.clock.now())
    house.program.own.keep(saved(own, changed, house.clock.now()))
    house.program.refresh()
    assert f"{protocol.name} has changed since" in house.notice


def test_loops_in_one_another_are_written_by_keyboard(open_house: Open) -> None:
    house, store = opened(open_house)
    house.tab_to("Within each time of loop 2")
    house.press("Down")  # once for each person
    first = written(store).steps[0]
    assert [loop.over for loop in first.repeats] == [Over.TIMES, *[Over.PARTICIPANTS] * 2]
    field = house.tab_to("Within each time of loop 2", back=True)
    assert "8 times within each of those" in field.accessibleDescription()
    house.tab_to("And all of that again")
    house.press("Down", "Down", "Down")
    loops = [step.repeats for step in written(store).steps[:2]]
    assert [len(each) for each in loops] == [4, 2]
    assert loops[0][1:] == first.repeats
    assert loops[0][0] == loops[1][0]
    assert loops[0][0].over is Over.TIMES
    house.press("Up", "Up", "Up")
    assert written(store).steps[0] == first
    house.tab_to("How often", back=True)
    house.write("51")
    assert "1 to 50" in house.focus.accessibleDescription()
    house.write("4")
    # The second step is in the outer loop with the first, and not in the inner one.
    outer = [step.repeats[0].times for step in written(store).steps[:2]]
    assert outer == [4, 4]
    assert len(written(store).steps[1].repeats) == 1
    house.press("Ctrl+S")
    assert shelved(house).steps[0].repeats == written(store).steps[0].repeats


def test_loops_that_come_to_no_end_are_said_where_they_are_written(open_house: Open) -> None:
    house, store = opened(open_house)
    house.tab_to("Within each time of loop 2")
    house.press("Down")
    house.tab_to("How often", back=True)
    house.write("50")
    house.press("Tab")
    field = house.tab_to("Repeats", back=True)
    assert "its loops come to more than" in field.accessibleDescription()
    house.press("Ctrl+S")
    assert store.own[PROTOCOL.id].versions == ()
    house.press("Ctrl+Z")
    assert "come to more than" not in field.accessibleDescription()


def test_one_version_is_read_as_the_library_shows_it(open_house: Open) -> None:
    house, _ = opened(open_house)
    for name in ("One", "Two"):
        house.tab_to("Name", back=True)
        house.write(name)
        house.press("Ctrl+S")
    house.tab_to("Read as in the library")
    (reading,) = house.window.findChildren(ReadingPart)
    assert reading.title.text() == "Two"
    house.press("Up")
    settle()
    assert reading.title.text() == "One"
    text = house.press("Tab") or house.focus
    assert text.accessibleName().startswith("Version 1, ")
    shown = [label.text() for label in text.findChildren(QLabel) if not label.isHidden()]
    assert any(PROTOCOL.steps[-1].title in each for each in shown)
    assert PROTOCOL.purpose in shown
    # Nothing in it takes a word.
    assert text.findChildren(QLineEdit) == []
    assert text.findChildren(QPlainTextEdit) == []


def test_all_words_of_a_field_are_in_sight_and_fields_beside_an_error_stay_level(
    open_house: Open,
) -> None:
    house, _ = opened(open_house)
    house.tab_to("What to take care of")
    house.write("A sentence that goes on for a while. " * 20)
    settle()
    field = house.focus
    assert isinstance(field, QPlainTextEdit)
    assert field.verticalScrollBar().maximum() == 0
    least = house.tab_to("At least")
    house.write("500")
    settle()
    ideal = house.tab_to("Ideal minutes", back=True)
    assert "cannot be saved yet" in least.accessibleDescription()
    tops = [each.mapTo(house.window, QPoint()).y() for each in (least, ideal)]
    assert tops[0] == tops[1]
