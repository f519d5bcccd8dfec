"""A series goes on from the list of meetings, by keys alone, and is taken back at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.people import Role
from facilitator.domain.series import Rule
from facilitator.ui.meetings.go_on_card import GoOnCard
from facilitator.ui.meetings.table import PlainTable
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, name_of
from tests.program.test_changed_meetings import ROW, opened, plan, planned, select, take_back

EVERY_WEEK = Rule(date(2026, 10, 7), most=3)
SERIES = tuple(
    replace(each, plan=replace(each.plan, rule=EVERY_WEEK, place="Room 4")) for each in ROW[:2]
)
"""On 21 October and 4 November; 26 to 30 October are days off."""
EARLY = (planned("e0", date(2026, 10, 7)), planned("e1", date(2026, 10, 14)))
EARLY = tuple(replace(each, plan=replace(each.plan, rule=EVERY_WEEK)) for each in EARLY)


def days(house: House) -> list[str]:
    """What the card shows of each day."""
    (card,) = house.window.findChildren(GoOnCard)
    (table,) = card.findChildren(PlainTable)
    model = table.model()
    return [f"{model.index(at, 0).data()}: {model.index(at, 1).data()}" for at in range(4)]


def in_row(house: House) -> dict[str, date]:
    store = house.store
    assert isinstance(store, MemoryStore)
    gone = {identity for _, identity in store.binned_now}
    mine = (m for m in store.meetings.values() if m.plan.series == "row" and m.id not in gone)
    return {each.id: each.plan.day for each in mine}


def test_so_many_more_are_made_holidays_left_out_and_taken_back_at_once(open_house: Open) -> None:
    house = opened(open_house, *EARLY)
    select(house, "e1")
    house.press("Ctrl+G")
    assert name_of(house.focus) == "How many more meetings?"
    house.press("3")
    assert days(house)[:2] == [
        "Wednesday 21 October 2026: Meeting",
        "Wednesday 28 October 2026: Left out: Autumn",
    ]
    house.press("Return")
    made = {name: day for name, day in in_row(house).items() if name not in ("e0", "e1")}
    assert sorted(made.values()) == [date(2026, 10, 21), date(2026, 11, 4), date(2026, 11, 11)]
    for name in made:
        own = plan(house, name)
        assert (own.title, own.rule, [item.title for item in own.items]) == (
            plan(house, "e1").title,
            EVERY_WEEK,
            ["Reading"],
        )
    assert len({plan(house, name).holders(Role.FACILITATOR) for name in made}) == 3
    take_back_all(house)
    assert in_row(house) == {"e0": EARLY[0].plan.day, "e1": EARLY[1].plan.day}


def take_back_all(house: House) -> None:
    for _ in range(60):
        if name_of(house.focus).startswith("Take back all: "):
            break
        house.press("Tab")
    assert name_of(house.focus) == "Take back all: 3 meetings more are planned."
    house.press("Space")


def test_what_was_moved_goes_on_from_its_new_day(open_house: Open) -> None:
    house = opened(open_house, *EARLY)
    select(house, "e1")
    house.press("Ctrl+M", "1", "5")
    for _ in range(20):
        if name_of(house.focus) == "Which meetings?":
            break
        house.press("Tab")
    house.press("Down", "Return")
    assert plan(house, "e1").day == date(2026, 10, 15)
    house.press("Ctrl+G")
    assert days(house)[0] == "Thursday 22 October 2026: Meeting"
    house.press("Escape")
    take_back(house)
    assert plan(house, "e1") == EARLY[1].plan


def test_only_a_series_goes_on_and_only_by_a_number_that_it_can(open_house: Open) -> None:
    house = opened(open_house, *SERIES, planned("alone", date(2026, 11, 20), ""))
    before = in_row(house)
    select(house, "alone")
    house.press("Ctrl+G")
    assert not house.window.findChildren(GoOnCard)
    select(house, "m1")
    house.press("Ctrl+G", "9", "9", "Return")
    (card,) = house.window.findChildren(GoOnCard)
    assert card.isVisible()
    assert in_row(house) == before
