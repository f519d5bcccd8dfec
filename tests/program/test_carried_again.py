"""What comes along from meeting to meeting is told: before, at the close, and in the minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.document import texts
from facilitator.domain.plan import Plan
from facilitator.ui.close.again import AgainCard
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.rooms import Room
from tests.carried_lines import TITLE, term
from tests.program.house import House, settle
from tests.program.scenes import DAY, TEAM

AGAIN = "It has come along for {n} meetings: decide it, split it, or drop it."


def moved(met):
    """The term with its last meeting today, for the team of the house."""
    by = DAY - met[-1].plan.day
    for each in met:
        plan: Plan = replace(
            each.plan,
            day=each.plan.day + by,
            items=tuple(back(item, by) for item in each.plan.items),
        )
        yield replace(each, team=TEAM.id, plan=plan)


def back(item, by: timedelta):
    return item if item.carried_from is None else replace(item, carried_from=item.carried_from + by)


def told(house: House) -> str:
    document = house.program.shown(Room.MINUTES).widget._document
    return "\n".join(house.words.say(each) for each in texts(document))


def test_it_is_counted_from_the_tray_to_the_minutes(house: House) -> None:
    *before, here = moved(term(("unfinished", "cancelled", "unfinished", "unfinished")))
    line = next(item for item in here.plan.items if item.title == TITLE)
    here = replace(here, plan=replace(here.plan, items=(Item("own", "New", minutes=5),)))
    house.store.save(TEAM, *before, here)
    house.program.store.overview(house.program.show_overview)
    house.program.open_meeting(here.id, Room.PREPARE)
    settle()
    (screen,) = house.window.findChildren(PrepareScreen)
    rows = screen.tray.rows
    (row,) = (each for each in rows.rows if each.title == TITLE)
    assert row.id == line.id
    assert AGAIN.format(n=3) in rows.named(row).below
    house.press("Ctrl+Shift+A")
    house.program.go(Room.RUN)
    settle()
    house.press("F5")
    house.program.go(Room.CLOSE)
    settle()
    (card,) = house.window.findChildren(AgainCard)
    assert card.isVisible()
    assert card.said(line) == AGAIN.format(n=4)
    house.program.go(Room.MINUTES)
    settle()
    assert AGAIN.format(n=3) in told(house)
