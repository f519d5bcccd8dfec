"""What people can do wrong ends in a sentence: nothing is lost, nothing raises.

An exception in a slot, an event or a thread fails a test by itself (pytest-qt, pytest).
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication

from facilitator.app.keeping import Folder
from facilitator.bootstrap.place_minutes import MinutesRoom
from facilitator.domain.words import tr
from facilitator.storage.store import open_store
from facilitator.ui.kit.clean import cleaned_line
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.rooms import Room
from tests.each_day import each_day
from tests.program import looking
from tests.program.conftest import Open, Walked
from tests.program.findings import faults
from tests.program.house import House
from tests.program.looks import told
from tests.program.walks import WALKS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("walk", each_day(WALKS, ["starts"]))
def test_twelve_megabytes_are_refused_with_a_sentence(walked: Walked, walk: str) -> None:
    assert not faults(walked("mirrored", walk, "pasted"))


def first_form(house: House, team: str, people: str) -> str:
    """Fill the first form and press Enter; the sentence at a field, "" when it was taken."""
    house.tab_to("What is the team called?")
    house.write(team)
    house.tab_to("Who meets?")
    house.write(people)
    house.press("Return")
    wrong = [w for w in looking.shown(house) if w.property("wrong") == "true"]
    return wrong[0].accessibleDescription() if wrong else ""


NO_NAMES = (
    ("", "Ana, Ben", "The name is empty. Type a name, then go on."),
    ("   ", "Ana, Ben", "The name is empty. Type a name, then go on."),
    ("\u3000\u00a0", "Ana", "The name is empty. Type a name, then go on."),
    ("\u200b\u2060", "Ana", "The name is empty. Type a name, then go on."),
    ("Year 4", "Ana, Ben, ana ", "Two people are called"),
    ("Year 4", "Zo\u00eb, Ben, Zoe\u0308", "Two people are called"),
    ("Year 4", "Ana, Ben, A\u200bna", "Two people are called"),
    ("Year 4", f"Ana, {'x' * 201}", "The name is longer than 200 characters."),
)


def test_names_that_cannot_be_are_told_at_their_field(house: House) -> None:
    for team, people, sentence in NO_NAMES:
        assert sentence in first_form(house, team, people)
        assert house.program.room is Room.TODAY
        # What was typed is still there, and the keyboard stands where it is to be mended.
        assert house.focus.property("wrong") == "true"
        assert {looking.typed(f) for f in looking.fields(house)} == {team, people}
    assert first_form(house, "Year 4", "Ana, Ben") == ""
    assert house.program.room is Room.PREPARE


def test_a_bell_before_the_start_is_told_at_its_field(house: House) -> None:
    house.tab_to("When must the room be empty?")
    house.type("0800")
    assert "is not after the start" in first_form(house, "Year 4", "Ana")
    assert house.focus.accessibleName() == "When must the room be empty?"


@pytest.fixture
def planned(house: House) -> House:
    """A meeting that is being prepared."""
    first_form(house, "Year 4", "Ana, Ben")
    return house


def test_minutes_that_cannot_be_change_nothing(planned: House) -> None:
    planned.tab_to("Agenda")
    before = planned.program.desk.sheet.plan
    for _ in range(4):
        planned.press("Right")
    for minutes in ("0", "10000", "-5", "²", "99999999999"):
        planned.window.notice.show_notice("")
        planned.press("F2")
        assert planned.focus.accessibleName().startswith("Minutes for")
        planned.write(minutes)
        planned.press("Return")
        assert "1 to 600 minutes" in planned.notice
        assert planned.program.desk.sheet.plan == before


def test_a_meeting_whose_bell_comes_first_says_so_and_can_be_held(planned: House) -> None:
    planned.tab_to("Bell that ends the meeting")
    planned.type("0800")
    planned.press("Tab")
    assert any("not after the start" in sentence for sentence in told(planned))
    planned.press("Ctrl+5", "F5")
    planned.beat(60)
    assert planned.program.conductor.live


def test_two_members_of_one_name_are_refused_and_the_first_name_stays(planned: House) -> None:
    planned.press("Ctrl+3")
    planned.tab_to("Members")
    planned.press("Home", "F2")
    planned.write("Ben")
    planned.press("Return")
    assert any("Two people are called Ben" in sentence for sentence in told(planned))
    team = planned.program.desk.team
    assert team is not None
    assert sorted(member.name for member in team.members) == ["Ana", "Ben"]


def minutes_to(house: House, path: Path) -> str:
    """Save the minutes in a place that was chosen; what is told about it."""
    house.press("Ctrl+7")
    place = house.program.shown(Room.MINUTES)
    assert isinstance(place, MinutesRoom)
    house.window.notice.show_notice("")
    place.saving.save_as(str(path))
    house.wait(lambda: house.notice)
    return house.notice


def test_minutes_that_cannot_be_written_are_told_and_can_be_saved_elsewhere(
    planned: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder.docx").mkdir()
    assert "is a folder" in minutes_to(planned, tmp_path / "folder.docx")
    assert "There is no folder" in minutes_to(planned, tmp_path / "none" / "a.docx")
    protected = tmp_path / "protected.docx"
    protected.write_bytes(b"old")
    protected.chmod(0o444)
    assert "protected (2).docx" in minutes_to(planned, protected)
    assert protected.read_bytes() == b"old"
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", _full)
        assert "no room left on the disk" in minutes_to(planned, tmp_path / "full.docx")
    assert not (tmp_path / "full.docx").exists()
    assert "The minutes are saved as good.docx" in minutes_to(planned, tmp_path / "good.docx")


def _full(_handle: int, _content: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_store_that_fails_is_told_in_a_banner_until_it_saves(planned: House) -> None:
    sentence = tr("The disk is full. Make some room: what you type is kept until then.")
    planned.program.failed(sentence)
    assert planned.window.banner.isVisible()
    planned.press("Ctrl+2", "Ctrl+4")
    assert planned.window.banner.isVisible()
    assert any(s.startswith("Not saved since") for s in told(planned))
    planned.program.saved(planned.clock.now())
    assert not planned.window.banner.isVisible()
    assert any(s.startswith("Saved 9:10") or s == "Saved 09:10" for s in told(planned))


# Letters


LETTERS = {
    "controls": "a\x00b\x07c\x1b[31md\x7fe\x85f",
    "breaks": "one\x0btwo\x0cthree\u2028four\r\nfive\rsix",
    "surrogates": "high \ud83d low \ude00 end",
    "overrides": "pay \u202e001 \u202dDAP",
    "family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "marks": "Z" + "\u0301" * 500,
    "markup": '<b>bold</b> <a href="x">y</a> 5<6>2 ]]> &amp; &',
    "formulas": "=cmd|'/c calc'!A1 +1 -1 @SUM { DDEAUTO c }",
    "formats": "%s %n {0} {x.__class__} {name}",
    "sql": "'; DROP TABLE notes; --",
    "arabic": "قرار: اجتماع 5 Ana",
    "bom": "\ufeffbegins so",
    "nonchars": "\ufffe\uffff end",
}


def test_any_letters_are_kept_clean_and_come_out_in_word(open_house: Open, tmp_path: Path) -> None:
    house = open_house(data=tmp_path)
    store = open_store(tmp_path, house.courier, house.program, house.clock)
    house.fill(store)
    house.wait(lambda: house.focus.accessibleName() == "What is the team called?")
    first_form(house, "Year 4", "Ana, Ben")
    house.press("Ctrl+5", "F5")
    for letters in LETTERS.values():
        for key in ("Alt+1", "Alt+2", "Alt+7"):
            house.press(key)
            line = QApplication.focusWidget()
            assert isinstance(line, PlainLine)
            line._take(letters)
            house.press("Return")
    meeting = house.program.desk.meeting
    assert meeting is not None
    assert "saved as a.docx" in minutes_to(house, tmp_path / "a.docx")
    assert store.flush(20_000)
    given: list[Folder | None] = []
    store.folder(meeting.id, given.append)
    house.wait(lambda: given)
    folder = given[0]
    assert folder is not None
    words = "\n".join(p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs)
    stored = [line.text for line in (*folder.meeting.record.notes, *folder.commitments)]
    for name, letters in LETTERS.items():
        kept = cleaned_line(letters).strip(" \ufeff")
        assert stored.count(kept) == 3, name
        assert words.count(kept) >= 3, name
