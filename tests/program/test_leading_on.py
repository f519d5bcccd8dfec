"""A step that leads on to another protocol or to a goal, led by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.bootstrap.place_run import RunRoom
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.document import texts
from facilitator.domain.minutes import minutes
from facilitator.domain.protocol import Format, HandOver, Protocol, Step, Who
from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import NEXT, PLAN, TEAM


def _step(title: str, **more: object) -> Step:
    return replace(Step(title, "", "{presenter} begins", "", 4, 0), **more)  # type: ignore[arg-type]


def _protocol(identity: str, *steps: Step) -> Protocol:
    return Protocol(identity, f"The {identity}", "talk", "", steps)


LIBRARY = Library(
    {
        p.id: p
        for p in (
            _protocol(
                "start",
                _step("Known", hand_over=HandOver("protocol", "tuning")),
                _step("Any", hand_over=HandOver("protocol")),
                _step("Goal", hand_over=HandOver("goal")),
                _step("Lost", hand_over=HandOver("protocol", "nobody-has-it")),
                _step("Plain"),
            ),
            _protocol(
                "tuning",
                _step("Pairs", format=Format.PAIRS),
                _step("Round", format=Format.ROUND, speaks=Who.OTHERS, seconds=60),
            ),
            _protocol("walk", _step("Walk")),
        )
    }
)
ITEM = Item(
    "i1",
    "Start",
    leads=(EVERYONE_LEADS,),
    minutes=20,
    method=Method.PROTOCOL,
    protocol="start",
    presenters=("elin",),
)
AFTER = Item("i2", "Afterwards", minutes=5)
MEETING = replace(NEXT, plan=replace(PLAN, items=(ITEM, AFTER)))


@pytest.fixture
def led(house: House) -> House:
    """The first step is under way: it leads on to a protocol that is there."""
    house.fill(MemoryStore(), LIBRARY)
    house.store.save(TEAM, MEETING)
    house.program.lay_open(Folder(TEAM, MEETING), Room.RUN)
    house.press("F5")
    settle()
    return house


def screen(house: House) -> RunScreen:
    room = house.program.shown(Room.RUN)
    assert isinstance(room, RunRoom)
    assert isinstance(room.widget, RunScreen)
    return room.widget


def capturing(house: House) -> bool:
    return house.focus is screen(house).stage.capture.line


def told(house: House) -> str:
    card = screen(house).stage.centre.leading
    return card._head.text() if card.isVisible() else ""


def titles(house: House) -> list[str]:
    return [segment.title for segment in house.program.conductor.run.segments]


def planned(house: House) -> list[str]:
    return [item.title for item in house.program.desk.sheet.plan.items]


def test_a_known_protocol_comes_right_after_the_step_and_goes_again_whole(led: House) -> None:
    before, plan = led.program.conductor.run.segments, led.program.desk.sheet.plan
    assert told(led) == "This step leads on to “The tuning”"
    led.press("Ctrl+Shift+X")
    assert titles(led)[:4] == ["Known", "Pairs", "Round", "Any"]
    assert planned(led) == ["Start", "The tuning", "Afterwards"]
    pairs, turns = led.program.conductor.run.segments[1:3]
    assert sorted(len(group) for group in pairs.groups) == [2, 2]
    assert pairs.say == "zqElin begins"
    assert (turns.speakers, turns.listeners) == (("ana", "ben", "carys"), ("elin",))
    assert told(led) == "“The tuning” comes right after this step"
    assert capturing(led)
    led.press("Ctrl+Shift+X")
    assert planned(led).count("The tuning") == 1, "once is enough"
    led.press("Ctrl+Z")
    assert led.program.conductor.run.segments == before
    assert led.program.desk.sheet.plan == plan
    led.press("Ctrl+Shift+Z")
    assert led.program.desk.sheet.plan == plan, "no item in the plan without its steps"
    led.type("half a li")
    led.press("Ctrl+Shift+X")
    assert led.focus.text() == "half a li"
    led.press("F6")
    assert led.program.conductor.run.segment.title == "Pairs"
    assert told(led) == ""


def test_any_protocol_is_chosen_by_a_few_letters(led: House) -> None:
    led.press("F6")
    assert told(led) == "This step leads on to another protocol"
    assert capturing(led)
    led.press("Ctrl+Shift+X")
    led.press("Escape")
    assert capturing(led)
    assert "Walk" not in titles(led)
    led.press("Ctrl+Shift+X")
    led.type("alk")
    led.press("Return")
    assert capturing(led)
    assert titles(led)[:4] == ["Known", "Any", "Walk", "Goal"]
    led.press("F6", "F6", "F6", "Ctrl+Shift+X")
    led.type("walk")
    led.press("Return")
    assert titles(led)[-3:] == ["Walk", "Plain", "Afterwards"]
    assert planned(led) == ["Start", "The walk", "The walk", "Afterwards"]
    document = minutes(TEAM, led.program.desk.meeting, (), (), led.clock.now())
    assert [led.words.say(said) for said in texts(document)].count(
        "This step led on to “The walk”"
    ) == 2


def test_a_step_that_leads_nowhere_leaves_the_key_alone(led: House) -> None:
    led.press("F6", "F6", "F6", "F6")
    before = led.program.desk.events
    assert (told(led), titles(led)[4]) == ("", "Plain")
    led.press("Ctrl+Shift+X")
    assert capturing(led)
    assert led.program.desk.events == before
