"""The room of the Library in the real program, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_library import LibraryRoom
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.stage import Stage
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.rooms import Room
from tests.memory_store import MemoryStore
from tests.program.house import House, settle
from tests.program.library_scenes import KEY
from tests.program.scenes import NEXT, TEAM
from tests.program.test_times_after import held


def screen_of(house: House) -> LibraryScreen:
    screen = house.program.shown(Room.LIBRARY).widget
    assert isinstance(screen, LibraryScreen)
    return screen


def listed(house: House) -> list[str]:
    model = screen_of(house).list.protocols
    return [model.index(row).data() for row in range(model.rowCount())]


def chosen(house: House) -> str:
    protocol = screen_of(house).list.protocols.protocol(screen_of(house).list.currentIndex().row())
    return "" if protocol is None else protocol.name


@pytest.fixture
def planned(house: House) -> House:
    """A meeting of five, one of whom cannot come, with 25 of its 50 minutes free."""
    items = tuple(item for item in NEXT.plan.items if item.id != "i3")
    meeting = replace(NEXT, plan=replace(NEXT.plan, items=items))
    assert meeting.plan.minutes - planned_minutes(items) == 25
    house.store.save(TEAM, meeting)
    house.program.lay_open(Folder(TEAM, meeting), Room.PREPARE)
    house.tab_to("Title of the meeting")
    house.press(KEY)
    return house


def test_the_three_questions_are_filled_in_and_answered_by_keys(planned: House) -> None:
    asking = screen_of(planned).asking
    assert planned.focus is asking.want
    assert (asking.minutes.value(), asking.people.value()) == (25, 4)
    everything = set(listed(planned))
    planned.type("get help")
    assert asking.want.currentText() == "Get help with a hard case"
    assert {"Short consultancy", "Peer advice in threes"} <= set(listed(planned)) < everything
    planned.tab_to("In how many minutes? 0: any")
    planned.write("10")
    reason = screen_of(planned).preview.reason.text()
    assert "you have 10." in reason
    planned.write("30")
    planned.tab_to("With how many people? 0: any")
    planned.write("3")
    assert listed(planned)[0] == chosen(planned) == "Peer advice in threes"
    model = screen_of(planned).list.protocols
    assert "not for 3." in model.reason(model.rowCount() - 1)
    planned.tab_to("What do you want to do?", back=True)
    planned.press("Home")
    assert set(listed(planned)) == everything


def test_a_protocol_is_put_into_the_agenda_as_one_act(planned: House) -> None:
    planned.press("Ctrl+F")
    planned.type("TROÍKA")
    assert chosen(planned) == "Peer advice in threes"
    before = planned.program.desk.sheet.plan.items
    planned.press("Return")
    *kept, item = planned.program.desk.sheet.plan.items
    assert tuple(kept) == before
    assert item.title == "Peer advice in threes"
    assert "last item of the agenda" in planned.notice
    assert planned.focus is screen_of(planned).asking.search
    planned.press("Down")
    planned.press("Ctrl+Z")
    assert planned.program.desk.sheet.plan.items == before
    planned.press("Ctrl+Shift+Z", "Return")
    assert len(planned.program.desk.sheet.plan.items) == len(before) + 2
    planned.press("Ctrl+Z")
    assert planned.program.desk.sheet.plan.items == (*before, item)


def test_without_a_planned_meeting_one_is_made_of_it(house: House) -> None:
    house.press(KEY)
    preview = screen_of(house).preview
    assert not preview.put.isEnabled()
    assert "Make a team first" in preview.make.toolTip()
    house.store.save(TEAM)
    house.program.store.overview(house.program.show_overview)
    settle()
    assert screen_of(house).asking.people.value() == len(TEAM.active)
    house.press("Ctrl+F")
    house.type("goal workshop")
    house.press("Return")
    assert house.program.table.meeting is None
    preview.sitting.setCurrentIndex(1)
    house.press("Ctrl+N")
    assert house.program.room is Room.PREPARE
    (item,) = house.program.desk.sheet.plan.items
    assert (item.protocol, item.sitting) == ("goal-workshop", 2)
    assert house.program.desk.sheet.plan.day == house.clock.now().civil.date()


def test_the_same_key_makes_a_favourite_and_takes_it_back(planned: House) -> None:
    planned.press("Ctrl+F")
    planned.type("charrette")
    planned.press("Ctrl+D")
    assert planned.program.preferences.now.favourites == ("charrette",)
    assert "One of your favourites." in screen_of(planned).preview.reason.text()
    planned.write("")
    planned.press("Ctrl+Shift+F")
    planned.tab_to("Favourites")
    planned.press("Space")
    assert listed(planned) == ["Charrette"]
    assert screen_of(planned).asking.unfold.text() == "Hide filters: 1 set"
    planned.press("Ctrl+D")
    assert planned.program.preferences.now.favourites == ()
    assert listed(planned) == []
    assert not screen_of(planned).preview.favourite.isEnabled()


def test_find_leads_to_a_protocol_by_name_whatever_was_asked(planned: House) -> None:
    planned.press("Ctrl+F")
    planned.type("charrette")
    planned.press("Ctrl+1", "Ctrl+K")
    planned.type("five whys")
    planned.press("Return")
    assert planned.program.room is Room.LIBRARY
    assert chosen(planned) == "Five whys"
    assert planned.focus is screen_of(planned).list


def test_every_word_of_the_chosen_protocol_stands_in_the_preview(planned: House) -> None:
    library = planned.program.library
    for protocol in list(library.protocols.values())[:6]:
        screen_of(planned).show_protocol(protocol.id)
        settle()
        filling = screen_of(planned).preview.whole.filling
        planned.wait(lambda filling=filling: not filling.busy)
        labels = screen_of(planned).preview.whole.findChildren(PlainLabel)
        words = "\n".join(label.text() for label in labels)
        told = (
            *(protocol.purpose, protocol.when, protocol.when_not, protocol.caution),
            *(protocol.origin, protocol.rights_note, protocol.verification),
            *protocol.materials,
            *(text for s in protocol.steps for text in (s.title, s.cue, s.say, s.sticks)),
        )
        for text in told:
            assert text.replace("{presenter}", "the presenter") in words, protocol.id


def test_what_it_took_last_is_told_of_the_open_team_alone(house: House) -> None:
    held(house)
    house.press(KEY)
    model = screen_of(house).list.protocols
    assert "Used last on 21 October 2026, took 2 minutes longer." in model.reason(0)
    house.program.desk.put_away()
    house.program.table.take_team(replace(TEAM, id="another"))
    house.program.refresh()
    settle()
    assert "Used last" not in model.reason(0)


def test_nothing_is_put_into_a_meeting_under_way(planned: House) -> None:
    planned.program.go(Room.RUN)
    planned.press("F5", KEY)
    meeting = planned.program.desk.meeting
    assert meeting is not None
    assert meeting.stage is Stage.RUNNING
    before, position = meeting.log, planned.program.desk.sheet.plan
    planned.press("Ctrl+F")
    planned.type("check")
    planned.press("Return")
    assert "with Ins" in planned.notice
    planned.press("Ctrl+N", "Down", "Ctrl+Z")
    assert planned.program.desk.sheet.plan == position
    assert planned.program.desk.meeting is not None
    assert planned.program.desk.meeting.log == before
    assert planned.program.room is Room.LIBRARY


def test_it_is_rehearsed_with_its_usual_people(planned: House) -> None:
    planned.press("Ctrl+F")
    planned.type("troika")
    planned.press("Ctrl+Shift+R")
    room = planned.program.shown(Room.LIBRARY)
    assert isinstance(room, LibraryRoom)
    assert room.rehearsal is not None
    usual = planned.program.library.protocols["troika"].people.usual
    assert len(room.rehearsal.people) == usual
    room.rehearsal.window.close()
    settle()


def test_asking_leaves_the_focus_and_reads_the_reason_aloud(planned: House) -> None:
    planned.press("Ctrl+F")
    planned.type("check-in")
    aloud = Qt.ItemDataRole.AccessibleTextRole
    row = screen_of(planned).list.currentIndex()
    assert row.data(aloud).startswith("Check-in, ")
    assert "of your 25 minutes" in row.data(aloud)
    assert planned.focus is screen_of(planned).asking.search
    assert isinstance(planned.store, MemoryStore)
