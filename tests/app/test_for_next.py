"""Items that wait for the next meeting."""

from dataclasses import replace
from datetime import date
from itertools import count

from facilitator.app.for_next import left_for_next
from facilitator.app.next_meeting import carried_items
from facilitator.app.sheet import Sheet, Where, with_closing
from facilitator.domain.agenda import Item
from facilitator.domain.time import Moment

WHERE = Where("team", "meeting", "", "", Moment(1_792_570_200_000, 60))


def test_what_is_left_comes_onto_the_next_agenda():
    numbers = count(1)
    sheet = with_closing(Sheet(), replace(Sheet().closing, next_day=date(2026, 11, 3)))
    items = (Item("a", "Maps"), Item("b", " "), Item("c", "Data"))
    left = left_for_next(sheet, items, WHERE, lambda: f"n{next(numbers)}")
    carried = carried_items(left, lambda: f"n{next(numbers)}")
    assert [item.title for item in carried] == ["Maps", "Data"]
    assert left_for_next(sheet, (), WHERE, lambda: "n") == sheet
