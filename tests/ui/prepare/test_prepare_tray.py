"""What earlier meetings left waits beside the agenda until it is put there, or put away."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.agenda import Item, Method
from facilitator.domain.carried import Carried

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
DAY = date(2026, 11, 10)
DATA = Item(
    "data",
    "Look at the data",
    method=Method.PROTOCOL,
    protocol="tuning-short",
    minutes=24,
    notes="Ask Ben first",
    carried=Carried.UNFINISHED,
    carried_from=DAY,
)
LEFT = (
    DATA,
    Item("copies", "Who copies?", carried=Carried.QUESTION, carried_from=DAY),
    Item("trip", "Report on the trip", minutes=2, carried=Carried.ACTION, carried_from=DAY),
)


@pytest.fixture
def tray(held):
    """The tray with three things in it, and the keyboard in the title of the meeting."""
    held.show(left=LEFT)
    held.screen.head.title.setFocus()
    return held.screen.tray


def aloud(tray) -> list[str]:
    model = tray.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def titles(tray) -> list[str]:
    return [text.split(",")[0] for text in aloud(tray)]


def test_it_says_what_waits_why_and_from_where(held, tray):
    assert tray.isVisible()
    day = "the meeting of Tuesday 10 November 2026"
    assert aloud(tray) == [
        f"Look at the data, 24 minutes. Unfinished in {day}",
        f"Who copies?, 5 minutes. An open question from {day}",
        f"Report on the trip, 2 minutes. An action to report on, from {day}",
    ]
    held.show(left=())
    assert not tray.isVisible()


def test_by_key_one_comes_onto_the_agenda_whole_below_the_chosen_item(held, tray, keys):
    press, _, focused = keys
    held.screen.agenda.table.choose(1)
    press(Key.Key_9, modifier=ALT)
    assert focused() is tray.list
    press(Key.Key_Return)
    assert held.plan.items[2] == DATA
    assert titles(tray) == ["Who copies?", "Report on the trip"]
    assert focused() is tray.list
    press(Key.Key_Return, Key.Key_Return)
    assert not tray.isVisible()
    assert focused() is held.screen.agenda.table


def test_all_at_once(held, tray, keys, qtbot):
    press, _, _ = keys
    held.screen.agenda.table.choose(len(held.plan.items) - 1)
    press(Key.Key_A, modifier=SHIFTED)
    qtbot.waitUntil(lambda: held.plan.items[-3:] == LEFT)
    assert len(held.wishes) == 1
    assert not tray.isVisible()


def test_one_is_put_away_for_this_meeting_and_comes_back(held, tray, keys, qtbot):
    press, _, _ = keys
    before = held.plan
    press(Key.Key_9, modifier=ALT)
    press(Key.Key_Down, Key.Key_Delete)
    assert [text.split(",")[0] for text in aloud(tray)] == [
        "Look at the data",
        "Report on the trip",
    ]
    assert held.plan.items == before.items
    away = held.plan
    held.show(plan=before)
    assert len(aloud(tray)) == 3
    assert not tray.back.isVisible()
    held.show(plan=away)
    press(Key.Key_B, modifier=SHIFTED)
    qtbot.waitUntil(lambda: held.plan == before)
    assert len(aloud(tray)) == 3


def test_a_meeting_that_was_held_has_none(held, tray):
    held.show(held=True)
    assert not tray.isVisible()


def test_what_has_come_along_for_a_while_says_so_in_both_places(held, tray):
    """In the tray, and above the fields of the item once it stands on the agenda."""
    again = "It has come along for 3 meetings: decide it, split it, or drop it."
    held.show(left=LEFT, times={DATA.id: 3, "copies": 2})
    assert [again in text for text in aloud(tray)] == [True, False, False]
    plan = replace(held.view.plan, items=(DATA,))
    held.show(plan=plan, times={DATA.id: 3})
    held.screen.agenda.table.choose(0)
    assert again in held.screen.agenda.own._carried.text()
    held.show(plan=plan, times={})
    assert again not in held.screen.agenda.own._carried.text()
