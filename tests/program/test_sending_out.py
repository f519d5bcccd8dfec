"""Send out, in Prepare, by keyboard: files, the draft, the invitation, and what can go wrong."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.bootstrap import out_saving, own_files
from facilitator.bootstrap.document_formats import document_formats
from facilitator.domain.watch_list import NO_NAMES
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.prepare.send_page import SendPage
from facilitator.ui.rooms import Room
from tests.exchange.calendar_reader import read
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM

MAILED = replace(
    TEAM,
    members=tuple(replace(m, email=f"{m.id}@school.example") for m in TEAM.members),
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What was handed to other programs; files go into the test's own folder."""
    heard: list[str] = []

    def open_url(url: QUrl) -> bool:
        heard.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(out_saving, "documents_folder", lambda: tmp_path)
    return heard


@pytest.fixture
def sending(open_house: Open, opened: list[str]) -> House:
    """A meeting in Prepare, with Send out opened by its key."""
    assert not opened
    return begun(open_house, MAILED)


def begun(open_house: Open, team: object) -> House:
    house = open_house().fill(MemoryStore(), LIBRARY)
    house.program.lay_open(Folder(team, NEXT), Room.PREPARE)  # type: ignore[arg-type]
    settle()
    house.press("Ctrl+E")
    return house


def page_of(house: House) -> SendPage:
    page = house.window.findChild(SendPage)
    assert page is not None
    return page


def done(house: House, key: str) -> None:
    """Press a key that writes a file, and wait until that is over."""
    sending = house.program.shown(Room.PREPARE)._sending  # type: ignore[attr-defined]
    house.press(key)
    house.wait(lambda: not sending.out.busy)


