"""Whole stories in real windows, seen through the accessibility tree by a client not ours."""

from __future__ import annotations

import re
import time
from pathlib import Path

import docx
import pytest

from tests.journeys.conftest import Begin
from tests.journeys.desktop import HANGING, PRESSED, Eyes, until

pytestmark = pytest.mark.journey


def clock(eyes: Eyes) -> int:
    """The seconds that the clock shows."""
    for name in eyes.ask("await", part=" of this "):
        if found := re.fullmatch(r"(\d+):(\d\d) of this (?:step|turn), .+", name):
            return int(found[1]) * 60 + int(found[2])
    raise AssertionError("no clock is in sight")


def first_meeting(eyes: Eyes) -> None:
    """From the first screen to a running meeting."""
    eyes.ask("write", "text", "What is the team called?", text="Year 4")
    eyes.ask("write", "text", "Who meets?", text="Ana, Ben, Carys")
    eyes.press("Make the meeting")
    eyes.press("Start the meeting")
    eyes.ask("find", "check box", "Carys")
    eyes.press("Start")
    eyes.ask("find", "text", "Keep")


def keep(eyes: Eyes, kind: str, words: str) -> None:
    """Keep a line, by the keyboard; each key has its effect before the next is pressed."""
    eyes.press(kind)
    until(lambda: eyes.ask("checked", PRESSED, kind))
    until(lambda: eyes.ask("focused", "text", "Keep"))
    eyes.key(*words)
    until(lambda: eyes.ask("read", "text", "Keep") == words)
    eyes.key("Return")
    assert eyes.ask("await", part=f"{kind}: {words}"), eyes.ask("names", part=words)


def test_from_the_first_screen_to_word_minutes(begin: Begin, eyes: Eyes, tmp_path: Path) -> None:
    begin(tmp_path / "data")
    first_meeting(eyes)
    shown = clock(eyes)
    until(lambda: clock(eyes) < shown)
    until(lambda: eyes.ask("focused", "text", "Keep"))
    keep(eyes, "Note", "All have read it")
    keep(eyes, "Decision", "Try it in one class")
    eyes.step_until("Close the meeting")
    eyes.press("Close the meeting")
    eyes.press("Read back: Try it in one class")
    eyes.press("Finish and see the minutes")
    eyes.press("Save as Word")
    (told,) = [n for n in eyes.ask("await", part="The minutes are saved as") if " in " in n]
    # Another story may have left a file of that name: then the sentence begins with that one.
    found = re.search(r"The minutes are saved as (.+) in (.+)\.$", told)
    assert found is not None
    words = [p.text for p in docx.Document(str(Path(found[2]) / found[1])).paragraphs]
    assert "Minutes: Year 4 team meeting" in words
    assert "Try it in one class" in words
    assert "All have read it" in words


def test_a_second_start_raises_the_first_window(begin: Begin, eyes: Eyes, tmp_path: Path) -> None:
    first = begin(tmp_path / "one")
    eyes.ask("find", "text", "What is the team called?")
    other = begin(tmp_path / "two")
    eyes.ask("find", "text", "What is the team called?")
    until(lambda: eyes.ask("active"))
    eyes.pid = first.pid
    until(lambda: not eyes.ask("active"))
    second = begin(tmp_path / "one")
    assert second.process.wait(HANGING) == 0
    eyes.pid = first.pid
    until(lambda: eyes.ask("active"))
    assert first.process.poll() is None
    assert other.process.poll() is None


def test_killed_in_the_middle_it_resumes_at_the_same_second(
    begin: Begin, eyes: Eyes, tmp_path: Path
) -> None:
    first = begin(tmp_path / "data")
    first_meeting(eyes)
    eyes.key("F7")
    eyes.ask("await", part="Ben, speaks now")
    until(lambda: eyes.ask("focused", "text", "Keep"))
    eyes.key(*"half a sen")
    until(lambda: eyes.ask("read", "text", "Keep") == "half a sen")
    # All that was typed more than a second ago is kept: let the clock show two of them.
    typed = clock(eyes)
    until(lambda: clock(eyes) <= typed - 2)
    looking = time.monotonic()
    before = clock(eyes)
    first.kill()
    # The clock runs on while eyes look: what that takes on a busy machine is no error of its own.
    looked = time.monotonic() - looking
    begin(tmp_path / "data")
    eyes.ask("find", PRESSED, "Resume")
    looking = time.monotonic()
    eyes.press("Resume")
    assert eyes.ask("await", part="Ben, speaks now")
    assert "1:" in "".join(eyes.ask("names", part="left in this step"))
    after = clock(eyes)
    looked += time.monotonic() - looking
    assert before - 1 - looked <= after <= before + 1
    assert eyes.ask("read", "text", "Keep") == "half a sen"
