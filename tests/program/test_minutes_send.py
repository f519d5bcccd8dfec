"""Send, in Minutes, by keyboard: drafts, a folder or stick, calendars, paper, and the absent."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from facilitator.app.keeping import Folder
from facilitator.bootstrap import minutes_place, minutes_saving, minutes_sending
from facilitator.domain.meeting import Meeting
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.minutes.send_card import SendCard
from facilitator.ui.rooms import Room
from tests.exchange.calendar_reader import read_all
from tests.export.third_grade import CANARY, HELD, MADE, PLANNED, TEAM
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY

MAILED = replace(
    TEAM,
    members=tuple(replace(m, email=f"{m.id}@school.example") for m in TEAM.members[:3])
    + TEAM.members[3:],
)
AWAY = replace(
    HELD,
    log=replace(
        HELD.log,
        results=replace(
            HELD.log.results,  # type: ignore[type-var]
            presence=tuple(p for p in HELD.log.results.presence if p.person != "carys"),  # type: ignore[union-attr]
        ),
    ),
)
NAME = "2026-10-21 SMART goal and monthly writing"


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What was handed to other programs; documents are the test's own folder."""
    heard: list[str] = []

    def open_url(url: QUrl) -> bool:
        heard.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    documents = tmp_path / "Documents"
    documents.mkdir()
    for module in (minutes_place, minutes_saving, minutes_sending):
        monkeypatch.setattr(module, "documents_folder", lambda: documents)
    return heard


def begun(open_house: Open, meeting: Meeting = AWAY, team: object = MAILED) -> House:
    house = open_house().fill(MemoryStore(), LIBRARY)
    house.program.lay_open(Folder(team, meeting, MADE), Room.MINUTES)  # type: ignore[arg-type]
    settle()
    house.press("Ctrl+Shift+S")
    return house


@pytest.fixture
def house(open_house: Open, handed: list[str]) -> Iterator[House]:
    """The meeting's minutes, with Send opened by its key."""
    assert not handed
    return begun(open_house)


def card_of(house: House) -> SendCard:
    (card,) = house.window.findChildren(SendCard)
    return card


def done(house: House, key: str) -> None:
    """Press a key that writes a file, and wait until that is over."""
    house.press(key)
    sending = house.program.shown(Room.MINUTES)._sending  # type: ignore[attr-defined]
    house.wait(lambda: not sending._busy)


def read(file: Path) -> EmailMessage:
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def lines_in(house: House) -> list[PlainLine]:
    return card_of(house).findChildren(PlainLine)


def test_the_draft_reaches_the_team_and_can_be_read_without_the_file(
    house: House, handed: list[str], tmp_path: Path
) -> None:
    assert house.focus.accessibleName() == "Write an e-mail"
    done(house, "Ctrl+M")
    file = tmp_path / "Documents" / f"{NAME}.eml"
    assert [Path(each) for each in handed] == [file]
    message = read(file)
    assert message["X-Unsent"] == "1"
    assert [a.addr_spec for a in message["To"].addresses] == [
        *("ana@school.example", "ben@school.example", "carys@school.example")
    ]
    body = message.get_body()
    assert body is not None
    assert "2. Copy the prompt for all four classes – Carys – 26 October 2026" in body.get_content()
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == f"{NAME}.docx"
    assert "The draft is handed to your mail program" in house.notice


def test_who_was_absent_gets_a_page_and_a_letter_of_their_own(house: House, tmp_path: Path) -> None:
    assert card_of(house).absent == "carys"
    done(house, "Ctrl+Shift+M")
    message = read(tmp_path / "Documents" / f"{NAME}, For Carys.eml")
    assert [a.addr_spec for a in message["To"].addresses] == ["carys@school.example"]
    body = message.get_body()
    assert body is not None
    assert CANARY not in body.get_content()
    assert "List the pupils" not in body.get_content()
    done(house, "Ctrl+Shift+D")
    assert (tmp_path / "Documents" / f"{NAME}, For Carys.docx").exists()


def test_the_calendar_is_for_the_team_or_for_one(house: House, tmp_path: Path) -> None:
    done(house, "Ctrl+I")
    assert len(read_all((tmp_path / "Documents" / f"{NAME}, Dates.ics").read_bytes())) == 3
    combo = card_of(house)._content.now().whose
    combo.setCurrentIndex(combo.findData("carys"))
    combo.picked.emit("carys")
    done(house, "Ctrl+I")
    own = tmp_path / "Documents" / f"{NAME}, Dates of Carys.ics"
    assert [e["SUMMARY"] for e in read_all(own.read_bytes())] == [
        *("Copy the prompt for all four classes", "Third grade: SMART goal and monthly writing")
    ]