def words_in(file: Path) -> str:
    document = docx.Document(str(file))
    cells = (c.text for t in document.tables for row in t.rows for c in row.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def test_each_document_is_saved_by_keys_alone(sending: House, tmp_path: Path) -> None:
    for key, word in (("Alt+A", "Agenda"), ("Alt+R", "Run sheet"), ("Alt+S", "Sign-in sheet")):
        sending.press(key)
        done(sending, "Ctrl+S")
        file = tmp_path / f"2026-10-21 zqMeeting, {word}.docx"
        assert "zqMeeting" in words_in(file)
        assert file.name in sending.notice
    sending.press("Alt+B")
    sending.tab_to("As which file")
    for made in document_formats():
        done(sending, "Ctrl+S")
        file = tmp_path / f"2026-10-21 zqMeeting, Blank agenda{made.suffix}"
        assert file.read_bytes()
        sending.press("Down")


def test_the_page_shows_what_will_be_in_the_file(sending: House) -> None:
    page = page_of(sending)
    assert "Agenda: zqMeeting" in page._page.toPlainText()
    sending.press("Alt+R")
    assert "Run sheet: zqMeeting" in page._page.toPlainText()
    assert "If it sticks:" in page._page.toPlainText()


def test_the_draft_goes_to_the_mail_program(
    sending: House, opened: list[str], tmp_path: Path
) -> None:
    done(sending, "Ctrl+M")
    (file,) = tmp_path.glob("*.eml")
    assert [Path(path) for path in opened] == [file]
    message = message_from_bytes(file.read_bytes(), policy=default)
    told = {a.addr_spec for a in message["To"].addresses}
    assert told == {f"{m.id}@school.example" for m in MAILED.active}
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "2026-10-21 zqMeeting, Agenda.docx"
    assert "zqMeeting" in message["Subject"]


def test_no_program_for_drafts_is_said_plainly(
    sending: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    done(sending, "Ctrl+M")
    assert sending.notice.startswith("No program here opens e-mail drafts.")


def test_an_invitation_is_saved(sending: House, tmp_path: Path) -> None:
    done(sending, "Ctrl+I")
    (file,) = tmp_path.glob("*.ics")
    event = read(file.read_bytes())
    assert event["DTSTART"] == "20261021T091000"
    assert event["UID"].startswith(NEXT.id)


def test_nobody_with_an_address_is_said_and_nothing_is_written(
    open_house: Open, opened: list[str], tmp_path: Path
) -> None:
    bare = replace(TEAM, members=tuple(replace(m, email="") for m in TEAM.members))
    house = begun(open_house, bare)
    done(house, "Ctrl+M")
    assert house.notice.startswith("Nobody who is expected has an e-mail address yet.")
    assert not opened
    assert not list(tmp_path.iterdir())


def test_a_folder_that_refuses_is_said(sending: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Path:
        raise UserError(tr("Writing is not allowed there. Choose another folder."))

    monkeypatch.setattr(own_files, "write_atomically", refuse)
    done(sending, "Ctrl+S")
    assert sending.notice == "Writing is not allowed there. Choose another folder."


def test_a_file_that_was_changed_is_kept(sending: House, tmp_path: Path) -> None:
    done(sending, "Ctrl+S")
    (file,) = tmp_path.glob("*.docx")
    done(sending, "Ctrl+S")
    assert len(list(tmp_path.glob("*.docx"))) == 1
    file.write_bytes(b"mine")
    done(sending, "Ctrl+S")
    assert file.read_bytes() == b"mine"
    assert (tmp_path / f"{file.stem} (2).docx").exists()
    assert "is kept as it is" in sending.notice


def test_the_plans_keys_are_silent_while_the_page_is_up_and_esc_leads_back(
    sending: House,
) -> None:
    items = len(sending.program.desk.sheet.plan.items)
    page = page_of(sending)
    sending.press("Ins", "F5")
    assert len(sending.program.desk.sheet.plan.items) == items
    assert sending.program.room is Room.PREPARE
    assert page.isVisible()
    sending.press("Escape")
    assert not page.isVisible()
    assert sending.focus.accessibleName() == "Send out"
    sending.press("Ctrl+E")
    sending.room(Room.TODAY)
    sending.room(Room.PREPARE)
    assert not page.isVisible()


def test_every_button_has_a_name_and_shows_its_key(sending: House) -> None:
    page = page_of(sending)
    for button in page.findChildren(KeyButton):
        assert button.accessibleName() or not button.isVisibleTo(page)
        assert not QKeySequence(button._key).isEmpty()
    assert QTest.qWaitForWindowActive(sending.window)


def test_what_may_be_personal_is_pointed_at_before_and_replaced_wherever_it_goes(
    open_house: Open, opened: list[str], tmp_path: Path
) -> None:
    store = MemoryStore()
    store.shelve(NO_NAMES.with_names("Tomek Baker", "salt"))
    house = open_house().fill(store, LIBRARY)
    item = replace(NEXT.plan.items[0], title="Cards for Tomek")
    meeting = replace(NEXT, plan=replace(NEXT.plan, items=(item, *NEXT.plan.items[1:])))
    house.program.lay_open(Folder(MAILED, meeting), Room.PREPARE)
    settle()
    house.press("Ctrl+E")
    assert [each.found for each in page_of(house).watch._view.open] == ["Tomek"]
    house.press("Alt+1")
    assert not page_of(house).watch._view.open
    assert "Cards for T." in page_of(house)._page.toPlainText()
    for key in ("Ctrl+S", "Ctrl+M", "Ctrl+I"):
        done(house, key)
    word, mail, invitation = (next(tmp_path.glob(f"*{e}")) for e in (".docx", ".eml", ".ics"))
    assert "Cards for T." in words_in(word)
    (attached,) = message_from_bytes(mail.read_bytes(), policy=default).iter_attachments()
    assert attached.get_content() == word.read_bytes()
    assert "Cards for T." in read(invitation.read_bytes())["DESCRIPTION"]
    for file in tmp_path.iterdir():
        assert b"Tomek" not in file.read_bytes()
    assert len(opened) == 1
