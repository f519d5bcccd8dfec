"""The room of the Library: with nothing open, with a team, with a meeting planned and running."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.app.library import Library
from facilitator.domain.protocol import GroupSize
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import Filled
from tests.program.staged import PROTOCOL

_LONG = tuple(replace(step, ideal=step.ideal + 30, least=30) for step in PROTOCOL.steps)
_TWICE = (*PROTOCOL.steps, *(replace(step, sitting=2) for step in PROTOCOL.steps))
SHELF = Library(
    {
        each.id: each
        for each in (
            PROTOCOL,
            replace(PROTOCOL, id="zqlong", name="zqLong", category="zqkind", steps=_LONG),
            replace(PROTOCOL, id="zqtwo", name="zqTwice", category="decision", steps=_TWICE),
            replace(PROTOCOL, id="zqbig", name="zqBig", people=GroupSize(20, 40, 30)),
        )
    }
)
KEY = ROOM_KEYS[Room.LIBRARY]


def library(house: House) -> Iterator[str]:
    """Everything that the room can show."""
    house.fill(MemoryStore(), SHELF)
    house.press(KEY)
    yield "library-no-team"
    house.fill(Filled(), SHELF)
    house.program.open_meeting("m", Room.PREPARE)
    settle()
    house.press(KEY)
    yield "library"
    house.press("Ctrl+Shift+F")
    yield "library-filters"
    house.press("Ctrl+Shift+F", "Ctrl+F")
    house.type("zqtwice")
    yield "library-sittings"
    house.press("Ctrl+D")
    house.type(" zqnowhere")
    yield "library-nothing"
    house.write("")
    house.press("Return")
    yield "library-put"
    house.program.go(Room.RUN)
    house.press("F5", KEY)
    yield "library-under-way"
