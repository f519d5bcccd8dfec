"""The record of a team: promised, approved, carried on, followed up, sent, by keys alone."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import docx
import pytest

from tests.journeys.conftest import Begin
from tests.journeys.desktop import Eyes, until
from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey
OPEN = "Ask the library for six class sets"
"""An action of the made-up team that nobody has done yet."""


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


def carried_on(keys: Keyboard) -> None:
    """An open action comes onto the next agenda, and is asked about when that meeting begins."""
    keys.press("Ctrl+2")
    keys.stand("Meetings")
    keys.press("PgUp", "Return")
    keys.there("Waiting from earlier meetings")
    keys.press("Ctrl+Shift+a")
    keys.press("F5")
    keys.stand("Start")
    keys.press("F5")
    keys.stand("Keep")
    keys.there(f"{OPEN}, to come, 2 minutes")
    keys.there("What we said we would do: 1 of 1")
    keys.press("Ctrl+6")
    keys.there("Finish and see the minutes")
    keys.press("Ctrl+Return")
    keys.there("Draft, to be approved at the next meeting")


def sent(keys: Keyboard, stick: Path, documents: Path) -> None:
    """The minutes that are open go onto a stick, and into a draft to the team."""
    stick.mkdir()
    keys.press("Ctrl+Shift+s")
    keys.stand("Write an e-mail")
    keys.press("Ctrl+o")
    keys.stand("Directory:")
    keys.press("Ctrl+a")
    keys.type(str(stick))
    keys.press("Return")
    keys.there(f"Into {stick}")
    keys.press("Ctrl+s")
    keys.there("Saved as ")
    (saved_there,) = stick.iterdir()
    assert docx.Document(str(saved_there)).paragraphs
    # Nothing comes after the draft: a mail program of this computer may stand before the window.
    keys.press("Ctrl+m")
    (draft,) = until(lambda: list(documents.glob("*.eml")))
    message = message_from_bytes(draft.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert "elin@school.example" in message["To"]
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == saved_there.name


@pytest.mark.extended
def test_minutes_are_approved_opened_again_carried_on_and_sent(
    begin: Begin, eyes: Eyes, tmp_path: Path, documents: Path
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
    keys.tab_to("The day is agreed")
    keys.press("Space")
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
    carried_on(keys)
    # What became of the rest stands in one list; a row leads to its minutes.
    keys.press("Ctrl+0")
    keys.stand("The register")
    keys.press("Alt+1")
    keys.there("1 row is changed. Ctrl+Z takes it back.")
    keys.press("Ctrl+z")
    keys.there("It is as it was before.")
    keys.press("Return")
    keys.there("Save elsewhere…")
    sent(keys, tmp_path / "stick", documents)
