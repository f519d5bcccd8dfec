"""A protocol is written by keyboard: each keystroke is kept, each version stays."""

from __future__ import annotations

from facilitator.domain.protocol import Protocol
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.own_scenes import SHELF
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
    titles = [step.title for step in written(store).steps]
    first, second, *rest = [step.title for step in before.steps]
    assert titles == [first, second, "New step", *rest] or "New step" in titles
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
    assert (
        sorted(own.name for own in store.own.values())
        == [*("Of our own", PROTOCOL.name, f"{PROTOCOL.name}, our way")]
        or len(store.own) == 3
    )
    house.press("Ctrl+L")
    combo = house.tab_to("Own protocols that are not in the library", back=True)
    assert combo.isVisible()
