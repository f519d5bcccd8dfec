"""Nobody, one or sixty in the room, steps of no time and of a day, and a window that hangs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.app.keeping import Folder
from facilitator.app.teams import item_problem
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Method
from facilitator.domain.people import Member, Person
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE, SECOND
from facilitator.ui.rooms import Room
from tests.each_day import each_day
from tests.long._monkey_eyes import drift, lost, seen, unspent
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.scenes import NEXT, PLAN, TEAM

KINDS = (Method.ROUND, Method.PAIRS, Method.TRIADS, Method.SMALL_GROUPS, Method.DISCUSSION)
DAY = 24 * 60
PANELS = {
    "order": "Ctrl+Shift+R",
    "give": "Ctrl+Shift+D",
    "hand list": "Ctrl+Shift+S",
    "groups": "Ctrl+Shift+M",
    "came or left": "Shift+F3",
}


def led(house: House, people: int, minutes: tuple[int, ...] = (5,)) -> House:
    """A meeting just begun, with an item of each kind, its minutes one after another."""
    everyone = tuple(Person(f"p{n}", f"zqName{n}") for n in range(people))
    items = tuple(
        Item(
            f"i{n}", f"Item {n}", leads=(EVERYONE_LEADS,), method=kind,
            minutes=minutes[n % len(minutes)],
        )
        for n, kind in enumerate(KINDS)
    )  # fmt: skip
    plan = replace(PLAN, items=items, expected=everyone, apologies=(), roles=())
    team = replace(TEAM, members=tuple(Member(p.id, p.name) for p in everyone))
    meeting = replace(NEXT, plan=plan)
    house.fill(MemoryStore())
    house.store.save(team, meeting)
    house.program.lay_open(Folder(team, meeting), Room.RUN)
    settle()
    house.press("F5", "Alt+9")
    assert house.program.conductor.run.segment is not None
    return house


def watched(house: House, *keys: str) -> None:
    """Press keys as time passes; the clock does not drift and the line begun stays."""
    before = seen(house.program, house.clock)
    for key in keys:
        house.beat(7)
        house.press(key)
    after = seen(house.program, house.clock)
    assert drift(before, after) == ""
    assert lost(before, after, "") == ""
    assert unspent(house.program) == ""


@pytest.mark.parametrize("people", each_day([0, 1, 60], [60]))
def test_every_panel_opens_for_any_number_and_leads_back(house: House, people: int) -> None:
    led(house, people)
    line = house.focus
    house.type("begun")
    for _ in KINDS:
        for key in PANELS.values():
            watched(house, key, "Down", "Escape", "Escape")
            assert house.focus is line
        watched(house, "F7", "F8", "Shift+F8", "Shift+F7", "F6")
    assert house.program.conductor.live


def test_sixty_are_listed_ordered_and_grouped(house: House) -> None:
    conductor = led(house, 60).program.conductor
    turn = conductor.run.round
    assert turn is not None
    assert (turn.speaker, len(turn.waiting)) == ("p0", 60)
    watched(house, "F7", "Ctrl+Shift+R", "3", "Return")
    turn = conductor.run.round
    assert turn is not None
    assert sorted(turn.waiting) == sorted(f"p{n}" for n in range(1, 60))
    for size in (2, 3, 4):
        watched(house, "F6")
        segment = conductor.run.segment
        assert segment is not None
        assert {len(group) for group in segment.groups} == {size}
        assert sorted(sum(segment.groups, ())) == sorted(f"p{n}" for n in range(60))


@pytest.mark.parametrize("people", [0, 1])
def test_too_few_make_no_group_and_the_round_ends(house: House, people: int) -> None:
    conductor = led(house, people).program.conductor
    watched(house, *["F7"] * (people + 1))
    turn = conductor.run.round
    assert turn is None or turn.speaker is None
    for _ in range(3):
        watched(house, "F6", "Ctrl+Shift+M", "1", "Escape")
        segment = conductor.run.segment
        assert segment is not None
        assert sum(segment.groups, ()) == tuple(f"p{n}" for n in range(people))


@pytest.mark.parametrize("people", each_day([0, 1, 60], [60]))
def test_steps_of_no_time_and_of_a_day(house: House, people: int) -> None:
    led(house, people, (0, DAY, 600))
    for _ in KINDS:
        watched(house, "F9", "Shift+F9", "F12", "Escape", "F7", "Ctrl+Shift+U")
        before = seen(house.program, house.clock)
        house.beat(DAY * 60)
        assert drift(before, seen(house.program, house.clock)) == ""
        assert unspent(house.program) == ""
        watched(house, "F6")
    house.program.conductor.finish()
    settle()
    assert not house.program.conductor.live


def test_the_plan_says_that_an_item_is_too_long_and_takes_no_more(house: House) -> None:
    """What was planned elsewhere stays as it is, and can be held."""
    said = "An item takes from 1 to 600 minutes. Type a number in between."
    problem = item_problem(Item("i", "Long", minutes=DAY))
    assert problem is not None
    assert house.words.say(problem) == said
    assert item_problem(Item("i", "Long", minutes=600)) is None
    conductor = led(house, 3, (DAY,)).program.conductor
    assert conductor.run.remaining == DAY * MINUTE


def test_a_minute_more_ends_at_ten_hours(house: House) -> None:
    conductor = led(house, 3, (600,)).program.conductor
    for _ in range(3):
        house.press("F9")
    segment = conductor.run.segment
    assert segment is not None
    assert segment.planned == 600 * MINUTE


def test_a_loop_that_hangs_for_three_seconds_loses_neither_time_nor_a_key(house: House) -> None:
    """What was pressed meanwhile is done afterwards, in its order."""
    led(house, 3)
    house.type("begun")
    before = seen(house.program, house.clock)
    house.clock.pass_(3 * SECOND)  # nobody looks meanwhile
    house.press("F7", "F6")
    house.type(" and ended")
    assert house.program.conductor.t == before.t + 3 * SECOND
    house.program._beat()
    settle()
    after = seen(house.program, house.clock)
    assert drift(before, after) == ""
    assert unspent(house.program) == ""
    assert after.begun == "begun and ended"
    assert QApplication.focusWidget() is house.focus
    assert house.program.conductor.question is None
    assert Move.BACK in house.program.conductor.moves
