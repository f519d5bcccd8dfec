"""From names entered in Settings to minutes that say initials, and a line held back for part B."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.keeping import Folder
from facilitator.bootstrap import minutes_saving
from facilitator.bootstrap.minutes_out import minutes_name
from facilitator.domain.notes import Kind, Note
from facilitator.domain.typed_words import typed
from facilitator.domain.watch_list import NO_NAMES
from facilitator.ui.kit.page import PageView
from facilitator.ui.out.watch_card import WatchCard
from facilitator.ui.rooms import Room
from tests.export.third_grade import BEGAN, HELD, MADE, TEAM
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY

PUPIL = Note("zq", Kind.NOTE, "Tomek reads to the end", BEGAN, "i2")
MEETING = replace(
    HELD,
    plan=replace(HELD.plan, title="A day for Tomek"),
    record=replace(HELD.record, notes=(*HELD.record.notes, PUPIL)),
)


def opened(open_house: Open, store: MemoryStore) -> House:
    store.save(TEAM, MEETING, *MADE)
    house = open_house().fill(store, LIBRARY)
    house.program.lay_open(Folder(TEAM, MEETING, MADE), Room.MINUTES)
    settle()
    return house


def told(house: House) -> str:
    (page,) = house.window.findChildren(PageView)
    return page.document().toPlainText()


def card(house: House) -> WatchCard:
    found: WatchCard = house.window.findChild(WatchCard)
    return found


def open_words(house: House) -> list[str]:
    return [each.found for each in card(house)._view.open]


def test_names_are_entered_once_and_only_their_count_is_shown(house: House) -> None:
    house.press("Ctrl+,")
    house.tab_to("Names to look for")
    house.type("Tomek Baker")
    house.press("Return")
    house.type("Nell Quist")
    house.press("Ctrl+Return")
    store = house.store
    assert store.shelved.watch.count == 2
    assert "omek" not in repr(store.shelved)
    screen = house.program.shown(Room.SETTINGS).widget
    assert house.focus.toPlainText() == ""
    assert "2 names are kept." in screen.names._count.text()
    house.press("Ctrl+Shift+D")
    assert store.shelved.watch == NO_NAMES


def test_initials_go_into_page_title_and_the_file_s_name(
    open_house: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    store = MemoryStore()
    store.shelve(NO_NAMES.with_names("Tomek Baker", "salt"))
    house = opened(open_house, store)
    assert open_words(house) == ["Tomek"]
    house.press("Alt+1")
    assert open_words(house) == []
    assert "Tomek" not in told(house)
    assert "T. reads to the end" in told(house)
    house.press("Ctrl+E")
    house.wait(lambda: house.notice)
    (file,) = tmp_path.iterdir()
    assert "Tomek" not in file.name
    assert "A day for T" in file.name
    house.press("Alt+5")
    assert open_words(house) == ["Tomek"]
    assert "Tomek reads" in told(house)
    house.press("Alt+2")
    assert open_words(house) == []
    assert "Tomek reads" in told(house)


def test_a_line_is_held_back_for_part_b_and_comes_again(open_house: Open) -> None:
    store = MemoryStore()
    store.shelve(NO_NAMES.with_names("Tomek", "salt"))
    house = opened(open_house, store)
    house.press("Alt+3")
    assert "reads to the end" not in told(house)
    assert open_words(house) == ["Tomek"]  # the title has it still
    house.press("Alt+B")
    assert "Tomek reads to the end" in told(house)
    house.press("Alt+T", "Alt+5")
    assert "Tomek reads to the end" in told(house)
    desk = house.program.desk
    assert not any(note.confidential for note in desk.sheet.record.notes)


def test_what_is_written_instead_goes_with_mail_calendar_and_the_page_for_the_absent(
    open_house: Open,
) -> None:
    store = MemoryStore()
    store.shelve(NO_NAMES.with_names("Tomek", "salt"))
    house = opened(open_house, store)
    place = house.program.shown(Room.MINUTES)
    before, _ = place._sending._out(), house.press("Alt+1")
    after = place._sending._out()
    assert "Tomek" in before.source.meeting.plan.title
    for part in (after.source, after.document):
        assert not [text for text in typed(part) if "Tomek" in text]
    assert "Tomek" not in minutes_name(after, ".eml")