def test_a_pattern_names_all_files_and_a_bad_one_is_told_and_not_kept(
    house: House, tmp_path: Path
) -> None:
    (pattern,) = lines_in(house)
    pattern.setFocus()
    pattern.selectAll()
    house.type("{team}_{week}")
    kept = house.program.preferences
    told = pattern.accessibleDescription()
    assert told.startswith("Nothing is known for {week}. These can stand there: {day}")
    house.press("Return")
    assert not kept.now.file_names
    pattern.selectAll()
    house.type("{team}: {day}?")
    assert pattern.accessibleDescription().startswith("These can stand there: {day}")
    house.press("Return")
    assert kept.now.file_names == "{team}: {day}?"
    done(house, "Ctrl+S")
    house.press("Ctrl+E")
    house.wait(lambda: "The minutes are saved" in house.notice)
    names = sorted(each.name for each in (tmp_path / "Documents").iterdir())
    assert names == ["Third grade 2026-10-21 (2).docx", "Third grade 2026-10-21.docx"]


def test_the_folder_is_remembered_and_a_stick_that_is_gone_is_told(
    house: House, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    house.program.shown(Room.MINUTES)._sending._place.keep(str(stick))  # type: ignore[attr-defined]
    assert house.program.preferences.now.folder == str(stick)
    done(house, "Ctrl+S")
    (file,) = stick.iterdir()
    assert file.name == f"{NAME}.docx"
    file.unlink()
    stick.rmdir()
    done(house, "Ctrl+S")
    assert house.notice == f"There is no folder {stick}. Choose a folder that is there."
    assert not stick.exists()
    assert not list((tmp_path / "Documents").iterdir())


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "There is no room left on the disk"),
        (errno.EROFS, "writing is not allowed there"),
        (errno.EIO, "could not be written, and what was there before is unchanged"),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_file_whole(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    done(house, "Ctrl+S")
    (file,) = (tmp_path / "Documents").iterdir()
    old = file.read_bytes()

    def refuse(*_: object) -> int:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "write", refuse)
    done(house, "Ctrl+S")
    monkeypatch.undo()
    assert told in house.notice
    assert [each.name for each in (tmp_path / "Documents").iterdir()] == [file.name]
    assert file.read_bytes() == old


def test_without_a_printer_a_pdf_is_saved_instead(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minutes_sending, "has_printer", lambda: False)
    done(house, "Ctrl+P")
    assert (tmp_path / "Documents" / f"{NAME}.pdf").read_bytes().startswith(b"%PDF-")
    assert house.notice.startswith("This computer has no printer.")


def test_with_a_printer_the_sheets_go_to_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(minutes_sending, "has_printer", lambda: True)
    monkeypatch.setattr(minutes_sending, "ask_how", lambda *given: given[-1](printer))
    done(house, "Ctrl+P")
    assert house.notice == "3 sheets go to the printer."
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")


def test_before_the_meeting_nothing_is_sent_and_it_is_said_why(
    open_house: Open, handed: list[str]
) -> None:
    card = card_of(begun(open_house, PLANNED))
    buttons = {b.text(): b for b in card.findChildren(KeyButton)}
    for name in ("Write an e-mail", "Save for calendars", "Save their page"):
        assert not buttons[name].isEnabled()
        assert buttons[name].reason.startswith("This meeting has not begun.")
    assert buttons["Save there"].isEnabled()
    assert not handed


def test_while_the_meeting_runs_minutes_so_far_go_out_and_no_window_comes_over_it(
    open_house: Open, handed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minutes_sending, "has_printer", lambda: True)
    house = open_house().fill(MemoryStore(), LIBRARY)
    house.program.lay_open(Folder(MAILED, PLANNED), Room.RUN)
    settle()
    house.press("F5")
    house.room(Room.MINUTES)
    house.press("Ctrl+Shift+S", "Ctrl+P")
    assert house.notice.startswith("The meeting is running, and the printer’s window")
    done(house, "Ctrl+M")
    (file,) = handed
    assert read(Path(file))["Subject"].startswith("Minutes so far of ")
    assert tmp_path in Path(file).parents


def test_escape_leads_back_and_the_keys_hold_no_more(house: House, handed: list[str]) -> None:
    house.press("Escape")
    assert not card_of(house).isVisible()
    assert house.focus.accessibleName() == "Send…"
    house.press("Ctrl+M")
    assert not handed
    assert not house.notice
