"""The list of all keys against the keys that the rooms really hold and show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from facilitator.app.keeping import Folder
from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.ui.room.window import RoomWindow
from facilitator.ui.rooms import Room
from facilitator.ui.run.rehearsal_bar import RehearsalBar
from facilitator.ui.settings.all_keys import ROOMS_WINDOW, all_keys
from facilitator.ui.settings.keys_panel import KeysPanel
from tests.memory_store import MemoryStore
from tests.program.bound import keys_in, plain
from tests.program.conftest import Open, Walked
from tests.program.findings import met
from tests.program.house import House, settle
from tests.program.looks import bound
from tests.program.scenes import LIBRARY, NEXT, TEAM
from tests.program.walks import WALKS

Place = Room | None


def more(house: House) -> Iterator[str]:
    """What the walks pass over: no meeting planned yet, and one that has ended but is open."""
    house.fill(MemoryStore(), LIBRARY)
    house.store.save(TEAM)
    house.program.store.overview(house.program.show_overview)
    settle()
    yield "nothing planned"
    program = house.program
    program.store.save(TEAM, NEXT)
    program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5")
    program.go(Room.TODAY)
    yield "under way"
    while program.conductor.run.segment is not None:
        program.conductor.do(Move.NEXT)
    program.go(Room.TODAY)
    program.store.overview(program.show_overview)
    settle()
    yield "through"
    program.conductor.finish()
    program.store.overview(program.show_overview)
    settle()
    yield "held"


def test_the_list_has_every_key_and_no_other(
    qtbot: QtBot, words: Words, walked: Walked, open_house: Open
) -> None:
    found: dict[Place, set[str]] = defaultdict(set)
    bound_there = [walked("english", walk, "bound") for walk in WALKS]
    house = open_house()
    bound_there.append([("", each) for scene in more(house) for each in bound(house, scene)])
    for room, key in set().union(*map(met, bound_there)):
        found[room] |= {key} - {""}
    rehearsal = RehearsalBar(words)
    qtbot.addWidget(rehearsal)
    found[None] |= {*keys_in(rehearsal)} - {""}
    # A button of a room may show a key that holds everywhere.
    everywhere = found[None]
    listed: dict[Place, set[str]] = defaultdict(set)
    for group in all_keys(Room.TODAY):
        if group is not ROOMS_WINDOW:
            listed[group.room] |= {plain(key) for row in group.rows for key in row.keys}
    for place in {*found, *listed}:
        real = found[place] - everywhere if place else everywhere
        assert listed[place] == real, place


def test_no_key_stands_twice_in_a_group() -> None:
    for group in all_keys(Room.RUN):
        keys = [plain(key) for row in group.rows for key in row.keys]
        assert len(keys) == len(set(keys)), group.title


def test_the_rooms_window_answers_to_its_keys(house: House) -> None:
    room = RoomWindow(house.words)
    room.show()
    heard: list[object] = []
    room.moved.connect(heard.append)
    room.closed.connect(lambda: heard.append("closed"))
    room.activateWindow()
    room.setFocus()
    settle()
    for row in ROOMS_WINDOW.rows:
        house.press(*row.keys)
    assert heard == [Move.NEXT, Move.BACK, "closed"]
    room.deleteLater()


@pytest.mark.parametrize("room", [Room.TODAY, Room.PREPARE, Room.RUN])
def test_f1_opens_the_list_and_esc_leads_back(house: House, room: Room) -> None:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), room)
    settle()
    if room is Room.RUN:
        house.press("F5")
        assert house.focus.accessibleName()
    house.press("Tab")
    focus = house.focus
    house.press("F1")
    panel = house.window.findChild(KeysPanel)
    assert panel is not None
    assert isinstance(house.focus, QListView)
    lines = [house.focus.model().index(at, 0).data() for at in range(3)]
    assert lines[0] == {"today": "Today", "prepare": "Prepare", "run": "Run"}[room.value]
    assert house.program.room is room
    house.press("Escape")
    assert not panel.isVisible()
    assert house.focus is focus
    house.press("F1")
    house.press("F1")
    assert not panel.isVisible()
    assert house.focus is focus


def test_a_meeting_goes_on_below_the_list(house: House) -> None:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5", "F1", "F6")
    segment = house.program.conductor.run.segment
    assert segment is not None
    assert segment.item == NEXT.plan.items[1].id
