"""The page on which a protocol is written: as it comes, with something wrong, with versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.app.library import Library
from facilitator.domain.protocol import Format, HandOver, Vote
from facilitator.domain.repeat import Over, Repeat
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.staged import PROTOCOL

_FULL = replace(
    PROTOCOL.steps[0],
    format=Format.SMALL_GROUPS,
    vote=Vote.DOTS,
    each=3,
    repeats=(Repeat(Over.TIMES, "zqblock", 2), Repeat(Over.PARTICIPANTS, "zqinner")),
    hand_over=HandOver("protocol", "zqgone"),
)
_OUTER = replace(_FULL, repeats=_FULL.repeats[:1])
SHELF = Library({PROTOCOL.id: replace(PROTOCOL, steps=(_FULL, _OUTER, *PROTOCOL.steps[1:]))})


def writing(house: House) -> Iterator[str]:
    """Everything that the page can show."""
    house.fill(MemoryStore(), SHELF)
    house.press(ROOM_KEYS[Room.LIBRARY], "Ctrl+E")
    settle()
    yield "writing"
    house.write("")
    house.press("Tab")
    yield "writing-wrong"
    house.press("Shift+Tab")
    house.type("zqours")
    house.press("Ctrl+S")
    yield "writing-saved"
    house.type("zqagain")
    house.press("Tab")
    yield "writing-again"
    house.press("Ctrl+Shift+B")
    yield "writing-reset"
    house.press("Ctrl+L", "Ctrl+Shift+N")
    yield "writing-new"
    house.press("Ctrl+L")
    yield "writing-elsewhere"
