"""From a protocol to those that belong to it and back, by keys, in the Library and in Prepare."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.library import Library
from facilitator.domain.related import Kin, Related
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.prepare.family import Family
from facilitator.ui.rooms import Room
from tests.program.conftest import Open
from tests.program.house import House, name_of, settle
from tests.program.library_scenes import KEY
from tests.program.scenes import Filled
from tests.program.staged import PROTOCOL
from tests.program.test_library_room import chosen, screen_of

_SHORT = replace(PROTOCOL, id="short", name="zqShort", steps=PROTOCOL.steps[:1])
_TWICE = (*PROTOCOL.steps, *(replace(step, sitting=2) for step in PROTOCOL.steps))
_KIN = (
    Related(Kin.SITTINGS, "twice"),
    Related(Kin.NEXT, "not-here"),
    Related(Kin.SHORTER, "short"),
)
SHELF = Library(
    {
        each.id: each
        for each in (
            replace(PROTOCOL, related=_KIN),
            _SHORT,
            replace(PROTOCOL, id="twice", name="zqTwice", category="zqkind", steps=_TWICE),
        )
    }
)


def links(house: House) -> list[str]:
    """The names of the buttons to related protocols that can be seen, once all is shown."""
    settle()
    families = (each for each in house.window.findChildren(Family) if each.isVisible())
    return [name_of(button) for each in families for button in each.findChildren(KeyButton)]


def test_library_and_prepare_lead_to_a_related_protocol_and_back(open_house: Open) -> None:
    house = open_house().fill(Filled(), SHELF)
    house.press(KEY, "Ctrl+F")
    house.type(PROTOCOL.name)
    minutes = _SHORT.minutes_for(8)
    assert [link.partition(",")[0] for link in links(house)] == [
        "Shorter: zqShort",
        "In several sittings: zqTwice",
    ]
    assert str(minutes) in links(house)[0]
    assert links(house)[1].endswith("2 sittings")
    house.tab_to(links(house)[1])
    house.press("Return")
    assert (chosen(house), links(house)) == ("zqTwice", [])
    back = screen_of(house).preview.trail.back
    assert back.isVisible()
    assert name_of(back) == f"Back to {PROTOCOL.name}"
    house.press("Escape")
    assert chosen(house) == PROTOCOL.name
    assert screen_of(house).asking.search.text() == PROTOCOL.name
    assert house.focus is screen_of(house).list
    assert not back.isVisible()
    house.tab_to(links(house)[0])
    house.press("Return")
    house.press("Ctrl+F")
    house.write("zqTwice")
    assert chosen(house) == "zqTwice"
    assert not back.isVisible()

    house.program.open_meeting("m", Room.PREPARE)
    house.press("Ctrl+F")
    house.type(PROTOCOL.name)
    shorter, _ = links(house)
    house.tab_to(shorter)
    house.press("Return")
    assert links(house) == []
    house.press("Return")
    assert house.program.desk.sheet.plan.items[-1].protocol == "short"
    house.press("Ctrl+Z")
    house.tab_to(f"Back to {PROTOCOL.name}")
    house.press("Return")
    assert links(house)[0] == shorter
