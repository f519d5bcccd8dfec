"""A goal's story and the growth plan saved from the room of goals, by keys."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from facilitator.bootstrap import goal_saving, paper_saving
from tests.memory_store import MemoryStore
from tests.program.goal_scenes import KEY, MIXED, STRONG
from tests.program.house import House, settle, until
from tests.program.scenes import Filled


@pytest.fixture
def filled(house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> House:
    monkeypatch.setattr(paper_saving, "documents_folder", lambda: tmp_path)
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
    filled.press("Ctrl+E")
    file = saved(filled)
    written = docx.Document(str(file))
    assert STRONG.sentence in [p.text for p in written.paragraphs]
    assert len(written.inline_shapes) == 1


def test_it_is_saved_as_a_pdf_beside_one_of_that_name(filled: House) -> None:
    filled.tab_to("Goals")
    filled.press("Return")
    settle()
    filled.press("Ctrl+Shift+P")
    first = saved(filled)
    assert first.read_bytes().startswith(b"%PDF-")
    kept = first.read_bytes()
    filled.program.tell(goal_saving.tr("…"))
    filled.press("Ctrl+Shift+P")
    second = saved(filled)
    assert second.name == f"{first.stem} (2).pdf"
    assert first.read_bytes() == kept


def test_the_growth_plan_of_the_team_is_saved_from_the_list(filled: House) -> None:
    filled.press("Ctrl+E")
    written = docx.Document(str(saved(filled)))
    cells = [c.text for t in written.tables for row in t.rows for c in row.cells]
    assert any(STRONG.sentence in text for text in cells)
    assert any(MIXED.sentence in text for text in cells)


def test_without_a_team_there_is_nothing_to_plan(house: House) -> None:
    house.fill(MemoryStore())
    house.press(KEY, "Ctrl+E")
    assert "Make a team first" in house.notice
