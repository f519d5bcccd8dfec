"""Reviews, actions and links on the page of a goal, by keys."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.commitment import State
from facilitator.domain.goal import Goal
from facilitator.ui.goals.actions_links import LinksCard
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.goal_scenes import AGREED, KEY, MIXED, WORKED_ON
from tests.program.house import House, settle
from tests.program.scenes import Filled


@pytest.fixture
def page(house: House) -> House:
    store = Filled()
    store.save(MIXED, WORKED_ON, *AGREED)
    house.fill(store)
    house.press(KEY)
    house.tab_to("Goals")
    house.press("Return")
    settle()
    return house


def kept(house: House) -> Goal:
    assert isinstance(house.store, MemoryStore)
    return house.store.goals_kept[MIXED.id]


def days(house: House) -> list[date]:
    return [review.day for review in kept(house).reviews]


def test_reviews_are_proposed_between_those_there_and_never_in_the_past(page: House) -> None:
    before = days(page)
    page.press("Ctrl+P")
    after = days(page)
    assert set(before) < set(after)
    fresh = set(after) - set(before)
    assert all(date(2026, 10, 21) <= day < date(2027, 3, 19) for day in fresh)
    assert all(abs((day - other).days) > 10 for day in fresh for other in before)
    page.press("Ctrl+P")
    assert days(page) == after
    assert "No other day" in page.notice


def test_a_review_is_moved_added_and_taken_out(page: House) -> None:
    page.tab_to("Day of a look")
    page.write("01122026")
    page.press("Ctrl+D")
    assert days(page) == [date(2026, 11, 3), date(2026, 12, 1), date(2027, 1, 12)]
    page.tab_to("Reviews", back=True)
    page.press("Home", "Delete")
    assert days(page) == [date(2026, 12, 1), date(2027, 1, 12)]
    page.press("End", "Ctrl+M")
    assert days(page) == [date(2026, 12, 1), date(2026, 12, 1)]


def test_an_action_is_added_in_a_line_and_turned_done(page: House) -> None:
    page.press("Ctrl+Shift+A")
    page.type("@zqBen copy the sheet by 1 December")
    page.press("Return")
    assert isinstance(page.store, MemoryStore)
    made = next(c for c in page.store.commitments.values() if c.goal and c.id not in ("ga", "gd"))
    assert (made.goal, made.owners, made.due) == (MIXED.id, ("ben",), date(2026, 12, 1))
    page.tab_to("Actions for this goal", back=True)
    page.press("Home", "Space")
    assert page.store.commitments["ga"].state is State.DONE


def test_each_link_leads_there(page: House) -> None:
    (card,) = page.window.findChildren(LinksCard)
    assert [link.what for link in card.rows.rows] == ["zqWorked", "zqDecided"]
    page.tab_to("Where it was worked on")
    page.press("Return")
    assert page.program.room is Room.PREPARE
    assert page.program.table.meeting == WORKED_ON
