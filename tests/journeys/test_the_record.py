"""The record of a team: promised, approved, opened again, followed up, by the keyboard alone."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from tests.journeys.conftest import Begin
from tests.journeys.desktop import Eyes, until
from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey


def saved(keys: Keyboard) -> list[str]:
    """Save the minutes as Word; all that they say, headings and tables too."""
    keys.press("Ctrl+e")
    keys.there("The minutes are saved as")
    told = next(n for n in keys.eyes.ask("names", part="The minutes are saved as") if " in " in n)
    found = re.search(r"The minutes are saved as (.+) in (.+)\.$", told)
    assert found is not None
    document = docx.Document(str(Path(found[2]) / found[1]))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def test_minutes_are_approved_opened_again_and_followed(
    begin: Begin, eyes: Eyes, tmp_path: Path
) -> None:
    begin(tmp_path / "data", "--sample")
    until(lambda: eyes.ask("active"))
    keys = Keyboard(eyes)
    keys.there("Next meeting")
    # The meeting opens with what was promised, and approves the minutes of the last.
    keys.press("F5")
    keys.stand("Start")
    keys.press("F5")
    keys.stand("Keep")
    keys.there("What we said we would do: 1 of ")
    keys.press("Alt+8")
    keys.press("Ctrl+6")
    keys.there("Approve them…")
    keys.press("Ctrl+Shift+a")
    keys.stand("What was corrected?")
    keys.type("Carys was there.")
    keys.press("Return")
    keys.there("Approved here, with corrections: Carys was there.")
    keys.press("Ctrl+Return")
    keys.there("Draft, to be approved at the next meeting")
    words = saved(keys)
    assert "Last minutes" in words
    assert any("Carys was there." in each for each in words)
    # Its own minutes are approved, opened again with a reason, and tell what was changed.
    keys.press("Ctrl+Shift+a")
    keys.stand("What was corrected?")
    keys.press("Return")
    keys.there("The minutes are approved and stay as they are now.")
    keys.press("Ctrl+Shift+a")
    keys.stand("Why are the approved minutes opened again?")
    keys.type("A word was missing")
    keys.press("Return")
    keys.there("The minutes are open. What you change now is marked in them.")
    keys.press("Ctrl+6")
    keys.there("See the minutes")
    keys.tab_to("Worth sharing")
    keys.type("The reading plan")
    keys.press("Ctrl+Return")
    keys.there("Open again, to be approved anew")
    words = saved(keys)
    assert "Changed after approval" in words
    assert any("A word was missing" in each for each in words)
    # What became of the rest stands in one list; a row leads to its minutes.
    keys.press("Ctrl+0")
    keys.stand("The register")
    keys.press("Alt+1")
    keys.there("1 row is changed. Ctrl+Z takes it back.")
    keys.press("Ctrl+z")
    keys.there("It is as it was before.")
    keys.press("Return")
    keys.there("Save elsewhere…")
