"""A look at a goal comes onto agendas by itself, waits in the tray, and is let go again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.domain.carried import Carried
from facilitator.domain.goal import Goal, Review, Standing
from facilitator.ui.meetings.starts import TEMPLATE
from facilitator.ui.prepare.tray import TrayCard
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.test_changed_meetings import plan, select
from tests.program.test_starting_points import TEAM, choose, meetings, opened

GOAL = Goal(
    "g",
    TEAM.id,
    title="Reading aloud",
    standing=Standing.OPEN,
    owner="ana",
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    reviews=(Review("r", date(2026, 10, 20)), Review("later", date(2027, 1, 19))),
)


def where(house: House) -> list[str]:
    """The meetings on whose agendas the goal's reviews stand."""
    assert isinstance(house.store, MemoryStore)
    return [review.meeting for review in house.store.goals_kept["g"].reviews]


def made(house: House) -> str:
    """Make a meeting of a template and give its identity."""
    choose(house, TEMPLATE + "data-meeting")
    house.press("Return")
    return meetings(house)[0].id


def test_a_new_meeting_has_the_look_that_is_due(open_house: Open) -> None:
    house = opened(open_house, GOAL, replace(GOAL, id="x", standing=Standing.DRAFT))
    identity = made(house)
    *_, item = plan(house, identity).items
    assert (item.title, item.goal) == ("Look at the goal: Reading aloud", "g")
    assert (item.carried, item.protocol) == (Carried.REVIEW, "goal-review")
    assert item.presenters == ("ana",)
    assert where(house) == [identity, ""]


def test_a_look_that_is_taken_out_waits_and_comes_back(open_house: Open) -> None:
    house = opened(open_house, GOAL)
    identity = made(house)
    (tray,) = house.window.findChildren(TrayCard)
    assert not tray.isVisible()
    desk = house.program.desk
    *rest, look = desk.sheet.plan.items
    desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, items=tuple(rest))))
    desk.close_step()
    assert where(house) == ["", ""]
    assert [row.title for row in tray.rows.rows] == [look.title]
    assert tray.accessibleName() == "Goals to look at"
    house.press("Alt+9", "Return")
    assert [item.goal for item in plan(house, identity).items].count("g") == 1
    assert where(house) == [identity, ""]
    house.press("Ctrl+Z")
    assert where(house) == ["", ""]


def test_a_cancelled_meeting_lets_the_look_go_and_takes_it_back(open_house: Open) -> None:
    house = opened(open_house, GOAL)
    identity = made(house)
    house.press("Ctrl+2")
    select(house, identity)
    house.press("Ctrl+Shift+M", "Return")
    assert plan(house, identity).cancelled
    assert where(house) == ["", ""]
    select(house, identity)
    house.press("Ctrl+Shift+M")
    assert not plan(house, identity).cancelled
    assert where(house) == [identity, ""]
