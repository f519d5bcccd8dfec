"""The booklet of the whole library, saved from the menu."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from facilitator.bootstrap import library_booklet
from tests.program.house import House, until
from tests.program.scenes import Filled
from tests.program.test_related_protocols import SHELF


def test_the_menu_saves_all_protocols_in_word(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(library_booklet, "documents_folder", lambda: tmp_path)
    house.fill(Filled(), SHELF)
    words = "Save a booklet of all protocols"
    (entry,) = (e for e in house.going._entries() if e.words and e.words.msgid == words)
    assert entry.legal
    entry.call()
    until(lambda: "Saved as" in house.notice)
    (file,) = tmp_path.iterdir()
    assert file.name in house.notice
    assert "look at" not in house.notice
    headings = [p.text for p in docx.Document(str(file)).paragraphs if p.style.name == "Heading 2"]
    assert sorted(headings) == sorted(each.name for each in SHELF.protocols.values())
