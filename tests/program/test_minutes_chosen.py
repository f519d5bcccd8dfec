"""What goes into the minutes is chosen beside the page, and used again the next time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.app.keeping import Folder
from facilitator.bootstrap import minutes_saving
from facilitator.domain.minutes_parts import Appendix, Parts, Section
from facilitator.domain.words import tr
from facilitator.language.pseudo import Pseudo
from facilitator.ui.kit.page import PageView
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.minutes.section_list import SectionList
from facilitator.ui.rooms import Room
from tests.domain.stories import CHANGED
from tests.export.third_grade import HELD, MADE, TEAM
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY


def opened(open_house: Open, store: MemoryStore | None = None, **wishes: object) -> House:
    kept = store or MemoryStore()
    kept.save(TEAM, HELD, CHANGED, *MADE)
    house = open_house(**wishes).fill(kept, LIBRARY)
    house.program.lay_open(Folder(TEAM, HELD, MADE), Room.MINUTES)
    settle()
    return house


def told(house: House) -> str:
    (page,) = house.window.findChildren(PageView)
    return page.document().toPlainText()


def headings(house: House) -> list[str]:
    usual = ("In short", "Earlier actions", "Agenda", "Goals", "Next meeting")
    return [line for line in told(house).splitlines() if line in usual]


def pick(house: House, name: str, key: str) -> None:
    combo = next(c for c in house.window.findChildren(PlainCombo) if c.accessibleName() == name)
    combo.picked.emit(key)
    settle()


def saved(house: House, folder: Path) -> str:
    house.press("Ctrl+E")
    house.wait(lambda: house.notice)
    (file,) = folder.iterdir()
    return file.name


def test_by_keys_a_part_is_left_out_and_another_moved_and_both_hold_the_next_time(
    open_house: Open,
) -> None:
    store = MemoryStore()
    house = opened(open_house, store)
    assert headings(house) == ["In short", "Goals", "Agenda", "Goals", "Next meeting"]
    house.press("Ctrl+D")
    assert isinstance(house.focus, SectionList)
    house.press("Space", "End", *["Alt+Up"] * 5)
    now = ["Next meeting", "Agenda", "Goals"]
    assert headings(house) == now
    assert house.focus.chosen() == Section.NEXT
    (kept,) = store.shelved.minutes
    assert (kept.team, kept.left_out) == (TEAM.id, (Section.SHORT,))
    assert headings(opened(open_house, store)) == now


def test_the_page_for_the_head_is_shown_saved_under_its_own_name_and_not_kept(
    open_house: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    house = opened(open_house)
    house.press("Alt+H")
    assert "Earlier actions" not in told(house)
    assert "Next meeting" in told(house)
    pick(house, "As which file", ".txt")
    assert saved(house, tmp_path).endswith(", for the head.txt")
    house.program.lay_open(Folder(TEAM, replace(HELD, id="other"), ()), Room.MINUTES)
    settle()
    assert "Earlier actions" not in told(house)
    assert "Planned" in told(house)


def test_the_language_of_the_document_is_its_own(
    open_house: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    house = opened(open_house, words=Pseudo())
    say = house.words.say
    assert "In short" not in told(house)
    pick(house, say(tr("Language of the minutes")), "en")
    assert "In short" in told(house)
    pick(house, say(tr("As which file")), ".html")
    assert saved(house, tmp_path).endswith(".html")
    assert 'lang="en-GB"' in next(tmp_path.iterdir()).read_text()


def test_a_language_that_is_gone_leaves_it_to_that_of_the_program(open_house: Open) -> None:
    store = MemoryStore()
    store.shelve(Parts(TEAM.id, language="xx", appendices=(Appendix.TIMES,)))
    house = opened(open_house, store)
    assert "Appendix: Planned and taken minutes" in told(house)
