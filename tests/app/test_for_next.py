"""Items that wait for the next meeting."""

from dataclasses import replace
from datetime import date
from itertools import count

from facilitator.app.for_next import left_for_next
from facilitator.app.next_meeting import carried_items, following
from facilitator.app.sheet import Sheet, Where, with_closing
from facilitator.domain.agenda import Item, Method
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Destination, Sorted
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.time import Moment

WHERE = Where("team", "meeting", "", "", Moment(1_792_570_200_000, 60))
DATA = Item(
    "c",
    "Data",
    method=Method.PROTOCOL,
    protocol="data-dialogue",
    minutes=20,
    ideal=25,
    steps=(5, 0, 15),
    locked=True,
    bring="The scores",
    notes="Ask Ben first",
)


def left() -> Sheet:
    """A sheet whose three items are kept for the next agenda; one has no title."""
    sheet = with_closing(Sheet(), replace(Sheet().closing, next_day=date(2026, 11, 3)))
    return left_for_next(sheet, (Item("a", "Maps"), Item("b", " "), DATA), WHERE)


def test_what_is_left_comes_onto_the_next_agenda_as_it_was():
    maps, data = carried_items(left())
    assert maps.title == "Maps"
    whole = replace(DATA, steps=(), locked=False)
    assert data == replace(whole, carried=Carried.PARKED, carried_from=left().plan.day)
    assert left_for_next(Sheet(), (), WHERE) == Sheet()


def test_the_meeting_that_close_plans_has_it_and_what_was_dropped_has_gone():
    sheet = left()
    numbers = count(1)
    made = following(Team("team", "Us"), Meeting("now", "team"), sheet, lambda: f"n{next(numbers)}")
    assert made is not None
    assert [(i.title, i.protocol) for i in made.plan.items] == [
        ("Maps", ""),
        ("Data", DATA.protocol),
    ]
    dropped = (Sorted("a", Destination.DROPPED), Sorted("c", Destination.ACTION))
    sheet = with_closing(sheet, replace(sheet.closing, sorted=dropped))
    assert carried_items(sheet) == ()
