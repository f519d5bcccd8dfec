"""The list of all keys against the keys that the rooms really hold and show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget
from pytestqt.qtbot import QtBot

from facilitator.app.keeping import Folder
from facilitator.app.ports import Words
from facilitator.domain.run import Move
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.room.window import RoomWindow
from facilitator.ui.rooms import Room
from facilitator.ui.run.kind_keys import KindKeys
from facilitator.ui.run.rehearsal_bar import RehearsalBar
from facilitator.ui.settings.all_keys import ROOMS_WINDOW, all_keys
from facilitator.ui.settings.keys_panel import KeysPanel
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM
from tests.program.walks import WALKS

Place = Room | None
_SIGNS = {"↑": "Up", "↓": "Down", "Enter": "Return"}


def plain(key: str) -> str:
    """A key in the form of the list: of two that mean the same, one."""
    for sign, name in _SIGNS.items():
        key = key.replace(sign, name)
    return QKeySequence(key).toString()


def keys_in(part: QWidget) -> Iterator[str]:
    """Every key that something in it answers to by itself, and every one that a button shows."""
    for shortcut in part.findChildren(QShortcut):
        bound = shortcut.keys()
        yield from (plain(key.toString()) for key in bound)
    for button in part.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty():
            yield plain(button.shortcut().toString())
        if isinstance(button, KeyButton) and not isinstance(button.parent(), KindKeys):
            yield plain(button._key)


def keys_of_window(house: House) -> set[str]:
    """The same of the window, without its rooms."""
    own = [s for s in house.window.findChildren(QShortcut) if s.parent() is house.window]
    bar = (house.window.bar, house.window.notice, house.window.banner, house.window.head)
    return {plain(key.toString()) for s in own for key in list(s.keys())} | {
        key for part in bar for key in keys_in(part)
    }


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


def test_the_list_has_every_key_and_no_other(qtbot: QtBot, words: Words) -> None:
    found: dict[Place, set[str]] = defaultdict(set)
    for walk in (*WALKS.values(), more):
        house = House(words)
        for _scene in walk(house):
            room = house.program.room
            found[room] |= {*keys_in(house.program.shown(room).widget)} - {""}
        found[None] |= keys_of_window(house) - {""}
        house.shut()
    rehearsal = RehearsalBar(words)
    qtbot.addWidget(rehearsal)
    found[None] |= {*keys_in(rehearsal)} - {""}
    # A button of a room may show a key that holds everywhere.
    everywhere = found[None]
    listed: dict[Place, set[str]] = defaultdict(set)
    for group in all_keys(Room.TODAY):
        if group is not ROOMS_WINDOW:
            listed[group.room] |= {plain(key) for row in group.rows for key in row.keys}
    listed.pop(Room.SETTINGS, None)
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
