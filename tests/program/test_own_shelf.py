"""Days off typed in or from a calendar file, and templates of one's own, by keys alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitator.bootstrap.place_meetings import MeetingsRoom
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.template import Part, Template, TemplateItem
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, name_of
from tests.program.test_changed_meetings import take_back, type_in
from tests.program.test_starting_points import SCHOOL, TEAM, tab_to

OWN = Template("own", "Our Tuesday", (Part((TemplateItem("Round", 5),)),), own=True)
ICS = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{day}\nSUMMARY:{name}\nEND:VEVENT\nEND:VCALENDAR\n"


def opened(open_house: Open) -> House:
    store = MemoryStore()
    store.save(TEAM)
    store.shelve(SCHOOL, OWN)
    house = open_house(store=store).fill()
    house.press("Ctrl+2", "Ctrl+D")
    return house


def school(house: House) -> SchoolDays:
    assert isinstance(house.store, MemoryStore)
    return house.store.shelved.school


def templates(house: House) -> list[str]:
    found: list[str] = []
    house.store.starts(lambda starts: found.extend(each.name for each in starts.templates))
    return found


def test_a_day_off_is_typed_in_removed_and_taken_back(open_house: Open) -> None:
    house = opened(open_house)
    assert name_of(house.focus) == "First day off"
    house.press("2", "4")
    tab_to(house, "Last day off")
    house.press("2", "3", "Return")
    assert school(house) == SCHOOL
    tab_to(house, "What is it?")
    type_in(house, "Staff day")
    tab_to(house, "Back to the meetings")
    tab_to(house, "Last day off")
    house.press("2", "4", "Return")
    staff = DayOff(date(2026, 10, 24), date(2026, 10, 24), "Staff day")
    assert school(house) == SCHOOL.with_all((staff,))
    tab_to(house, "Days off")
    house.press("Up", "Del")
    assert school(house) == SCHOOL
    take_back(house)
    assert school(house) == SCHOOL.with_all((staff,))


def test_a_calendar_file_is_taken_in_and_a_bad_one_changes_nothing(
    open_house: Open, tmp_path: Path
) -> None:
    house = opened(open_house)
    room = house.program.shown(Room.MEETINGS)
    assert isinstance(room, MeetingsRoom)
    (tmp_path / "bad.ics").write_text(ICS.format(day="20261399", name="Never"), "utf-8")
    room._shelf.take(tmp_path / "bad.ics")
    house.wait(lambda: "bad.ics" in house.window.notice._line.text())
    assert "line 3" in house.window.notice._line.text()
    assert school(house) == SCHOOL
    (tmp_path / "good.ics").write_text(ICS.format(day="20261224", name="Eve"), "utf-8")
    room._shelf.take(tmp_path / "good.ics")
    house.wait(lambda: len(school(house).off) == 2)
    assert school(house).on(date(2026, 12, 24)) is not None
    take_back(house)
    assert school(house) == SCHOOL


def test_a_template_is_renamed_and_removed_and_comes_back(open_house: Open) -> None:
    house = opened(open_house)
    tab_to(house, "Your templates")
    house.press("F2")
    type_in(house, "Our Thursday")
    house.press("Return")
    assert templates(house) == ["Our Thursday"]
    take_back(house)
    assert templates(house) == ["Our Tuesday"]
    tab_to(house, "Your templates")
    house.press("Del")
    assert templates(house) == []
    take_back(house)
    assert templates(house) == ["Our Tuesday"]
