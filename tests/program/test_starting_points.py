"""A new meeting from all that one can start from, by the keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.app.carrying import left_of
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.time import Moment
from facilitator.ui.meetings.new_form import NewForm
from facilitator.ui.meetings.starts import LEFT, TEMPLATE
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program import looking
from tests.program.conftest import Open
from tests.program.house import House, name_of

NAMES = ("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
TEAM = Team("team", "Year 4", members=tuple(Member(n.lower(), n) for n in NAMES))
AT = Moment(1_792_000_000_000, 60)
HELD = Meeting(
    "held",
    "team",
    Plan("Writing", date(2026, 10, 14)),
    Record((Note("parked", Kind.PARKING, "Cover for the trip", AT),)),
)
HELD = replace(HELD, log=replace(HELD.log, results=Results(AT, AT.plus(2_400_000))))
ACTION = Commitment(
    "act", "team", Kind.ACTION, "Copy the texts", AT, "held", owners=("ana",), next_meeting=True
)
SCHOOL = SchoolDays((DayOff(date(2026, 10, 26), date(2026, 10, 30), "Autumn"),))


def opened(open_house: Open, *values: object, **wishes: object) -> House:
    store = MemoryStore()
    store.save(TEAM, *values)  # type: ignore[arg-type]
    store.shelve(SCHOOL)
    house = open_house(store=store, **wishes).fill()
    house.press("Ctrl+2", "Ctrl+N")
    return house


def form(house: House) -> NewForm:
    return house.window.findChildren(NewForm)[0]


def choose(house: House, key: str) -> None:
    """Go down the list that has the focus until a key is shown."""
    combo = house.focus
    for _ in range(80):
        if combo.chosen() == key:  # type: ignore[attr-defined]
            return
        house.press("Down")
    raise AssertionError(key)


def tab_to(house: House, name: str) -> None:
    for _ in range(40):
        if name_of(house.focus) == name:
            return
        house.press("Tab")
    raise AssertionError(name)


def meetings(house: House) -> list[Meeting]:
    store = house.store
    assert isinstance(store, MemoryStore)
    fresh = (m for m in store.meetings.values() if m.id != "held")
    return sorted(fresh, key=lambda m: m.plan.day)


def binned(house: House) -> set[str]:
    assert isinstance(house.store, MemoryStore)
    return {identity for _, identity in house.store.binned_now}


def test_a_template_becomes_a_meeting(open_house: Open) -> None:
    house = opened(open_house)
    choose(house, TEMPLATE + "data-meeting")
    assert "One page of results" in house.focus.accessibleDescription()
    house.press("Return")
    (meeting,) = meetings(house)
    titles = [item.title for item in meeting.plan.items]
    assert titles[1] == "From results to a step"
    assert (meeting.plan.minutes, meeting.plan.series) == (40, "")
    assert house.program.room is Room.PREPARE


def test_a_template_in_five_parts_becomes_five_meetings_outside_holidays(open_house: Open) -> None:
    house = opened(open_house)
    choose(house, TEMPLATE + "lesson-study")
    house.press("Return")
    made = meetings(house)
    assert [m.plan.title.rpartition(": ")[2] for m in made] == [
        "Plan what to find out",
        "Plan the lesson",
        "Briefing and watching",
        "What we saw",
        "Looking back",
    ]
    days = ["2026-10-21", "2026-11-04", "2026-11-11", "2026-11-18", "2026-11-25"]
    assert [m.plan.day.isoformat() for m in made] == days
    assert len({m.plan.series for m in made}) == 1
    assert made[0].plan.series


def test_every_second_week_is_shown_first_and_left_out_on_days_off(open_house: Open) -> None:
    house = opened(open_house)
    tab_to(house, "On which day?")
    house.press("2", "8")  # a Wednesday in the autumn holiday
    tab_to(house, "How often?")
    choose(house, "weeks:2")
    table = form(house)._repeat._days._table.model()
    shown = [
        (table.index(row, 0).data(), table.index(row, 1).data()) for row in range(table.rowCount())
    ]
    assert shown[0] == ("Wednesday 28 October 2026", "Left out: Autumn")
    assert len(shown) == 13
    tab_to(house, "How many meetings?")
    house.press("3")
    house.press("Return")
    made = meetings(house)
    assert [m.plan.day.isoformat() for m in made] == ["2026-11-11", "2026-11-25", "2026-12-09"]
    assert len({item.id for m in made for item in m.plan.items}) == sum(
        len(m.plan.items) for m in made
    )
    facilitators = [m.plan.roles[0].holders for m in made]
    assert facilitators[0] == ("ana",)
    assert len(set(facilitators)) == 3


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 2.0), ((1024, 768), 1.0)])
def test_nothing_of_the_form_is_cut_or_without_a_name(
    open_house: Open, size: tuple[int, int], scale: float
) -> None:
    house = opened(open_house, HELD, ACTION, size=size, scale=scale)
    choose(house, TEMPLATE + "data-meeting")
    tab_to(house, "How often?")
    choose(house, "weeks:2")
    assert [*looking.cut(house), *looking.unnamed(house)] == []


def test_only_what_is_left_comes_along_with_its_reason(open_house: Open) -> None:
    house = opened(open_house, HELD, ACTION)
    choose(house, LEFT)
    house.press("Return")
    (meeting,) = meetings(house)
    assert [(i.title, i.carried, i.carried_from) for i in meeting.plan.items] == [
        ("Cover for the trip", Carried.PARKED, date(2026, 10, 14)),
        ("Copy the texts", Carried.ACTION, date(2026, 10, 14)),
    ]


def test_what_is_left_can_come_along_to_a_template(open_house: Open) -> None:
    house = opened(open_house, HELD, ACTION)
    choose(house, TEMPLATE + "staff-briefing")
    house.press("Tab")
    assert name_of(house.focus).startswith("Cover for the trip · Parked in the meeting of")
    house.press("Space")
    house.press("Return")
    (meeting,) = meetings(house)
    assert [i.carried for i in meeting.plan.items] == [Carried.NO] * 5 + [Carried.PARKED]
    assert meeting.plan.minutes == 15


def test_nothing_private_or_settled_is_left() -> None:
    private = replace(HELD.record.notes[0], id="p", private=True)
    record = Record((*HELD.record.notes, private))
    done = replace(ACTION, changes=())
    later = replace(ACTION, id="later", next_meeting=False, due=date(2027, 1, 1))
    hidden = replace(ACTION, id="hidden", private=True)
    meeting = replace(HELD, record=record)
    assert done.state is State.OPEN
    left = left_of(meeting, (done, later, hidden), date(2026, 11, 1))
    assert [item.title for item in left] == ["Cover for the trip", "Copy the texts"]


def test_a_series_is_taken_back_whole_by_one_button(open_house: Open) -> None:
    house = opened(open_house)
    tab_to(house, "How often?")
    choose(house, "weeks:2")
    assert form(house)._do.text() == "Make 12 meetings"
    house.press("Return")
    assert len(meetings(house)) == 12
    assert "Meetings (Ctrl+2) can take all of them back." in house.notice
    house.press("Ctrl+2")
    tab_to(house, "Take back all: 12 meetings are planned.")
    house.press("Space")
    assert binned(house) == {each.id for each in meetings(house)}
    assert house.program.table.meeting is None
    assert house.program.room is Room.MEETINGS


def test_what_has_begun_of_a_series_stays_when_it_is_taken_back(open_house: Open) -> None:
    house = opened(open_house)
    tab_to(house, "How often?")
    choose(house, "weeks:1")
    house.press("Return")
    first, *_ = meetings(house)
    results = Results(AT, AT.plus(2_400_000))
    house.store.save(replace(first, log=replace(first.log, results=results)))
    house.press("Ctrl+2")
    tab_to(house, "Take back all: 12 meetings are planned.")
    house.press("Space")
    assert binned(house) == {each.id for each in meetings(house)} - {first.id}


def test_each_meeting_of_a_series_has_a_norm_in_turn(open_house: Open) -> None:
    norms = ("Listen", "Be brief", "Decide aloud")
    before = replace(HELD, plan=replace(HELD.plan, norm="Listen"))
    house = opened(open_house, replace(TEAM, norms=norms), before)
    tab_to(house, "How often?")
    choose(house, "weeks:1")
    tab_to(house, "How many meetings?")
    house.press("4", "Return")
    assert [m.plan.norm for m in meetings(house)] == [
        "Be brief",
        "Decide aloud",
        "Listen",
        "Be brief",
    ]


def test_what_another_meeting_takes_up_is_marked_and_not_ticked(open_house: Open) -> None:
    house = opened(open_house, HELD, ACTION)
    choose(house, LEFT)
    house.press("Return", "Ctrl+2", "Ctrl+N")
    choose(house, LEFT)
    tab_to(
        house,
        "Cover for the trip · Parked in the meeting of Wednesday 14 October 2026"
        " · on the agenda of Wed 21 October already",
    )
    assert not house.focus.isChecked()  # type: ignore[attr-defined]
    assert form(house)._left_over.chosen == ()
