"""The room of the Library: with nothing open, with a team, with a meeting planned and running."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.app.library import Library
from facilitator.app.packs import Pack, compare_pack
from facilitator.domain.protocol import GroupSize
from facilitator.domain.related import Kin, Related
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.library.values import PackView
from facilitator.ui.prepare.family import Family
from facilitator.ui.rooms import ROOM_KEYS, Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import Filled
from tests.program.staged import PROTOCOL

_LONG = tuple(replace(step, ideal=step.ideal + 30, least=30) for step in PROTOCOL.steps)
_TWICE = (*PROTOCOL.steps, *(replace(step, sitting=2) for step in PROTOCOL.steps))
_KIN = (Related(Kin.SHORTER, "zqbig"), Related(Kin.SITTINGS, "zqtwo"))
SHELF = Library(
    {
        each.id: each
        for each in (
            replace(PROTOCOL, related=_KIN),
            replace(PROTOCOL, id="zqlong", name="zqLong", category="zqkind", steps=_LONG),
            replace(PROTOCOL, id="zqtwo", name="zqTwice", category="decision", steps=_TWICE),
            replace(PROTOCOL, id="zqbig", name="zqBig", people=GroupSize(20, 40, 30)),
        )
    }
)
KEY = ROOM_KEYS[Room.LIBRARY]
_OTHER = replace(PROTOCOL, name="zqOther", purpose="zqfor", steps=PROTOCOL.steps[1:])
PACK = Pack((replace(PROTOCOL, id="zqnew", name="zqNew"), _OTHER), "zqPack", "zqMaker", "zqLicence")


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
    _follow(house)
    house.press("Return")
    yield "library-put"
    house.press("Ctrl+S")
    yield "library-hand-on"
    house.press("Escape")
    packed(house)
    yield "library-pack"
    house.press("Down")
    yield "library-pack-new"
    house.press("Up", "Space")
    yield "library-pack-ticked"
    house.press("Escape")
    house.program.go(Room.RUN)
    house.press("F5", KEY)
    yield "library-under-way"


def _follow(house: House) -> None:
    """From a protocol to one that belongs to it, so that there is a way back."""
    screen = house.program.shown(Room.LIBRARY).widget
    assert isinstance(screen, LibraryScreen)
    screen.list.go_to(PROTOCOL.id)
    settle()
    # Where all that is written is markup, so are identities, and nothing is related.
    for family in screen.findChildren(Family)[-1:]:
        family.findChildren(KeyButton)[0].click()
        assert not screen.preview.trail.back.isHidden()


def packed(house: House) -> None:
    """A pack was read in which one protocol is new, and one has changed there and here."""
    library = house.program.library
    here = Library(library.protocols, {})
    screen = house.program.shown(Room.LIBRARY).widget
    assert isinstance(screen, LibraryScreen)
    found = compare_pack(PACK, here, lambda protocol: protocol.name)
    screen.show_pack(PackView("zqpack.zip", PACK, found))
    settle()
