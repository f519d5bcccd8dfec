"""Meetings into a file and out of one, in the real program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.app.choosing import unchosen
from facilitator.app.importing import Here
from facilitator.app.keeping import Folder, Shelf, Starts
from facilitator.bootstrap.place_meetings import MeetingsRoom
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.time import Moment
from facilitator.storage.store import open_store
from facilitator.ui.meetings.files_panel import FilesPanel
from facilitator.ui.meetings.files_result import FilesResult
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.rooms import Room
from tests.export.third_grade import PLAN, TEAM
from tests.program.conftest import Open
from tests.program.house import House
from tests.storage.test_shelved import OWN

SCHOOL = SchoolDays((DayOff(date(2026, 12, 24), date(2027, 1, 3), "Holidays"),))
# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def with_store(open_house: Open, folder: Path) -> House:
    house = open_house(data=folder)
    house.fill(open_store(folder, house.courier, house.program, house.clock))
    return house


def files(house: House):
    """What stands behind the panel."""
    room = house.program.shown(Room.MEETINGS)
    assert isinstance(room, MeetingsRoom)
    return room._files


def said(house: House) -> str:
    return house.window.notice._line.text()


def shown_rows(house: House) -> list[str]:
    (panel,) = house.window.findChildren(FilesPanel)
    (table,) = panel.findChildren(PlainTable)
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def saved_in_a_file(open_house: Open, tmp_path: Path) -> Path:
    """A file with one meeting, saved as a person would."""
    here = with_store(open_house, tmp_path / "here")
    here.program.store.save(TEAM, Meeting("m", TEAM.id, PLAN))
    here.press("Ctrl+2", "Ctrl+I")
    files(here).save(tmp_path / "all.zip")
    here.wait(lambda: "all.zip" in said(here))
    assert "1 meeting is in" in said(here)
    return tmp_path / "all.zip"


def test_meetings_go_into_a_file_and_come_out_of_it_elsewhere(
    open_house: Open, tmp_path: Path
) -> None:
    file = saved_in_a_file(open_house, tmp_path)
    there = with_store(open_house, tmp_path / "there")
    there.press("Ctrl+2", "Ctrl+I")
    files(there).look(file)
    there.wait(lambda: shown_rows(there))
    assert [row.split(":")[0] for row in shown_rows(there)] == ["New", "New"]
    assert not there.program.overview.meetings
    there.press("Ctrl+Return")
    there.wait(lambda: there.program.overview.meetings)
    assert said(there).startswith("Taken in, with 1 meeting.")
    files(there).look(file)
    there.wait(lambda: files(there)._found)
    assert {each.standing.value for each in files(there)._found} == {"same"}


def test_what_the_school_made_its_own_comes_along(open_house: Open, tmp_path: Path) -> None:
    here = with_store(open_house, tmp_path / "here")
    words = replace(here.program.library.protocols["check-in"], name="Our check-in")
    mine = saved(OwnProtocol("check-in"), words, here.clock.now())
    here.program.own.keep(mine)
    here.program.store.shelve(OWN, SCHOOL)
    here.press("Ctrl+2", "Ctrl+I")
    files(here).save(tmp_path / "all.zip")
    here.wait(lambda: "all.zip" in said(here))
    assert "1 own protocol, 1 own template and 1 day off or holiday" in said(here)
    there = with_store(open_house, tmp_path / "there")
    there.press("Ctrl+2", "Ctrl+I")
    files(there).look(tmp_path / "all.zip")
    there.wait(lambda: shown_rows(there))
    assert shown_rows(there) == [
        "New: own protocol Our check-in",
        "New: template Our Tuesday",
        "New: days off of the school",
    ]
    there.press("Ctrl+Return")
    there.wait(lambda: "Taken in" in said(there))
    assert there.program.library.protocols["check-in"].name == "Our check-in"
    room = there.program.shown(Room.MEETINGS)
    there.wait(lambda: room._starts.starts == Starts((OWN,), SCHOOL))


def test_what_has_changed_since_it_was_shown_is_shown_anew(
    open_house: Open, tmp_path: Path
) -> None:
    file = saved_in_a_file(open_house, tmp_path)
    there = with_store(open_house, tmp_path / "there")
    there.press("Ctrl+2", "Ctrl+I")
    files(there).look(file)
    there.wait(lambda: shown_rows(there))
    there.program.store.save(replace(TEAM, norms=("One voice",)))
    there.press("Ctrl+Return")
    there.wait(lambda: "changed meanwhile" in said(there))
    assert shown_rows(there)[0].startswith("Differs here") or "more" in shown_rows(there)[0]
    assert not there.program.overview.meetings


def test_each_row_is_decided_by_space_and_all_of_it_is_taken_at_once(
    open_house: Open, tmp_path: Path
) -> None:
    """A clash that comes together with what is here, and a new meeting that stays out."""
    here = with_store(open_house, tmp_path / "here")
    theirs = Meeting("m", TEAM.id, replace(PLAN, title="Theirs"), Record((line("two", 2),)))
    here.program.store.save(TEAM, theirs, Meeting("new", TEAM.id, PLAN))
    here.press("Ctrl+2", "Ctrl+I")
    files(here).save(tmp_path / "all.zip")
    here.wait(lambda: "all.zip" in said(here))
    there = with_store(open_house, tmp_path / "there")
    ours = Meeting("m", TEAM.id, replace(PLAN, title="Ours"), Record((line("one", 1),)))
    there.program.store.save(TEAM, ours)
    there.press("Ctrl+2", "Ctrl+I")
    files(there).look(tmp_path / "all.zip")
    there.wait(lambda: shown_rows(there))
    (result,) = there.window.findChildren(FilesResult)
    assert result.table.hasFocus()
    assert done_rows(result) == ["Stays as it is here", "Comes in"]
    assert "“Ours” here, “Theirs” in the file" in result._lines.text()
    there.press("Space")
    assert done_rows(result) == ["Both are kept", "Comes in"]
    there.press("Down", "Space")
    assert done_rows(result) == ["Both are kept", "Stays out"]
    there.press("Ctrl+Return")
    there.wait(lambda: "Taken in, with 1 meeting." in said(there))
    names = frozenset({(Shelf.MEETING, "m"), (Shelf.MEETING, "new")})
    got: list[Here] = []
    there.program.store.known(names, got.append)
    there.wait(lambda: got)
    both = replace(ours, record=Record((line("one", 1), line("two", 2))))
    assert got[0].meetings == {"m": both}


def line(text: str, minute: int) -> Note:
    return Note(text, Kind.NOTE, text, Moment(1_800_000_000_000 + minute * 60_000, 60))


def done_rows(result: FilesResult) -> list[str]:
    model = result.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_what_lies_open_gives_way_to_what_a_file_brings(open_house: Open, tmp_path: Path) -> None:
    file = saved_in_a_file(open_house, tmp_path)
    there = with_store(open_house, tmp_path / "there")
    other = replace(TEAM, members=TEAM.members[:1])
    there.program.store.save(other)
    there.program.lay_open(Folder(other, Meeting("m", TEAM.id)), Room.PREPARE)
    there.program.store.save(Meeting("m", TEAM.id))
    there.press("Ctrl+2", "Ctrl+I")
    files(there).look(file)
    there.wait(lambda: files(there)._found)
    files(there)._take(unchosen(files(there)._found, conflicts=True))
    there.wait(lambda: any(m.title == PLAN.title for m in there.program.overview.meetings))
    assert there.program.table.meeting is None
    assert there.program.table.team == TEAM


def test_a_file_that_is_none_is_told_in_a_sentence(open_house: Open, tmp_path: Path) -> None:
    house = with_store(open_house, tmp_path / "here")
    (tmp_path / "none.zip").write_bytes(b"nothing of the kind")
    house.press("Ctrl+2", "Ctrl+I")
    files(house).look(tmp_path / "none.zip")
    house.wait(lambda: "none.zip" in said(house))
    assert not files(house)._found
    assert QApplication.activeModalWidget() is None
