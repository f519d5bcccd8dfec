"""Rounds in groups, an order that is drawn, and a hand list, led by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.app.keeping import Folder
from facilitator.app.library import Library
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.events import Order, Ordered, Outcome, effective
from facilitator.domain.meeting import Log
from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.results import Results, Together, TurnResult
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.house import NINE, House, settle
from tests.program.scenes import DAY, NEXT, PLAN, TEAM

PARTS = Protocol(
    id="parts",
    name="Parts",
    category="talk",
    purpose="",
    steps=(
        Step("Talk", "", "", "", 4, 0, format=Format.PAIRS, grouping="pairs"),
        Step("Turns", "", "", "", 4, 0, format=Format.ROUND, size=2, grouping="pairs", seconds=60),
        Step("Popcorn", "", "", "", 4, 0, format=Format.ROUND, speaks=Who.VOLUNTEERS, seconds=60),
        Step("All", "", "", "", 4, 0, format=Format.ROUND, seconds=60),
    ),
)
ITEM = Item(
    "i1", "Parts", leads=(EVERYONE_LEADS,), minutes=16, method=Method.PROTOCOL, protocol="parts"
)
MEETING = replace(NEXT, plan=replace(PLAN, items=(ITEM,), apologies=()))
PEOPLE = ("ana", "ben", "carys", "dev", "elin")
LAST = replace(
    NEXT,
    id="last",
    plan=replace(PLAN, day=DAY - timedelta(days=7)),
    log=Log(
        (),
        Results(
            NINE,
            NINE,
            turns=tuple(
                TurnResult("x", person, Outcome.SPOKE, span * 1000)
                for person, span in zip(PEOPLE, (200, 150, 100, 50, 250), strict=True)
            ),
            together=(Together("x", (("ana", "ben", "carys"), ("dev", "elin"))),),
        ),
    ),
)


@pytest.fixture
def led(house: House) -> House:
    """The meeting has begun; its team met a week before, and agreed that turns are timed."""
    return begun(house, agreed=True)


def begun(house: House, *, agreed: bool) -> House:
    team = replace(TEAM, timing_consent=NINE if agreed else None)
    house.fill(MemoryStore(), Library({PARTS.id: PARTS}))
    house.store.save(team, LAST, MEETING)
    house.program.lay_open(Folder(team, MEETING), Room.RUN)
    settle()
    house.press("F5", "Alt+9")
    assert house.program.conductor.run.segment is not None
    return house


def run(house: House):
    return house.program.conductor.run


def capturing(house: House) -> bool:
    return house.focus is house.program.shown(Room.RUN).widget.stage.capture.line


def test_pairs_of_last_time_are_not_formed_again_and_can_be_changed(led: House) -> None:
    groups = run(led).segment.groups
    assert sorted(map(len, groups)) == [2, 3]
    assert not {("dev", "elin")} & {g for g in groups if len(g) == 2}
    led.press("Ctrl+Shift+M", "1")
    drawn = run(led).segment.groups
    assert drawn != groups
    led.press("Return", *["Down"] * 4, "Return")
    changed = run(led).segment.groups
    assert changed == (
        (drawn[-1][-1], *drawn[0][1:]),
        (*drawn[-1][:-1], drawn[0][0]),
    )
    led.press("Escape")
    assert capturing(led)
    led.press("Ctrl+Z", "Ctrl+Z")
    assert run(led).segment.groups == groups


def test_a_round_in_groups_is_led_by_f7_and_a_mistake_is_taken_back(led: House) -> None:
    led.press("F6")
    most = max(map(len, run(led).segment.groups))
    for _ in range(most):
        led.beat(20)
        led.press("F7")
    assert run(led).round.speaker is None
    led.press("Shift+F7")
    assert run(led).round.speaker == f"#{most}"
    led.press("F8")
    assert run(led).round.speaker is None
    led.press("Ctrl+Z")
    assert run(led).round.speaker == f"#{most}"
    room = led.program.shown(Room.RUN)
    led.press("Ctrl+Shift+M", "2")
    window = room.room_window()
    words = window.face._groups.text()
    assert all(f"zq{name.capitalize()}" in words for name in PEOPLE)
    assert capturing(led)


def test_hands_are_raised_and_the_floor_goes_round_by_keys(led: House) -> None:
    led.press("F6", "F6", "Ctrl+Shift+S")
    led.press("4", "1", "5")
    assert run(led).round.waiting == ("dev", "ana", "elin")
    led.press("1", "F7")
    assert run(led).round.waiting == ("elin",)
    led.press("4", "Escape", "F7")
    assert run(led).round.waiting == ("dev",)
    assert capturing(led)
    led.press("Shift+F7")
    assert run(led).round.waiting == ("elin", "dev")
    led.type("still typing")
    assert led.focus.text() == "still typing"


def test_a_fair_order_is_taken_and_the_rest_is_given(led: House) -> None:
    led.press("F6", "F6", "F6", "Ctrl+Shift+R", "4", "Return")
    assert run(led).round.waiting == ("dev", "carys", "ben", "elin", "ana")
    how = [e.how for e in effective(led.program.desk.events) if isinstance(e, Ordered)]
    assert how == [Order.FAIR]
    led.beat(10)
    led.press("Ctrl+Shift+D", "3")
    turn = run(led).round
    assert (turn.speaker, turn.turns[-1].person) == ("carys", "dev")
    assert turn.given["elin"] > 0
    assert capturing(led)
    led.press("F8", "Shift+F8")
    assert run(led).round.waiting == ("elin", "ana", "carys")
    led.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert run(led).round.waiting == ("ana", "ben", "carys", "dev", "elin")


def test_without_consent_fairness_is_not_offered(house: House) -> None:
    begun(house, agreed=False)
    house.press("F6", "F6", "F6", "Ctrl+Shift+R", "4", "Return")
    assert not [e for e in house.program.desk.events if isinstance(e, Ordered)]
    assert run(house).round.waiting == PEOPLE


def test_who_comes_late_has_a_turn_and_a_group(led: House) -> None:
    conductor = led.program.conductor
    conductor.leave("ben")
    led.press("F6", "F6", "F6")
    assert "ben" not in run(led).round.waiting
    conductor.arrive("ben", "Ben")
    assert run(led).round.waiting[-1] == "ben"
