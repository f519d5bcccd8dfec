"""Meetings that are moved, cancelled, kept as a template or were held on paper, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from facilitator.app.errors import UserError
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.bootstrap import minutes_saving
from facilitator.domain.agenda import Item, Lead, LeadKind
from facilitator.domain.carried import Carried
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import NINE, House, name_of
from tests.program.test_starting_points import SCHOOL, TEAM, choose, tab_to


def planned(identity: str, day: date, series: str = "row") -> Meeting:
    item = Item(f"{identity}-item", "Reading", leads=(Lead(LeadKind.PERSON, "ana"),))
    return Meeting(identity, "team", Plan(f"On {day.day}", day, items=(item,), series=series))


DAYS = (date(2026, 10, 21), date(2026, 11, 4), date(2026, 11, 11))
ROW = tuple(planned(f"m{at}", day) for at, day in enumerate(DAYS))


def opened(open_house: Open, *meetings: Meeting) -> House:
    store = MemoryStore()
    store.save(TEAM, *meetings)
    store.shelve(SCHOOL)
    house = open_house(store=store).fill()
    house.press("Ctrl+2")
    return house


def select(house: House, identity: str) -> None:
    table = next(t for t in house.window.findChildren(PlainTable) if name_of(t) == "Meetings")
    table.setFocus()
    table.setCurrentIndex(table.model().index(table.model().row_of(identity), 0))  # type: ignore[attr-defined]


def plan(house: House, identity: str) -> Plan:
    assert isinstance(house.store, MemoryStore)
    return house.store.meetings[identity].plan


def shown(house: House) -> list[str]:
    """What the list says of how far each meeting has come."""
    table = next(t for t in house.window.findChildren(PlainTable) if name_of(t) == "Meetings")
    model = table.model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def take_back(house: House) -> None:
    tab_to_start(house, "Take back: ")
    house.press("Space")


def tab_to_start(house: House, start: str) -> None:
    for _ in range(60):
        if name_of(house.focus).startswith(start):
            return
        house.press("Tab")
    raise AssertionError(start)


def type_in(house: House, words: str) -> None:
    QTest.keyClicks(house.focus, words)


def test_a_meeting_and_those_after_it_are_moved_but_not_onto_a_day_off(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m1")
    house.press("Ctrl+M")
    assert name_of(house.focus) == "To which day?"
    house.press("0", "5")  # a day later
    tab_to(house, "Which meetings?")
    choose(house, "on")
    house.press("Return")
    assert [plan(house, f"m{at}").day.day for at in range(3)] == [21, 5, 12]
    assert plan(house, "m1").moved_from == date(2026, 11, 4)
    assert shown(house)[1:] == [
        "Planned, moved from Wed 4 November",
        "Planned, moved from Wed 11 November",
    ]
    take_back(house)
    assert [plan(house, f"m{at}") for at in range(3)] == [each.plan for each in ROW]


def test_one_that_would_fall_on_a_day_off_stays_and_is_told(open_house: Open) -> None:
    house = opened(open_house, planned("a", date(2026, 10, 13)), planned("b", date(2026, 10, 20)))
    select(house, "a")
    house.press("Ctrl+M", "2", "1")  # by eight days: the second would be in the holiday
    tab_to(house, "Which meetings?")
    choose(house, "on")
    house.press("Return")
    assert (plan(house, "a").day.day, plan(house, "b").day.day) == (21, 20)
    tab_to_start(house, "Take back: ")
    assert "1 stays: its new day would be a day off." in name_of(house.focus)


def test_a_cancelled_meeting_stays_in_the_list_and_its_items_go_on(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Ctrl+Shift+M")
    type_in(house, "Snow")
    tab_to(house, "Where do its items go?")
    choose(house, "m1")
    house.press("Return")
    assert shown(house)[0] == "Cancelled: Snow"
    carried = plan(house, "m1").items[-1]
    assert (carried.title, carried.carried) == ("Reading", Carried.CANCELLED)
    assert carried.carried_from == DAYS[0]
    assert len({item.id for item in plan(house, "m1").items}) == 2
    house.press("Return")
    assert house.program.room is Room.PREPARE
    assert not {Room.RUN, Room.CLOSE} & house.program.legal_rooms()
    assert house.program.under.endswith("Cancelled: Snow")
    assert not house.program.conductor.live
    house.press("Ctrl+2")
    select(house, "m0")
    house.press("Ctrl+Shift+M")
    assert not plan(house, "m0").cancelled
    assert shown(house)[0] == "Planned"


def test_a_cancelled_meeting_has_no_minutes() -> None:
    gone = replace(ROW[0], plan=replace(ROW[0].plan, cancelled=True, reason="Snow"))
    assert gone.stage is Stage.CANCELLED
    document = minutes(TEAM, gone, (), (), NINE)
    told = str(document)
    assert "Snow" in told
    assert "There are no minutes of it." in told
    assert "Reading" not in told


def test_a_cancelled_meeting_gives_no_file_of_minutes(
    open_house: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    gone = replace(ROW[0], plan=replace(ROW[0].plan, cancelled=True))
    house = opened(open_house, gone)
    house.program.open_meeting("m0", Room.MINUTES)
    for key in ("Ctrl+E", "Ctrl+Shift+E"):
        house.press(key)
        assert house.notice.startswith("This meeting was cancelled, so there are no minutes")
        house.window.notice.hide()
    assert [*tmp_path.iterdir()] == []
    with pytest.raises(UserError):
        refuse_cancelled(gone)
    refuse_cancelled(ROW[0])


def test_cancelling_can_be_taken_back_with_ctrl_z_where_the_meeting_lies_open(
    open_house: Open,
) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Return", "Ctrl+2")
    select(house, "m0")
    house.press("Ctrl+Shift+M", "Return")
    assert plan(house, "m0").cancelled
    house.program.undo()
    assert not plan(house, "m0").cancelled


def test_a_meeting_is_kept_as_a_template_without_names(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Ctrl+T")
    type_in(house, "Our reading")
    house.press("Return")
    assert isinstance(house.store, MemoryStore)
    (own,) = house.store.shelved.templates
    assert (own.name, own.own, own.parts[0].items[0].title) == ("Our reading", True, "Reading")
    assert own.parts[0].items[0].leads[0].kind is LeadKind.ALL
    house.press("Ctrl+N")
    choose(house, f"template:{own.id}")
    house.press("Esc")
    take_back(house)
    house.press("Ctrl+N")
    combo = house.focus
    assert combo.findData(f"template:{own.id}") < 0  # type: ignore[attr-defined]


def test_a_meeting_that_was_held_on_paper_has_no_time_that_nobody_took(open_house: Open) -> None:
    house = opened(open_house, *ROW)
    select(house, "m0")
    house.press("Ctrl+H")
    assert name_of(house.focus) == "On which day?"
    tab_to(house, "Farah")
    house.press("Space")
    tab_to(house, "Notes")
    type_in(house, "We read two texts")
    tab_to(house, "Decisions")
    type_in(house, "We read on Fridays")
    tab_to(house, "Actions")
    type_in(house, "Copy the texts @Ana by next meeting")
    house.press("Ctrl+Return")
    assert isinstance(house.store, MemoryStore)
    meeting = house.store.meetings["m0"]
    results = meeting.log.results
    assert results is not None
    assert (meeting.stage, meeting.log.events, results.on_paper) == (Stage.HELD, (), True)
    assert (results.steps, results.turns, results.counts, results.choices) == ((), (), (), ())
    assert results.began.civil.time() == time(15, 30)
    assert [(p.name, p.came, p.left) for p in results.presence] == [
        (name, None, None) for name in ("Ana", "Ben", "Carys", "Dev", "Elin")
    ]
    made = {c.kind.value: c for c in house.store.commitments.values()}
    assert (made["action"].text, made["action"].owners) == ("Copy the texts", ("ana",))
    assert made["action"].next_meeting
    assert house.program.room is Room.MINUTES
    document = minutes(TEAM, meeting, tuple(made.values()), (), house.clock.now())
    told = str(document)
    assert "entered afterwards" in told
    assert "took {taken}" not in told
    assert "not taken up" not in told


def test_one_that_nobody_planned_is_entered_and_what_was_typed_stays(open_house: Open) -> None:
    house = opened(open_house)
    house.press("Ctrl+H")
    tab_to(house, "Notes")
    type_in(house, "We met in the hall")
    house.press("Esc", "Ctrl+H")
    tab_to(house, "Notes")
    assert house.focus.toPlainText() == "We met in the hall"  # type: ignore[attr-defined]
    house.press("Ctrl+Return")
    assert isinstance(house.store, MemoryStore)
    (meeting,) = house.store.meetings.values()
    assert meeting.plan.title == "Year 4 team meeting"
    assert [note.text for note in meeting.record.notes] == ["We met in the hall"]
    document = minutes(TEAM, meeting, (), (), house.clock.now())
    assert "to the bell" not in str(document)


def test_today_leads_to_it_where_nothing_is_planned(open_house: Open) -> None:
    house = opened(open_house)
    house.press("Ctrl+1", "Ctrl+H")
    assert house.program.room is Room.MEETINGS
    assert name_of(house.focus) == "On which day?"
