"""The minutes in the window show the goals of the meeting, with figures drawn elsewhere."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtGui import QTextDocument

from facilitator.app.keeping import Folder
from facilitator.app.store_port import Then
from facilitator.bootstrap import minutes_saving
from facilitator.domain.goal import Goal
from facilitator.ui.kit.page import PageView
from facilitator.ui.rooms import Room
from tests.domain.stories import CHANGED
from tests.export.third_grade import HELD, MADE, TEAM
from tests.memory_store import MemoryStore
from tests.program.conftest import Open
from tests.program.house import House, until
from tests.program.scenes import LIBRARY


class Silent(MemoryStore):
    """Never answers which goals a meeting touched."""

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        del meeting, then


def opened(open_house: Open, store: MemoryStore, **wishes: object) -> House:
    store.save(TEAM, HELD, CHANGED, *MADE)
    house = open_house(**wishes).fill(store, LIBRARY)
    house.program.lay_open(Folder(TEAM, HELD, MADE), Room.MINUTES)
    return house


def page(house: House) -> QTextDocument:
    shown = house.program.shown(Room.MINUTES).widget.findChild(PageView)
    assert shown is not None
    return shown.document()


def test_the_page_tells_of_the_goal_at_once_and_shows_its_figure_when_it_is_drawn(
    open_house: Open,
) -> None:
    house = opened(open_house, MemoryStore())
    assert "Where it stands on 21 October 2026" in page(house).toPlainText()
    until(lambda: "\ufffc" in page(house).toRawText())


def test_with_large_letters_nobody_has_to_scroll_sideways(open_house: Open) -> None:
    house = opened(open_house, MemoryStore(), scale=2.0, size=(1366, 768))
    until(lambda: "\ufffc" in page(house).toRawText())
    shown = house.program.shown(Room.MINUTES).widget.findChild(PageView)
    assert shown is not None
    assert shown.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("store", "figures"), [(MemoryStore, 1), (Silent, 0)])
def test_the_file_has_it_too_and_is_written_even_where_the_store_is_silent(
    open_house: Open,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    store: type[MemoryStore],
    figures: int,
) -> None:
    monkeypatch.setattr(minutes_saving, "documents_folder", lambda: tmp_path)
    monkeypatch.setattr(minutes_saving, "PATIENCE", 0)
    house = opened(open_house, store())
    house.press("Ctrl+E")
    until(lambda: "The minutes are saved" in house.notice)
    (file,) = tmp_path.iterdir()
    assert len(docx.Document(str(file)).inline_shapes) == figures
