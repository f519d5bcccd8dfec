"""A goal's story and the growth plan saved from the room of goals, by keys."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from facilitator.bootstrap import goal_saving, out_saving
from facilitator.domain.watch_list import NO_NAMES
from facilitator.ui.out.out_page import OutPage
from tests.memory_store import MemoryStore
from tests.program.goal_scenes import KEY, MIXED, STRONG
from tests.program.house import House, settle, until
from tests.program.scenes import Filled


@pytest.fixture
def filled(house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> House:
    monkeypatch.setattr(out_saving, "documents_folder", lambda: tmp_path)
    store = Filled()
    store.save(STRONG, MIXED)
    house.fill(store)
    house.press(KEY)
    return house


def saved(house: House) -> Path:
    """The file that the notice tells of, once it is written."""
    until(lambda: "Saved as" in house.notice)
    told = house.notice.split("Saved as ")[1].rstrip(".")
    name, _, folder = told.partition(" in ")
    return Path(folder) / name


def test_the_story_of_the_open_goal_is_saved_in_word(filled: House) -> None:
    filled.tab_to("Goals")
    filled.press("Return")
    settle()
    filled.press("Ctrl+E", "Return")
    file = saved(filled)
    written = docx.Document(str(file))
    assert STRONG.sentence in [p.text for p in written.paragraphs]
    assert len(written.inline_shapes) == 1


def test_it_is_saved_as_a_pdf_beside_one_that_was_changed(filled: House) -> None:
    filled.tab_to("Goals")
    filled.press("Return")
    settle()
    filled.press("Ctrl+E")
    filled.tab_to("As which file")
    filled.press("Down", "Ctrl+S")
    first = saved(filled)
    assert first.read_bytes().startswith(b"%PDF-")
    first.write_bytes(b"mine")
    filled.program.tell(goal_saving.tr("…"))
    filled.press("Ctrl+S")
    until(lambda: "is kept as it is" in filled.notice)
    assert first.with_stem(f"{first.stem} (2)").exists()
    assert first.read_bytes() == b"mine"


def test_the_growth_plan_of_the_team_is_saved_from_the_list(filled: House) -> None:
    filled.press("Ctrl+E", "Ctrl+S")
    written = docx.Document(str(saved(filled)))
    cells = [c.text for t in written.tables for row in t.rows for c in row.cells]
    assert any(STRONG.sentence in text for text in cells)
    assert any(MIXED.sentence in text for text in cells)


def test_without_a_team_there_is_nothing_to_plan(house: House) -> None:
    house.fill(MemoryStore())
    house.press(KEY, "Ctrl+E")
    assert "Make a team first" in house.notice


def test_names_are_pointed_at_first_and_escape_leads_back_with_nothing_written(
    filled: House, tmp_path: Path
) -> None:
    filled.store.shelve(NO_NAMES.with_names(STRONG.sentence.split()[0], "salt"))
    filled.press("Ctrl+E")
    (page,) = filled.window.findChildren(OutPage)
    assert page.watch._view.open
    assert page.watch.isAncestorOf(filled.focus)
    filled.press("Escape")
    assert not page.isVisible()
    assert not list(tmp_path.iterdir())
